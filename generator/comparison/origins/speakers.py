"""Who stands behind the words: a speaker as named in a text, reduced to country, kind of body and name.

Two namings are one speaker if a name says so, or if country and kind of body agree ("South Korea's spy agency",
"intelligence officials in South Korea"): where nothing shows that two speakers are independent they are not counted as
two. Namings without either stay apart.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.data import table
from generator.data import words as listed
from generator.language.spelling import in_full

_PASSED_ON = re.compile(r"\b(?:briefed by|citing|quoting|quoted|according to|told by)\b(?!\s+in\b)", re.I)
"""In "a lawmaker briefed by the spy agency" the agency is the root."""
_CITED_IN = re.compile(r"\b(?:cited|quoted|interviewed)\s+(?:in|by)\b.*$", re.I)
"""In "officials cited in the article" the officials are."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LINK = frozenset("of the for and on in at to de la al von van bin ibn".split())
_TITLES = frozenset(
    "mr mrs ms dr sir lord gen general col colonel lt capt captain maj sgt admiral president prime minister secretary "
    "senator sen rep representative governor gov mayor chief director judge justice ambassador professor prof leader "
    "spokesman spokeswoman spokesperson king queen prince princess pope chancellor commissioner sheriff".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker reduced to what tells speakers apart."""

    text: str
    countries: frozenset[str] = frozenset()
    role: str | None = None
    names: frozenset[str] = frozenset()
    """Capitalised words that are neither a country nor a title, in lower case."""

    @property
    def vague(self) -> bool:
        """Whether nobody could be asked: "officials", "sources", "reports"."""
        return not self.names and (self.role in (None, "government") and not self.text.isupper())


@lru_cache(maxsize=65536)
def speaker(text: str) -> Speaker:
    """The speaker whom `text` names, the root where it names a chain."""
    countries = frozenset(_found(text, "countries").values())
    root = _root(text)
    role = next(iter(_found(root, "speaker-roles").values()), None)
    if role is None and countries and not _left_over(root, countries):
        role = "government"
    return Speaker(text, countries, role, _names(root))


def speaks(text: str) -> bool:
    """Whether a naming can be of someone who says: not "the search effort", "footage of Ida Moen", "of Arden"."""
    if _NO_NAMING.match(text) or _ONLY_FIGURE.fullmatch(text) or _OWNER.search(text):
        return False
    naming = [w.lower() for w in _HEAD_END.split(text)[0].split()]
    head = naming[-1].strip(".,’'") if naming else ""
    return not naming or head not in listed("silent-things")


_NO_NAMING = re.compile(r"(?:of|for|from|in|on|by|to|at(?!\s+least|\s+most))\s|the\s+(?:letter|spirit)\s+of\s", re.I)
"""How a piece of a sentence opens that only places somebody named before: "aka “Juan”, of Arden, said", and what is no
speaker: "according to the letter of the law"."""
_ONLY_FIGURE = re.compile(r"(?:[a-z]+\s+)?[\d.,]+\s*(?:%|per\s?cent)?|[“\"].*[”\"]", re.I | re.S)
"""A figure that names nobody, or a phrase in quotation marks: "46", "some 21%"."""
_OWNER = re.compile(r"['’]s$|^the one$|^(?:(?:yet |still )?another|(?:the |many |some )?others?)$", re.I)
"""A naming that lost what it owns, "The Harbour Office's", or that points at nobody named, as "another" does."""
_HEAD_END = re.compile(r",|\(|\b(?:\w+ed\s+by|of|for|from|in|at|on|over|during|by|who|which|that|to)\b", re.I)
"""What ends the noun a naming is built around."""


def named(text: str) -> bool:
    """Whether somebody is named, not only described: not "Former officials", whose capital opens a sentence."""
    described = " " in text and text.rsplit(maxsplit=1)[-1] in listed("unnamed-speakers") and text[1:].islower()
    return bool(speaker(text[:1].lower() + text[1:] if described else text).names)


def orphaned(text: str) -> bool:
    """Whether a naming leans on somebody named elsewhere: "their regime"."""
    return text.split(" ", 1)[0].lower() in ("his", "her", "its", "their", "my", "our", "your")


def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Whether both namings lead to one speaker as far as the texts show."""
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    if _one_person(a, b) or _one_naming(a, b):
        return True
    if a.names and b.names:
        held = a.names <= b.names or b.names <= a.names or _respelled(a, b)
        return held or _acronym(a, b) or _acronym(b, a) or _body(a, b)
    return _body(a, b)


def _respelled(a: Speaker, b: Speaker) -> bool:
    """Whether two namings differ in the spelling of a surname alone: "Volodymyr Sarenskiy", "Volodymyr Sarenskyy"."""
    one, two = a.names - b.names, b.names - a.names
    if len(one) != 1 or len(two) != 1 or not a.names & b.names:
        return False
    (x,), (y,) = one, two
    return x[:SAME_LETTERS] == y[:SAME_LETTERS] and min(len(x), len(y)) > SAME_LETTERS and abs(len(x) - len(y)) <= 1


SAME_LETTERS = 6
"""Letters at the head of a surname that two spellings of it share: the end is what is put into Latin letters in many
ways."""


def _one_person(a: Speaker, b: Speaker) -> bool:
    """Whether both end in one first name and surname: "KPD Chief Ida Moen", "Keld Police Chief Ida Moen"."""
    one, two = (_PERSON.search(who.text) for who in (a, b))
    return bool(one and two and one.groups() == two.groups() and not {*one.groups()} & _PLACES_OF_WORK)


_PERSON = re.compile(r"(?<!\w)(?<!\bin )(?<!\bof )(?<!\bfrom )([A-Z][a-z’'-]+)\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+)$")
_PLACES_OF_WORK = frozenset(
    "Department Office Police Agency Service Court Party House Ministry Times Post News University County City State"
    " Street Company Group Council Association Center Centre Institute School Hospital Bureau Board".split()
)
"""What ends the name of a body."""


def _one_naming(a: Speaker, b: Speaker) -> bool:
    """Whether both are one body in the same words: "the coroner's office"; two groups of witnesses may be two.

    What a body is called changes: "the civil protection agency" is "the civil protection service".
    """
    one, two = (_ARTICLE.sub("", who.text.lower().replace("’", "'")).split() for who in (a, b))
    if one == two:
        return len(one) > 1 and one[-1] in _HEADS
    what = [word for word in one[:-1] if not word.endswith("'s")]
    return bool(what) and one[:-1] == two[:-1] and {one[-1], two[-1]} <= _SERVICES


_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_HEADS = frozenset(
    "agency department office court ministry company officials authorities prosecutors government administration board"
    " district council campaign committee commission service team documents records filings affidavit indictment"
    " complaint".split()
)
"""What a body or its papers are called."""
_SERVICES = frozenset("agency authority bureau department office service".split())


@lru_cache(maxsize=65536)
def names_one(name: str, other: str | None) -> bool:
    """Whether two namings are surely of one: by name, not as one house, and neither only as the other's spokesman.

    Two forces without a name are one only where both are called the same: "police", "the police".
    """
    if not other:
        return False
    one, two = (_OWNED.sub("", " ".join(text.split())) for text in (name, other))
    if one.lower() == two.lower() or (is_force(one) and is_force(two)):
        return _OF_A_FORCE.sub("", one.lower()) == _OF_A_FORCE.sub("", two.lower())
    if bool(_AROUND.search(one)) != bool(_AROUND.search(two)) or _two_persons(one, two):
        return False
    people = [speaker(text) for text in (one, two)]
    return same_speaker(*people) and all(p.names or p.role for p in people)


_OF_A_FORCE = re.compile(r"^(?:the\s+|local\s+)*")


def _two_persons(one: str, other: str) -> bool:
    """Whether two namings give other first names, or one of them a person and the other only where he works.

    Reads "Ida Moen" and "Karl Moen", "Keld Police Captain Ida Moen" and "police".
    """
    persons = [(text, found) for text in (one, other) if (found := _PERSON.search(text)) and not _is_body(found)]
    if len(persons) == 1:
        text, found = persons[0]
        return found[2] not in (other if text == one else one)
    return len(persons) > 1 and persons[0][1][1][0] != persons[1][1][1][0]


def _is_body(found: re.Match[str]) -> bool:
    """Whether what looks like a first name and a surname ends as bodies do: "Keld Office"."""
    return not _PLACES_OF_WORK.isdisjoint(found.groups())


_OWNED = re.compile(
    r"^[A-Z][\w.-]+(?:[’']s)?\s+(?:[a-z]+\s+)*(?:spokes\w+|aide|director|lawyer|attorney|adviser|manager|secretary)\s+(?=[A-Z])"
)
"""Whose man somebody is, before his own name: "Moen spokesman "."""
_AROUND = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+)?(?:allies|aides?|friends?|family|relatives|mother|father|son|daughter|brother|sister|wife|husband"
    r"|uncle|aunt|cousin|lawyers?|attorneys?|advis[eo]rs?|supporters?|critics?|opponents?|rivals?|colleagues?"
    r"|neighbou?rs?|prosecutors?|team|campaign)$",
    re.I,
)
"""Who is only somebody's: "Moen's allies" are not Moen."""
_FORCE = re.compile(
    r"(?:the\s+|local\s+)*(?:police|officers|deputies|investigators|detectives|authorities|officials)", re.I
)
"""A force without a name."""


