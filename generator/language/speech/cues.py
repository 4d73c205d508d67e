"""Who says what inside one parsed sentence: each reporting verb, noun or phrase with its source and what is reported.

All spans are offsets into the sentence. Quotations that run over sentences and pronouns are left to `attribution`,
which sees the whole text. The verbs, nouns and their frames are data (`cues-verbs`, `cues-nouns`, `cues-adverbs`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.certainty.misreadings import claimed_by, joining_that
from generator.language.parsing import Parsed
from generator.language.speech.accounts import by_phrase
from generator.language.speech.complements import (
    after_preposition,
    around_of,
    clause_of,
    complement_of,
    content_of,
    is_passive,
    judged_as,
    passive_of,
    placed_at,
)
from generator.language.speech.frames import frames
from generator.language.speech.seats import seated_at
from generator.language.speech.sources import (
    agent_of,
    antecedent_of,
    beside,
    charge_below_agent,
    is_agent,
    noun_phrase,
    subject_of,
)
from generator.language.speech.trimming import DATELINE, bare_name, runs
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Report:
    """One cue in a sentence with its source and what it reports; offsets into the sentence."""

    at: int
    """Index of the cue's token."""
    lemma: str
    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    speech: bool = False
    """Whether the cue may carry a quotation: then an empty content means that the quotation stands elsewhere."""
    clausal: bool = False
    """Whether a clause or a quotation is reported, so that the cue's own clause claims nothing but the speech."""
    speaker: Span | None = None
    """Whom a relative pronoun stands for, in the sentence; None where the source is no relative pronoun."""


def reports_in(parsed: Parsed, hidden: Sequence[Span] = ()) -> tuple[Report, ...]:
    """The reports of a sentence in text order; cues inside `hidden` (quoted speech) are left out."""
    shown = (
        i for i, token in enumerate(parsed.tokens) if not any(span.start <= token.start < span.end for span in hidden)
    )
    found = (_report(parsed, i) for i in shown)
    told = (_speaking(parsed, report, hidden) for report in found if report is not None)
    return tuple(replace(r, source=bare_name(parsed.text, r.source)) if r.source else r for r in told)


def _speaking(parsed: Parsed, report: Report, hidden: Sequence[Span]) -> Report:
    """A report whose speaker stands outside what is said and is no mark of it, nor where it was sent from."""
    report = _behind_colon(parsed, report)
    source = report.source
    if source is None:
        return report
    seated = seated_at(parsed, source)
    if seated is not None:
        own = tuple(span for span in report.content if not span.overlaps(seated))
        return replace(report, source=seated, content=own)
    named = any(map(str.isalnum, source.of(parsed.text)))
    sent = DATELINE.match(parsed.text)
    if sent and source.start < sent.end() < source.end:
        source = Span(sent.end(), source.end)
        report = replace(report, source=source)
    named = named and not (sent and source.end <= sent.end())
    if named and not any(source.overlaps(span) for span in (*hidden, *report.content)):
        return report
    return replace(report, source=beside(parsed, report.at, hidden))


def _behind_colon(parsed: Parsed, report: Report) -> Report:
    """A report without what a colon parts from its speaker: `It was a sad end: as Lee said, the dam broke`."""
    source = report.source
    if source is None:
        return report
    own = tuple(
        span
        for span in report.content
        if span.end > source.start or ":" not in (between := parsed.text[span.end : source.start]) or "”" in between
    )
    return report if len(own) == len(report.content) else replace(report, content=own)


def _report(parsed: Parsed, i: int) -> Report | None:
    token = parsed.tokens[i]
    if token.text.lower() == "according":
        return _according(parsed, i)
    if token.text.lower() == "per":
        return _per(parsed, i)
    if token.dep == "prep" and token.lemma in ("by", "in"):
        account = by_phrase(parsed, i)
        return None if account is None else Report(i, "account", *account, speech=True, clausal=True)
    if token.pos in ("VERB", "AUX") or (token.pos == "NOUN" and parsed.child(i, "nsubj") is not None):
        return _verb(parsed, i)
    if token.pos == "NOUN":
        return _noun(parsed, i)
    if token.pos == "ADJ" and token.lemma in _CLEAR:
        return _clear(parsed, i)
    return _adverb(parsed, i) if token.pos == "ADV" else None


