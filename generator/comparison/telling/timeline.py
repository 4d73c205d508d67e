"""When things happened, by the dates that the sources give: what can be placed, in order; what cannot, named as such.

A date stands with its precision and the source's own words for it. A relative date of an undated article is listed as
unresolved; it is never resolved from another article or from today. What several sentences tell of one day is one entry
with the notes of all, and a sentence does not stand under a day again that others tell of.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.comparison.claims.claimless import asks, linked, stamped
from generator.comparison.claims.mentions import clause_span, roughly
from generator.comparison.likeness.similarity import weigh
from generator.comparison.telling.came_about import is_recent_deed, never_was
from generator.comparison.telling.date_clauses import clause_of
from generator.comparison.telling.dated_words import blocks_of, dated_span, is_speech_of_another, whom
from generator.comparison.telling.furniture import has_verb, is_of_the_house, refuses
from generator.comparison.telling.hours import with_hour
from generator.comparison.telling.one_event import CLOCK, NAMED_DAY, Dated, carried, joined, restated
from generator.comparison.telling.placing import counts_only, placed, says_which
from generator.comparison.telling.reported import is_of_report
from generator.comparison.telling.wording import one_line, quoted
from generator.language.inserted import holds_links
from generator.language.parsing import Parsed, parse
from generator.language.speech.quotations import find_quotations
from generator.model import Article, Claim, DateMention, Line, Ref, Span, Statement, TimelineEntry

MOST = 40
"""Entries of a timeline; a longer one is no overview."""
FEWEST = 3
"""Words beside the date that an entry has at least; with fewer it is the stamp of a post or of a picture."""
MOST_OF_ONE = 4
"""Dates of a sentence up to which each stands with all of it; one with more is a list of what happened when."""
_BESIDE = re.compile(r"[\s,()]*(?:on\s+)?")
_FROM = re.compile(r"\b(?:between|from)\s+$", re.I)
_UP_TO = re.compile(r"\s*(?:and|to|until|through|till|[-–])\s*", re.I)
"""What stands before and between the two ends of a stretch of time: "between 2005 and 2015"."""
_BEGINS = {"MO": "05:00", "DT": "06:00", "AF": "12:00", "EV": "17:00", "NI": "20:00"}
"""Part of the day, as TIMEX3 has it -> when it begins."""
_LATE = {"MO": "11:00", "AF": "16:30", "EV": "21:30", "NI": "23:30"}
"""The same -> when it is late in it."""
_EARLY = re.compile(r"\b(?:early|late)\b", re.I)
_OUTCOME = re.compile(
    r"\b(?:died|dies|dead|pronounced|condition|hospital|arrest(?:ed|s)|custody|charged|vigil|identified|investigat\w+)\b"
)
"""What comes of a deed on its day."""


def _hour(one: Dated) -> str:
    """The hour of an entry's day, or that at which its part of the day begins; "~", and so last, without one.

    Who died or was held on the evening of a shooting did so after it.
    """
    part = one.part
    if part[:2].isdigit():
        return part
    known = _BEGINS.get(part[:2], "")
    if early := _EARLY.search(one.entry.expression):
        first = known if part[:2] in ("AF", "EV") else "00:00"
        known = _LATE.get(part[:2], "22:00") if early[0].lower() == "late" else first
    later = _LATE.get(part[:2], "~") if _OUTCOME.search(one.entry.line.text) else ""
    return max(known, later) or "~"


def timeline_of(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], claims: Sequence[Claim] = ()
) -> tuple[TimelineEntry, ...]:
    """Dated sentences by first possible day and hour, then the unresolved ones as read; `claims` join some."""
    claimed = _claimed(claims)
    found = [e for a in articles for e in _entries(a, statements[a.id], claimed)]
    dated = sorted(restated([e for e in found if e.start]), key=lambda e: (e.start, e.line[0]))
    told, undated = (joined(_once(part)) for part in (dated, [e for e in found if not e.start]))
    told, undated = carried(told, undated)
    told = sorted(told[:MOST], key=lambda e: (e.start, _hour(e)))
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
) -> Iterator[Dated]:
    speech, blocks = [q.span for q in find_quotations(article.text)], blocks_of(article)
    wholes = {s.n: s for s in statements if s.k == 1}
    for whole in _telling(statements):
        sentence = [s for s in statements if s.ref == whole.ref]
        dates = [(date, precision) for date in whole.dates if (precision := placed(article, date, speech))]
        if hour := with_hour(article, whole, [s for n, s in wholes.items() if n < whole.n]):
            dates.append((hour, "day"))
        made = claimed.get(whole.ref, ())
        found = (
            _entry(article, sentence, placed, (whole, dates, made))
            for placed in _side_by_side(dates, article.text)
            if not is_speech_of_another(whole, placed[0], speech, blocks)
        )
        for one in _each_once(one for one in found if one):
            who = whom(one.entry.line.text, whole, wholes, article)
            yield replace(one, entry=replace(one.entry, who=who[0], who_ref=who[1])) if who else one


def _each_once(found: Iterable[Dated]) -> Iterator[Dated]:
    """The entries of a sentence, the same words under one of their dates: the first of the most exact ones.

    A deed that is told by the way stands beside it: "is to be heard on Friday after he shot at a mill on Monday".
    """
    own: dict[tuple[str, bool, bool], Dated] = {}
    for one in sorted(found, key=_vagueness):
        own.setdefault((one.entry.line.text.rstrip(". "), one.entry.report, one.deed), one)
    yield from own.values()


def _vagueness(one: Dated) -> tuple[bool, int, bool]:
    """What orders dates from the most exact one on, those first that are no other thing's."""
    return one.which, _EXACT.index(one.entry.precision), not NAMED_DAY.search(one.entry.expression)


