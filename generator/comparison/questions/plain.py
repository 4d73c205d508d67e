"""What a clause puts ahead as a plain question: "Moen is set to be tried on 4 May" -> "Was Moen tried on 4 May?"

Only where the grammar is known, and of a subject that means somebody without the sentence before it. What turns on the
day of the report ("tomorrow") falls away, and so do asides: the note shows the whole sentence.
"""

import re

from generator.comparison.likeness.rarity import UNLISTED, rarity
from generator.comparison.questions.futures import act_ahead, future_cue
from generator.data import table, words
from generator.language.dates.forms import WEEKDAY
from generator.language.parsing import Parsed, Token, parse
from generator.language.words import stem, stems

LONGEST_SUBJECT = 14
"""Words of a subject up to which a question can begin with it."""
LONGEST = 24
"""Words up to which a question can be read at once."""
SPECIFIC = 4
"""Words from which a subject without a name says which of its kind it is."""


def outcome_question(text: str, known: frozenset[str] = frozenset()) -> str | None:
    """Whether what a clause puts ahead came about; None where it cannot be asked in plain words.

    `known` are stems of what the story is about: there "the bridge" is enough.
    """
    day, told = _day_apart(_timeless(text))
    asked = _of_what_was_set(told) or _of_an_act(told, day, known)
    return asked if asked and len(asked.split()) <= LONGEST else None


def _of_an_act(text: str, day: str, known: frozenset[str]) -> str | None:
    (parsed,), act = parse([text]), act_ahead(text)
    at = subject_index(parsed, act.at) if parsed and act else None
    if not parsed or not act or at is None:
        return None
    subject = subject_text(parsed, at, act.at)
    verb = parsed.tokens[act.at]
    between = [t for t in parsed.tokens[: act.at] if t.start >= future_cue(text) and t.lemma != "be"]
    if any(parsed.tokens[c].dep in ("conj", "dep") and parsed.tokens[c].tag == "VB" for c in parsed.children[act.at]):
        return None
    rest = cut(" ".join([*(t.text for t in between), f"{verb.text}{text[verb.end :]}"]))
    if not subject or re.match(r"(?:his|her|their|its)\b", subject, re.I):
        return None
    told = specific(subject) or (subject.lower().startswith("the ") and bool(stems(subject) & known))
    if not told or _INDEFINITE.match(subject):
        return None
    if not _straight(rest) or not all(map(_adverb, between)) or (several(parsed, at) and _HIS.search(rest)):
        return None
    if verb.lemma == "be" or (verb.tag == "VBN" and _passive(parsed, act.at)):
        rest = rest.removeprefix("be ")
        return f"{'Were' if several(parsed, at) else 'Was'} {inside(parsed, subject)} {rest}{day}?"
    return f"Did {inside(parsed, subject)} {rest}{day}?" if verb.tag == "VB" else None


def _of_what_was_set(text: str) -> str | None:
    """ "Moen's trial is set for 17 June" -> "What came of Moen's trial set for 17 June?" """
    found = _SET_FOR.match(text)
    if not found:
        return None
    subject, how, rest = found["what"].split(", ")[0], found["how"], cut(found["rest"])
    if not specific(subject) or not _straight(rest) or not _straight(subject) or not _SET_DOWN.search(subject):
        return None
    subject = re.sub(r"^(?:An?|The)\b", "the", subject)
    return f"What came of {subject} {how} {rest}?" if rest else None


_SET_DOWN = re.compile(r"\b(?:trial|hearing|sentencing|arraignment|inquest|vote|election|meeting|summit|talks)\b")
_SET_FOR = re.compile(
    rf"(?P<what>(?:[\w’'.,-]+ ){{0,8}}{_SET_DOWN.pattern}"
    r"(?: (?:on|of|in|for|with|over)(?: [\w’'.-]+){1,8})?) (?:is|are|was|were|has been|have been) "
    r"(?P<how>(?:scheduled|set|slated|planned) (?:for|on|at|in)) (?P<rest>(?!\d{1,2}(?:[:.]| ?[ap]\b)|noon)\S.*)$"
)


_HIS = re.compile(r"\b(?:his|her|him)\b", re.I)
"""What of several people is nobody's: "the police will amend his charges"."""
_ASIDES = frozenset(("appos", "relcl"))


def subject_index(parsed: Parsed, act: int) -> int | None:
    """The subject of an act, which may stand with the verb before it: "Moen was hurt and is expected to survive"."""
    at = act
    for _ in range(6):
        subject = parsed.child(at, "nsubj", "nsubjpass")
        if subject is not None:
            return None if parsed.tokens[subject].tag in ("PRP", "WDT", "WP", "DT", "EX") else subject
        token = parsed.tokens[at]
        if token.head == at or token.dep not in ("xcomp", "conj", "ccomp"):
            return None
        at = token.head
    return None


