"""When things happened, by the dates that the sources give: what can be placed, in order; what cannot, named as such.

A date stands with its precision and the source's own words for it. A relative date of an undated article is listed as
unresolved; it is never resolved from another article or from today. What several sentences tell of one day is one entry
with the notes of all, and a sentence does not stand under a day again that others tell of.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.comparison.claims.claimless import asks, linked, stamped
from generator.comparison.claims.mentions import clause_span, roughly
from generator.comparison.differences.facts import reporting
from generator.comparison.likeness.similarity import Weighed, alike, weigh
from generator.comparison.telling.came_about import is_recent_deed, never_was
from generator.comparison.telling.date_clauses import clause_of
from generator.comparison.telling.dated_words import blocks_of, dated_span, is_speech_of_another, whom
from generator.comparison.telling.furniture import is_of_the_house
from generator.comparison.telling.hours import with_hour
from generator.comparison.telling.placing import counts_only, placed, says_which
from generator.comparison.telling.wording import one_line, quoted
from generator.language.dates.forms import WEEKDAY
from generator.language.inserted import holds_links
from generator.language.speech.quotations import find_quotations
from generator.model import Article, Claim, DateMention, Line, Ref, Span, Statement, TimelineEntry

MOST = 40
"""Entries of a timeline; a longer one is no overview."""
FEWEST = 3
"""Words beside the date that an entry has at least; with fewer it is the stamp of a post or of a picture."""
SAME, SAME_CLAIM = 0.58, 0.42
"""Likeness of two sentences of one day from which they tell one thing; of two that make one claim too, which may be of
what happened before. Of 45 pairs of 60 stories, read one by one, 4 of the 12 below told two things, of the others none.
"""
MOST_OF_ONE = 4
"""Dates of a sentence up to which each stands with all of it; one with more is a list of what happened when."""
_ONE_MORE = re.compile(r"\b(?:another|more|second|third|fourth|other)\b", re.I)
"""What tells that a thing happened once more: "another arrest"."""
_BESIDE = re.compile(r"[\s,()]*(?:on\s+)?")
_FROM = re.compile(r"\b(?:between|from)\s+$", re.I)
_UP_TO = re.compile(r"\s*(?:and|to|until|through|till|[-–])\s*", re.I)
"""What stands before and between the two ends of a stretch of time: "between 2005 and 2015"."""
_NAMED_DAY = re.compile(rf"\b{WEEKDAY}\b|\b[A-Z][a-z]{{2,8}}\.? \d{{1,2}}\b")
_CLOCK = re.compile(r"T(\d\d:\d\d)")
_BEGINS = {"MO": "05:00", "DT": "06:00", "AF": "12:00", "EV": "17:00", "NI": "20:00"}
"""Part of the day, as TIMEX3 has it -> when it begins."""
_LATE = {"MO": "11:00", "AF": "16:30", "EV": "21:30", "NI": "23:30"}
"""The same -> when it is late in it."""
_EARLY = re.compile(r"\b(?:early|late)\b", re.I)
_OUTCOME = re.compile(
    r"\b(?:died|dies|dead|pronounced|condition|hospital|arrest(?:ed|s)|custody|charged|vigil|identified|investigat\w+)\b"
)
"""What comes of a deed on its day."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """An entry with what tells whether another says the same."""

    start: str
    end: str
    """The first and the last possible day, empty where it cannot be told."""
    entry: TimelineEntry
    words: Weighed
    which: bool
    """Whether the date only says which of several things is meant."""
    claims: frozenset[str]
    """Claims of several sources that its words make."""
    deed: bool = False
    """Whether it tells of a deed of these days by the way: "is to be heard after he shot at a mill on Monday"."""

    @property
    def day(self) -> str:
        """The first possible day, or the words for a time that has none: "monday" of "early Monday"."""
        named = _NAMED_DAY.search(self.entry.expression)
        return self.start or (named[0] if named else self.entry.expression).lower()

    @property
    def hour(self) -> str:
        """The hour of its day, or that at which its part of the day begins; "~", and so last, without one.

        Who died or was held on the evening of a shooting did so after it.
        """
        part = self.entry.value.partition("T")[2]
        if part[:2].isdigit():
            return part
        known = _BEGINS.get(part[:2], "")
        if early := _EARLY.search(self.entry.expression):
            known = _LATE.get(part[:2], "22:00") if early[0].lower() == "late" else "00:00"
        return max(known, _LATE.get(part[:2], "")) if _OUTCOME.search(self.entry.line.text) else known or "~"

    @property
    def line(self) -> tuple[Ref, str]:
        return self.entry.line.basis[0], self.entry.line.text


def timeline_of(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], claims: Sequence[Claim] = ()
) -> tuple[TimelineEntry, ...]:
    """Dated sentences by first possible day and hour, then the unresolved ones as read; `claims` join some."""
    claimed = _claimed(claims)
    found = [e for a in articles for e in _entries(a, statements[a.id], claimed)]
    dated = sorted(_restated([e for e in found if e.start]), key=lambda e: (e.start, e.line[0]))
    told, undated = (_joined(_once(part)) for part in (dated, [e for e in found if not e.start]))
    told = sorted(told[:MOST], key=lambda e: (e.start, e.hour))
    return tuple(e.entry for e in [*told, *undated])


def _claimed(claims: Iterable[Claim]) -> Mapping[Ref, Sequence[tuple[Span, str]]]:
    """Sentence -> the spans in it that make a claim of several sources."""
    found: dict[Ref, list[tuple[Span, str]]] = {}
    for claim in (claim for claim in claims if len(claim.articles) > 1):
        for mention in claim.mentions:
            found.setdefault(mention.ref, []).append((mention.span, claim.id))
    return found


def _entries(
    article: Article, statements: Sequence[Statement], claimed: Mapping[Ref, Sequence[tuple[Span, str]]]
) -> Iterator[_Dated]:
    speech, blocks = [q.span for q in find_quotations(article.text)], blocks_of(article)
    wholes = {s.n: s for s in statements if s.k == 1}
    for whole in (s for s in statements if s.k == 1 and not _is_no_prose(s.text)):
        sentence = [s for s in statements if s.ref == whole.ref]
        dates = [(date, precision) for date in whole.dates if (precision := placed(article, date, speech))]
        if hour := with_hour(article, whole, [s for n, s in wholes.items() if n < whole.n]):
            dates.append((hour, "day"))
        for date, precision in _side_by_side(dates, article.text):
            if is_speech_of_another(whole, date, speech, blocks):
                continue
            clause = _clause(whole, sentence, date)
            shown = dated_span(clause, whole, date)
            line = quoted(shown.of(article.text), whole.ref)
            told = clause_span(clause, whole)
            begins = -whole.span.start
            kind = clause_of(whole.text, date.span.moved(begins), shown.moved(begins))
            listed = sum(other.span.within(shown) for other, _ in dates) > MOST_OF_ONE
            if listed or never_was(date, precision, kind, line.text, article):
                continue
            if asks(line.text) or len(told.of(article.text).split()) < FEWEST + len(date.span.of(article.text).split()):
                continue
            made = frozenset(id for at, id in claimed.get(whole.ref, ()) if at.overlaps(told))
            if not made and precision in _LONG and counts_only(line.text):
                continue
            found = _dated(article, whole, told, (date, precision), line, made)
            found = replace(
                found, which=found.which or kind.aside, deed=kind.aside and is_recent_deed(date, line.text, article)
            )
            who = whom(line.text, whole, wholes, article)
            yield replace(found, entry=replace(found.entry, who=who[0], who_ref=who[1])) if who else found


_LONG = ("week", "month", "season", "year")


def _is_no_prose(text: str) -> bool:
    return stamped(text) or linked(text) or holds_links(text) or is_of_the_house(text)


def _dated(
    article: Article, whole: Statement, told: Span, placed: "_Placed", line: Line, made: frozenset[str]
) -> _Dated:
    """The entry of a date with the words of its clause, by which it is compared, whatever of the sentence is shown."""
    date, precision = placed
    known = date.start is not None and precision != "unresolved"
    start, end = (day.isoformat() if known and day else "" for day in (date.start, date.end))
    words = one_line(roughly(article.text, date.span).of(article.text))
    entry = TimelineEntry((date.value or "") if known else "", precision, words, line, _is_of_report(whole, date))
    by_the_way = _BY_THE_WAY.search(article.text[whole.span.start : date.span.start])
    which = bool(by_the_way) or says_which(article.text, told, date.span)
    return _Dated(start, end, entry, weigh(one_line(told.of(article.text))), which, made)


_BY_THE_WAY = re.compile(r"\b(?:which|who|whose|whom)\b[^,;:]*$")
"""What tells of somebody by the way: "released more on a woman who was driving when she was shot on Sunday"."""


def _is_of_report(whole: Statement, date: DateMention) -> bool:
    """Whether a date is that of the report; not in "the captain says the men surrendered late last week"."""
    said = any(date.span.within(content) for a in whole.attributions for content in a.content)
    at = date.span.moved(-whole.span.start)
    before = whole.text[: at.start]
    return not (said or _DRAWN_UP.search(before) or _CAME_IN.search(before)) and reporting(whole.text, at)


_CAME_IN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+\s+)?(?:reported|identified|confirmed)\b[^,;.]{0,25}$"
    r"|\b[Aa]nnounced\s+(?!that\b|(?:on|in|at|late|early|this|last|earlier)\b|[A-Z]?[a-z]+day\b)\w[^,;.]{2,25}$"
)
"""What makes word of a thing the thing that happened: "the fire was reported about 8 p.m.", "announced a deal"."""


_DRAWN_UP = re.compile(r"\b(?:draft|edit|prepar|sign|writ)\w*\s+(?:\w+\s+)?(?:statement|interview)\b[^,;.]{0,25}$")
"""What makes a statement a thing that is told of: "his part in drafting a statement in July"."""


_Placed = tuple[DateMention, str]
"""A date and how exactly it places what its sentence tells."""


def _side_by_side(dates: Iterable[_Placed], text: str) -> Iterator[_Placed]:
    """The dates of a sentence, two namings of one day made one: "Sunday, Oct. 30, 2016", "a month ago, on May 1"."""
    held: _Placed | None = None
    for date, precision in dates:
        if held and _BESIDE.fullmatch(text, held[0].span.end, date.span.start) and _one_day(held, (date, precision)):
            finer = (date, precision) if held[1] != "day" else held
            held = replace(finer[0], span=_with_bracket(Span(held[0].span.start, date.span.end), text)), finer[1]
            continue
        if held and (begins := _stretch(text, held[0].span, date.span)) is not None:
            held = _from_to(held, (date, precision), Span(begins, date.span.end))
            continue
        if held:
            yield held
        held = date, precision
    if held:
        yield held


def _with_bracket(span: Span, text: str) -> Span:
    """A span with the mark that closes its bracket: "Sunday (May 3)"."""
    words = span.of(text)
    return Span(span.start, span.end + (text[span.end : span.end + 1] == ")" and words.count("(") > words.count(")")))


def _from_to(first: _Placed, last: _Placed, span: Span) -> _Placed:
    """A stretch of time from its first end, or from its last where that alone has the year: "January to May 2020"."""
    begins, ends = first[0], last[0]
    begins = ends if begins.start and ends.start and begins.start > ends.start else begins
    return replace(begins, span=span, end=ends.end), first[1]


def _stretch(text: str, first: Span, last: Span) -> int | None:
    """Where a stretch of time begins, of which two dates are the ends: "from May 5 to June 9"; None if they are not."""
    before = _FROM.search(text[: first.start][-12:])
    joined = before and _UP_TO.fullmatch(text, first.end, last.start)
    return first.start - len(before.group()) if before and joined else None


def _one_day(a: _Placed, b: _Placed) -> bool:
    """Whether two dates side by side are one: they begin on one day, or the second says what the first leaves rough."""
    return a[0].start == b[0].start or (a[1] in ("month", "season", "year") and b[1] == "day")


def _clause(whole: Statement, sentence: Sequence[Statement], date: DateMention) -> Statement:
    around = [s for s in sentence if s.content and not s.reporting and date.span.within(s.span)]
    return min(around, key=lambda s: s.span.end - s.span.start, default=whole)


def _restated(dated: Sequence[_Dated]) -> Iterator[_Dated]:
    """Entries on the day that another source gives for the same, where the file of one is younger than its text.

    Its "Saturday" is that of the older source, and its "today" the day before, if the older calls that "Sunday".
    """
    for one in dated:
        older = (o for o in dated if o.line[0].article != one.line[0].article and _older_day(o, one) and _same(o, one))
        first = min(older, key=lambda o: o.start, default=None)
        if first is None:
            yield one
        else:
            value = first.start + one.entry.value[len(first.start) :]
            yield replace(one, start=first.start, entry=replace(one.entry, value=value))


def _same(a: _Dated, b: _Dated) -> bool:
    """Whether two entries of one weekday tell one thing, by their words or by the hour that both give."""
    hours = [_CLOCK.findall(e.entry.value) for e in (a, b)]
    return _alike(a, b) if not all(hours) else hours[0] == hours[1]


def _older_day(other: _Dated, one: _Dated) -> bool:
    """Whether another entry's words may mean the day of this one, which lies later by the date of its file."""
    if not other.start < one.start or {other.entry.precision, one.entry.precision} != {"day"}:
        return False
    if other.entry.report != one.entry.report:
        return False
    days = [_WEEKDAY.search(e.entry.expression) for e in (other, one)]
    if any(re.search(r"\d{1,2}\b(?!:|\s?[ap]\.?m)", e.entry.expression) for e in (other, one)):
        return False
    if days[0] and days[1]:
        return days[0][0] == days[1][0]
    one_later = dt.date.fromisoformat(other.start) + dt.timedelta(days=1)
    next_day = one_later.isoformat() == one.start
    return bool(days[0] and next_day and _SAME_DAY.match(one.entry.expression))