def _verb(parsed: Parsed, i: int) -> Report | None:
    """`the agency said 300 were killed`, `he urged them to leave`, `the plan was criticised by unions`."""
    known = frames("cues-verbs").get(parsed.tokens[i].lemma)
    if not known or _names_speaker(parsed, i) or ("speech" not in known and _must(parsed, i)):
        return None
    if known == {"speech"} and parsed.child(i, "xcomp") is not None:
        return None
    quoted = _quoted_person(parsed, i)
    if quoted is not None:
        return Report(i, "quote", _cue_span(parsed, i), quoted, (), speech=True, clausal=True)
    passive = is_passive(parsed, i)
    speech = "speech" in known
    figure = "figure" in known and placed_at(parsed, i) is not None
    said = () if passive or figure else clause_of(parsed, i) if speech or "clause" in known else ()
    if passive and (not known & {"passive", "clause"} or ("person" in known and parsed.tokens[i].dep == "acl")):
        return None
    content = said or (passive_of(parsed, i) if passive else complement_of(parsed, i, known))
    content = (*content, *judged_as(parsed, i, known)) if content and not said else content
    content = content or after_preposition(parsed, i, known)
    around = around_of(parsed, i) if speech and not content else ()
    if not content and not speech:
        return None
    charge = charge_below_agent(parsed, i, known) if passive else None
    content = (*content, *runs(parsed, parsed.subtree(charge))) if charge is not None else content
    source = agent_of(parsed, i, charge) if passive else subject_of(parsed, i)
    speaker = None if passive else antecedent_of(parsed, i)
    if source is not None and _is_nobody(parsed, source):
        return None
    if source is not None and source.of(parsed.text).lower() == "that":
        source = speaker or source
    if source is not None and _told_apart(parsed, content or around, source):
        return None
    cue = _cue_span(parsed, i)
    return Report(
        i,
        parsed.tokens[i].lemma,
        cue,
        source,
        content or around,
        speech,
        bool(said or around),
        speaker,
    )


def _must(parsed: Parsed, i: int) -> bool:
    """`Greeks must understand that wages fall`: nobody does yet."""
    return any(parsed.tokens[c].text.lower() in ("must", "should", "ought") for c in parsed.children[i] if c < i)


def _told_apart(parsed: Parsed, content: Sequence[Span], source: Span) -> bool:
    """`The plan would cost jobs, so the council may start with less`: the council has not said what stands before."""
    before = content[-1].end if content else source.end
    return before < source.start and bool(_SO.search(parsed.text[before : source.start]))


_SO = re.compile(r",\s+(?:so|yet|but|although|though)\s+$")
"""What parts a clause from somebody of whom the next one tells."""


def _quoted_person(parsed: Parsed, i: int) -> Span | None:
    """In `The Globe quoted Ann Lee: “We left.”` the words are hers."""
    thing = parsed.child(i, "dobj") if parsed.tokens[i].lemma == "quote" else None
    if thing is None or not (is_agent(parsed, thing) or parsed.tokens[thing].pos == "PROPN"):
        return None
    after = parsed.tokens[parsed.subtree(thing)[-1] + 1 :]
    follows = next((t for t in after if t.pos not in ("PROPN", "NOUN", "ADJ", "DET") and t.text != ","), None)
    return noun_phrase(parsed, thing) if follows is not None and follows.text == ":" else None


def _is_nobody(parsed: Parsed, source: Span) -> bool:
    """`No group has claimed it`, `none of them said so`; but in `there is no way of knowing` nobody is denied."""
    first = source.of(parsed.text).lower()
    if first.startswith("no ") and not first.startswith("no one"):
        return any(token.end == source.end and is_agent(parsed, i) for i, token in enumerate(parsed.tokens))
    return bool(_NOBODY.match(first))


_NOBODY = re.compile(r"(?:none|nobody|no one|neither)\b")
_CLEAR = frozenset({"clear", "plain"})


def _clear(parsed: Parsed, i: int) -> Report | None:
    """`He made it clear that the dam would hold`, `she made clear they would leave`."""
    verb = parsed.tokens[i].head
    if parsed.tokens[verb].lemma != "make" or verb > i:
        return None
    below = [c for top in (i, verb) for c in parsed.children[top] if c > i]
    clause = next((c for c in below if parsed.tokens[c].dep in ("ccomp", "advcl", "acl", "relcl")), None)
    if clause is None or parsed.child(clause, "nsubj", "nsubjpass") is None:
        return None
    cue = Span(_cue_span(parsed, verb).start, parsed.tokens[i].end)
    return Report(i, "make", cue, subject_of(parsed, verb), content_of(parsed, clause, i), clausal=True)


def _cue_span(parsed: Parsed, i: int) -> Span:
    """The verb with its auxiliaries: `was quoted as saying`, `has not denied`."""
    quoted = max((k for k in range(i) if parsed.tokens[k].text in ("”", '"', "''")), default=-1)
    parts = [
        i,
        *(c for c in parsed.children[i] if quoted < c < i and parsed.tokens[c].dep in ("aux", "auxpass", "neg")),
    ]
    return Span(parsed.tokens[min(parts)].start, parsed.tokens[i].end)


def _noun(parsed: Parsed, i: int) -> Report | None:
    """`claims by military officials that ...`, `fears that ...`, `its criticism of the plan`."""
    token = parsed.tokens[i]
    known = frames("cues-nouns").get(token.lemma)
    if not known:
        return None
    clause = next((c for c in parsed.children[i] if c > i and _noun_clause(parsed, c, known)), None)
    misread = claimed_by(parsed, i) if clause is None and "clause" in known else None
    content = content_of(parsed, clause, i) if clause is not None else ()
    content = runs(parsed, parsed.subtree(misread)[1:]) if misread is not None else content
    source = _noun_source(parsed, i, without=frozenset() if misread is None else frozenset({misread}))
    content = content or (after_preposition(parsed, i, known) if source else ())
    return Report(i, token.lemma, Span(token.start, token.end), source, content) if content else None


