"""What each source says, cut into units that can be compared: a figure with what it counts, or a clause that claims.

A unit's words are its own: what stands in a clause inside it belongs to that clause. Its mention is what a page shows
of it: the clause verbatim, with the hedge and the speaker where these stand outside it, since nothing on a page may be
more certain than its source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby

from generator.comparison.claims.claimless import claims_nothing
from generator.comparison.claims.doers import does_it, part_of_those
from generator.comparison.claims.numbered import numbers_a_thing
from generator.comparison.claims.parted import told_apart
from generator.comparison.claims.speaker_chains import (
    root_of,
    said_after_that,
    shower_of,
    speaker_chain,
    without_lead_in,
)
from generator.comparison.differences.existence import things_in
from generator.comparison.differences.hedged import LOOK_BACK, TAKEN_BACK, governing, shown_with_hedge, whole_word
from generator.comparison.differences.particulars import CLOCK
from generator.comparison.differences.set_in import set_in
from generator.comparison.differences.turned import shown_as, with_unnamed, without_comment
from generator.comparison.likeness.predicates import is_clause
from generator.comparison.likeness.terms import has_family
from generator.comparison.origins.in_office import in_office
from generator.comparison.origins.own_voice import heard_by, outlet_of
from generator.comparison.origins.speakers import Speaker, names_outlet, speaker
from generator.data import rows
from generator.language.datelines import undated
from generator.language.speech.trimming import balanced
from generator.language.speech.verbs import says_clause
from generator.language.words import content_words, denies, stem, stems
from generator.model import Article, Attribution, Certainty, Mention, Quantity, Ref, Span, Statement

FEW = 12
"""Numbers up to which a definite article says that the things are known: "the two countries", not "the 11,000 men"."""
FEWEST_WORDS = 3
"""A clause with fewer content words of its own ("it was not clear") claims nothing that could be found elsewhere; a
date stands for one of them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement as a candidate for a claim."""

    statement: Statement
    words: str
    """The clause without the clauses inside it that are units themselves."""
    whole: Statement
    """The statement that covers its sentence."""
    mention: Mention
    root: Speaker | None
    """Who stands behind it; None where the article says so itself."""
    quantity: Quantity | None = None
    published: date | None = None
    """When its article was published, if that is stated."""
    outlet: str | None = None
    """Who published its article, if that is stated."""
    chain: tuple[Speaker, ...] = ()
    """All who pass it on, innermost first: the official, then the outlet that asked him."""
    before: str = ""
    """The last sentence before its own that begins with no pronoun: in it stands whom one at its beginning means."""
    wire: str | None = None
    """The agency that its article credits."""

    @property
    def newsrooms(self) -> tuple[str, ...]:
        """Whose words they are where nobody is named: the outlet and the agency, else the article."""
        return tuple(filter(None, (self.outlet, self.wire))) or (self.ref.article,)

    @property
    def ref(self) -> Ref:
        """Its sentence."""
        return self.statement.ref


def by_sentence(statements: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """The statements of each sentence together."""
    return (tuple(group) for _, group in groupby(statements, key=lambda s: s.ref))


def clause_units(article: Article, statements: Sequence[Statement]) -> tuple[Unit, ...]:
    """The clauses of an article that claim something."""
    return tuple(unit for sentence in by_sentence(statements) for unit in _clauses(article, sentence))


def figure_units(article: Article, statements: Sequence[Statement]) -> tuple[Unit, ...]:
    """The figures of an article that count something, each with the smallest clause around it."""
    return tuple(unit for sentence in by_sentence(statements) for unit in _figures(article, sentence))


def unit_around(article: Article, sentence: tuple[Statement, ...], span: Span) -> Unit:
    """The smallest clause that stands on its own around a span, as a unit."""
    return _unit(article, sentence, _around(sentence, span), "", None)


def sentence_unit(article: Article, sentence: tuple[Statement, ...]) -> Unit:
    """A sentence as a unit, however little it says."""
    return _unit(article, sentence, sentence[0], "", None)


def _clauses(article: Article, sentence: tuple[Statement, ...]) -> Iterator[Unit]:
    if claims_nothing(sentence[0].text):
        return
    chosen = [s for s in sentence[1:] if s.content and not s.reporting] or [_reported(sentence[0])]
    chosen = [without_lead_in(sentence[0], s) for s in chosen]
    chosen = [s for s in chosen if not any(shown_as(s, other, sentence[0]) for other in chosen)]
    found = tuple(_claiming(article, sentence, chosen))
    yield from found or tuple(_as_a_whole(article, sentence, chosen)) or _in_brief(article, sentence)


def _as_a_whole(article: Article, sentence: tuple[Statement, ...], chosen: Sequence[Statement]) -> Iterator[Unit]:
    """The widest clause of a sentence with those inside it, or the sentence, where none says enough by itself.

    A clause whose doubt stands outside it would say more alone.
    """
    alone = [s for s in chosen if all(hedge.within(s.span) for hedge in s.hedges)]
    for statement in (*sorted(alone, key=lambda s: (-len(s.text), s.k))[:1], _reported(sentence[0])):
        if len(content_words(statement.text)) >= (WHOLE if statement.k == 1 else FEWEST_WORDS + 1):
            yield _unit(article, sentence, statement, statement.text, None)
            return


def _in_brief(article: Article, sentence: tuple[Statement, ...]) -> Iterator[Unit]:
    """A short sentence that says what happened, or has not: "The gun went off.", "No arrests have been made."

    It tells of nobody before it, and leaves nothing open ("have not said whose boat it was").
    """
    said = _reported(sentence[0])
    enough = denies(said.text) or len(content_words(said.text)) >= BRIEF
    told = enough and any(map(has_family, stems(said.text))) and is_clause(said.text)
    if told and not sentence[0].quoted and not _OF_BEFORE.search(said.text):
        yield _unit(article, sentence, said, said.text, None)


_OF_BEFORE = re.compile(
    r"^[^\w]*(?:he|she|it|they|you|we|i|this|that|those|these|his|her|their|its)\b|\b(?:who|whose|what|why|how)\b", re.I
)
"""How a sentence begins that tells of somebody or something told before, and what it leaves open."""
BRIEF = 4
"""Content words of a short sentence that says what happened."""
WHOLE = 6
"""Content words of a sentence that claims something though none of its clauses does by itself."""


def _claiming(article: Article, sentence: tuple[Statement, ...], chosen: Sequence[Statement]) -> Iterator[Unit]:
    """The clauses that say enough to be found elsewhere."""
    for statement in chosen:
        inner = [s.span for s in chosen if s is not statement and s.span.within(statement.span)]
        frames = [s for a in sentence[0].attributions for s in (a.source, a.cue) if s and inner]
        words = _TAIL.sub("", _without(statement, [*inner, *frames]))
        dated = any(d.span.within(statement.span) and d.value for d in statement.dates)
        enough = len(content_words(words)) >= FEWEST_WORDS - dated or phrases_quoted(words) or _names_a_thing(words)
        if enough and not _STANDS_IN.search(statement.text) and not _supposed(sentence[0], statement):
            yield _unit(article, sentence, statement, words, None)


def _names_a_thing(text: str) -> bool:
    """Whether a short clause says that something is there, or is not: "there is no fuel crisis"."""
    return any(len(thing.name) > 1 for thing in things_in(text, Certainty.STATED))


_STANDS_IN = re.compile(
    r"^(?:as\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}(?:did|does|do)\s+(?:in|on|at|with|to|by|for|after|before|last|so)\b[^,;]*$"
)
"""A clause whose "did" stands for a verb before it and says nothing alone: "as Mayor Moen did in the bridge case"."""


def _supposed(whole: Statement, statement: Statement) -> bool:
    """Whether a clause is only named, to be judged after it: "To suggest that we paid them is untrue"."""
    return bool(_TO_SUPPOSE.search(whole.text[: max(0, statement.span.start - whole.span.start)]))


_TO_SUPPOSE = re.compile(
    r"(?:^|[“\"‘']|[,:;]\s)(?:But |And )?(?:(?:To|to) (?:suggest|say|claim|imply|argue|think|believe|pretend)"
    r"|Any (?:suggestion|claim))(?: that)? ?(?:it |this )?$"
)


def phrases_quoted(text: str) -> frozenset[tuple[str, ...]]:
    """What stands in quotation marks inside a text and is no sentence, as stems: "training exercise"."""
    found = (tuple(stem(word) for word in content_words(m.group(1))) for m in _PHRASE.finditer(text))
    return frozenset(phrase for phrase in found if PHRASE_LEAST <= len(phrase) <= PHRASE_MOST)


_PHRASE = re.compile(r"[“\"]([^“”\"]{3,80})[”\"]")
PHRASE_LEAST, PHRASE_MOST = 2, 5
"""Content words of a phrase in quotation marks: one alone may be irony, more of them are a sentence."""
_TAIL = re.compile(r",\s+(?:where|when|which|in which|during which|after which)\b[^,;“”]*$")
"""What hangs at the end of a clause and is not what it claims: "… left Arden, where the quake struck in May"."""


def _reported(whole: Statement) -> Statement:
    """A sentence that is one report, without its head: "they left" of "The agency has confirmed that they left"."""
    said = next(
        (span for a in whole.attributions for span in (*said_after_that(whole, a), *_said_first(whole, a))), whole.span
    )
    return replace(whole, span=said, text=said.moved(-whole.span.start).of(whole.text))


def _said_first(whole: Statement, said: Attribution) -> tuple[Span, ...]:
    """What opens a sentence that ends with its speaker: "No fuel leaked into the harbour" of "…, he said"."""
    alone = len(whole.attributions) == 1 and len(said.content) == 1 and said.source is not None and said.cue is not None
    if not alone or not said.source or not said.cue or said.content[0].start != whole.span.start:
        return ()
    first = min(said.source.start, said.cue.start)
    return said.content if said.content[0].end <= first and said.content[0].within(whole.span) else ()


def _without(statement: Statement, inner: Sequence[Span]) -> str:
    at = statement.span.start
    kept = (c for i, c in enumerate(statement.text, at) if not any(s.start <= i < s.end for s in inner))
    return "".join(kept)


def _figures(article: Article, sentence: tuple[Statement, ...]) -> Iterator[Unit]:
    parts = frozenset(told_apart(article.text, sentence[0].quantities))
    for quantity in sentence[0].quantities:
        named = quantity.counted or (quantity.event and quantity.value != 1) or quantity.unit
        owned = _OWNER.fullmatch(quantity.span.of(article.text))
        refers = _refers(article.text, quantity) or numbers_a_thing(article.text, quantity)
        refers = refers or part_of_those(article.text, quantity) or (quantity.counted or "") in _INCIDENTS
        counts = named and not owned and not refers
        counted = counts and quantity not in parts and not does_it(sentence[0], quantity)
        if quantity.value is not None and counted:
            yield _unit(article, sentence, _around(sentence, quantity.span), "", quantity)


_INCIDENTS = frozenset("shooting shootings stabbing stabbings bombing bombings attack attacks".split())
"""What is counted where nobody is: "one shooting on Mill Street" is not one person shot."""


def _refers(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts nobody anew: "the two countries", "one worker said", "aged 11 to 30", "both 51, died"."""
    before = text[max(0, quantity.span.start - LOOK_BACK) : quantity.span.start]
    known = (quantity.value or 0) <= FEW and _DEFINITE.search(before)
    after = text[quantity.span.end : quantity.span.end + 4]
    lone = (quantity.value == 1 and after == " of ") or (
        quantity.value == 1 and quantity.upper is None and not quantity.event and not quantity.share
    )
    of_both = _OF_BOTH.search(before) and after.startswith(",")
    hour = _AN_HOUR.match(text, quantity.span.end) and not quantity.counted
    return bool(known or lone or of_both or hour or _AGES.search(before) or _STRENGTH.search(before))


