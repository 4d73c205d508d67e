"""The question that a source leaves open in its own words: "it is unclear who paid", "police are trying to learn why".

What is asked is the clause after such words, or before them ("who paid is not known"). Who does not know it must be
nobody in particular, or police, an office, a company: that a neighbour did not know is no question of the story.
"""

import re
from functools import cache
from typing import NamedTuple

from generator.comparison.likeness.rarity import UNLISTED, rarity
from generator.comparison.questions.plain import cut
from generator.comparison.telling.wording import one_line
from generator.data import rows, words
from generator.language.parsing import Parsed, parse
from generator.language.words import stem
from generator.model import Article

LONGEST = 60
"""Words of a sentence; a longer one is made of several, or of what stands around an article."""
LONGEST_NAME = 8
"""Words of a naming that can stand as who could tell it."""
CLIMB = 8
"""Steps from a verb up to the one whose subject does not know."""


class Open(NamedTuple):
    """A question inside a sentence."""

    clause: str
    before: str
    """What stands before it, which may tell whom a pronoun means."""
    who: str
    """Who does not know or say it, in the sentence's own words; empty where it is nobody in particular."""
    teller: str = ""
    """Police, an office or a company who could tell it: the same, or who says that it is open."""


def left_open(sentence: str, article: Article, previous: str = "") -> Open | None:
    """The first question that a sentence leaves open; None where there is none, or a private person does not know.

    `previous` is the sentence before, whose subject "they" may be.
    """
    text = _ASIDES.sub(" ", one_line(sentence))
    if len(text.split()) > LONGEST:
        return None
    for found in _cues().finditer(text):
        after = _AFTER.match(text[found.end() :])
        speech = r"[”\"].*" if _quoted(text, found.start()) else "$"
        clause = _clause(re.sub(speech, "", after["asked"])) if after else _subject_clause(text, found)
        who = _who(text, found, article, previous) if clause and not _AT_FIRST.search(text[: found.start()]) else None
        if who is not None:
            asked = found.end() + after.start("asked") if after else 0
            return Open(clause, text[:asked], who, _teller(text, who, article))
    return None


_AT_FIRST = re.compile(r"\b(?:initially|at first|originally)\b[^.;]{0,60}$", re.I)
"""What was open once, and is told by who says so: "police at first did not know who fired"."""


@cache
def _cues() -> re.Pattern[str]:
    kinds = dict.fromkeys(row[0] for row in rows("inquiries"))
    groups = ("|".join(row[1] for row in rows("inquiries") if row[0] == kind) for kind in kinds)
    return re.compile(
        "|".join(
            rf"(?P<{kind}>(?:(?<!\w)|(?=['’]))(?:{group})(?!\w))" for kind, group in zip(kinds, groups, strict=True)
        ),
        re.I,
    )


_ASKING = r"(?:how|whom?|whose|what|when|where|whether|if|why|which)\b"
_WHEN = r",? (?:(?:early|late) )?(?:on )?(?:early |late )?\w+day(?: (?:morning|afternoon|evening|night))?"
_FILLER = (
    r",? however,?|,? including"
    r"| yet| immediately| exactly| precisely| specifically| publicly| even| still| for certain| for sure| out| on"
    r"| about| as to| of| to (?:reporters|the public)| at (?:this|that) (?:time|point)| right now| currently| so far|"
    + _WHEN
)
"""What may stand between the words that leave it open and what is asked."""
_FULL_STOPS = "|".join(rf"(?<={title})\." for title in ("Mr", "Ms", "Dr", "Mrs", "Sen", "Gov", "Rep", "St", r"\b[A-Z]"))
_AFTER = re.compile(
    rf"(?:{_FILLER}){{0,3}},? (?:exactly |precisely |just )?(?P<asked>{_ASKING}(?:[^.;:]|{_FULL_STOPS}|\.(?=\d))*)",
    re.I,
)
_DASHED = r"(?:,? (?:-|--|–|—) |—)(?:who|which|whose|where|an?|the)\b[^–—]{3,120}?(?: (?:-|--|–|—) |—)"
_ASIDES = re.compile(rf"{_DASHED}|, (?:who|whose|which) [^,;–—]{{3,80}},(?= )| \([^()]*\)| \[[^\[\]]*\]")
"""What a sentence puts between dashes, commas or brackets: "allies - who have been loyal - will"."""
_TAIL = re.compile(
    r",? (?:even (?:if|though|when|as)|despite|although|though|because|whereas|while|(?<!or )after"
    r"|as (?:he|she|they|it|the|of|there)|this time around"
    r"|since (?:the|his|her|its)|amid|just \w+ing|noting|citing|saying|adding|given that"
    r"|in light of|(?:at|in) (?:this|that) (?:time|point|moment|case)|at (?:the )?(?:time|present|moment)|yet|so far"
    r"|as yet)\b.*$| @\w+.*$",
    re.I,
)
"""What only tells when, why or in spite of what: "after his speech"."""
_SPOKE = r"(?:did|didn['’]t|does|doesn['’]t|said|says|declined|refused|noted|added|told|asked|urged|believe|think"
_HELPING = rf"{_SPOKE}|would|could|is|are|was|were|has|have|had|may|will)\b.*$"
_MORE = re.compile(
    r"\s*,? nor .*$|, in response to .*$"
    r"|,? (?:and|but|or|nor)(?: (?:exactly|also|even))? (?:if|how|why|whether|what|whom?|whose|when|where|which)\b.*$"
    r"|, (?:if|how|why|whether|what) .*$"
    r"|,? and (?:the|a|any|possible) (?:\w+ ){0,2}(?:motives?|circumstances|causes?|identit\w+)\b.*$"
    rf"|, (?:and|but|so) (?:\w+ ){{0,3}}{_HELPING}"
    rf"| (?:and|but|so) (?:(?:he|she|they|it|we|police|officials|investigators) )?{_HELPING}"
    r"|, (?:but|and|who|she|he|it|they|though|which|with|where|so|however|according|including|\w+ing)\b.*$"
    r"|,? (?:[\w’'.-]+ ){1,8}(?:said|says|told|added|reported|reports|wrote|tweeted)(?: (?:on )?\w+day)?(?: \w+){0,4}$"
)
"""What follows what is asked: another question, who says so, what else happened."""
_SAID = re.compile(r", (?:[^,]{1,60}, )?(?:[\w’'.-]+ ){0,6}(?:said|says|told|added|reported|wrote|according)\b.*$")