_EXACT = ("day", "week", "month", "season", "year", "unresolved")
"""Precisions of a date, from the most exact one on."""


_Sentence = tuple[Statement, Sequence["_Placed"], Sequence[tuple[Span, str]]]
"""A whole sentence with its dates and the spans in it that make a claim of several sources."""


def _entry(article: Article, clauses: Sequence[Statement], at: "_Placed", of: _Sentence) -> Dated | None:
    """The entry of a date; None where its clause tells nothing that came about then."""
    (date, precision), (whole, dates, claimed) = at, of
    clause = _clause(whole, clauses, date)
    shown = dated_span(clause, whole, date)
    line = quoted(shown.of(article.text), whole.ref)
    told = clause_span(clause, whole)
    begins = -whole.span.start
    kind = clause_of(whole.text, date.span.moved(begins), shown.moved(begins))
    if sum(other.span.within(shown) for other, _ in dates) > MOST_OF_ONE:
        return None
    few = len(told.of(article.text).split()) < FEWEST + len(date.span.of(article.text).split())
    if few or asks(line.text) or never_was(date, precision, kind, line.text, article):
        return None
    made = frozenset(id for span, id in claimed if span.overlaps(told))
    if precision in _LONG and (precision == "year" or not made) and counts_only(line.text):
        return None
    found = _dated(article, whole, told, at, line, made)
    deed = kind.aside and is_recent_deed(date, line.text, article)
    return replace(found, which=found.which or kind.aside, deed=deed)


_LONG = ("week", "month", "season", "year")


def _telling(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The sentences with a time that may tell what happened: no stamps, links, captions, and nobody's silence."""
    wholes = [s for s in statements if s.k == 1 and s.dates and not _is_no_prose(s.text)]
    parsed = parse([s.text for s in wholes])
    yield from (s for s, found in zip(wholes, parsed, strict=True) if found is None or _tells(found))


def _tells(parsed: Parsed) -> bool:
    """Whether a sentence has a verb, be it one that may be taken for a participle: "thieves made off with it"."""
    return has_verb(parsed) or any(t.tag == "VBN" and t.head == i for i, t in enumerate(parsed.tokens))


def _is_no_prose(text: str) -> bool:
    own = not _QUOTES.search(text) and _FIRST.search(text)
    return bool(own) or stamped(text) or linked(text) or holds_links(text) or is_of_the_house(text) or refuses(text)


_QUOTES = re.compile(r"[“”\"]|``|''")
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e)\b")
"""Words of somebody who speaks of himself, in a quotation without marks or in a column: "My heart is hurt today"."""


def _dated(
    article: Article, whole: Statement, told: Span, placed: "_Placed", line: Line, made: frozenset[str]
) -> Dated:
    """The entry of a date with the words of its clause, by which it is compared, whatever of the sentence is shown."""
    date, precision = placed
    known = date.start is not None and precision != "unresolved"
    start, end = (day.isoformat() if known and day else "" for day in (date.start, date.end))
    words = one_line(roughly(article.text, date.span).of(article.text))
    entry = TimelineEntry((date.value or "") if known else "", precision, words, line, is_of_report(whole, date))
    by_the_way = _BY_THE_WAY.search(article.text[whole.span.start : date.span.start])
    which = bool(by_the_way) or says_which(article.text, told, date.span)
    return Dated(start, end, entry, weigh(one_line(told.of(article.text))), which, made)


_BY_THE_WAY = re.compile(r"\b(?:which|who|whose|whom)\b[^,;:]*$")
"""What tells of somebody by the way: "released more on a woman who was driving when she was shot on Sunday"."""


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


def _once(dated: Sequence[Dated]) -> Iterator[Dated]:
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
        untold = CLOCK.search(one.entry.value) and one.entry.value not in hours
        told = one.day in days or any(one.start <= start <= one.end for start in starts)
        if not one.which or ((one.deed or one.line[0] not in own) and (untold or not told)):
            yield one
