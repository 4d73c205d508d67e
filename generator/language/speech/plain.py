"""Who says what in a sentence by its words and commas alone: the rules that read where there is no grammar.

Four shapes are known: "X said (that) ...", "..., X said" and "..., said X", "according to X, ...", and adverbs such as
"reportedly". A source that cannot be told from the words around it is left open.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.data import table, words
from generator.language.inflection import inflected
from generator.language.speech.cues import Report
from generator.language.speech.frames import frames, verbs_that
from generator.model import Span

_LONGEST_SOURCE = 14
"""Words: longer subjects are whole clauses that the rules have misread."""
_AUX = r"(?:(?:has|have|had|also|later|then|however)\s+)*"
_STARTS = re.compile(r"(?:^|[,;:—–]\s+|\b(?:and|but|while|although|because|as|when|that)\s+)", re.I)
_ACCORDING = re.compile(r"\baccording\s+to\s+(?P<source>[^,“”\";]+?)(?=[,.;]|$)", re.I)
_NO_VERB = re.compile(
    r"\b(?:an?|the|his|her|its|their|be|been|being|was|were|is|are|by|of|to|not|never)\s+$|n['’]t\s+$", re.I
)
"""Before a noun, a passive or a participle: `an estimated 300`, `were said to`, `by reports`."""
_FIRST_WORDS = re.compile(r"(?:and|but|that|also|however|meanwhile|yet|so)\s+", re.I)


def plain_reports(text: str, hidden: Sequence[Span] = ()) -> tuple[Report, ...]:
    """The reports of a sentence in text order; `Report.at` is the offset of the cue. Cues in `hidden` are left out."""
    found = [*_according(text), *_verbs(text), *_adverbs(text)]
    seen = [r for r in found if not any(s.start <= r.cue.start < s.end for s in hidden)]
    return tuple(sorted(seen, key=lambda report: report.cue))


def _according(text: str) -> Iterator[Report]:
    """`According to Western officials, about 1,000 were killed.`"""
    for match in _ACCORDING.finditer(text):
        source = Span(*match.span("source"))
        before, after = _trimmed(text, 0, match.start()), _trimmed(text, match.end(), len(text))
        content = tuple(span for span in (before, after) if span is not None)
        yield Report(
            match.start(),
            "according to",
            Span(match.start(), source.start - 1),
            source,
            content,
            speech=True,
            clausal=True,
        )


_UNSAID = re.compile(
    r",\s+(?P<source>(?:an?|the|one)\s+[^,“”]*?\b(?P<cue>briefed|told|informed)\s+by\b[^,“”]*?)\.?$", re.I
)


def unsaid(text: str) -> tuple[Report, ...]:
    """`About 300 were killed, a lawmaker briefed by the agency.`: the verb of saying was lost."""
    match = _UNSAID.search(text)
    content = _trimmed(text, 0, match.start()) if match else None
    if match is None or content is None or any(_cues(text, match.start(), match.start("cue"))):
        return ()
    cue, source = Span(*match.span("cue")), Span(*match.span("source"))
    return (Report(match.start("cue"), match.group("cue").lower(), cue, source, (content,), clausal=True),)


def at_the_end(text: str, hidden: Sequence[Span] = ()) -> tuple[Report, ...]:
    """A report that ends a sentence, where its grammar was misread: `… struck at 3:36 a.m. Friday, the agency said.`"""
    found = (_postposed(text, match, _forms()[match.group().lower()]) for match in _ENDS.finditer(text))
    named = (r for r in found if r and r.source and not _CLAUSE.search(r.source.of(text)))
    return tuple(r for r in named if not any(s.start <= r.cue.start < s.end for s in hidden))


_ENDS = re.compile(
    r"\b(?:said|says|announced|reported|confirmed|warned|added|wrote|tweeted|stated)\b(?=[\s.”\"]*$)", re.I
)
"""What nothing but a verb of saying can be at the end of a sentence."""
_CLAUSE = re.compile(r"\b(?:he|she|it|they|who|which|that|was|were|is|are|had|has)\b\s", re.I)
"""What stands in no speaker's name."""


def _verbs(text: str) -> Iterator[Report]:
    for match in _cues(text, 0, len(text)):
        lemma = _forms()[match.group().lower()]
        if _NO_VERB.search(text[: match.start()]):
            continue
        report = _postposed(text, match, lemma) or _preposed(text, match, lemma)
        if report is not None and not (report.source and _NOBODY.match(report.source.of(text))):
            yield report


def _postposed(text: str, match: re.Match[str], lemma: str) -> Report | None:
    """`300 were killed, the agency said`, `“We left,” said Ann Lee, a nurse.`"""
    before = text[: match.start()]
    comma = max(before.rfind(","), before.rfind("”"), before.rfind('"'), before.rfind("?"), before.rfind("!"))
    subject = before[comma + 1 :].strip()
    rest = re.split(r"[,.;“\"]", text[match.end() :], maxsplit=1)[0].strip()
    if comma < 1 or not _is_tail(rest, subject) or "speech" not in frames("cues-verbs")[lemma]:
        return None
    source = (
        _within(text, comma + 1, match.start()) if subject else _within(text, match.end(), match.end() + 1 + len(rest))
    )
    content = _trimmed(text, 0, comma + (text[comma] != ","))
    if source is None or content is None or len(source.of(text).split()) > _LONGEST_SOURCE:
        return None
    rest = _RESUMED.match(text, match.end()) if subject else None
    more = _trimmed(text, rest.start("rest"), len(text)) if rest else None
    pieces = (content, more) if more else (content,)
    return Report(match.start(), lemma, Span(*match.span()), source, pieces, speech=True, clausal=True)


