"""What the sources call somebody: slices of a sentence beside the name.

The office before it ("Ukrainian President"), or what is set off after it ("a senior adviser at the centre").
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from generator.comparison.likeness.predicates import is_clause
from generator.comparison.telling.callings import called, nouns
from generator.comparison.telling.wording import quoted
from generator.data import rows, table, words
from generator.language.dates.forms import WEEKDAY
from generator.language.speech.verbs import utters
from generator.model import Line, Name, Statement

LONGEST = 12
"""Words of a role set off after a name."""


def roles_of(whole: Statement, name: Name) -> Iterator[Line]:
    """What stands right before and right after a person's name and says what its bearer is."""
    if name.kind != "person":
        return
    start = whole.span.start
    before, after = whole.text[: name.span.start - start], whole.text[name.span.end - start :]
    office = _office().search(before)
    role = _unranked(_STRAY.sub("", office["role"])) if office else ""
    if office and _JOINED_ON.search(before[: office.start()]):
        role = office["title"] if not re.match(r"(?:Vice|Deputy|Acting|Assistant|Former)\b", role) else role
    role = _whole(before, role)
    if role.count("[") != role.count("]") or _RUN_TOGETHER.search(role) or (role.isupper() and " " in role):
        role = ""
    if role and not _FOLLOWERS.match(role):
        yield quoted(role, whole.ref)
    apposition = _SET_OFF.match(after)
    behind = re.split(r"\s+who\b", apposition["role"])[0] if apposition else ""
    ahead = _SET_BEFORE.search(before) if not office and _CLOSED.match(after) else None
    headed = ahead["role"] if ahead and _is_headed(ahead["role"]) else ""
    for found in (behind, headed, "" if office else _noun_before(before)):
        if found and _is_role(found, lone=found is not behind) and not (found is behind and _tells(found)):
            yield quoted(found, whole.ref)
    over = _OF_A_BODY.search(before) if not office else None
    if over:
        yield quoted(over["role"], whole.ref)
    for found in called(whole, name):
        if bare := _STRAY.sub("", found):
            yield quoted(bare, whole.ref)


_OF_A_BODY = re.compile(
    r"(?P<role>(?:(?:(?:former|deputy|acting|[A-Z][\w’'.-]+)\s+){0,3}(?:chief|secretary|director|head|leader|minister|commissioner)"
    r"\s+of\s+(?:the\s+)?(?!the\b|an?\b)(?:[a-z]+|[A-Z][\w-]+)(?:\s+(?:[A-Z][\w-]+))?))\s+$"
)
"""An office of several words before its bearer: "chief of staff Karl Ott"."""


def _tells(role: str) -> bool:
    """Whether what is set off behind a name names nobody and is a clause: "Moen, police closed the road, said"."""
    named = re.split(r"\s+(?:of|for|at|in|to|with|from|on|who|that)\b", role)[0]
    heads = {word.lower().strip(".,") for word in named.split()}
    return heads.isdisjoint(nouns()) and not re.match(r"one of\b", role, re.I) and is_clause(role)


_SET_BEFORE = re.compile(
    r"(?:^|[.;:“”\"—–]\s*|,\s+(?:and|but)\s+)(?P<role>(?:(?:[Tt]he|[Aa]n?)\s+|(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w-]+[’']s?\s+)"
    r"[^,;:.“”\"]{3,80}),\s+$"
)
"""An office set off before its bearer: "The mayor of Keld, Ida Moen, said"."""
_CLOSED = re.compile(r",|\s+(?:said|says|told|added)\b")


def _is_headed(role: str) -> bool:
    """Whether what is set off before a name is built around what somebody is, and ends in nobody else."""
    heads, last = _nouns() | _NAMED_SO | _kin(), role.rsplit(maxsplit=1)[-1].lower()
    head = _head(role)
    return head in heads and (last == head or last not in heads) and not _TELLS.search(role)


_TELLS = re.compile(r"\b(?:as|that|when|while|who|is|are|was|were|happened|occurred|began|came)\b")
"""What makes it a clause: "The incident happened as the brother, Karl Ott, drove"."""
_NAMED_SO = words("perpetrators") | {"victim", "suspect"}
"""What a person of a case is called before a comma: "The victim, Ida Moen, fled"."""


def _head(role: str) -> str:
    """The noun of a role: "minister" of "Keld's foreign minister", "mayor" of "the mayor of Keld"."""
    named = re.split(r"\s+(?:of|for|at|in|to|with|from|on)\b", role)[0]
    return named.rsplit(maxsplit=1)[-1].lower()


