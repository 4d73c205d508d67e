"""Two figures of two sources in sentences so alike that both tell how many of one thing there are.

"78 were Iranians, 63 Canadians and 11 Ukrainians" and "82 Iranians, at least 63 Canadians and 11 Ukrainians" tell of no
event that other rules compare. Whether both count the same is left open: such figures are told and are no conflict. So
are "$12bn" beside "up to $12bn", and two spans of time that begin or end alike ("six to 75 years", "7 to 75 years").
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from generator.comparison.claims.gathering import same_counted
from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash
from generator.comparison.differences.facts import Facts, facts_of
from generator.comparison.differences.figures import ESTIMATED, Interval, interval, kind_of_unit
from generator.comparison.differences.reasons import with_reason
from generator.comparison.origins.rooting import Copied
from generator.language.words import stem
from generator.model import Article, Claim, Difference, Quantity, Span, Statement

NEAR = 70
"""Characters to both sides of a figure in which its own words stand."""
OWN = 4
"""Telling words near both figures from which they count one thing..."""
FEW, ALL = 2, 6
"""...or so many near both, and so many in both sentences. Of 10 pairs in 797 stories, read one by one, 9 do."""
SOME, CLOSEST = 3, 1.1
"""...or so many near both of figures that are not this far apart."""
AGE = "years old"
"""The kind of an age."""
FACTOR = 2.0
"""How far two figures for one thing may be apart."""
LARGE, NEARLY, SLIGHTLY = 1000.0, 1.2, 1.02
"""From which a figure is large, and how far two large ones are apart that are of one thing though their bounds may
meet ("more than 22,000", "about 20,000"); one of these is no rounding of the other."""
CLEAR, PLAIN = (2, 3), (1, 5)
"""Telling words near both of them, and in both sentences. Of 9 pairs in 834 stories, read one by one, 9 do."""
DURATION, CLOSE = "time", 1.34
"""The kind of a span of time, and how far two of them may be apart that have FEW words of their own in common."""
MANY = 400
"""Figures of one kind in a story beyond which they are not compared: so many are of many things."""
LEAST = 2.0
"""A figure that is told apart from "a" and "one"."""

LENGTH, PLACES = "length", 2
"""The kind of a distance, and the places that two sentences name with it, whichever of them it is told from."""

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_BESIDES = re.compile(r"\b(?:another|additional|further|other)\s+$", re.I)
_TIMES = re.compile(r"\s+(?:(?:\w+\s+)?times|more|others?)\b", re.I)
_HOUR = re.compile(r"\d[:.]\s?$")
"""What stands before what follows a blank inside a time or a decimal: "3: 30 a. m.", "$2. 6-million"."""
_YEARS = range(1900, 2100)
_LIMITED = re.compile(
    r"\b(?:maximum|most|up\s+to|limit\w*|to|of|than|least|under|below|above|over|for|if|could|may|might|can)\s+(?:an?\s+|the\s+)?$",
    re.I,
)
"""What stands before a bare figure that is no more than such a limit, or leaves it open."""
_LIMIT = re.compile(r"\b(?:above|below|beyond|past|reach\w*|under)\s+(?:the\s+)?$", re.I)
"""What stands before a figure that something only crosses."""
COUNT = "count"
"""The kind of a figure without a unit."""
_DECIMALS = re.compile(r"\d[\d,]*\.(\d+)")
WITHIN = 0.4
"""Of the last decimal, how far a figure reaches to both sides."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with the words around it."""

    article: Article
    sentence: tuple[Statement, ...]
    facts: Facts
    quantity: Quantity
    reach: Interval
    near: frozenset[str]
    """The stems of its own words."""
    names: frozenset[str]
    """The names among them, of a distance."""

    @property
    def value(self) -> float:
        """As its unit gives it."""
        return self.quantity.value or 0.0

    @property
    def most(self) -> bool:
        """Whether it is told as one that is reached at most."""
        return bool(ESTIMATED.match(self.quantity.span.of(self.facts.text)))

    @property
    def words(self) -> str:
        """As written, with what is counted right behind it."""
        at, counted = self.quantity.span, self.quantity.counted_span
        end = counted.end if counted and at.end <= counted.start <= at.end + 1 else at.end
        return " ".join(Span(at.start, end).of(self.facts.text).split())


