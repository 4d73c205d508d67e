"""Whether what a page quotes stands in a sentence, word for word and in order."""

import re
from collections.abc import Sequence

from generator.verify.words import slices

QUOTED = re.compile(r"“([^“”]*(?:“[^“”]*”[^“”]*)*)”")
"""A quotation, which may hold others."""


AUTHOR = "The author"
"""Who speaks as "I" in a source that is its writer's own view, and is named nowhere in it."""
_SELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e|myself)\b")


def unled(text: str, sentences: Sequence[str]) -> str:
    """A quotation without the speaker before it, where he is named so: `the town: “ “Two boats sank.“ ”`.

    Its own marks may close wrongly, so that none but the outermost can be paired.
    """
    speaker, colon, told = text.partition(": “")
    small = speaker[:1].lower() + speaker[1:]
    named = colon and any(stands(who, sentence) for who in (speaker, small) for sentence in sentences)
    own = speaker.removeprefix("[") == AUTHOR and any(_SELF.search(sentence) for sentence in sentences)
    return f"“{told}" if named or own else text


def stands(piece: str, sentence: str) -> bool:
    """Whether a piece is a slice of a sentence."""
    return next(slices(piece, sentence), None) is not None


def quotes(quotation: str, sentence: str) -> bool:
    """Whether the parts of a quotation, with ` … ` for what it leaves out, stand in a sentence in this order.

    One that ends with ` …` leaves out the end of its sentence.
    """
    start = 0
    told = quotation.removesuffix(" …")
    for part in [quotation] if stands(quotation, sentence) else told.split(" … "):
        places = [at for at in slices(part, sentence) if at >= start]
        if not places:
            return False
        start = places[0] + len(part)
    return True