def _noun_before(before: str) -> str:
    """What somebody is by a noun right before the name: "harbour volunteer" of "said harbour volunteer Ida Moen".

    Nothing where a verb may stand among its words.
    """
    parts = before.split()
    if not parts or parts[-1] not in _nouns():
        return ""
    role = [parts.pop()]
    while parts and len(role) < _MOST and _may_describe(parts[-1]):
        role.insert(0, parts.pop())
    opens = not parts or not parts[-1][-1].isalnum() or parts[-1].lower() in ("a", "an", "the") or utters(parts[-1])
    return " ".join(role) if opens and before.rstrip().endswith(" ".join(role)) else ""


_MOST = 4
"""Words of what somebody is right before the name."""


def _may_describe(word: str) -> bool:
    """Whether a word may go with a noun behind it: small, no small word of grammar and no verb."""
    plain = word.replace("-", "")
    known = plain.isalpha() and plain.islower() and word not in words("stop-words")
    return known and not utters(word) and not word.endswith(("ed", "ing", "ly"))


@cache
def _nouns() -> Set[str]:
    """Nouns for what somebody does or is; not those for his family."""
    others = {"man", "woman", "source", "lead", "suspect", "victim", "member"}
    return (words("offices") | words("titles") | {row[0] for row in rows("roles")}) - others - _kin()


@cache
def _kin() -> Set[str]:
    return {row[0] for row in rows("kin")} | {"mother", "father", "husband", "wife"}


def _whole(before: str, role: str) -> str:
    """A role of one small word with the word that it goes with, "harbour chief"; nothing where that is no noun."""
    rest = before.rstrip().removesuffix(role)
    last = rest.split()[-1] if rest.strip() else ""
    if not role.islower() or " " in role or not last or last.lower() in words("stop-words") or not last[-1].isalnum():
        return role
    verb = last.endswith(("ed", "ing", "ly")) or utters(last)
    return "" if verb or not last.isalpha() or not last.islower() else f"{last} {role}"


_RUN_TOGETHER = re.compile(r"[a-z]{4}[A-Z]")
"""Two words of which a link made one: "MoenEx-chief"."""
_STRAY = re.compile(
    rf"^(?:(?:[A-Z]{{2,}}\s+){{2,}}|(?:On\s+)?(?i:{WEEKDAY})\s+"
    r"|(?:As|And|But|When|While|With|In|For|To|Then|Yet|Maybe|Perhaps|Still|So|If|Now|After|Before|By|Even|Until|Since|Sorry|Today|Yesterday|Defendant|Suspect|Like|That|This|Only|CLOSE|EMBED|More|News|Watch|Videos?|Photos?)\s+)+"
)
"""What stands before an office and belongs to a headline or to the sentence: "HARBOUR FIRE Mayor", "Yet Judge"."""
_JOINED_ON = re.compile(r"\b[A-Z]\w+,?\s+(?:and|&)\s+$")
"""What cuts an office in two: "Roads and " of "Roads and Bridges Director"."""
_FOLLOWERS = re.compile(r"\w+s\s+of\b(?!.*\b(?i:chairman|chief|secretary|director|head)\b)", re.I)
"""Several people who belong to the named one: "Supporters of Prime Minister"."""


@cache
def _office() -> re.Pattern[str]:
    """ "Ukrainian President " before a name, with what belongs to it."""
    titles = sorted((t for t in words("titles") if len(t) > 2 or t == "lt"), key=lambda t: (-len(t), t))
    listed = "|".join(re.escape(t) for t in titles if t not in ("miss", "mrs", "dame", "lord", "lady", "sir"))
    return re.compile(
        rf"(?:(?<![\w.’'-])|(?<=[Tt]hen-)|(?<=[Ee]x-))(?P<role>(?:[A-Z][\w.’'-]*\s+(?:of\s+(?:the\s+)?)?){{0,4}}(?:(?:{_KIND})\s+){{0,2}}"
        rf"(?P<title>(?i:{listed})\.?)(?:\s+{_RANK})?)\s+$"
    )


_RANK = r"(?:Maj|Lt|Sgt|Capt|Col|Det|Cpl)\."
"""A rank that may stand behind an office: "Keld police spokesman Maj."."""


def _unranked(role: str) -> str:
    """An office without the rank behind it: "Keld police spokesman" of "Keld police spokesman Maj."."""
    bare = re.sub(rf"\s+{_RANK}$", "", role)
    return bare if bare.rsplit(maxsplit=1)[-1].lower() in words("titles") else role