_RESUMED = re.compile(
    r",\s+(?P<rest>(?:can|could|did|does|had|has|have|is|are|may|might|must|should|was|were|will|would)\b)"
)
"""What goes on behind an interruption: `The dam, engineers warned, could fail`."""
_NOBODY = re.compile(r"(?:nobody|no\s+one|none|neither|no\s+\w+s?)\b", re.I)
_CITING = re.compile(r"(?:citing|quoting)\b", re.I)


def _is_tail(rest: str, subject: str) -> bool:
    """After a postposed cue stands the name or nothing but a place, a day, an occasion."""
    if not subject:
        return bool(rest) and (rest[0].isupper() or rest.lower().startswith(("the ", "a ", "an ", "one ")))
    return len(subject.split()) <= _LONGEST_SOURCE and (
        not rest or re.match(r"(?:in|on|at|during|to|this|last|earlier)\b", rest) is not None
    )


def _preposed(text: str, match: re.Match[str], lemma: str) -> Report | None:
    """`Intelligence officials said about 300 had been killed.`"""
    known = frames("cues-verbs")[lemma]
    starts = [m.end() for m in _STARTS.finditer(text, 0, match.start()) if m.end() < match.start()]
    if len(starts) > 1 and _CITING.match(text, starts[-1]):
        source = _within(text, starts[-2], text.rindex(",", 0, starts[-1]))
    else:
        source = _within(text, starts[-1], match.start()) if starts else None
    addressee = r"(?:[^,.;“”\"]{1,60}?\s)?" if "person" in known else ""
    after = re.match(rf"\s*(?:{addressee}|{_OCCASION})that\b\s*|\s*:?\s*", text[match.end() :])
    begin = match.end() + (after.end() if after else 0)
    content = _trimmed(text, begin, _told_to(text, begin))
    if source is None or content is None or any(_cues(text, *source)):
        return None
    if len(source.of(text).split()) > _LONGEST_SOURCE or not _may_be_clause(content.of(text)):
        return None
    return Report(match.start(), lemma, Span(*match.span()), source, (content,), "speech" in known, clausal=True)


def _told_to(text: str, begin: int) -> int:
    """The semicolon before what somebody else says, or the end."""
    mark = text.find("; ", begin)
    quoted = any(quote in text[begin:mark] for quote in '"“')
    return mark if mark > 0 and not quoted and any(_cues(text, mark, len(text))) else len(text)


_OCCASION = r"(?:(?:in|on|at|during|last|this|earlier|later)\s(?:[\w’']+\s){0,4}?)?"
"""`denied on Monday that`, `said at a meeting in May that`."""


def _may_be_clause(text: str) -> bool:
    """A complement has some words and does not open with a preposition (`agreed on a pact`), or is a quotation."""
    return text[:1] in "“\"'" or (len(text.split()) > _FEW_WORDS and not _PREPOSITION.match(text))


_FEW_WORDS = 2
_PREPOSITION = re.compile(
    r"(?:on|with|to|into|by|for|from|of|about(?! \d)|at|as(?! many| much| few)|up(?! to)|out)\b", re.I
)


def _adverbs(text: str) -> Iterator[Report]:
    """`Troops were reportedly withdrawn.`"""
    for match in re.finditer(r"\b\w+ly\b", text):
        if match.group().lower() in words("cues-adverbs"):
            pieces = (_trimmed(text, 0, match.start()), _trimmed(text, match.end(), len(text)))
            content = tuple(span for span in pieces if span is not None)
            yield Report(match.start(), match.group().lower(), Span(*match.span()), None, content, clausal=True)


def _within(text: str, start: int, end: int) -> Span | None:
    """A source between two places, without the words that join and the auxiliaries before the cue."""
    piece = re.sub(rf"\s+{_AUX}$", "", text[start:end] + " ")
    skip = len(piece) - len(piece.lstrip())
    first = _FIRST_WORDS.match(piece[skip:])
    start += skip + (first.end() if first else 0)
    end = min(end, start - skip - (first.end() if first else 0) + len(piece.rstrip()))
    return Span(start, end) if start < end and any(map(str.isalpha, text[start:end])) else None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(" \n\t,;:—–"))
    end = start + len(text[start:end].rstrip(" \n\t,;:.—–"))
    return Span(start, end) if start < end else None


@cache
def _forms() -> dict[str, str]:
    """Finite forms of the verbs that report clauses: "said" -> "say"."""
    found: dict[str, str] = {}
    saying = verbs_that("speech", "clause")
    for lemma in sorted(saying):
        forms = (lemma, *inflected(lemma))
        found.update({form: lemma for form in forms if not ((form == lemma or form.endswith("s")) and _is_noun(lemma))})
    irregular = {form: lemma for form, lemma in table("irregular-verbs").items() if lemma in saying}
    return {**found, **irregular}


def _is_noun(lemma: str) -> bool:
    """`claims`, `reports` and `fears` are nouns as often as verbs."""
    return lemma in frames("cues-nouns")


def _cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of a stretch that are forms of reporting verbs."""
    return (match for match in _WORD.finditer(text, start, end) if match.group().lower() in _forms())


_WORD = re.compile(r"[^\W\d_]+")
