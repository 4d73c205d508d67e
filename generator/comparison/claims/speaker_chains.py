"""Who stands behind a clause: the speakers whose words hold it, and the innermost of them that is named.

Of "the Post reported, citing police, that the bridge was closed" the chain is the police, then the Post.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.origins.speakers import Speaker, orphaned, speaker, speaks
from generator.data import words
from generator.language.dates.forms import WEEKDAY
from generator.language.speech.verbs import leads_to, takes_clause
from generator.model import Article, Attribution, Span, Statement


def speaker_chain(article: Article, said: Span, whole: Statement, statement: Statement) -> tuple[Span, ...]:
    """The speakers whose words hold what is said, innermost first, of those that are named and can speak."""
    told = [(s, s.of(article.text)) for s in (_who_says(article.text, s) for s in _chain(said, whole, statement))]
    return tuple(s for s, name in told if name.lower() not in words("pronouns") | _OWNERS and speaks(name))


_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
"""What somebody owns who is named elsewhere: "wrote in his opinion"."""


def _who_says(text: str, span: Span) -> Span:
    """A speaker without the end of the clause before: "Ida Moen" of "called him a thief and Ida Moen said"."""
    told = text[span.start : span.end]
    before = _OBJECT_FIRST.match(told) or _LEFT.match(told) or _DAY_FIRST.match(told)
    return Span(span.start + before.end(), span.end) if before else span


_LEFT = re.compile(r"[”“\"\s]+(?=[^”“\"]+$)")
"""What a quotation leaves before a name: "” Moen"."""
_DAY_FIRST = re.compile(rf"(?:On\s+)?(?i:{WEEKDAY})\s+(?=[A-Z])")
"""A day before a name: "On Monday Mr Moen"."""
_OBJECT_FIRST = re.compile(r"(?:him|them|me|us)\s.*\b(?:and|but|while)\s+(?=[A-Z])", re.S)


def root_of(article: Article, chain: Sequence[Span]) -> tuple[Speaker | None, Span | None]:
    """Who is behind a statement: the innermost named speaker of its chain, else the outermost speaker."""
    spans = [s for s in chain if not orphaned(s.of(article.text))] or list(chain)
    named = [s for s in spans if (who := speaker(s.of(article.text))).names or who.role]
    span = next(iter(named or spans[-1:]), None)
    return (speaker(span.of(article.text)), span) if span else (None, None)


def shower_of(text: str, at: int) -> Speaker | None:
    """Who let others see what a text tells from a place on: `Mayor Ida Moen posted a clip showing two guards`.

    So does `footage shared by Ida Moen showed two guards`. Nobody else stands behind what is seen.
    """
    found = (m for form in (_SHOWS, _SHOWN_BY) for m in form.finditer(text) if m.end() <= at + 1)
    return next((speaker(m["who"].strip()) for m in found), None)


_WHO = r"(?P<who>(?:[A-Z][\w.’'-]*\s+){1,6})"
_POSTED = r"(?:posted|shared|released|published|uploaded|tweeted)"
_FILM = r"(?:clips?|videos?|footage|photos?|photographs?|images?|pictures?|recordings?)"
_SHOWS = re.compile(
    rf"\b{_WHO}(?:(?:has|had|also|later)\s+)*{_POSTED}\s+(?:[\w-]+\s+){{0,3}}?{_FILM}\b[^.;“”\"]{{0,60}}?"
    r"\s(?:showing|of|that\s+shows?|that\s+showed)\s"
)
_SHOWN_BY = re.compile(
    rf"\b(?i:{_FILM})\s+(?:(?:that|which)\s+(?:was|were)\s+)?{_POSTED}\s+(?:\w+\s+){{0,3}}?by\s+{_WHO}"
    r"[^.;“”\"]{0,60}?\b(?:shows?|showed|showing)\s"
)


def _chain(said: Span, whole: Statement, statement: Statement) -> Iterator[Span]:
    """Spans of the speakers whose words hold what is said, innermost first; a speaker does not speak of itself.

    Of two with the same words the one told last stands behind the other: `the Post reported, citing police`.
    """
    found = [
        (min(c.end - c.start for c in held), -n, a)
        for n, a in enumerate(dict.fromkeys((*whole.attributions, *statement.attributions)))
        if a.source
        and not _intends(whole, a)
        and not _only_should(whole, a)
        and not _only_named(whole, a, said)
        and (held := [c for c in (*a.content, *said_after_that(whole, a)) if _covers(c, said, a.source)])
    ]
    ordered = (a.speaker or a.source for _, _, a in sorted(found, key=lambda x: x[:2]))
    return (_one_of(whole, span) for span in ordered if span)


def _intends(whole: Statement, attribution: Attribution) -> bool:
    """Whether somebody only means to do what follows: "the council hopes to gain" is said of the council, not by it."""
    at = whole.span.start
    here = [c.start - at for c in attribution.content if c.start >= at]
    return bool(here) and all(whole.text.startswith("to ", start) for start in here)


def _only_should(whole: Statement, attribution: Attribution) -> bool:
    """Whether somebody should say what follows, and has not said it: "the board has to have the guts to admit that"."""
    at, source, cue = whole.span.start, attribution.source, attribution.cue
    if not source or not cue or cue.start < source.end:
        return False
    naming = source.moved(-at).of(whole.text).lower()
    return naming not in ("i", "we") and bool(_SHOULD.search(whole.text[source.end - at : cue.end - at]))


def _only_named(whole: Statement, attribution: Attribution, said: Span) -> bool:
    """Whether what is said stands inside a thing that somebody judged: "rejected the plan to stop a suit that ..."."""
    at, cue = whole.span.start, attribution.cue
    if not cue or not cue.within(whole.span) or attribution.kind != "indirect":
        return False
    inside = all(
        said.start > c.start and not _NOTION.fullmatch(whole.text[c.start - at : said.start - at])
        for c in attribution.content
        if c.overlaps(said) and c.within(whole.span)
    )
    return inside and not takes_clause(cue.moved(-at).of(whole.text))


_NOTION = re.compile(r"(?:[\w’'-]+\s+){1,4}that\s+[“\"]?")
"""What is dismissed or voiced with the clause behind it: "the notion that"."""
_SHOULD = re.compile(
    r"\b(?:(?:have|has|had|needs?|ought|guts|courage|nerve)\s+to|must|should)\s+(?:\w+ly\s+)?\w+$", re.I
)
"""A verb of saying that is only asked for."""


def _one_of(whole: Statement, span: Span) -> Span:
    """Who "one of whom" is, with the figure it is one of: "two captured sailors, one of whom"."""
    at = whole.span.start
    if not _OF_WHOM.fullmatch(span.moved(-at).of(whole.text)):
        return span
    before = [q.span for q in whole.quantities if q.span.end <= span.start]
    near = [s for s in before if _COUNTED.fullmatch(whole.text[s.end - at : span.start - at])]
    return Span(near[-1].start, span.end) if near else span


_OF_WHOM = re.compile(r"\w+ of whom", re.I)
_COUNTED = re.compile(r"(?:\s+[\w'’-]+){1,5},\s+")
"""What is counted, between a figure and the comma after it."""


def said_after_that(whole: Statement, said: Attribution) -> tuple[Span, ...]:
    """What follows "that" where a sentence opens with its only speaker: "The agency has confirmed that they left"."""
    if len(whole.attributions) != 1 or not said.source or not said.cue or said.source.start != whole.span.start:
        return ()
    after = whole.text[said.cue.end - whole.span.start :]
    return (Span(said.cue.end + len(" that "), whole.span.end),) if after.startswith(" that ") else ()


def without_lead_in(whole: Statement, statement: Statement) -> Statement:
    """A clause that ends in a quotation, without the report's own clause before it and its comma.

    In `Police look for him, “We know no more today,” said Lee` nobody says that they look for him.
    """
    quoted = _led_in(whole, statement.span.start)
    if quoted is None or not quoted.start < statement.span.end <= quoted.end:
        return statement
    span = Span(quoted.start, statement.span.end)
    return replace(statement, span=span, text=span.moved(-whole.span.start).of(whole.text))


def leads_in(whole: Statement) -> bool:
    """Whether a sentence opens with a clause of the report before what its speaker says."""
    return _led_in(whole, whole.span.start) is not None


def _led_in(whole: Statement, start: int) -> Span | None:
    """The quotation before its speaker to which a clause from a place on leads."""
    at = whole.span.start
    for said in whole.attributions:
        if said.kind != "direct" or len(said.content) != 1 or not said.cue or not said.source:
            continue
        quoted = said.content[0]
        before = whole.text[start - at : max(quoted.start, start) - at].rstrip()
        opens = whole.text[quoted.start - at : quoted.end - at].startswith(("“", '"'))
        first = opens and quoted.end <= min(said.cue.start, said.source.start)
        if first and len(before.split()) >= _CLAUSE and leads_to(before):
            return quoted
    return None


_CLAUSE = 4
"""Words of the shortest lead-in that is a clause."""


def _covers(content: Span, said: Span, source: Span) -> bool:
    """Whether most of what is said, the naming of the speaker aside, lies in what the speaker said."""
    shared = min(content.end, said.end) - max(content.start, said.start)
    own = (said.end - said.start) - max(0, min(source.end, said.end) - max(source.start, said.start))
    return shared >= 0.7 * max(1, own)
