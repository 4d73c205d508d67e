"""Which claims of a story tell of earlier cases: of another year than its news, with what stands between two of these.

A report of one flood tells of those before it, of who died in them and what courts made of it; set among the dead of
today they mislead.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache
from itertools import pairwise

from generator.comparison.telling.timely import is_background
from generator.data import words
from generator.model import Claim, Ref

FEW = 0.34
"""Share of a story's claims up to which those of another year stand apart from its news; else they are its news."""
BLOCK = 10
"""Sentences between two of an earlier case that are told of it too."""


def earlier_ones(
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    days: Mapping[str, date | None],
    lead: Set[Ref],
    *,
    event: bool,
) -> Set[str]:
    """The ids of the claims that tell of earlier cases; none where no article is dated.

    `texts` has the sentences that the claims stand in, `days` when each article came out; a sentence of the `lead` is
    the news whatever year it names. What several sources tell is
    the news, unless its row is dated ("people dead in 2009"). Where a story is of no `event`, only sentences that name
    an earlier year themselves are told apart, and only if nothing that several sources tell is of such a year.
    """
    newest = max((day for day in days.values() if day), default=None)
    if newest is None:
        return frozenset()
    old = {ref for ref, text in texts.items() if ref not in lead and _is_old(text, days.get(ref.article) or newest)}
    several = {m.ref for c in claims if len(c.articles) > 1 for m in c.mentions}
    if event:
        old |= set(_between(old, {ref for ref, text in texts.items() if _is_dated(text)} | (several - old)))
    elif several & old:
        return frozenset()
    found = frozenset(c.id for c in claims if _is_apart(c) and all(m.ref in old for m in c.mentions))
    found |= frozenset(c.id for c in claims if event and _WIDER.search(c.label.text))
    return found if len(found) <= FEW * len(claims) else frozenset()


_WIDER = re.compile(
    r"\bnationwide\b|\b(?:across|around|throughout) the (?:country|nation|state|United States|U\.S\.)"
    r"|\bannual(?:ly)?\b|\bso far this year\b|\bthis year[’']s\b|\b(?:each|every|per) year\b"
    r"|\b\d*(?:st|nd|rd|th|first|second|third|fourth|fifth) (?:\w+ )?(?:homicide|murder|killing|shooting|death)\b"
)
"""What sets an event beside others: "police across the country are on alert", "the 55th homicide"."""


def _is_apart(claim: Claim) -> bool:
    return len(claim.articles) == 1 or bool(_YEAR.search(claim.label.text))


def _is_old(text: str, day: date) -> bool:
    """Whether a sentence tells of a year before its article's, and of no day of this week."""
    years = [int(year) for year in _YEAR.findall(_model().sub(" ", text))]
    gone = bool(years) and max(years) < day.year
    return (gone or is_background(text, None, day)) and not _is_dated(text)


_YEAR = re.compile(r"(?<![\d$€£,.-])((?:19|20)\d\d)(?![\d%]|,\d|-\w| (?:block|people|men|women|soldiers|troops)\b)")


@cache
def _model() -> re.Pattern[str]:
    """The year of a vehicle, with what it is: "a 2006 silver-colored, four-door Lorvik sedan" is of no year."""
    kinds = "|".join(sorted({*words("vehicle-makes"), *_VEHICLES}))
    return re.compile(rf"\b(?:19|20)\d\d\b(?=(?:[\s,-]+[\w-]+){{0,4}}?[\s,-]+(?:{kinds})\b)", re.I)


_VEHICLES = ("car", "sedan", "SUV", "van", "truck", "pickup", "vehicle", "coupe", "motorcycle", "minivan")


def _is_dated(text: str) -> bool:
    """Whether a sentence tells of a day of this week: the news, whatever year it names beside."""
    return bool(_days() & set(re.findall(r"\w+", text.lower())))


def _days() -> Set[str]:
    return words("weekdays") | {"today", "yesterday", "tonight"}


def _between(old: Set[Ref], news: Set[Ref]) -> Iterator[Ref]:
    """The sentences between two of an earlier case with no news among them."""
    ordered = sorted(old)
    for first, last in pairwise(ordered):
        inside = [Ref(first.article, n) for n in range(first.n + 1, last.n)]
        if first.article == last.article and len(inside) <= BLOCK and news.isdisjoint(inside):
            yield from inside