_AN_HOUR = re.compile(r"\s+(?:[A-Z][a-z]+day\s+)?(?:morning|afternoon|evening|night)\b|\s+o['’]clock")
"""What makes a bare figure before it an hour: "around 10 Saturday night, four people were shot"."""
_STRENGTH = re.compile(
    r"\b(?:magnitudes?|measur\w+|strength|scale)\b[^.;,]{0,25}$|\b(?:aftershocks?|quakes?|earthquakes?|tremors?|temblors?)\s+of\s+$",
    re.I,
)
"""What makes it how strong something was: "aftershocks of around 4"."""
_OWNER = re.compile(r"my|our|your|his|her|its|their|another", re.I)
"""Words that stand for one in the reading of "killed his wife" and "another soldier", and count nobody on a page."""
_DEFINITE = re.compile(r"\b(?:the|these|those|both|his|her|its|their|our)\s+(?:remaining\s+)?$", re.I)
_OF_BOTH = re.compile(r",\s+(?:both|all|each)\s+$", re.I)
_AGES = re.compile(r"\b(?:aged?|ages)\b[^,;.]*$", re.I)


def _around(sentence: tuple[Statement, ...], span: Span) -> Statement:
    """The smallest clause that stands on its own around a span, or the sentence."""
    around = [s for s in sentence if span.within(s.span) and not s.reporting and (s.content or s.k == 1)]
    return min(around or sentence[:1], key=lambda s: (s.span.end - s.span.start, s.k))


