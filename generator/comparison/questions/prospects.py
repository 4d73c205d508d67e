"""Questions on what lay ahead when a source wrote: whether it came about.

Only an act that leaves a record is asked after: a vote, a trial, a delivery. Nobody can look up whether something "will
be helpful", and a vow, a guess or a price is no event. Where the grammar is known the question is put in plain words:
"Was Moen sentenced on 4 May?"
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from generator.comparison.questions.answers import came_about
from generator.comparison.questions.askable import as_told, askable, in_speech, turned
from generator.comparison.questions.asking import question
from generator.comparison.questions.futures import act_ahead, comes_about, future_cue, lies_ahead, unconfirmed
from generator.comparison.questions.plain import outcome_question
from generator.data import words
from generator.language.parsing import parse
from generator.language.words import stem, stems
from generator.model import Article, Claim, Mention, Question


def outcomes(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What was still to come when a source wrote: "Was the bridge rebuilt by May?" """
    days, found = {a.id: a.meta.published for a in articles}, {a.id: a for a in articles}
    known = subjects(articles)
    for claim in widest(claims):
        told = (m for m in claim.mentions if _recorded(m) and not _taken_back(m, found))
        mention, text = next(((m, text) for m in told if (text := _asked(as_told(m), known))), (None, ""))
        if mention:
            settled = came_about(claim, mention, days) or _told_elsewhere(claim, claims, mention, days)
            if settled or not answered(text, mention, articles):
                yield question("outcome", text, (mention.ref,), claim.id, settled)


def answered(text: str, mention: Mention, articles: Sequence[Article]) -> bool:
    """Whether another sentence that is not older, or a headline, tells most of what is asked, and not as ahead."""
    asked = stems(_ASKING.sub("", text))
    days = {a.id: a.meta.published for a in articles}
    day = days[mention.ref.article]
    known = [a for a in articles if day is None or (other := days[a.id]) is None or other >= day]
    told = [s.text for a in known for s in a.sentences if s.ref != mention.ref]
    heads = {s.text for a in known for s in a.sentences if s.disposition == "title"}
    if put_off(text, told) or any(_CANCELLED.search(s) and len(asked & stems(s)) > 1 for s in told):
        return True
    late = any(day and (other := days[a.id]) and (other - day).days > LATE for a in articles)
    if late and text.endswith(" survive?"):
        return True
    if _COURT.search(text) and any(_JUDGED.search(s) for s in told):
        return True
    if appeared(text, told) or in_office(text, told):
        return True
    if _SURVIVES.search(text):
        return mended(text, told)
    if (court := _SENTENCED.match(text)) and any(
        court["who"] in s and _tells(s, court["act"]) and not lies_ahead(s) for s in told
    ):
        return True
    near = (s for s in told if len(asked & stems(s)) >= TOLD * len(asked))
    act = act_ahead(mention.text)
    plain = (s for s in near if not lies_ahead(s) and not _OPEN.search(s) and not unconfirmed(s))
    return any(s in heads or not act or _tells(s, act.lemma) for s in plain)


def appeared(asked: str, told: Sequence[str]) -> bool:
    """Whether sentences tell that somebody was before a court, where a question asks if he was arraigned."""
    return "arraigned" in asked and any(_IN_COURT.search(text) and not lies_ahead(text) for text in told)


_IN_COURT = re.compile(
    r"\b(?:was|were) (?:back )?in court\b|\b(?:appeared|appearing) (?:briefly )?(?:in|before|via|by)\b[^.;]{0,40}"
    r"\b(?:court|judge|magistrate)\b|\bfirst (?:court )?appearance\b|\b(?:was|were) arraigned\b",
    re.I,
)


def in_office(asked: str, told: Sequence[str]) -> bool:
    """Whether sentences have somebody in an office that he was to take over: "appointed Moen as the new head"."""
    who, takes, _ = asked.partition(" take over ")
    names = re.findall(r" ([A-Z][\w’'-]+)", who) if takes else []
    return bool(names) and any(names[-1] in text and _APPOINTED.search(text) for text in told)


