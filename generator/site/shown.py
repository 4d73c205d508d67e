"""Which sentences of the sources a page shows words of, apart from those it only points at.

A number in "speaks in", a sentence that may say a claim in other words, or one that only has the name of a speaker is a
way to a sentence, no word of it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from html import unescape

from generator.model import Ref
from generator.site.notes import Cited
from generator.site.tables import NEAR

RUN = 4
"""Words in a row that are a sentence's own: the name of who speaks in the next one is shorter."""
_TAG, _WORD = re.compile(r"<[^>]*>"), re.compile(r"[^\W_]+")
_LED = re.compile(r"^(?:[^“”:]{1,120}: |\[[^\]]*\] )")
"""Who says what stands behind it: "The mayor: “…”"."""


def shown_in(value: object, sentence: Callable[[Ref], str]) -> frozenset[Ref]:
    """The sentences of whose words the prose anywhere inside a page's value shows some."""
    found: set[Ref] = set()
    for cited in _cited_in(value):
        words = _words(_LED.sub("", _TAG.sub("", cited.text)))
        found.update(ref for ref in cited.refs if ref not in found and _has_words(words, _words(sentence(ref))))
    return frozenset(found)


def _cited_in(value: object) -> Iterator[Cited]:
    if isinstance(value, Cited):
        if value.text and value.text != NEAR:
            yield value
        yield from value.then
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _cited_in(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _cited_in(item)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(unescape(text)))


def _has_words(shown: tuple[str, ...], sentence: tuple[str, ...]) -> bool:
    """Whether a run of a sentence stands in what is shown, or all that is shown in the sentence: a figure in a cell."""
    least = min(RUN, len(shown), len(sentence))
    runs = {sentence[at : at + least] for at in range(len(sentence) - least + 1)}
    return bool(least) and any(shown[at : at + least] in runs for at in range(len(shown) - least + 1))
