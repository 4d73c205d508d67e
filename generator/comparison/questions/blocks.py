"""Questions on the place where sources give two blocks or numbers of one street: "the 600 block or the 680 block"."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import of_another
from generator.comparison.telling.wording import one_line
from generator.data import table, words
from generator.model import Article, Question, Ref

HEAD = 15
"""Sentences of an article in which the place of its own event is told."""
_SIDE = r"(?:[NSEW]\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|[NS][EW]\.?)"
_BLOCK = re.compile(
    rf"\b(?P<n>\d{{2,5}})[- ]block (?:of )?(?P<street>(?:{_SIDE} )?(?P<name>[A-Z0-9][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}))"
)
_KINDS = r"(?: (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Circle|Trail))"
_KIND = re.compile(rf"{_KINDS}$")


_HOUSE = re.compile(
    rf"\b(?:at|on|outside|near|in front of) (?P<n>\d{{2,5}})"
    rf" (?P<street>(?:{_SIDE} )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}))"
)
"""The house where something happened; whose home it is stands behind "of"."""


def blocks(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Was it in the 600 block or the 680 block of Keld Road?" where each source gives one block of that street."""
    yield from _either(_BLOCK, articles, "in the {} block or the {} block of {}")
    yield from _either(_HOUSE, articles, "at {} or {} {}")


def _either(pattern: re.Pattern[str], articles: Sequence[Article], words_of: str) -> Iterator[Question]:
    """The first street of which sources give two numbers, each of them one."""
    told = dict[str, dict[str, tuple[str, str, Ref]]]()
    twice = set[str]()
    for a in articles:
        for s in (s for s in a.body[:HEAD] if not of_another(s.text)):
            for m in pattern.finditer(one_line(s.text)):
                street = _trimmed(m["name"])
                own = told.setdefault(street, {})
                if a.id in own and own[a.id][0] != m["n"]:
                    twice.add(street)
                own.setdefault(a.id, (m["n"], m["street"], s.ref))
    for street, own in told.items():
        numbers = sorted({n for n, _, _ in own.values()}, key=int)
        if len(numbers) == 2 and street not in twice and _KIND.sub("", street) and street not in table("months"):
            one, two = (next(v for v in own.values() if v[0] == n) for n in numbers)
            streets = (re.match(rf"(?:{_SIDE} )?{re.escape(street)}{_KINDS}?", v[1]) for v in (one, two))
            named = max((m[0] for m in streets if m), key=lambda name: bool(_KIND.search(name)), default="")
            if named:
                text = f"Was it {words_of.format(one[0], two[0], named)}?"
                yield question("conflict", text, (one[2], two[2]), settles="The police report.")
                return


def _trimmed(name: str) -> str:
    """The name of a street without its kind, and without what follows it: "Keld" of "Keld Road Monday"."""
    parts = name.split()
    while parts and parts[-1].lower() in words("weekdays"):
        parts.pop()
    return _KIND.sub("", " ".join(parts))