def is_force(text: str) -> bool:
    """Whether a speaker is a force without a name: "police", "local authorities"."""
    return bool(_FORCE.fullmatch(" ".join(text.split())))


def names_outlet(who: Speaker, outlet: str | None) -> bool:
    """Whether a naming is of an outlet: "the Harbour Post", "a report in the Post of Arden", not "Arden" alone.

    A station is named by its call sign without the first letter, too: "THV 11" is KTHV.
    """
    if not outlet or not who.names:
        return False
    named = speaker(outlet)
    mine, own = who.names - _OF_OUTLETS, named.names - _OF_OUTLETS
    alike = mine == own or who.names == named.names or _acronym(who, named) or _acronym(named, who)
    return bool(own) and (alike or _station(who, outlet))


def _station(who: Speaker, outlet: str) -> bool:
    sign = _CALL_SIGN.match(outlet)
    return sign is not None and bool(re.search(rf"(?<!\w)[KW]?{sign[1]}\s?-?\d{{1,2}}(?!\w)", who.text))


_CALL_SIGN = re.compile(r"[KW]([A-Z]{3})(?:-?TV)?\b")


_OF_OUTLETS = frozenset("agency com magazine network news newspaper online org service television tv website".split())
"""What an outlet may be called besides its name."""


def _body(a: Speaker, b: Speaker) -> bool:
    """Same country and kind of body; two people who are named differently stay apart."""
    persons = a.names and b.names and a.role not in _BODIES
    return a.role is not None and a.role == b.role and bool(a.countries & b.countries) and not persons