def _noun_clause(parsed: Parsed, c: int, known: Iterable[str]) -> bool:
    """A clause with "that", or an infinitive where the noun takes one; a relative clause is neither."""
    marks = [parsed.tokens[x] for x in parsed.children[c] if x < c]
    if parsed.tokens[c].dep not in ("acl", "ccomp", "relcl"):
        return False
    return joining_that(parsed, c) is not None or ("to" in known and any(m.tag == "TO" for m in marks))


def _noun_source(parsed: Parsed, i: int, without: frozenset[int] = frozenset()) -> Span | None:
    """`the agency's claim`, `claims by officials`, `a warning from the agency`."""
    owner = parsed.child(i, "poss")
    if owner is not None:
        return noun_phrase(parsed, owner)
    for c in parsed.children[i]:
        if parsed.tokens[c].lemma in ("by", "from"):
            thing = parsed.child(c, "pobj")
            return noun_phrase(parsed, thing, without) if thing is not None else None
    return None


def _adverb(parsed: Parsed, i: int) -> Report | None:
    """`The crew reportedly fled`: the clause without the adverb, nobody named."""
    token = parsed.tokens[i]
    if token.lemma not in frames("cues-adverbs") or token.head == i:
        return None
    return Report(i, token.lemma, Span(token.start, token.end), None, content_of(parsed, token.head, i), clausal=True)


def _according(parsed: Parsed, i: int) -> Report | None:
    """`according to Kyiv, more than 3,000 were killed`: the clause without the phrase."""
    to = parsed.child(i, "prep")
    top = i
    if to is None and i + 1 < len(parsed.tokens) and parsed.tokens[i + 1].lemma == "to":
        to, top = i + 1, i
    thing = parsed.child(to, "pobj", "pcomp") if to is not None else None
    if to is None or thing is None:
        return None
    phrase = top if parsed.tokens[to].head == top else to
    head = _clause_above(parsed, phrase)
    content = _told_by(parsed, head, phrase) if head != phrase else _after_comma(parsed, thing)
    cue = Span(parsed.tokens[i].start, parsed.tokens[to].end)
    return Report(i, "according to", cue, noun_phrase(parsed, thing), content, speech=True, clausal=True)


def _told_by(parsed: Parsed, head: int, phrase: int) -> tuple[Span, ...]:
    """A clause without what another says in it: `according to Kyiv, wages fell, while Moscow says they rose`."""
    others = {
        c for c in parsed.children[head] if parsed.tokens[c].dep in ("conj", "advcl") and _reports_itself(parsed, c)
    }
    return (
        runs(parsed, parsed.subtree(head, frozenset({phrase, *others}))) if others else content_of(parsed, head, phrase)
    )


def _reports_itself(parsed: Parsed, i: int) -> bool:
    known = frames("cues-verbs").get(parsed.tokens[i].lemma, frozenset())
    return "clause" in known and parsed.child(i, "nsubj") is not None and parsed.child(i, "ccomp") is not None


def _names_speaker(parsed: Parsed, i: int) -> bool:
    """In `according to show insiders` a parser may take a noun for a verb."""
    to = parsed.tokens[i].head
    return parsed.tokens[i].dep == "pcomp" and to > 0 and parsed.tokens[to - 1].text.lower() == "according"


def _after_comma(parsed: Parsed, thing: int) -> tuple[Span, ...]:
    """`According to a radio host, the move smells of fear`, where a parser finds no verb in what follows."""
    comma = next((k for k in range(thing + 1, len(parsed.tokens)) if parsed.tokens[k].text == ","), None)
    return runs(parsed, range(comma + 1, len(parsed.tokens))) if comma is not None else ()


def _per(parsed: Parsed, i: int) -> Report | None:
    """`Per the ministry, the dam was full`; not `5 per cent`: it opens the sentence or follows a comma."""
    thing = parsed.child(i, "pobj")
    before = next((parsed.tokens[k].text for k in range(i - 1, -1, -1) if parsed.tokens[k].text not in "”\"''"), ",")
    opens = before == ","
    if (
        thing is None
        or not opens
        or (parsed.child(thing, "det", "poss") is None and parsed.tokens[thing].pos != "PROPN")
    ):
        return None
    head = _clause_above(parsed, i)
    content = content_of(parsed, head, i) if head != i else ()
    cue, source = Span(parsed.tokens[i].start, parsed.tokens[i].end), noun_phrase(parsed, thing)
    return Report(i, "per", cue, source, content, speech=True, clausal=True)


def _clause_above(parsed: Parsed, i: int) -> int:
    """The verb of the clause in which token `i` stands."""
    at = parsed.tokens[i].head
    while parsed.tokens[at].head != at and parsed.tokens[at].pos not in ("VERB", "AUX"):
        at = parsed.tokens[at].head
    return at
