"""Whether two written names can be one name, by their form alone.

Titles, hyphens, transliteration, numbers and directions are weighed. Three answers: one name, two names, or the form
does not tell. What only the text can tell (a surname, an acronym) is left to `aliases`. A fuzzy score decides nothing:
"Iran" and "Iraq", "North" and "South", "John Paul I" and "John Paul II" differ by as little as two spellings of one.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

from generator.data import rows, table, words

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OPPOSITES = frozenset(
    "north south east west northern southern eastern western central upper lower new old greater lesser inner outer "
    "junior senior jr sr first second third fourth fifth".split()
)
"""Words that tell two names apart wherever only one of them has it."""
_ROMAN = re.compile(r"(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$")
_SHORTEST = 5
"""Letters: shorter names differ by a letter too often to be taken for two spellings of one."""
_SOUNDS = (
    ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"), ("sch", "sh"), ("tch", "ch"), ("ts", "c"), ("tz", "c"),
    ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ks", "x"), ("yu", "iu"),
    ("ya", "ia"), ("ye", "e"), ("ie", "e"),
)  # fmt: skip
"""Letters of the Latin alphabet by which one sound of another is written, in the order they are replaced."""


def same_name(a: str, b: str) -> bool | None:
    """True: two spellings of one name. False: two names. None: the form does not tell."""
    left, right = name_words(a), name_words(b)
    if not left or not right:
        return None
    if {told_by_title(a), told_by_title(b)} >= {"he", "she"}:
        return False
    if left == right:
        return True
    if _told_apart(left, right):
        return False
    if len(left) == len(right):
        return _word_by_word(left, right)
    return None


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without titles, articles, possessives, hyphens and accents."""
    name = re.sub(r"\b(?:[A-Z]\.\s?){2,}", lambda m: re.sub(r"[.\s]", "", m.group()) + " ", name)
    plain = unicodedata.normalize("NFKD", name.replace("-", " ").replace("‑", " ").replace(".", " "))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")
    found = [w.lower().removesuffix("'s").removesuffix("'") for w in _TOKEN.findall(plain)]
    told = _without_title(tuple(w for w in found if w not in ("the", "a", "an", "s")))
    return told[:-1] if len(told) > _WITH_MIDDLE and told[-1] in _NUMERALS else told


_NUMERALS = frozenset({"ii", "iii", "iv"})
"""What follows the name of a son; behind fewer words it is that of a king."""
_WITH_MIDDLE = 3
"""Words of a name with a middle one."""


def _without_title(found: tuple[str, ...]) -> tuple[str, ...]:
    """Leading titles dropped, as long as a name is left."""
    while len(found) > 1:
        length = next((n for n in (3, 2, 1) if n < len(found) and " ".join(found[:n]) in words("titles")), 0)
        if not length:
            return found
        found = found[length:]
    return found


@cache
def told_by_title(name: str) -> str | None:
    """`he` or `she` where the title before a name tells it: `Mr Ode` and `Mrs Ode` are two people."""
    told = {_genders().get(title) for title in titles_of(name)} - {None}
    return told.pop() if len(told) == 1 else None


@cache
def titles_of(name: str) -> tuple[str, ...]:
    """The words before a name that are no part of it, in lower case: `first`, `lady` and `first lady`."""
    found = tuple(w.lower() for w in _TOKEN.findall(name))
    before = found[: len(found) - len(_without_title(found))]
    return (*before, " ".join(before))


@cache
def reigning() -> frozenset[str]:
    """Titles before a given name: `Pope Leo`."""
    return frozenset(row[0] for row in rows("title-genders") if "reigning" in row)


@cache
def _genders() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("title-genders")}


def _told_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Two countries, another direction, another number: never one name."""
    a, b = _country(left), _country(right)
    if a is not None and b is not None and a != b:
        return True
    (first, rest), (second, other) = _located(left), _located(right)
    return _telling(rest) != _telling(other) or (first is not None and second is not None and first != second)


def _located(found: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The country a name opens with and the rest: `South African Reserve Bank` gives South Africa and the bank."""
    for n in (3, 2, 1):
        country = _country(found[:n]) if len(found) > n + 1 else None
        if country is not None:
            return country, found[n:]
    return None, found


def _telling(found: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for w in found if w in _OPPOSITES or w.isdigit() or (len(found) > 1 and _ROMAN.match(w)))


@cache
def _countries() -> dict[str, str]:
    return {term.lower(): country for term, country in table("countries").items()}


def _country(found: tuple[str, ...]) -> str | None:
    return _countries().get(" ".join(found))


def without_country(name: str) -> tuple[str, ...] | None:
    """The words of a name after the country it opens with; None where it opens with none."""
    country, rest = _located(name_words(name))
    return rest if country is not None else None


def _word_by_word(left: tuple[str, ...], right: tuple[str, ...]) -> bool | None:
    """As many words: each must be the same, an initial, or a spelling of the other; another word makes two names."""
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if all(same_spelling(a, b) for a, b in pairs):
        return True
    if all(same_spelling(a, b) or _initial(a, b) for a, b in pairs) and len(left) > 1 and left[-1] == right[-1]:
        return None
    return None if all(_near(a, b) for a, b in pairs) else False


def _near(a: str, b: str) -> bool:
    """Near enough for two spellings that no rule knows: then the form does not tell."""
    return same_spelling(a, b) or (min(len(a), len(b)) >= _SHORTEST and SequenceMatcher(None, a, b).ratio() >= _NEAR)


_NEAR = 0.7
"""Share of common letters from which two words may be one name; it proposes nothing and only withholds a "no"."""


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def same_spelling(a: str, b: str) -> bool:
    """Whether two words are one name put into the Latin alphabet in two ways: `Sergei`, `Sergey`."""
    if a == b or (_given(a) is not None and _given(a) == _given(b)):
        return True
    return min(len(a), len(b)) >= _SHORTEST and a[0] == b[0] and sound(a) == sound(b)


@cache
def _spellings() -> dict[str, str]:
    return {spelling: row[0] for row in rows("name-spellings") for spelling in row}


def _given(word: str) -> str | None:
    return _spellings().get(word)


def in_full(word: str) -> str:
    """The form that stands for all of a given name, in lower case: "charles" for "chuck"; any other word as it is."""
    return _given(word) or word


@cache
def sound(word: str) -> str:
    """A key that two transliterations share.

    Vowels stay, since they tell names apart, and so does a `y` between consonants ("Smith" is not "Smyth").
    """
    word = re.sub(r"(.)\1+", r"\1", word)
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = re.sub(r"(?<=[aeiou])[yj]|[yj](?=[aeiou]|$)|(?<=[yi])[yj]", "i", word)
    return re.sub(r"(.)\1+", r"\1", word)


def initials(name: str) -> str:
    """The first letters of the capitalised words: "National Health Service" gives "nhs"."""
    return "".join(w[0] for w in re.findall(r"[^\W\d_][\w'’]*", name) if w[0].isupper()).lower()


def is_acronym(name: str) -> bool:
    """`NHS`, `U.N.`: capitals only."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isalpha() and letters.isupper()


_LONGEST_ACRONYM = 7
"""Letters: longer words in capitals are shouted, not abbreviated."""
