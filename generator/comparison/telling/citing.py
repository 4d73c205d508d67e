"""Which sources of a claim cite a speaker for it, as far as their sentences show: none that may cite another.

A clause may stand without its speaker, since the sentence names him behind another: "A boy was shot, and a man was
held, police said." cites police for both; of "shot in what the mayor called an ambush" nobody knows.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.comparison.origins.speakers import is_force, names_one
from generator.model import Mention, Ref


class Citing(NamedTuple):
    """Who cites a speaker."""

    articles: frozenset[str]
    clear: bool
    """Whether no other source of the claim may cite him, or somebody else."""


def citing(names: Sequence[str], mentions: Iterable[Mention], texts: Mapping[Ref, str]) -> Citing:
    """The articles of some mentions that cite one of some speakers by his name."""
    found, open_, others = set[str](), set[str](), set[str]()
    for mention in mentions:
        text = " ".join(texts[mention.ref].split())
        signed = signed_by(text)
        by = mention.speaker or signed
        if signed and mention.speaker and not _is_one(signed, mention.speaker):
            others.add(mention.ref.article)
        elif by and any(_is_one(name, by) for name in names):
            found.add(mention.ref.article)
        elif by or _SAYS.search(text):
            open_.add(mention.ref.article)
    return Citing(frozenset(found - others), open_ | others <= found - others)


def _is_one(name: str, by: str) -> bool:
    """Whether two namings in sentences of one claim are of one: "police" there are the "Lorvik police" here."""
    bare = next((n for n in (name, by) if is_force(n)), "")
    other = by if bare == name else name
    return names_one(name, by) or bool(bare and other.lower().endswith(bare.lower().rsplit(maxsplit=1)[-1]))


def signed_by(text: str) -> str:
    """Who is named for a whole sentence at its end: ", the coast guard said.", ", according to police."."""
    match = _SIGNED.search(text)
    return next((by for by in match.groups() if by), "") if match else ""


_SAID = r"(?:said|says|say|reported|confirmed|announced)"
_WHO = (
    r"((?:[A-Z]|the\s|a\s|police|officials|officers|authorities|investigators|deputies|prosecutors|sources|people|witnesses)"
    r"[^,;“”\"]{0,60}?)"
)
_SIGNED = re.compile(
    rf",\s+(?:according\s+to|citing)\s+{_WHO}\.?$|,\s+{_WHO}\s+{_SAID}(?:\s+(?:on\s+)?(?:[A-Z]\w+day|today))?\.?$|,\s+{_SAID}\s+{_WHO}\.?$"
)
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id)|according\s+to|told|tells|confirm(?:s|ed)|announced|wrote|tweeted|report(?:s|ed)|estimat(?:es?|ed)|claim(?:s|ed)"
    r"|citing|quot(?:es|ed)|stated?|learned)\b",
    re.I,
)