def like_figures(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """The pairs of figures that differ, each sentence once."""
    kinds: dict[tuple[str, str | None], list[_Figure]] = {}
    given: dict[str, Set[float]] = {}
    for article in articles:
        whole = (s for s in statements[article.id] if s.k == 1)
        given[article.id] = {quantity.value or 0.0 for statement in whole for quantity in statement.quantities}
        for figure in _figures(article, statements[article.id]):
            kinds.setdefault((kind_of_unit(figure.quantity), figure.quantity.event), []).append(figure)
    told: set[str] = set()
    for figures in (found for found in kinds.values() if len(found) <= MANY):
        for one, two in combinations(figures, 2):
            texts = {one.facts.text, two.facts.text, *_pair(one, two)}
            apart = _apart(one, two, given) or _nearly(one, two, given)
            if not texts & told and (apart or _at_most(one, two, figures) or _spans(one, two)):
                told |= texts
                yield _clash(one, two)


def _figures(article: Article, statements: Sequence[Statement]) -> Iterator[_Figure]:
    for sentence in by_sentence(statements):
        if sentence[0].quantities:
            facts = facts_of(sentence[0], article.meta.published)
            for quantity in facts.quantities:
                words, at = quantity.span.of(facts.text), quantity.span
                reach = _reach(quantity, words)
                if reach and _counts(facts.text, quantity):
                    around = facts.text[max(0, at.start - NEAR) : at.end + NEAR]
                    near = frozenset(stem(word.lower()) for word in _LONG_WORD.findall(around)) & facts.stems
                    names = frozenset(_NAME.findall(around)) if kind_of_unit(quantity) == LENGTH else frozenset()
                    yield _Figure(article, sentence, facts, quantity, reach, near, names)


def _reach(quantity: Quantity, words: str) -> Interval | None:
    """What a figure allows; of one with decimals what rounds to them: "$12.4 billion" is no 12.3."""
    found, written = interval(quantity, words), _DECIMALS.search(words)
    if not found or not written or quantity.bound != "exact" or quantity.upper is not None:
        return found
    middle, off = (found.low + found.high) / 2, WITHIN * 10.0 ** -len(written[1])
    share = off / max(off, float(written.group().replace(",", "")))
    return Interval(middle * (1 - share), middle * (1 + share))


def _counts(text: str, quantity: Quantity) -> bool:
    """Whether a figure is one count: no share, rise, addition, range, multiple, year or minute of an hour."""
    value = quantity.value or 0.0
    year = value in _YEARS and not quantity.unit and not quantity.counted
    ranging = quantity.upper is not None and kind_of_unit(quantity) != DURATION
    other = quantity.share or quantity.change or ranging or year
    beside = _BESIDES.search(text[: quantity.span.start]) or _TIMES.match(text, quantity.span.end)
    beside = beside or _HOUR.search(text[: quantity.span.start])
    return value >= LEAST and not (other or beside)


def _pair(one: _Figure, two: _Figure) -> tuple[str, ...]:
    """The ends of two spans of time, which are told once, whichever sentences give them."""
    ends = sorted(f"{f.value:g} {f.quantity.upper:g}" for f in (one, two) if f.quantity.upper is not None)
    return (" ".join(ends),) if ends else ()


def _apart(one: _Figure, two: _Figure, given: Mapping[str, Set[float]]) -> bool:
    """Whether two figures of one thing differ, and neither article gives the other's figure too.

    Ages have rules of their own, which ask whose they are: a widow of 23 is no man of 32.
    """
    low, high = sorted((one.value, two.value))
    aged = kind_of_unit(one.quantity) == AGE
    if aged or one.reach.meets(two.reach) or not _either(one, two, given) or high > FACTOR * low:
        return False
    return len(one.names & two.names) >= PLACES or any(so(one, two) for so in (_alike, _close, _lasting))


def _either(one: _Figure, two: _Figure, given: Mapping[str, Set[float]]) -> bool:
    """Whether two single figures may be of one thing, and neither article gives the other's figure too."""
    single = one.quantity.upper is None and two.quantity.upper is None
    both = one.value in given[two.article.id] or two.value in given[one.article.id]
    return single and not both and not _converted(one, two) and _may_be_one(one, two)


def _nearly(one: _Figure, two: _Figure, given: Mapping[str, Set[float]]) -> bool:
    """Whether two large figures are of one thing and nearly the same, and neither is a limit or rounds the other."""
    low, high = sorted((one.value, two.value))
    if low < LARGE or not SLIGHTLY * low < high <= NEARLY * low or _rounded(one.value, two.value):
        return False
    counted = kind_of_unit(one.quantity) != COUNT or all(f.quantity.counted for f in (one, two))
    limit = any(_LIMIT.search(_up_to(f)) for f in (one, two))
    near, whole = len(one.near & two.near), len(one.facts.stems & two.facts.stems)
    enough = any(near >= least and whole >= most for least, most in (CLEAR, PLAIN))
    return counted and enough and not limit and _either(one, two, given)


def _up_to(figure: _Figure) -> str:
    """What stands before the digits of a figure."""
    written = figure.quantity.span.of(figure.facts.text)
    return figure.facts.text[: figure.quantity.span.start] + re.split(r"[^A-Za-z\s]", written)[0]


def _rounded(one: float, two: float) -> bool:
    """Whether one of two figures is the other with fewer digits, two or more: 3,500 and 3,460."""
    return any(_fewer(coarse, fine) for coarse, fine in ((one, two), (two, one)))


def _fewer(coarse: float, fine: float) -> bool:
    digits = len(f"{coarse:.0f}".rstrip("0"))
    return digits > 1 and float(f"{fine:.{digits}g}") == coarse


def _converted(one: _Figure, two: _Figure) -> bool:
    """Whether two figures are one in two units, as one of them rounds it: "30 miles", "48km"."""
    middle = [(f.reach.low + f.reach.high) / 2 for f in (one, two)]
    return one.quantity.unit != two.quantity.unit and abs(middle[0] - middle[1]) <= ROUNDED * max(middle)


ROUNDED = 0.03
"""How far apart, as a share, one figure in two units may lie."""


def _may_be_one(one: _Figure, two: _Figure) -> bool:
    return one.article.id != two.article.id and same_counted(one.quantity.counted, two.quantity.counted)


def _alike(one: _Figure, two: _Figure) -> bool:
    """Whether so much around two figures is the same that they count one thing."""
    near, whole = len(one.near & two.near), len(one.facts.stems & two.facts.stems)
    return near >= OWN or (near >= FEW and whole >= ALL)


def _close(one: _Figure, two: _Figure) -> bool:
    """Whether two figures are so close that less around them shows them to be of one thing."""
    low, high = sorted((one.value, two.value))
    kinds = [set((f.quantity.counted or "").split()[:-1]) for f in (one, two)]
    others = all(kinds) and not kinds[0] & kinds[1]
    return high <= CLOSEST * low and len(one.near & two.near) >= SOME and not others


def _lasting(one: _Figure, two: _Figure) -> bool:
    """Whether two spans of time, the only ones of their sentences, are of one thing: "in hospital for three weeks"."""
    low, high = sorted((one.value, two.value))
    alone = all(len([q for q in f.facts.quantities if kind_of_unit(q) == DURATION]) == 1 for f in (one, two))
    form = {(f.quantity.unit, "-" in f.words) for f in (one, two)}
    lasting = kind_of_unit(one.quantity) == DURATION and len(form) == 1 and high <= CLOSE * low
    return lasting and alone and len(one.near & two.near) >= FEW


def _at_most(one: _Figure, two: _Figure, figures: Sequence[_Figure]) -> bool:
    """Whether one article gives as reached at most what the other gives as it stands: "up to $3,000", "$3,000"."""
    if one.most == two.most or one.value != two.value or not _may_be_one(one, two) or not _alike(one, two):
        return False
    bare = two if one.most else one
    if (
        not (bare.quantity.unit or bare.quantity.counted)
        or bare.quantity.bound != "exact"
        or _LIMITED.search(bare.facts.text[: bare.quantity.span.start])
    ):
        return False
    others = [f for f in figures if f.value == one.value and f not in (one, two)]
    return not any(
        f.article.id == own.article.id and f.most != own.most and _alike(f, other)
        for own, other in ((one, two), (two, one))
        for f in others
    )


def _spans(one: _Figure, two: _Figure) -> bool:
    """Whether two spans of time begin or end alike, and not both: "six to 75 years", "7 to 75 years"."""
    ends = [(figure.value, figure.quantity.upper) for figure in (one, two)]
    if None in (ends[0][1], ends[1][1]) or not _may_be_one(one, two):
        return False
    same = [x == y for x, y in zip(*ends, strict=True)]
    return any(same) and not all(same) and len(one.near & two.near) >= FEW


def _clash(one: _Figure, two: _Figure) -> Clash:
    units = tuple(
        unit_around(f.article, f.sentence, f.quantity.span.moved(f.sentence[0].span.start)) for f in (one, two)
    )
    why = f"One source says “{one.words}”, where another says “{two.words}”."
    return Clash(units, Difference(KIND, False, why, (0,), (1,)))


KIND = "number"
"""The kind of such a difference."""
_OTHER_KINDS = frozenset({KIND, "figure", "scope", "age", "time", "place", "money", "charge", "hits"})
"""Kinds of differences that tell of figures, too."""


def placed(clash: Clash, units: Sequence[Unit]) -> tuple[int, int] | None:
    """Where in a row the two clauses stand, if both do."""
    one, two = (stands_in(own, units) for own in clash.units)
    return None if one is None or two is None else (one, two)


def stands_in(own: Unit, units: Sequence[Unit]) -> int | None:
    """Where in a row a clause stands, alone or in a wider one; None where it does not."""
    same = (n for n, u in enumerate(units) if u.ref == own.ref and own.statement.span.within(u.statement.span))
    return next(same, None)


def with_clashes(claim: Claim, units: Sequence[Unit], clashes: Sequence[Clash], copied: Copied) -> Claim:
    """The claim of a row with the first clash of each kind in it, as far as it does not tell of that already."""
    for clash in clashes:
        kind = clash.difference.kind
        told = {d.kind for d in claim.differences} & (_OTHER_KINDS if kind == KIND else {kind})
        if not told and not _said(claim, clash) and (places := placed(clash, units)):
            one, two = places
            difference = with_reason(replace(clash.difference, left=(one,), right=(two,)), units, copied)
            claim = replace(claim, differences=(*claim.differences, difference))
    return claim


def _said(claim: Claim, clash: Clash) -> bool:
    """Whether a difference of a row gives what a clash gives."""
    given = [words.split()[0] for words in _GIVEN.findall(clash.difference.why)]
    return any(all(words in d.why for words in given) for d in claim.differences)


_GIVEN = re.compile("“(.*?)”")
