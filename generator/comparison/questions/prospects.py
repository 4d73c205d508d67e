"""Questions on what lay ahead or was left open when a source wrote: whether it came about, and what came of it.

Only an act that leaves a record is asked after: a vote, a trial, a delivery. Nobody can look up whether something "will
be helpful", and a vow, a guess or a price is no event. Where the grammar is known the question is put in plain words:
"Was Moen sentenced on 4 May?"
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from generator.comparison.questions.answers import came_about
from generator.comparison.questions.askable import SHORT, as_told, askable, headless
from generator.comparison.questions.asking import question
from generator.comparison.questions.futures import act_ahead, comes_about, future_cue, lies_ahead, open_ended
from generator.comparison.telling.wording import unquoted
from generator.data import words
from generator.language.parsing import Parsed, Token, parse
from generator.language.words import stem, stems
from generator.model import Article, Certainty, Claim, Mention, Question

SHORTEST = 6
"""Words of a clause that says enough to be asked on."""
LONGEST_SUBJECT = 14
"""Words of a subject up to which a question can begin with it."""


def outcomes(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What was still to come when a source wrote: "Was the bridge rebuilt by May?" """
    days, found = {a.id: a.meta.published for a in articles}, {a.id: a for a in articles}
    for claim in widest(claims):
        mention = next((m for m in claim.mentions if _recorded(m) and not _taken_back(m, found)), None)
        if mention:
            yield question(
                "outcome", outcome_text(as_told(mention)), (mention.ref,), claim.id,
                came_about(claim, mention, days) or _told_elsewhere(claim, claims, mention, days),
            )  # fmt: skip


def _recorded(mention: Mention) -> bool:
    """Whether a clause puts an act ahead of which a record will tell."""
    text = mention.text
    guessed = (mention.hedge and text.startswith(mention.hedge)) or _COUNTED_OFF.match(text)
    told = lies_ahead(text) and comes_about(text) and askable(mention) and not guessed
    return told and not _EMPTY.search(text) and (_act_of_record(text) or bool(_SET_DOWN.search(text)))


def _taken_back(mention: Mention, articles: Mapping[str, Article]) -> bool:
    """Whether its sentence goes on to say that it came otherwise: "was set to open on Monday, but a judge"."""
    _, _, after = articles[mention.ref.article].sentence(mention.ref.n).text.partition(mention.text)
    past = re.search(r"\b(?:was|were)\b.*(?:\b(?:when|until|before)\b|\band (?:was|were) (?:due|set)\b)", mention.text)
    return bool(past or re.match(r"\W*(?:but|until|before|when|except|however)\b", after, re.I))


_COUNTED_OFF = re.compile(
    r"(?:the )?(?:first|second|third|others?|latter|former|two|three|four|both|one)"
    r"\s+(?:is|are|was|were|will|has|have)\b",
    re.I,
)
"""A subject that is counted from a sentence before: "the second was expected to be discharged"."""
_EMPTY = re.compile(
    r"\b(?:sell|start|cost|begin|ship)(?:ping|ing)?\b[^,;]{0,60}[$£€¥]|\bgo into (?!effect|force)"
    r"|\bgo to (?!trial|court|the polls)"
    r"|\b(?:announce|release|set)d? (?:soon|later|shortly|at a (?:later|future))\b|\b(?:news|press) conference\b"
    r"|\b(?:more|further|additional|any) (?:details|information|updates?)\b|\b(?:if|unless|annually|every|each)\b"
    r"|\b(?:was|were) about to\b|\bwill now\b"
    r"|\b(?:vow|promise|pledge|threaten)(?:s|d|ed)? to\b",
    re.I,
)
"""What makes an act ahead none to look up: a price, a word to the press, a condition, a vow."""
_GUESS = re.compile(
    r"\b(?:probably|likely|surely|certainly|clearly|hopefully|never|always|only|longer|even|still|not|would|could|may"
    r"|might)\b|n['’]t\b",
    re.I,
)
"""What makes it a guess or a denial, before the act itself."""
_SET_DOWN = re.compile(
    r"\b(?:trial|hearing|sentencing|arraignment|inquest|vote|election|funeral|service|meeting|summit|talks)\b.*"
    r"\b(?:due|scheduled|set|slated|planned) (?:in|for|on|at)\b"
    r"|\b(?:scheduled|set|due|slated|expected) (?:to be )?in court\b",
    re.I,
)
"""What is set down for a day: "the trial is set for 17 June", "he is due in court"."""