def subject_text(parsed: Parsed, at: int, before: int, asides: frozenset[str] = _ASIDES) -> str:
    """A subject without its asides; empty where it is too long, or no stretch of words that stands before its act."""
    aside = frozenset(c for c in parsed.children[at] if parsed.tokens[c].dep in asides)
    own = parsed.subtree(at, aside)
    first = own[0]
    last = next((i for i, n in zip(own, range(first, before), strict=False) if i != n), None)
    kept = [i for i in own if last is None or i < last]
    while kept and (parsed.tokens[kept[-1]].pos in ("PUNCT", "ADV") or parsed.tokens[kept[-1]].dep == "punct"):
        kept.pop()
    if not kept or kept[-1] >= before or at not in kept:
        return ""
    text = parsed.text[parsed.tokens[first].start : parsed.tokens[kept[-1]].end]
    text = text if " and " in text.partition(", ")[2] else text.partition(", ")[0]
    plain = not any(parsed.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in kept)
    plain = plain and not any(word.isupper() and len(word) > ACRONYM for word in text.split())
    return text if plain and _straight(text) and len(text.split()) <= LONGEST_SUBJECT else ""


def specific(subject: str) -> bool:
    """Whether a subject means somebody by itself: a name, people of a kind, or a thing told in several words."""
    first, *rest = subject.split() or [""]
    named = any(w[:1].isupper() for w in rest) or (first[:1].isupper() and first.lower() not in words("stop-words"))
    told = {w.strip(",.'’").lower() for w in subject.split()}
    people = words("people") | frozenset(table("people").values()) | _VICTIMS
    counted = _COUNTED_OFF.match(subject)
    several_words = len(told) >= SPECIFIC or (len(told) >= SPECIFIC - 1 and not told.isdisjoint(people))
    return not counted and (named or several_words or not told.isdisjoint(_VICTIMS))


_VICTIMS = frozenset(("victim", "victims", "gunman", "shooter", "suspect", "suspects", "police"))
_COUNTED_OFF = re.compile(
    r"(?:the )?(?:first|second|third|others?|latter|former|two|three|four|both|one|another|all)"
    r"(?: of (?:them|those)\b|$)",
    re.I,
)
"""A subject that is counted from a sentence before: "the second", "two of those"."""


def cut(text: str) -> str:
    """What an act has with it, without asides and what hangs on it: "take over for Ash" of "…, the captain"."""
    return _END.sub("", _ASIDE.split(_BRACKETS.sub("", text), maxsplit=1)[0])


_END = re.compile(r"(?<![ap]\.m)[\s.,;:]+$", re.I)
_BRACKETS = re.compile(r" ?\([^()]*\)| ?\[[^\[\]]*\]")
_ASIDE = re.compile(
    r"\s*(?:[–—;]| -+ |, (?:who|which|where|when|with|while|as|after|the|an?|its|his|her|their|one|two|three|four"
    r"|including|such|even|despite|regardless|according|citing|and|but|so|both|most|some|where\w*|pending"
    r"|following|\w+ing)\b"
    r"| (?:while|because|although|though|whereas|so that|in order|until)\b"
    r"| and (?:will|is|are|was|were|has|have|had|did|said|called|asked|told)\b| and (?:he|she|they|it)\b).*",
    re.S,
)

_DEICTIC = re.compile(
    r",? ?\b(?:(?:later|earlier) (?:today|tonight|this \w+|next \w+|on)|later|soon|shortly|tonight|today|overnight"
    r"|tomorrow(?: \w+)?|(?:this|next|early next|late next) (?:week(?:end)?|month|year|spring|summer|autumn"
    r"|fall|winter"
    rf"|session|term|morning|afternoon|evening|{WEEKDAY})(?: or (?:early |late )?next(?: \w+)?)?"
    r"|(?:in|over) (?:the (?:coming|next)(?: \w+)?|a few|several|two|three|four) (?:days?|weeks?|months?|years?)"
    r"|(?:at|by|before|until|towards?) the (?:end|start|beginning) of (?:this|next|the) \w+"
    r"|any (?:day|time|moment)|also|even(?= more\b)|now|too|as well|currently|temporarily|officially)\b,?",
    re.I,
)
"""What turns on the day of the report, or on a sentence before."""


