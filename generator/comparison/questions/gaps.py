"""Questions on what a source itself does not know, or says in words of which only its own day tells the date."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.mentions import roughly
from generator.comparison.questions.askable import as_told, askable, happened
from generator.comparison.questions.asking import question
from generator.comparison.questions.plain import cut, inside, several
from generator.comparison.telling.wording import depends, leans, lower_article, one_line
from generator.data import table, words
from generator.language.figures.numbers import alternatives
from generator.language.parsing import parse
from generator.model import Article, Claim, Mention, Question, Ref, Statement

QUOTED = 24
"""Words of a clause up to which a question on its date can be read."""
FIRST = 5
"""Number of a sentence up to which it tells what an article is about."""
LONGEST = 34
"""Words of a question on what is unknown; longer ones are made of what stands around an article."""
WHO = 4
"""Words from which a person without a name can be told from others."""
HEAD = 3
"""Sentences at the head of an article, which tell what it is about."""
FEWEST = 8
"""Words of a sentence from which it can be asked on: not "Moen did not elaborate"."""
SHORT, SUBJECT = 30, 12
"""Words of a sentence, and of what it says to be unknown, up to which a question quotes them."""
TOLD = 0.7
"""Share of the words of what one source did not know from which a sentence of a newer one may well tell it."""


def open_dates(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Iterator[Question]:
    """On which day it happened what sources tell at their heads of "Monday", where none of them shows its own day."""
    relative = {found for a in articles for found in _open_dates(a, statements[a.id])}
    dated = {s.ref for a in articles for s in statements[a.id] for d in s.dates if d.basis != "unresolved"}
    early = [c for c in claims if _early(c, articles) and not any(m.ref in dated for m in c.mentions)]
    if any(a.meta.published or _DATED.search(a.text[:NEAR_HEAD]) for a in articles):
        return
    times = {(ref, name) for ref, name in relative if _DAY.search(name)}
    for claim in sorted(early, key=lambda c: (min(m.ref.n for m in c.mentions) > FIRST, -len(c.articles))):
        told = [m for m in claim.mentions if any(ref == m.ref and name in m.text for ref, name in times)]
        mention = next((m for m in told if _datable(m)), None)
        if mention:
            yield question("date", f"On which date did this happen: “{as_told(mention)}”?", (mention.ref,), claim.id)


def _datable(mention: Mention) -> bool:
    """Whether a clause can be asked for its date: short, of one event, and on no other one."""
    short = len(mention.text.split()) <= QUOTED
    return short and askable(mention) and _of_its_act(mention.text) and not depends(mention.text)


def _of_its_act(text: str) -> bool:
    """Whether a clause tells an event, and its day is that of the event: not "a raid described on Friday as"."""
    (parsed,) = parse([text])
    day = next((i for i, t in enumerate(parsed.tokens) if _DAY.search(t.text)), None) if parsed else None
    if not parsed or day is None:
        return happened(text)
    while parsed.tokens[day].head != day:
        if parsed.tokens[day].dep in ("acl", "relcl", "advcl", "ccomp", "xcomp", "poss"):
            return False
        day = parsed.tokens[day].head
    return happened(text)


def _open_dates(article: Article, statements: Sequence[Statement]) -> Iterator[tuple[Ref, str]]:
    for s in statements:
        for d in s.dates if s.k == 1 else ():
            if d.basis == "unresolved" and not _HANGING.search(d.span.of(article.text)):
                yield s.ref, one_line(roughly(article.text, d.span).of(article.text))


def _early(claim: Claim, articles: Sequence[Article]) -> bool:
    """Whether several sources make a claim, or one of them does at its head."""
    heads = {s.ref for a in articles for s in a.body[:HEAD]}
    return len(claim.articles) > 1 or any(m.ref in heads for m in claim.mentions)


NEAR_HEAD = 800
"""Characters of an article in which its day may stand."""
_DATED = re.compile(
    rf"\b(?:{alternatives(table('months'))})\.? \d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"|\b\d{{1,2}} (?:{alternatives(table('months'))})\b|\b\d{{4}}-\d\d-\d\d\b|\b\d\d?/\d\d?/\d{{2,4}}\b",
    re.I,
)
_DAY = re.compile(r"day\b|\b(?:last night|tonight|this (?:morning|afternoon|evening))\b", re.I)
"""Times that mean one day: "Monday", "yesterday"."""


_HANGING = re.compile(r"\b(?:after|before|since|later|earlier|following)$", re.I)
"""Ends of times that hang on an event, not on the day of a report: "17 hours after"."""


def asked_of(sentence: str, found: re.Match[str]) -> str | None:
    """The question in plain words; None where it leans on what stands before, or asks of a person without a name."""
    asked = _ASKED.match(sentence[found.end() :])
    about = _whole_of(one_line(asked[1])) if asked else _subject(sentence, found)
    if not about:
        return _of_silence(sentence, found)
    if _INVESTIGATED.search(found.group()) and not _CAUSE.search(about):
        return None
    identifies = _IDENTIFIES.search(found.group())
    if _orphan(about) or (identifies and _REFUSED.match(found.group()) and not _somebody(about)):
        return None
    if identifies and _somebody(about):
        appoints = "identif" not in found.group().lower() and re.match(r"an?\b", about)
        if appoints or len(about.split()) < WHO or _SEVERAL.search(about):
            return None
        return f"Is it known by now who this is: “{about}”?"
    if asked and _OPENS_QUESTION.match(about):
        return None
    return _of_a_thing(about, confirms=bool(asked and _CONFIRMS.search(found.group())))


_INVESTIGATED = re.compile(r"\b(?:investigat\w+|undetermined|pending)\b", re.I)
_CAUSE = re.compile(r"\b(?:cause|origin)\b", re.I)
"""Of what is investigated only a cause is asked for."""


def _of_a_thing(about: str, *, confirms: bool) -> str | None:
    """What is asked of a thing: "What was the cause of the fire?", "Is the owner of the boat known by now?"."""
    (parsed,) = parse([about])
    if not parsed:
        return f"Is it known by now: “{about}”?"
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    if parsed.tokens[root].pos not in ("NOUN", "PROPN") or _ANY.match(about):
        return None
    many, inner = several(parsed, root), inside(parsed, about)
    number = parsed.tokens[root].lemma.lower() == "number" and not confirms
    if number or parsed.tokens[root].lemma.lower() in _HELD:
        return f"What {'were' if many else 'was'} {_the(inner)}?"
    if confirms:
        return f"{'Have' if many else 'Has'} {inner} been confirmed by now?"
    return f"{'Are' if many else 'Is'} {inner} known by now?"


def _the(about: str) -> str:
    """ "a motive for the shooting" as a question asks for it: "the motive for the shooting"."""
    known = re.sub(r"^(?:an?|any|some|the)\b", "the", about, flags=re.I)
    return known if known[:3].lower() == "the" or not known[:1].islower() else f"the {known}"


_HELD = frozenset(
    "motive cause reason extent nature relationship status circumstance identity origin purpose"
    " explanation date price timetable timeline timeframe cost deadline".split()
)
"""What something has one of: its cause, its extent."""
_ANY = re.compile(
    r"(?:an?|any) (?!(?:\w+ )?(?:cause|motive|reason|explanation|date|price|timetable|timeline|suspects?)\b)", re.I
)
"""What is said to be unknown of anybody: "an occupation"."""
_CONFIRMS = re.compile(r"\b(?:confirm|verif)", re.I)


def _whole_of(asked: str) -> str:
    """What is asked for, without who says so and what comes after it."""
    return cut(_AND_MORE.sub("", _TOLD_US.sub("", _SAID.sub("", asked))).replace(", if any,", ""))


def tells(about: str) -> bool:
    """Whether what is asked for is a clause about something: not "what was taken", "how much more"."""
    (parsed,) = parse([about])
    tags = {t.tag for t in parsed.tokens} if parsed else set[str]()
    return not parsed or bool(tags & _FINITE and tags & _NOUNS)


_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NOUNS = {"NN", "NNS", "NNP", "NNPS"}


def _of_silence(sentence: str, found: re.Match[str]) -> str | None:
    """ "Lorvik has not officially acknowledged the leak" -> "Has Lorvik officially acknowledged the leak by now?" """
    text = one_line(_MORE.sub("", sentence))
    whole = FEWEST <= len(text.split()) <= SHORT and not _ONCE.match(sentence[found.end() :])
    fits = whole and _SILENCE.search(found.group()) and not leans(text) and not _orphan(text)
    neither, silent = _NEITHER.match(text), _NOT_SAID.match(text)
    fits = fits and not _COMMENTS.search(text)
    if fits and neither:
        return f"{neither['aux'].title()} {neither['a']} or {neither['b']} {neither['act']} by now?"
    who = lower_article(silent["who"]) if silent else ""
    return f"{silent['aux'].title()} {who} {silent['act']} by now?" if fits and silent else None


_NEITHER = re.compile(
    r"Neither (?P<a>[A-Z][\w ’'-]+?) nor (?P<b>[A-Z][\w ’'-]+?) (?P<aux>has|have)"
    r" (?P<act>(?:made|commented|acknowledged|given)\b[^,.;]*)"
)
_NOT_SAID = re.compile(
    r"(?:While |Although |Though |But )?(?P<who>[A-Z][\w ’'-]+?) (?P<aux>has|have) (?:not|yet to)"
    r" (?P<act>(?:\w+ly )?(?:acknowledged|confirmed|admitted|commented|claimed)\b[^,.;]*)"
)


_COMMENTS = re.compile(r"\bcomment(?:s|ed)?\b", re.I)
"""What nobody looks up: whether somebody has said something to it since."""
_SILENCE = re.compile(r"\b(?:official|acknowledged|responsibility)\b", re.I)
_OPENS_QUESTION = re.compile(r"(?:how|who|what|when|where|whether|if|why|which)\b", re.I)
_AND_MORE = re.compile(
    r",? (?:and|but) (?:\w+ ){0,2}(?:did|didn['’]t|does|doesn['’]t|said|says|declined|refused|would|could)\b.*$"
    r"|,? (?:and|or) (?:identif|piece|find|locat|arrest)\w*\b.*$|,? nor .*$| or any .*$"
    r"|,? as of \w+.*$| @\w+.*$|,? (?:yet|at this (?:point|time))$|,? or (?:if|how|why|whether|what) .*$"
)


def _subject(text: str, found: re.Match[str]) -> str:
    """What is said to be unknown, before that: "The motive" of "The motive is still unclear"."""
    before = _TOLD_BY.sub("", _CLAUSE.split(text[: found.start()])[-1].strip())
    plain = found.group().split()[0].lower() in _IS and not re.search(
        r"[,;:“”\"]|\b(?:wh\w+|that|is|was|and|but|at this (?:point|time))\b", before
    )
    whole = plain and 1 < len(before.split()) <= SUBJECT and not _ONCE.match(text[found.end() :])
    return before if whole and not leans(before) and "uncertain" not in found.group() else ""


_TOLD_BY = re.compile(r"^.*\b(?:says?|said|added|adds|reported|reports)(?: (?:\w+day|that))* (?=\S)")


def _somebody(about: str) -> bool:
    """Whether it is somebody who was not named: "a woman hurt in the fire"."""
    people = words("people") | frozenset(table("people").values()) | words("roles")
    return bool(re.match(r"(?:the|a|an)\b", about)) and not people.isdisjoint(about.lower().split())


_REFUSED = re.compile(r"(?:refused|declined)\b", re.I)
_CLAUSE = re.compile(r"(?:, (?:but|and|though|although|while)|;|[–—]|^(?:While|Although|Though)) ")
_IDENTIFIES = re.compile(r"\b(?:identif|name)", re.I)
_IS = ("is", "was", "remains", "remain", "remained", "are", "were", "has", "have")
_ASKED = re.compile(
    r"[ \u00a0]((?:how|who|what|when|where|whether|if|why|which|the|any|a|an)\b[^.;:—–“”\"]{8,200}?)"
    r"(?=[.;:—–]|, (?:but|and|who|she|he|it|they|though)\b"
    r"|, \w+(?: \w+)? (?:said|says|added)\b| and (?:we|I|you)\b|$)"
)
"""What is asked for after "did not say": "how many were on board", "the length of the front"."""
_SEVERAL = re.compile(r"\b(?:victims|men|women|people|persons|children|suspects|two|three|four|five)\b", re.I)
_TOLD_US = re.compile(r", (?:[\w’'.-]+ ){1,6}(?:said|says|told|added|reported)\b.*$")
_SAID = re.compile(r", (?:[A-Z]\w+|police|officials|authorities|he|she|they)(?: \w+){0,2} (?:said|says|added)$")
"""Who says so, behind what is asked for: "where they were found, Moen said"."""
_MORE = re.compile(r"\s*\([a-z]+\)\s*$")
_ONCE = re.compile(r"\s+(?:until|for|to|as)\b")
"""What was unknown only once, or for something: "was unknown until his family spoke", "is not known for its fish"."""


def _orphan(text: str) -> bool:
    """Whether what is asked for leans on somebody or something that it does not name: "what she was doing"."""
    owner = _OWNER.search(text)
    named = re.findall(r"\b[A-Z]\w+", text[: owner.start()]) if owner else []
    full = owner and re.search(r"\b[A-Z]\w+ [A-Z]\w+", text[: owner.start()])
    his = owner and owner.group() in ("his", "her") and not full
    if _OURS.search(text) or (owner and not named) or his:
        return True
    found = _PRONOUN.search(text)
    person = _PERSON.search(text)
    if (person and not re.search(r"\b[A-Z]\w+", text[: person.start()])) or _BARE.match(text) or _LEANS.match(text):
        return True
    if re.search(r"\b(?:there|here|it|them|him|her|this|that)$|\b(?:those|these|such)\b", text):
        return True
    cut = text.endswith((" 1", " St", " Mr")) or bool(re.search(r"\b\d+ [A-Z]$", text))
    return cut or bool(found and not re.search(r"\b[A-Z]\w+|\b(?:the|a|an) \w+", text[: found.start()]))


_PERSON = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)
_OWNER = re.compile(r"\b(?:his|her|its|their)\b")
"""Whose something is, which only a name before it tells."""
_OURS = re.compile(r"\b(?:we|our|us|I|my|you|your)\b")
"""What somebody asks of himself."""
_LEANS = re.compile(
    r"(?:whether|if|how|what|when|where|why|who|which)\s+(?:\w+\s+)?(?:he|she|they|it|this|that|such)\b", re.I
)
"""What is asked of somebody named before: "whether they would follow"."""
_BARE = re.compile(r"(?:what|who|which) the \w+ (?:was|is|were|are)$", re.I)
"""What says too little: "what the decision was"."""
_PRONOUN = re.compile(r"\b(?:he|she|her|his|him|hers|its|their|those|these|this|them)\b", re.I)