def _clause(asked: str) -> str:
    """What is asked, without who says so and what hangs on it."""
    text = re.sub(
        r"^(whether|if) (?:or not|(?:or|and) (?:when|how))\b",
        r"\1",
        re.sub(r", if (?:any|anything),", "", asked),
        flags=re.I,
    )
    text = _SAID.sub("", text)
    text = cut(_MORE.sub("", _TAIL.sub("", text)))
    return (
        re.sub(r"[”“\"’' –—-]+$", "", text) if text.count("“") == text.count("”") == 0 and '"' not in text[:-1] else ""
    )


_BEFORE = re.compile(
    rf"^(?:According to [^,]{{3,60}}, (?:exactly )?|.*(?:\b(?:said|says|that|but|and|Still|However),? |[“\"]))?"
    rf"(?P<asked>{_ASKING}[^.;:,]{{8,160}}?)$",
    re.I,
)


def _subject_clause(text: str, found: re.Match[str]) -> str:
    """What is asked before the words that leave it open: "What set off the alarm" of "… is not known"."""
    if found.lastgroup != "anybody" or not re.match(
        r"[.,;]|$| (?:yet|at this|at the|\w+day|so far|and|but|right now)\b", text[found.end() :]
    ):
        return ""
    asked = _BEFORE.match(text[: found.start()].rstrip())
    return cut(asked["asked"][:1].lower() + asked["asked"][1:]) if asked else ""


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands in somebody's speech."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _who(text: str, found: re.Match[str], article: Article, previous: str) -> str | None:
    """Who does not know, where that is police, an office or a company; "" for "it" and "we", None for anybody else."""
    quoted = _quoted(text, found.start())
    if not quoted and found.lastgroup == "anybody":
        return ""
    (parsed,) = parse([text])
    if not parsed:
        return None
    speaker = _speaker(parsed)
    if quoted and (speaker is None or not _official(parsed, speaker, article)):
        return None
    if found.lastgroup == "anybody":
        return ""
    at = next((i for i, t in enumerate(parsed.tokens) if t.end > found.start() and t.pos in _VERBAL), None)
    subject = _subject(parsed, at) if at is not None else None
    if subject is not None and _for_himself(parsed, parsed.tokens[subject].head):
        return None
    if at is None or subject is None or parsed.tokens[subject].text.lower() in ("i", "you"):
        return None
    if parsed.tokens[subject].text.lower() == "it":
        return ""
    if parsed.tokens[subject].tag == "PRP":
        known = _official(parsed, speaker, article) if speaker is not None else _opens_official(previous, article)
        if not known or subject >= at:
            return None
        return _naming(parsed, speaker) if speaker is not None else ""
    return _naming(parsed, subject) if _official(parsed, subject, article) else None


def _naming(parsed: Parsed, at: int) -> str:
    """Somebody as the sentence names him, without what it adds."""
    own = parsed.subtree(at, frozenset(c for c in parsed.children[at] if parsed.tokens[c].dep in _ASIDE))
    return parsed.text[parsed.tokens[own[0]].start : parsed.tokens[own[-1]].end].split(",")[0].strip()