def _act_of_record(text: str) -> bool:
    act = act_ahead(text)
    (parsed,) = parse([text])
    if not act or not parsed:
        after = text[future_cue(text) :].split()[:3]
        return not parsed and not {stem(w) for w in after}.isdisjoint(_stems_of_acts())
    only_begun = act.lemma in ("begin", "start") and act.next == "to"
    told = {act.lemma, f"{act.lemma} {act.next}"} & words("acts-of-record") and not only_begun
    return bool(told) and not _GUESS.search(text[: parsed.tokens[act.at].start])


@cache
def _stems_of_acts() -> frozenset[str]:
    return frozenset(stem(act) for act in words("acts-of-record") if " " not in act)


def _told_elsewhere(
    claim: Claim, claims: Sequence[Claim], ahead: Mention, days: Mapping[str, date | None]
) -> tuple[Mention, ...]:
    """The first claim besides its own that tells the act of those it is said of as done."""
    about = stems(_subject_text(ahead.text))
    near = (c for c in claims if c is not claim and about and 2 * len(about & stems(c.label.text)) >= len(about))
    return next((found for c in near if (found := came_about(c, ahead, days))), ())


def outcome_text(text: str) -> str:
    """The question whether what a clause puts ahead came about, in plain words where its grammar allows them."""
    return _plain_question(text) or f"Has this come about: “{text}”?"


def _plain_question(text: str) -> str | None:
    """ "Moen is set to be sentenced on 4 May" -> "Was Moen sentenced on 4 May?" """
    (parsed,) = parse([text])
    act = act_ahead(text)
    subject = _subject_text(text)
    if not parsed or not act or not subject or _DEICTIC.search(text) or not _straight(text):
        return None
    verb = parsed.tokens[act.at]
    between = [t for t in parsed.tokens[: act.at] if t.start >= future_cue(text) and t.lemma != "be"]
    rest = " ".join([*(t.text for t in between), _END.sub("", f"{verb.text}{text[verb.end :]}")])
    if verb.lemma == "be" or (verb.tag == "VBN" and _passive(parsed, act.at)):
        rest = rest.removeprefix("be ")
        return f"{'Were' if _several(parsed, subject) else 'Was'} {_inside(parsed, subject)} {rest}?"
    return f"Did {_inside(parsed, subject)} {rest}?" if verb.tag == "VB" and all(map(_adverb, between)) else None


_END = re.compile(r"(?<![ap]\.m)[\s.,;:]+$", re.I)
_DEICTIC = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|now|soon|shortly|later|next|this|coming|upcoming|currently|ago|also|too"
    r"|any day)\b"
    r"|\b(?:when|as|once|while|after|before|until) (?:\w+ ){1,4}\w+s\b",
    re.I,
)
"""What turns on the day of the report, or on a sentence before, and cannot be told of the past."""


def _straight(text: str) -> bool:
    """Whether a clause is one, without quotation marks, asides or a second future."""
    return not re.search(
        r"[“”\"()–—]|[:;](?!\d)|``|''| - |, (?:who|which|but|and|as|while|though)\b"
        r"|\b(?:and|but) (?:will|is|are|can|could|would|may|has|have)\b",
        text,
    )


def _adverb(token: Token) -> bool:
    return token.pos == "ADV"


def _passive(parsed: Parsed, at: int) -> bool:
    return any(parsed.tokens[c].dep == "auxpass" and parsed.tokens[c].lemma == "be" for c in parsed.children[at])


def _subject_text(text: str) -> str:
    """What stands before the future of a clause, where that is its subject and nothing else; else nothing."""
    cue = future_cue(text, begins=True)
    before = text[:cue].strip(" ,")
    (parsed,) = parse([text])
    if not parsed or not before or len(before.split()) > LONGEST_SUBJECT:
        return ""
    inside = [t for t in parsed.tokens if t.end <= cue and t.text != ","]
    while inside and inside[-1].pos in ("ADV", "AUX"):
        inside.pop()
    subjects = [t for t in inside if t.dep in ("nsubj", "nsubjpass")]
    plain = not any(t.tag in ("VBD", "VBZ", "VBP", "MD", "IN") and t.dep in _CLAUSES for t in inside)
    opens = bool(inside) and inside[0].dep not in ("mark", "advmod", "prep", "cc", "npadvmod")
    if not (plain and opens and len(subjects) == 1):
        return ""
    return f"{text[inside[0].start : inside[-1].end]}{',' * (text[inside[-1].end] == ',')}"


_CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "aux", "auxpass", "mark", "conj", "parataxis"})
"""Relations of words that show a clause inside what should be a subject."""


def _inside(parsed: Parsed, subject: str) -> str:
    """The subject inside a sentence: its first letter small unless it is a name's."""
    first = next(t for t in parsed.tokens if parsed.text.startswith(subject, t.start))
    named = first.tag.startswith("NNP") or first.ent_type in _NAMED or not first.text[1:].islower()
    return subject if named and first.text.lower() not in ("the", "a", "an") else subject[:1].lower() + subject[1:]