_APPOINTED = re.compile(r"\b(?:appointed|named|installed|sworn in|(?:the|as) new)\b", re.I)


def put_off(asked: str, told: Sequence[str]) -> bool:
    """Whether sentences tell that the event a question is on was put off: "the sentencing was delayed"."""
    kind = _EVENT.search(asked)
    off = re.compile(rf"\b{kind[0]} (?:was|is|has been) (?:\w+ )?(?:{_OFF})\b", re.I) if kind else None
    return bool(off and any(off.search(text) for text in told))


_EVENT = re.compile(r"\b(?:sentencing|hearing|trial|arraignment|vote|election|debate|summit)\b")
_OFF = "delayed|postponed|cancel+ed|called off|rescheduled|put off"


def mended(text: str, told: Sequence[str]) -> bool:
    """Whether sentences tell how it ended for those of whom a question asks if they survived."""
    names = re.findall(r" ([A-Z][\w’'-]+)", text)
    return any(_HEALED.search(s) and (not names or any(n in s for n in names)) for s in told)


_SURVIVES = re.compile(r" survive\b")


def _tells(text: str, act: str) -> bool:
    """Whether a sentence or a headline tells an act as done: "voted", "signs"; not "ahead of a vote"."""
    (parsed,) = parse([text])
    return not parsed or any(t.lemma == act and t.tag in ("VBD", "VBN", "VBZ") for t in parsed.tokens)


_CANCELLED = re.compile(
    r"\b(?:cancel(?:s|led|ed)?|call(?:s|ed)? off|scrap(?:s|ped)?|postpone[sd]?|delay(?:s|ed)?)\b", re.I
)
LATE = 14
"""Days after which a newer article would tell of a death."""
_COURT = re.compile(r"\b(?:trial|arraigned|bench|jury|court|plead)\b", re.I)
_JUDGED = re.compile(
    r"\b(?:found guilty|man guilty|woman guilty|convicted|acquitted|sentenced|pleads? guilty|pleaded guilty)\b", re.I
)
"""What came after a day in court."""
_ASKING = re.compile(r"^(?:Did|Was|Were|Is it known by now whether)\b")
TOLD = 0.6
"""Share of the words of a question from which a sentence may well answer it."""
_SENTENCED = re.compile(
    r"Was (?:[\w.’'-]+ ){0,3}?(?P<who>[A-Z][\w’'-]{2,}) (?:Jr\.? |Sr\.? |I+ )?"
    r"(?P<act>sentence|indict|charge|release)d\b"
)
"""Who awaited a step of a court; any source that tells it of him answers, whatever day it gives."""
_HEALED = re.compile(
    r"\b(?:survive[sd]|recover(?:s|ed|ing)|pass(?:es|ed) away|dies|died|alive|(?:grateful|lucky) to"
    r"|out of (?:surgery|the hospital)|back home|treated\b[^.;]{0,30}\breleased|speak(?:s|ing)? to (?:police"
    r"|investigators|detectives)|(?:non|not|none)\b[^.;]{0,40}\blife[- ]threatening)\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:would|could|may|might|should|if|whether|to (?:be|sign|vote)|plans|planned|expected|due|scheduled|set to"
    r"|no|not)\b",
    re.I,
)


def subjects(articles: Sequence[Article]) -> frozenset[str]:
    """Stems of what half of the articles tell of again and again: there "the bridge" needs no name."""
    said = [Counter(w for s in a.body for w in stems(s.text)) for a in articles]
    often = Counter(w for words in said for w, n in words.items() if n >= OFTEN)
    return frozenset(w for w, n in often.items() if 2 * n >= len(articles))


OFTEN = 3
"""Sentences of an article with a word from which it is about that."""


def _asked(text: str, known: frozenset[str]) -> str | None:
    """The question in plain words; without a parser the clause itself."""
    if parse([text]) == (None,):
        return f"Has this come about: “{text}”?"
    asked = outcome_question(text, known)
    return None if asked and _SOMEBODY.search(asked) else asked