_KIND = (
    "former|acting|deputy|defense|defence|vice|police|press|fire|county|city|state|campaign|school|assistant|senior|"
    "national|district|department|communications|majority|minority|executive"
)
"""Words in small letters that say what kind of office it is: "press secretary"."""
_SET_OFF = re.compile(
    r",\s+(?P<role>(?:(?:an?|the|one of the|[A-Z][\w’'-]*’?s?)\s+)?"
    r"(?:[^,;:.()“”\"]|,(?=\d)|(?<=\b[A-Z])\.(?=[A-Z]|\s[a-z])|(?<=\b[A-Z]\.[A-Z])\.(?=\s[A-Z])){4,90})(?=,(?!\d)|[.;]|$)"
)
"""What follows a name between commas; in "a city of 3,000" there is none."""


_TOLD = re.compile(
    r"\b(?:told|said|says|added|reported|reports|wrote|showed|shows|who|when|which|was|were|came|is|are|has|have|had|will|did|would|could|went|shot|ran|fled|took|gave|got|saw)\b"
)
"""What tells an act instead of a role: "a spokeswoman told the paper"."""
_ACT = re.compile(
    r"\band\s+(?:an?|another|the\s+other|two|three)\b|\b[a-z]+ed\s+(?:the|an?|his|her|their|its)\b|\b(?:chose|decided|to\s+be)\b"
)
"""What tells what somebody did: "Officer Holm wrapped his arm"."""
_NO_OFFICE = re.compile(
    r"(?:the\s+)?\d+\s|(?:just\s+)?(?:about|near|north|south|east|west)\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s+and\b"
)
"""How an age, a place or a list of people opens: "40 miles south of Keld", "Moen and the others"."""
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+")
_SOMEBODY = re.compile(
    r"\b(?i:officer|leader|president|senator|sen|rep|gov|governor|mayor|chief|judge|secretary|minister|mr|mrs|ms|detective"
    r"|sgt|lt|sheriff)\.?\s+[A-Z][\w’'-]+\s+[A-Z][\w’'-]+$|^(?:Mr|Mrs|Ms|Officer)\b"
)
"""Somebody else in a list of people: "House Leader Ida Moen"."""
_SUM = re.compile(r"[$£€%]|\bworth\b")
"""What is no role but something given: "benefits worth 2 million crowns to his company"."""


_CUT_OFF = re.compile(r"\b(?:[A-Z](?:\.[A-Z])*|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|No|St|Ft|Mt|Lt|Sgt|Gen)$")
"""An abbreviation at which a role was cut off: "the U.N" of "the U.N.'s envoy"."""


def _is_role(text: str, *, lone: bool = False) -> bool:
    """Whether what is set off says what somebody is: it names an office or a kind of body, and no act.

    `lone`: it may be one word, and none of its nouns may be of several people ("The victims").
    """
    parts = [w.lower().strip(".") for w in text.split()]
    if (
        _ACT.search(text)
        or _NO_OFFICE.match(text)
        or (_TWO_NAMES.fullmatch(text) and not _holds_office(parts))
        or _SOMEBODY.search(text)
        or _SUM.search(text)
        or _CUT_OFF.search(text)
        or _TOLD.search(text)
        or (parts[-1] in _bodies() and (text.startswith("the ") or not _holds_office(parts)))
    ):
        return False
    opens = parts[0] in words("stop-words") - {"a", "an", "the", "one"} or parts[0].endswith(("ing", "ed", "ly"))
    opens = opens or parts[0] in _DAYS or "how" in parts
    if not (1 - lone) < len(parts) <= LONGEST or opens:
        return False
    kinds = {w for term in table("speaker-roles") for w in term.split()} | words("titles") | words("offices")
    if lone and any(p not in kinds and p.removesuffix("s") in kinds for p in parts if p.endswith("s")):
        return False
    return any(p in kinds or p.removesuffix("s") in kinds for p in parts)


_DAYS = ("today", "yesterday", "tomorrow", "tonight")


def _bodies() -> Set[str]:
    return words("organisation-words") | {"department"}


def _holds_office(parts: Sequence[str]) -> bool:
    """Whether words name an office, not only a body: "Keld Police Department" is no role."""
    offices = words("titles") | words("offices") | words("roles")
    return any(p in offices or p.removesuffix("s") in offices for p in parts)