def _timeless(text: str) -> str:
    """A clause without what only its own day tells: "the ferry will return tomorrow" -> "the ferry will return"."""
    kept = " ".join(_DEICTIC.sub(" ", text).split()).replace(" ,", ",").strip(" ,")
    return kept if kept[:1] == text[:1] else kept[:1].upper() + kept[1:]


_FIRST_DAY = re.compile(
    rf"(?P<day>(?:On|In|By) (?:{WEEKDAY}|(?:{WEEKDAY},? )?[A-Z]\w+\.?(?: \d{{1,2}})?(?:, \d{{4}})?)), (?P<rest>.+)$"
)


def _day_apart(text: str) -> tuple[str, str]:
    """The day with which a clause opens, as a question ends with it, and the rest: "On Monday, Moen will vote"."""
    found = _FIRST_DAY.match(text)
    return (f" {found['day'][:1].lower()}{found['day'][1:]}", found["rest"].rstrip(" .")) if found else ("", text)


def _straight(text: str) -> bool:
    """Whether words are one stretch, without quotation marks, asides, a second future or what leans on more."""
    return not re.search(
        r"[“”\"()–—@#]|[:;](?!\d)|``|''| - |, (?:who|which|but|and|as|while|though)\b"
        r"|\b(?:and|but) (?:will|is|are|can|could|would|may|has|have)\b"
        r"|\b(?:this|that|these|those|such|it|them|there|here|we|our|us|you|your|I|my|earlier)\b"
        r"|\b(?:when|as|once|while|after|before|until) (?:\w+ ){1,4}\w+s$"
        r"|\b(?:by|of|for) (?:\w+ly )?(?!spring|evening|morning)\w+ing$"
        r"|\b(?:a|an|and|at|by|for|from|in|of|on|or|that|the|to|when|where|which|who|with)$",
        text,
    )


def _adverb(token: Token) -> bool:
    return token.pos == "ADV"


def _passive(parsed: Parsed, at: int) -> bool:
    return any(parsed.tokens[c].dep == "auxpass" and parsed.tokens[c].lemma == "be" for c in parsed.children[at])


def inside(parsed: Parsed, subject: str) -> str:
    """The subject inside a sentence: its first letter small unless it is a name's."""
    at = next((i for i, t in enumerate(parsed.tokens) if parsed.text.startswith(subject, t.start)), None)
    if at is None:
        return subject
    first, after = parsed.tokens[at], parsed.tokens[at + 1 : at + 2]
    joined = any(parsed.tokens[c].dep == "conj" and parsed.tokens[c].tag == "NNP" for c in parsed.children[at])
    owns = first.text.endswith(("’", "'")) or (any(t.text in _OWNING for t in after) and first.tag.startswith("NN"))
    called = first.tag.startswith("NNP") or first.ent_type in _NAMED or not subject.split(maxsplit=1)[0][1:].islower()
    joined = joined or bool(_PAIR.match(subject))
    named = joined or owns or called or _unheard(first, single=" " not in subject)
    return subject if named and first.text.lower() not in _ARTICLES else subject[:1].lower() + subject[1:]


def _unheard(token: Token, *, single: bool) -> bool:
    """Whether a word at the head of a sentence is a name: none of English, or one thing without an article."""
    if token.text.lower() in _SEVERAL or (token.tag == "NNS" and re.search(r"(?:er|or|ee|ist)s$", token.text)):
        return False
    return rarity(stem(token.text.lower())) >= UNLISTED or (single and token.tag in ("NN", "NNP", "VB", "VBD", "JJ"))


_PAIR = re.compile(r"[A-Z][\w’'-]+ and (?:\w+ )?[A-Z]")
_OWNING = ("'s", "’s", "'", "’")
_ARTICLES = frozenset(("the", "a", "an"))
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT"})


def several(parsed: Parsed, at: int) -> bool:
    """Whether a subject is more than one: "the swimmers", "Moen and Lunde", "police"."""
    head = parsed.tokens[at]
    both = any(parsed.tokens[c].dep == "conj" for c in parsed.children[at])
    name = head.ent_type in ("PERSON", "ORG", "GPE") or (
        head.text[:1].isupper() and rarity(stem(head.text.lower())) >= UNLISTED
    )
    plural = (head.tag == "NNS" and not name) or (head.tag == "NNPS" and parsed.child(at, "det") is not None)
    return both or plural or head.text.lower() in _SEVERAL


_SEVERAL = frozenset(("police", "both", "all", "two", "three", "four", "five"))


ACRONYM = 5
"""Letters up to which a word in capitals is an acronym, not shouted."""
_INDEFINITE = re.compile(
    r"the \d\d?-year-old\b|(?:an?|some|several|many|multiple|one|another)\b|(?:\w+ )?(?:other|second|third)\b", re.I
)