_SOMEBODY = re.compile(r"\b(?:him|them)\b", re.I)
"""Who is somebody only with the sentence before."""


def _recorded(mention: Mention) -> bool:
    """Whether a clause puts an act ahead of which a record will tell."""
    text = mention.text
    guessed = mention.hedge and text.startswith(mention.hedge)
    told = lies_ahead(text) and comes_about(text) and askable(mention) and not guessed
    return told and not EMPTY.search(text) and (_act_of_record(text) or bool(_SET_DOWN.search(text)))


def _taken_back(mention: Mention, articles: Mapping[str, Article]) -> bool:
    """Whether its sentence goes on to say that it came otherwise: "was set to open on Monday, but a judge"."""
    _, _, after = articles[mention.ref.article].sentence(mention.ref.n).text.partition(mention.text)
    sentence = articles[mention.ref.article].sentence(mention.ref.n).text
    if turned(mention.text, sentence) or in_speech(mention.text, sentence):
        return True
    past = re.search(r"\b(?:was|were)\b.*(?:\b(?:when|until|before)\b|\band (?:was|were) (?:due|set)\b)", mention.text)
    return bool(past or re.match(r"\W*(?:but|until|before|when|except|however)\b", after, re.I))


EMPTY = re.compile(
    r"\b(?:sell|start|cost|begin|ship)(?:ping|ing)?\b[^,;]{0,60}[$£€¥]|\bgo into (?!effect|force)"
    r"|\bgo to (?!trial|court|the polls)"
    r"|\b(?:announce|release|set)d? (?:\w+ ){0,6}(?:soon|later|shortly|at a (?:later|future))\b"
    r"|\b(?:news|press) (?:conference|briefing)\b|\bbriefing with the media\b|\bceremonial\b"
    r"|\bpick (?:\w+ ){0,4}nominees?\b|\bdecide primaries\b"
    r"|\b(?:contests?|primar(?:y|ies)|caucus(?:es)?|debates?)\b[^.;]{0,50}\b(?:begin|start|be held|take place"
    r"|kick off)\b"
    r"|\b(?:more|further|additional|any) (?:details|information|updates?)\b|\b(?:if|unless|annually|every|each)\b"
    r"|\b(?:was|were) (?:about|going) to\b|\bwill now\b"
    r"|\b(?:vow|promise|pledge|threaten)(?:s|d|ed)? to\b"
    r"|\b(?:funerals?|memorials?|services|vigil|visitation|celebration of life|mass|wake|buried|burial|cremated)\b"
    r"|\b(?:autops(?:y|ies)|organs|fundraiser|balloon|car wash|concert|festival|parade|prayer|counsel(?:l?ors"
    r"|l?ing))\b"
    r"|\b(?:fly|travel) to\b|\bvisit\b|\b(?:yards|touchdowns?)\b|\bleave (?:town|office)\b"
    r"|\bdecide the (?:fate|future|outcome)\b|\baccountable\b"
    r"|\breturn (?!to\b)|\bairplane\b|\buntil further notice\b"
    r"|\bconduct (?:the|an?|its) (?:\w+ )?(?:inquiry|investigation|review)\b"
    r"|\bdetained\b|\breleased from (?:the|a) hospital\b|\bidentit(?:y|ies)\b|\bnames (?:of"
    r"|will)\b|\brun for (?:more|about|an?|two|three|several|\d+)\b"
    r"|\bpaid [$£€¥\d]|\b(?:transported|taken|airlifted|flown|rushed) (?:to|by)\b",
    re.I,
)
"""What makes an act ahead none to look up, or of no weight: a price, a word to the press, a vow, a burial."""
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
    about = stems(ahead.text[: future_cue(ahead.text, begins=True)])
    near = (c for c in claims if c is not claim and about and 2 * len(about & stems(c.label.text)) >= len(about))
    return next((found for c in near if (found := came_about(c, ahead, days))), ())


def widest(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that are not in dispute, those of most sources first."""
    return sorted((c for c in claims if not c.conflict), key=lambda c: -len(c.articles))