def _unit(
    article: Article, sentence: tuple[Statement, ...], statement: Statement, own: str, quantity: Quantity | None
) -> Unit:
    outlet = outlet_of(article)
    chain = speaker_chain(article, quantity.span if quantity else statement.span, sentence[0], statement)
    root, span = root_of(article, chain)
    root = None if root is not None and names_outlet(root, outlet) else in_office(article.text, root)
    told = quantity.span if quantity else statement.span
    root = root or shower_of(sentence[0].text, told.start - sentence[0].span.start)
    passed_on = (*(speaker(s.of(article.text)) for s in chain), *heard_by(article, sentence[0]))
    hedge = whole_word(article.text, statement.hedges[0]) if statement.hedges else None
    shown, said_in = clause_span(statement, sentence[0]), article.sentence_at(span.start) if span else None
    if not quantity:
        alone = with_unnamed(article.text, shown, sentence[0].attributions)
        shown = without_comment(article.text, shown) if span else alone
    span = None if span and _told_of(article.text, shown, span, sentence[0].attributions) else span
    others = [a for a in sentence[0].attributions if span not in (a.source, a.speaker)]
    plain = statement.certainty == Certainty.STATED and not statement.negated
    mention = Mention(
        ref=statement.ref,
        statement=statement.id,
        span=shown,
        text=set_in(
            sentence[0].text,
            shown.start - sentence[0].span.start,
            shown_with_hedge(article, statement, shown, others),
            counted=quantity is not None and span is not None,
        ),
        speaker=undated(balanced(article.text, span).of(article.text)) if span else None,
        speaker_ref=said_in.ref if said_in else None,
        certainty=statement.certainty,
        hedge=None if plain else hedge,
        quantity=quantity,
        voiced=any(a.source for a in sentence[0].attributions) or bool(_SAYS.search(sentence[0].text)),
    )
    words, day = own or statement.text, article.meta.published
    before = _before(article, statement.ref.n)
    wire = article.meta.wire
    return Unit(statement, words, sentence[0], mention, root, quantity, day, outlet, passed_on, before, wire)


