"""The reports of one sentence seen together: whom a report cites, and whose words a second verb carries on.

A parser looks at one verb at a time. `Reuters said the town had fallen, quoting an aid worker` names two who say the
same, the outlet and the worker behind it; in `the agency said the virus was spreading and warned that ...` the agency
warns, not the virus.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.language.certainty.misreadings import subject_below
from generator.language.parsing import Parsed
from generator.language.speech.complements import content_of
from generator.language.speech.cues import Report
from generator.language.speech.sources import is_agent, noun_phrase
from generator.language.speech.trimming import runs
from generator.model import Span

CITING = frozenset({"cite", "quote"})
"""Verbs whose object stands behind what their subject reports."""


def chained(parsed: Parsed, reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports with those of a cited source, and those of a verb that goes on with the first speaker."""
    found = {report.at: report for report in reports}
    for report in reports:
        carrier = _carrier(parsed, report.at, found)
        if carrier is None:
            continue
        if report.lemma in CITING and parsed.tokens[report.at].tag == "VBG":
            found.update(_cited(parsed, found[report.at], found[carrier]))
        elif _goes_on(parsed, report.at, carrier):
            found.update(_gone_on(parsed, found[report.at], found[carrier]))
    return tuple(_to_semicolon(parsed, found[at], found) for at in sorted(found))


def _to_semicolon(parsed: Parsed, report: Report, reports: dict[int, Report]) -> Report:
    """In `the general said it had failed; the ministry denies it` the general says the first part."""
    others = [parsed.tokens[at].start for at in reports if at != report.at]
    for k, token in enumerate(parsed.tokens):
        inside = any(s.start <= token.start < s.end for s in report.content)
        after = any(s.start <= start < s.end and start > token.start for s in report.content for start in others)
        if token.text == ";" and inside and after and report.cue.end <= token.start:
            return replace(report, content=_without(parsed, report.content, frozenset(range(k, len(parsed.tokens)))))
    return report


def _carrier(parsed: Parsed, i: int, reports: dict[int, Report]) -> int | None:
    """The nearest verb of a report above token `i`."""
    return next((at for at in _above(parsed, i) if at in reports and reports[at].speech), None)


def _above(parsed: Parsed, i: int) -> Iterator[int]:
    while parsed.tokens[i].head != i:
        i = parsed.tokens[i].head
        yield i


def _cited(parsed: Parsed, citing: Report, carrier: Report) -> Iterator[tuple[int, Report]]:
    """`the radio said, citing police, that ...`: the police say what the radio says."""
    thing = parsed.child(citing.at, "dobj")
    content = _without(parsed, carrier.content, frozenset(parsed.subtree(citing.at)))
    clause = parsed.child(citing.at, "ccomp") if not content else None
    content = content_of(parsed, clause, citing.at) if clause is not None else content
    yield carrier.at, replace(carrier, content=content, clausal=carrier.clausal or clause is not None)
    if thing is not None and content and is_agent(parsed, thing):
        yield citing.at, replace(citing, source=noun_phrase(parsed, thing), content=content, clausal=True)
    else:
        yield citing.at, replace(citing, source=carrier.source, speaker=carrier.speaker)


def _goes_on(parsed: Parsed, i: int, carrier: int) -> bool:
    """`said the virus was spreading and warned that`: joined, in the same tense, to what cannot speak."""
    token = parsed.tokens[i]
    first = token.head
    bare = parsed.child(i, "aux", "auxpass") is None
    past = {"VBD", "VBN"} >= {token.tag, parsed.tokens[carrier].tag}
    same = past or token.tag == parsed.tokens[carrier].tag in ("VBZ", "VBP")
    if token.dep != "conj" or not (bare and same):
        return False
    subject = subject_below(parsed, first)
    own = parsed.child(i, "nsubj", "nsubjpass") is not None
    below = first != carrier and parsed.tokens[first].dep == "ccomp"
    return below and not own and subject is not None and not is_agent(parsed, subject)


def _gone_on(parsed: Parsed, report: Report, carrier: Report) -> Iterator[tuple[int, Report]]:
    away = frozenset(parsed.subtree(report.at))
    yield carrier.at, replace(carrier, content=_without(parsed, carrier.content, away))
    yield report.at, replace(report, source=carrier.source, speaker=carrier.speaker)


def _without(parsed: Parsed, content: Sequence[Span], away: frozenset[int]) -> tuple[Span, ...]:
    """The content without some of its tokens; as it was where they are not in it."""
    inside = [k for k, token in enumerate(parsed.tokens) if any(s.start <= token.start < s.end for s in content)]
    kept = [k for k in inside if k not in away]
    return runs(parsed, kept) if len(kept) < len(inside) else tuple(content)
