"""The people, organisations and places that a text names."""

import re

from generator.language.parsing import Parsed
from generator.model import Name, Span

_KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "other", "EVENT": "other", "PRODUCT": "other", "WORK_OF_ART": "other", "LAW": "other",
}  # fmt: skip
"""The parser's kinds of names; its dates and figures are not names."""
_CAPITALS = re.compile(r"\b[A-Z][\w'’-]*(?:\s+(?:of|the|for|and|al|de|von|van)\s+(?=[A-Z])|\s+(?=[A-Z]))?(?:[A-Z][\w'’-]*(?:\s+(?=[A-Z]))?)*")


def find_names(text: str, *, doc: Parsed | None = None) -> tuple[Name, ...]:
    """The names in a sentence; without a grammar, runs of capitalised words of kind `other`."""
    if doc is None:
        return tuple(Name(Span(*m.span()), "other") for m in _CAPITALS.finditer(text))
    return tuple(_entities(doc))


def _entities(doc: Parsed) -> list[Name]:
    found: list[Name] = []
    tokens = doc.tokens
    for i, token in enumerate(tokens):
        if token.ent_start and token.ent_type in _KINDS:
            end = i + 1
            while end < len(tokens) and tokens[end].ent_type == token.ent_type and not tokens[end].ent_start:
                end += 1
            found.append(Name(Span(token.start, tokens[end - 1].end), _KINDS[token.ent_type]))
    return found