def _before(article: Article, n: int) -> str:
    """The sentence before one that does not begin with a pronoun itself, a few back at most."""
    texts = [article.sentence(i).text for i in range(n - 1, max(0, n - 1 - LOOK_BACK_TO), -1)]
    return next((text for text in texts if not _HE.match(text)), "")


LOOK_BACK_TO = 3
"""Sentences back to the one that tells whom "he" means."""
_HE = re.compile(r"(?:He|She)\b")


def _told_of(text: str, shown: Span, speaker: Span, attributions: Sequence[Attribution]) -> bool:
    """Whether a clause tells what its speaker did and is none of his words: "he managed to highlight the costs"."""
    own = [a for a in attributions if speaker in (a.speaker, a.source)]
    told = [a for a in own if a.source and a.cue and a.source.within(shown) and a.cue.within(shown)]
    return bool(told) and len(told) == len(own) and not any(a.cue and says_clause(a.cue.of(text)) for a in told)


def clause_span(statement: Statement, whole: Statement) -> Span:
    """The clause, begun early enough that its first figure stays as rough: "estimated that 300 were killed".

    It ends late enough that what takes it back at once is with it: "though there were no signs of it".
    """
    start = statement.span.start
    cut = [q.span.start for q in whole.quantities if q.span.start < start < q.span.end]
    before = whole.text[: start - whole.span.start]
    if statement.text[:1].isdigit() and (rough := _rough().search(before)):
        cut.append(whole.span.start + rough.start())
    if (governed := governing(before, statement.text)) is not None:
        cut.append(whole.span.start + governed)
    if (subject := _subject(statement, whole)) is not None:
        cut.append(subject)
    text = whole.text[min([start, *cut]) - whole.span.start : statement.span.end - whole.span.start]
    loose = len(text) - len(text.lstrip("”’\"' ,;:.)]"))
    sent = _AGENCY.match(text)
    loose = max(loose, sent.end() if sent else 0, len(text) - len(undated(text)))
    at = statement.span.end - whole.span.start
    taken_back = TAKEN_BACK.match(whole.text, at) or _NOT.match(whole.text, at)
    end = whole.span.start + taken_back.end() if taken_back else statement.span.end
    return Span(min([start, *cut]) + loose, end)