_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT"})


def _several(parsed: Parsed, subject: str) -> bool:
    start = parsed.text.find(subject)
    inside = [t for t in parsed.tokens if start <= t.start < start + len(subject)]
    head = next(t for t in inside if t.dep in ("nsubj", "nsubjpass"))
    both = any(t.dep == "conj" and parsed.tokens[t.head] is head for t in inside)
    return (
        both
        or head.tag in ("NNS", "NNPS")
        or head.text.lower() in ("police", "both", "all", "two", "three", "four", "five")
    )


def pending(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What was going on or undone when a source wrote: "What has come of this: “police were looking for him”?"

    What is sought or decided comes first; of the bare word that somebody investigates one is asked.
    """
    days = {a.id: a.meta.published for a in articles}
    found, said = list[tuple[Claim, Mention, str]](), {a.id: a for a in articles}
    for claim in widest(claims):
        told = ((m, _open_words(m, said)) for m in claim.mentions)
        mention, text = next(((m, text) for m, text in told if text), (None, ""))
        if mention and not any(lies_ahead(m.text) for m in claim.mentions):
            found.append((claim, mention, text))
    for claim, mention, text in _one_of_each(found):
        asked = f"What has come of this: “{text}”?"
        yield question("pending", asked, (mention.ref,), claim.id, _ended(mention, claims, days))


def _open_words(mention: Mention, articles: Mapping[str, Article]) -> str:
    """What a mention leaves open: its clause, or its short sentence where the clause has lost who thinks so."""
    if not open_ended(mention.text) or _EMPTY.search(mention.text) or len(mention.text.split()) < SHORTEST:
        return ""
    if askable(mention):
        return as_told(mention)
    sentence = unquoted(articles[mention.ref.article].sentence(mention.ref.n).text).rstrip(".")
    short = headless(mention.text) and len(sentence.split()) <= SHORT
    return sentence if short and askable(replace(mention, text=sentence)) else ""


def _one_of_each(found: Sequence[tuple[Claim, Mention, str]]) -> Iterator[tuple[Claim, Mention, str]]:
    """What is open; of suits and of searches the first alone, and no bare word that somebody investigates."""
    seen = set[re.Pattern[str]]()
    for each in found:
        kinds = {pattern for pattern in (_SUES, _SEEKS) if pattern.search(each[2])}
        bare = _INVESTIGATES.search(each[2]) and not _INTO.search(each[2])
        if not bare and kinds.isdisjoint(seen):
            seen |= kinds
            yield each


_INVESTIGATES = re.compile(
    r"\bcontinu\w+ to investigate\b"
    r"|\binvestigating\b|\bunder investigation\b|\blooking into\b|\binvestigation (?:is|was|continues|remains)\b",
    re.I,
)
_INTO = re.compile(
    r"\b(?:whether|how|why|if|motive|cause|possib\w+|link\w*|ties|connection|role|allegations?|claims?|reports?)\b",
    re.I,
)
"""What an investigation is to find."""
_SUES = re.compile(r"\b(?:sued|lawsuit|suit)\b", re.I)
_SEEKS = re.compile(r"\b(?:search\w*|hunt\w*|manhunt|looking for|at large|on the run)\b", re.I)


def _ended(mention: Mention, claims: Sequence[Claim], days: Mapping[str, date | None]) -> tuple[Mention, ...]:
    """What a newer report tells of an arrest, a charge or a sentence, where somebody was sought or a case was open."""
    day = days.get(mention.ref.article)
    sought = _SOUGHT.search(mention.text)
    told = (m for c in claims for m in c.mentions if m.certainty >= Certainty.STATED and _CAUGHT.search(m.text))
    other = (m for m in told if m.ref.article != mention.ref.article)
    return tuple(m for m in other if sought and _not_before(day, days.get(m.ref.article)))[:1]


def _not_before(day: date | None, other: date | None) -> bool:
    """Whether a day is later, as far as both are stated."""
    return day is None or other is None or other > day


_SOUGHT = re.compile(r"\b(?:investigat|search|look|seek|hunt|not yet|identif|at large|on the run)", re.I)
_CAUGHT = re.compile(
    r"\b(?:was|were|been|has|have|had|is|are) (?:\w+ly )?(?:arrested|charged|sentenced|convicted|indicted|arraigned)\b"
    r"|\b(?:pleaded|pled|found) (?:not )?guilty\b",
    re.I,
)


def widest(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that are not in dispute, those of most sources first."""
    return sorted((c for c in claims if not c.conflict), key=lambda c: -len(c.articles))