_BODIES = frozenset({"intelligence", "military", "police", "defence ministry", "foreign ministry", "health ministry"})
"""Kinds of which a country has one that speaks with one voice, under whatever name."""


def _acronym(short: Speaker, long: Speaker) -> bool:
    """Whether "NIS" are the first letters of "National Intelligence Service"."""
    acronyms = [name.upper() for name in short.names if len(name) > 1 and name.upper() in short.text]
    return bool(acronyms) and any(run.endswith(acronym) for acronym in acronyms for run in _initials(long.text))


@lru_cache(maxsize=65536)
def _initials(text: str) -> frozenset[str]:
    """Of each run of capitalised words, its first letters."""
    return frozenset("".join(word[0] for word in re.findall(r"[A-Z]\w+", run)) for run in _RUN.findall(text))


_RUN = re.compile(r"[A-Z]\w+(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z]\w+)+")
"""Capitalised words in a row, joined by "of", "for" and the like."""


def _root(text: str) -> str:
    text = _CITED_IN.sub("", text).strip() or text
    return _PASSED_ON.split(text)[-1].strip() or text


def _names(text: str) -> frozenset[str]:
    """Capitalised words that are no country and no title, kind of body words included ("Joint Chiefs")."""
    taken = " ".join(_found(text, "countries")).lower().split()
    words = [w.removesuffix("’s").removesuffix("'s") for w in _WORD.findall(text)]
    capital = (w.lower().strip(".") for w in words if w[:1].isupper())
    unnamed = (
        _TITLES | _LINK | listed("unnamed-speakers") | listed("documents") | listed("pronouns") | listed("stop-words")
    )
    return frozenset(in_full(w) for w in capital if w not in taken and w not in unnamed)


def _left_over(text: str, countries: frozenset[str]) -> str:
    """What is left of "Ukraine", "Kyiv" or "the Kremlin" without the country: nothing."""
    for term in _found(text, "countries"):
        text = re.sub(rf"\b{re.escape(term)}(?:['’]s)?(?!\w)", "", text)
    return re.sub(r"\b(?:the|it|both|and)\b|\W", "", text, flags=re.I)


@lru_cache(maxsize=4)
def _pattern(name: str) -> re.Pattern[str]:
    terms = sorted(table(name), key=lambda term: (-len(term), term))
    flags = re.I if name != "countries" else 0
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})(?!\w)", flags)


def _found(text: str, name: str) -> dict[str, str]:
    """Terms of a list in the text, in text order, with their value."""
    values = table(name)
    found = (m.group() for m in _pattern(name).finditer(text))
    return {term: values.get(term) or values[term.lower()] for term in found}