_NOT = re.compile(r"n['’]t\b")
"""What a cut must not leave behind: "he did" of "he didn't"."""


def _subject(statement: Statement, whole: Statement) -> int | None:
    """Where the subject begins that a clause has lost: "Ida Moen, 31, of Keld, was held" is cut at its last comma."""
    if not _VERB_FIRST.match(statement.text):
        return None
    frames = [s.end for a in whole.attributions for s in (a.source, a.cue) if s and s.end <= statement.span.start]
    first = max(frames, default=whole.span.start)
    before = whole.text[first - whole.span.start : statement.span.start - whole.span.start]
    subject = before.lstrip(' ,:“"')
    return first + len(before) - len(subject) if _ONE_SUBJECT.fullmatch(subject) else None


_VERB_FIRST = re.compile(
    r"(?:be|been|is|are|was|were|has|have|had|will|would|did|does)\b(?!\s+(?:it|he|she|they|there|this)\b)"
)
_ONE_SUBJECT = re.compile(r"[A-Z][^.;:!?“”\"—–()]{2,120}\s")
_SAYS = re.compile(r"\b(?:said|says?|told|tells|according to|report(?:s|ed)|confirm(?:s|ed)|announced|stated|added)\b")
_AGENCY = re.compile(r"[A-Z][\w ]{1,20}\)\s*[-–—]+\s+")
"""What a cut leaves of a dateline: "CITY NEWS) - Police said"."""


def roughly(text: str, span: Span) -> Span:
    """A span with the word before it that makes it rough: "about 10am", "shortly before 5 a.m."."""
    before = text[max(0, span.start - LOOK_BACK) : span.start]
    found = _rough().search(before) or (_TO_ONE_SIDE.search(before) if CLOCK.search(span.of(text)) else None)
    return Span(span.start - (len(found.group()) if found else 0), span.end)


_TO_ONE_SIDE = re.compile(r"\b(?:(?:just|shortly|soon|right|a little)\s+)(?:before|after)\s+$", re.I)


@cache
def _rough() -> re.Pattern[str]:
    terms = sorted((row[0] for row in rows("approximators")), key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))}|estimates?)\s+(?:that\s+)?$", re.I)