_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_SAME_DAY = re.compile(r"(?:today|tonight|this (?:morning|afternoon|evening))\b", re.I)


def _once(dated: Sequence[_Dated]) -> Iterator[_Dated]:
    """Entries without those whose date only says which thing is meant, where their sentence has a day of its own.

    A month or a year stands nowhere by such a date, nor does a day where others tell what happened on it: "described
    his May 1 call" did not happen on May 1.
    The hour that they alone tell stays.
    """
    own = {one.line[0] for one in dated if not one.which}
    days = {one.day for one in dated if not one.which}
    hours = {one.entry.value for one in dated if not one.which}
    starts = [one.start for one in dated if one.start and not one.which]
    for one in dated:
        if one.which and not one.deed and one.entry.precision in ("month", "season", "year"):
            continue
        untold = _CLOCK.search(one.entry.value) and one.entry.value not in hours
        told = one.day in days or any(one.start <= start <= one.end for start in starts)
        if not one.which or ((one.deed or one.line[0] not in own) and (untold or not told)):
            yield one


def _joined(dated: Iterable[_Dated]) -> list[_Dated]:
    """One entry for what several sentences tell of one day, with the notes of all."""
    found: list[_Dated] = []
    for one in dated:
        at = next((i for i, other in enumerate(found) if _one_thing(other, one)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _with(found[at], one)
    return found


def _with(one: _Dated, other: _Dated) -> _Dated:
    if _WEEKDAY.search(other.entry.expression) and not _NAMED_DAY.search(one.entry.expression):
        one, other = replace(other, claims=one.claims), replace(one, claims=other.claims)
    line = one.entry.line
    basis = tuple(dict.fromkeys((*line.basis, *other.entry.line.basis)))
    entry = replace(one.entry, line=replace(line, basis=basis))
    return replace(one, entry=entry, claims=one.claims | other.claims)


def _one_thing(a: _Dated, b: _Dated) -> bool:
    """Whether two entries tell one thing of one day: they make one claim, or are alike, and give no two hours."""
    if a.entry.report != b.entry.report or a.entry.precision != b.entry.precision or a.day != b.day:
        return False
    if len(set(_CLOCK.findall(f"{a.entry.value} {b.entry.value}"))) > 1:
        return False
    return _alike(a, b)


def _alike(a: _Dated, b: _Dated) -> bool:
    """Whether two entries tell one thing, by their words and by the claims they make."""
    if bool(_ONE_MORE.search(a.entry.line.text)) != bool(_ONE_MORE.search(b.entry.line.text)):
        return False
    return alike(a.words, b.words) >= (SAME if a.claims.isdisjoint(b.claims) else SAME_CLAIM)