def _teller(text: str, who: str, article: Article) -> str:
    """Who could tell what is open: who does not know it, else who says so, where that is somebody in office."""
    (parsed,) = parse([text])
    speaker = _speaker(parsed) if parsed and not who else None
    official = parsed is not None and speaker is not None and _official(parsed, speaker, article)
    named = who or (_naming(parsed, speaker) if parsed and speaker is not None and official else "")
    if (
        named.removeprefix("The ") in words("outlets")
        or not _OF_OFFICE.fullmatch(named)
        or len(named.split()) > LONGEST_NAME
        or _PAPER.search(named)
        or re.search(r"\b[a-z]{4,}ly\b", named)
    ):
        return ""
    first, _, rest = named.rstrip(".").partition(" ")
    if _bare_surname(named, parsed):
        return ""
    plain = parsed is not None and parsed.tokens[0].text == first and parsed.tokens[0].pos == "NOUN"
    common = (plain or first.lower() in _offices()) and first[1:].islower() and not rest[:1].isupper()
    return f"{first.lower() if common or first in ('The', 'A', 'An') else first} {rest}".strip()


def _bare_surname(name: str, parsed: Parsed | None) -> bool:
    """Whether somebody is called by one name alone, which tells no reader who he is."""
    first = parsed.tokens[0] if parsed else None
    plural = first is not None and first.text == name and first.tag == "NNS" and name.endswith("s")
    several = plural and rarity(stem(name.lower())) < UNLISTED
    alone = name[:1].isupper() and " " not in name and not name.isupper()
    return alone and not several and name.lower() not in _offices() | words("organisation-words")


def _for_himself(parsed: Parsed, verb: int) -> bool:
    token = parsed.tokens[verb]
    return token.dep == "ccomp" and parsed.tokens[token.head].lemma in _OWN_WORD


_OWN_WORD = frozenset("insist testify claim maintain swear deny".split())
"""How somebody answers for himself: "insisted that he did not know"."""
_PAPER = re.compile(
    r"\b(?:investigations?|inquiry|probe|statement|report|analysis|study|audit|his|her|their|its|both)\b", re.I
)
"""What does not speak by itself, or leans on another sentence."""
_OF_OFFICE = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[a-z]+|[A-Z][\w.’'&-]*)(?: (?:[a-z]+|[A-Z][\w.’'&-]*))*")
_VERBAL = ("VERB", "AUX", "ADJ")
_ASIDE = ("relcl", "acl", "appos")
_SAYS = frozenset("say tell add note explain indicate write announce report".split())


def _speaker(parsed: Parsed) -> int | None:
    """Who says what the sentence tells, outside of quotation marks; no pronoun."""
    said = (i for i, t in enumerate(parsed.tokens) if t.dep == "nsubj" and parsed.tokens[t.head].lemma in _SAYS)
    named = (i for i in said if parsed.tokens[i].tag not in ("PRP", "WP", "WDT"))
    return next((i for i in named if not _quoted(parsed.text, parsed.tokens[i].start)), None)


def _opens_official(previous: str, article: Article) -> bool:
    """Whether the sentence before tells of police, an office or a company."""
    (parsed,) = parse([one_line(previous)]) if previous.strip() else (None,)
    at = next((i for i, t in enumerate(parsed.tokens) if t.head == i), None) if parsed else None
    subject = _subject(parsed, at) if parsed and at is not None else None
    return bool(parsed and subject is not None and _official(parsed, subject, article))


def _subject(parsed: Parsed, at: int) -> int | None:
    for _ in range(CLIMB):
        found = parsed.child(at, "nsubj", "nsubjpass")
        if found is not None and parsed.tokens[found].tag not in ("WDT", "WP"):
            return found
        if parsed.tokens[at].head == at:
            return None
        described = found is not None and parsed.tokens[at].dep == "relcl"
        at = parsed.tokens[at].head
        if described:
            return at
    return None


def _official(parsed: Parsed, at: int, article: Article) -> bool:
    """Whether somebody speaks for police, an office or a company."""
    head = parsed.tokens[at]
    around = {t.text.lower().strip(".") for t in (parsed.tokens[i] for i in parsed.subtree(at))}
    if around & _PRIVATE and not around & _POLICE:
        return False
    if head.lemma.lower() in _offices() or head.text.lower() in _offices() or head.ent_type in ("ORG", "GPE"):
        return True
    if not head.text[:1].isupper():
        return False
    return bool(around & _offices()) or bool(_titled(head.text).search(article.text))


_PRIVATE = frozenset(
    "witness witnesses neighbor neighbour neighbors neighbours resident residents mother father wife husband family"
    " friend friends attorney lawyer".split()
)
_POLICE = frozenset("police sheriff department district general office us u.s state federal".split())


@cache
def _offices() -> frozenset[str]:
    named = {part for title in words("titles") for part in title.split()} - {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "lady",
        "lord",
        "of",
        "the",
    }
    return frozenset(named | words("organisation-words") | words("offices-asked"))


@cache
def _titled(name: str) -> re.Pattern[str]:
    """A name with what its bearer is, before or behind it: "Sheriff Moen", "Moen, a spokesman for"."""
    offices = "|".join(sorted(map(re.escape, _offices()), key=len, reverse=True))
    before = rf"\b(?:{offices})\b\.?(?: [A-Z][\w.’'-]+){{0,3}} {re.escape(name)}\b"
    behind = rf"\b{re.escape(name)}, (?:an? |the )?(?:[\w’'-]+ ){{0,6}}(?:{offices})\b"
    return re.compile(f"{before}|{behind}", re.I)
