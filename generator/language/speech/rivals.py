"""Who else a pronoun may stand for: whoever is named or spoken of between the last speaker and the pronoun.

In `Ann Lee said it would pass. Her deputy, Karl Ott, disagreed. He said ...` and `The ministry said it was shut. The
army agreed. It said ...` the last speaker is not the one who speaks. Only the opening of a sentence is weighed, where
its subject stands; a sentence that opens with a pronoun or a quotation goes on with whom the one before was about.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from generator.data import rows, table, words
from generator.language.dates.forms import WEEKDAY
from generator.model import Name, Span

_OPENING = 8
"""Words in which the subject of a sentence is named."""
_NOUN = 5
"""Words in which a noun without a name is its subject: `the head of the harbour` hardly needs more."""
_PRONOUN = re.compile(r"(?:he|she|it|they|i|we|you|there|this|that|these|those)\b|[“\"«‘']", re.I)
_LEADING = frozenset("the a an his her its their another one other some many most several".split())


def has_rival(
    text: str,
    between: Iterable[tuple[Span, Sequence[Name]]],
    speaker: Span,
    word: str,
    gender: str | None,
    surnames: Set[str] = frozenset(),
) -> bool:
    """Whether a sentence between a speaker and the pronoun `word` opens with somebody else whom it fits.

    `surnames` are those of the people whom the text names in full, whatever a parser takes a lone one for.
    """
    known = set(re.findall(r"\w+", described(text, speaker)))
    for sentence, names in between:
        opening = _opening(sentence.of(text), _OPENING)
        if _PRONOUN.match(opening):
            continue
        end = sentence.start + len(opening)
        first = next((n for n in names if n.kind in _KINDS.get(word, ()) and n.span.start < end), None)
        if first is not None:
            return not known & set(re.findall(r"\w+", first.span.of(text)))
        opens = re.match(r"[\w’'-]+", opening)
        if word in ("he", "she") and opens and opens.group() in surnames - known:
            return True
        if word in ("he", "she") and _unread_name(text, sentence.start, opening, names, known):
            return True
        if word in ("he", "she") and _comes_in(sentence.of(text), word, gender):
            return True
        noun = _noun(_opening(opening, _NOUN), word)
        if noun is not None and noun not in {w.lower() for w in known} and _may_be(noun, gender):
            return True
    return False


_KINDS: Mapping[str, tuple[str, ...]] = {
    "he": ("person",), "she": ("person",), "it": ("organisation", "place"), "they": ("organisation",),
}  # fmt: skip
"""What kinds of names a pronoun may stand for."""


def _comes_in(sentence: str, word: str, gender: str | None) -> bool:
    """Whether somebody without a name does something anew: `The night was long as a ranger tried to calm her`."""
    found = (noun for m in _COMES_IN.finditer(sentence) for noun in m[1].split() if noun in nouns_for(word))
    return any(_may_be(noun, gender) for noun in found)


def _met(piece: str, word: str) -> bool:
    """Whether "he" or "she" may be somebody told of just before: `They kept an old woman calm as she begged`."""
    found = (noun.lower() for m in _MET.finditer(piece) for noun in m[1].split())
    return any(noun in nouns_for(word) and _may_be(noun, word) for noun in found)


_MET = re.compile(r"\b(?:an?|another) ((?:[\w-]+ ){1,3})")


_COMES_IN = re.compile(
    r"\b(?:as|when|where|while|until|after|before) (?:an?|one|another) ([a-z][a-z-]*(?: [a-z][a-z-]*)?)\b"
)


def _unread_name(text: str, start: int, opening: str, names: Sequence[Name], known: Set[str]) -> bool:
    """Whether a sentence opens with a capitalised word that is nobody's known name: `So far, Moen stands by it`."""
    for match in _INNER_CAPITAL.finditer(opening):
        span = Span(start + match.start(), start + match.end())
        named = any(name.span.overlaps(span) for name in names)
        if not named and match.group() not in known and not _no_person(match.group()):
            return True
    return False


_INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")


def _no_person(word: str) -> bool:
    lowered = word.lower()
    if word in table("countries") or word in words("outlets") or lowered in table("months"):
        return True
    return bool(re.fullmatch(WEEKDAY, word)) or lowered in words("organisation-words") | words("titles")


def beside_pronoun(text: str, before: Span, names: Sequence[Name], speaker: Span, word: str) -> bool:
    """Whether the pronoun's own sentence names somebody else for it: `As the children ran in, they told her`.

    Behind a comma "he" and "she" stand for the subject of the talk, whoever is named before it.
    """
    piece = before.of(text)
    if word == "they":
        return before.start != speaker.end and any(
            w in nouns_for(word) for w in re.findall(r"[^\W\d_]+", piece.lower())
        )
    if word not in ("he", "she") or piece.rstrip(" ”\"’'\n").endswith((",", "?", "!")):
        return False
    if _met(piece, word):
        return True
    known = set(re.findall(r"\w+", described(text, speaker)))
    others = (n.span.of(text) for n in names if n.kind == "person" and n.span.within(before))
    return any(not known & set(re.findall(r"\w+", other)) for other in others)


def described(text: str, speaker: Span) -> str:
    """The speaker with what stands in commas behind: `Ann Lee, the mayor,`."""
    after = re.match(r",\s[^,.\n“\"]{0,60}", text[speaker.end : speaker.end + _APPOSITION])
    return speaker.of(text) + (after.group() if after else "")


_APPOSITION = 70
"""Letters behind a name in which its office stands."""


def _opening(sentence: str, most: int) -> str:
    """The first words of a sentence, up to a quotation or a bracket."""
    found = re.match(rf"(?:[^\s“\"(]+\s*){{1,{most}}}", sentence)
    return found.group() if found else ""


def _noun(opening: str, word: str) -> str | None:
    """The first noun of people, of a person or of a body, as the pronoun asks, before any comma."""
    found = re.findall(r"[^\W\d_]+", opening.partition(",")[0].lower())
    plural = word == "they"
    if not found or not (plural or found[0] in _LEADING):
        return None
    return next((w for w in found if w in nouns_for(word)), None)


_TOGETHER = frozenset("family couple pair duo trio jury crew crowd team".split())
"""One word for several people, who speak as "they"."""


def _may_be(noun: str, gender: str | None) -> bool:
    return gender is None or _genders().get(noun) in (None, gender)


@cache
def nouns_for(word: str) -> frozenset[str]:
    """Nouns for whom or what a pronoun may stand: "guard" for "he", "guards" for "they"."""
    roles = {row[0] for row in rows("roles")}
    people = [(row[0], row[-1]) for row in rows("people")]
    if word == "they":
        plurals = {f"{role}s" for role in roles} | {plural for plural, _ in people}
        return frozenset(plurals | words("unnamed-speakers") | _TOGETHER)
    if word == "it":
        return frozenset(words("organisation-words") | {row[0].split()[-1] for row in rows("speaker-roles")})
    return frozenset(roles | {singular for _, singular in people})


@cache
def _genders() -> dict[str, str]:
    told = {row[0]: row[1] for row in rows("roles") if len(row) > 1}
    return told | {row[0]: {"m": "he", "f": "she"}[row[1]] for row in rows("genders")}
