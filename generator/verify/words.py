"""The words and figures of a text, and whether a piece stands in a sentence without cutting one of them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

VOCABULARY_FILE = Path(__file__).parents[1] / "data" / "verifier-words.txt"
"""The site's own words: those a computed sentence may use though no source does. No number, name, negation or hedge."""
APPROXIMATORS = frozenset(
    "about almost approximately around as estimated estimates least many more most nearly over possibly roughly some "
    "than under up perhaps between fewer less".split()
)
"""One of these within three words before a figure says that it is not exact."""
TURNERS = frozenset(
    "not never no neither nor hardly reportedly allegedly apparently supposedly likely unlikely possibly probably "
    "perhaps maybe may might could".split()
)
"""One of these before a clause turns it or makes it less than sure."""
_AMOUNTS = frozenset("many much few little high low".split())
"""With one of these "as" is a part of "as many as"; it is none in "identified as Ida Moen, 27"."""
_MONTHS = frozenset({"May"})
"""What is no "may"."""
_ARTICLES = frozenset({"a", "an", "the"})
_AUXILIARIES = frozenset("be been being is are was were has have had do does did to also still yet ever".split())
_TURNING = frozenset("LRE RLE PDF LRO RLO LRI RLI FSI PDI".split())
_MARKS = frozenset("\u200e\u200f\u061c")
"""Kinds of characters, and three more, that change the order in which a reader sees the others."""
_HAIR = re.compile("(?<=[“”‘’\"'])\u200a(?=[“”‘’\"'])")
_HEADING = "heading:"
_PARTS = re.compile(r"[;:()–—]|[.,](?=\s)")
"""What parts a figure from the words before it: "21 percent would blame him most; and 34 the others"."""
_POINTED = re.compile(r"(?<!\d)\.\d")
TOKEN = re.compile(r"\d(?:[\d.,]*\d)?[^\W_]*|[^\W\d_]+(?:['’][^\W\d_]+)*")


@cache
def _terms() -> tuple[str, ...]:
    lines = (line.split("#", 1)[0].strip().lower() for line in VOCABULARY_FILE.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)


@cache
def vocabulary() -> frozenset[str]:
    """The words of the closed list, in lower case."""
    return frozenset(term for term in _terms() if " " not in term)


@cache
def headings() -> frozenset[str]:
    """The headings of the closed list, in lower case."""
    return frozenset(term.removeprefix(_HEADING).strip() for term in _terms() if term.startswith(_HEADING))


@cache
def _phrases() -> re.Pattern[str]:
    phrases = [term for term in _terms() if " " in term and not term.startswith(_HEADING)]
    listed = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{listed or '(?!)'})(?!\w)", re.I)


def without_phrases(text: str) -> str:
    """A text without the fixed phrases of the closed list, whose words may stand there and nowhere else."""
    return _phrases().sub(" ", text)


def plain(text: str) -> str:
    """Text as a page shows it: white space collapsed, controls replaced, those that turn the reading order named."""
    return "".join(map(_shown, " ".join(text.split())))


def joined(text: str) -> str:
    """Text of a page without the hair spaces that it sets between quotation marks that meet."""
    return _HAIR.sub("", text)


def _shown(char: str) -> str:
    if char in _MARKS or unicodedata.bidirectional(char) in _TURNING:
        return f"[U+{ord(char):04X}]"
    noncharacter = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
    return "\ufffd" if noncharacter or unicodedata.category(char) in ("Cc", "Cs") else char


def word(token: str) -> str:
    """A token as it is compared: no possessive, no thousands separator."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", token) if token[0].isdigit() else re.sub(r"['’]s$", "", token)


def words(text: str) -> tuple[str, ...]:
    """The words and figures of a text."""
    return tuple(word(token) for token in TOKEN.findall(text))


def slices(piece: str, sentence: str) -> Iterator[int]:
    """Where `piece` stands in `sentence` without cutting a word or a figure."""
    start = sentence.find(piece) if piece else -1
    while start >= 0:
        if not cut(sentence, start) and not cut(sentence, start + len(piece)):
            yield start
        start = sentence.find(piece, start + 1)


def cut(text: str, at: int) -> bool:
    """Whether the place between two characters lies inside a word or a figure."""
    left, right = text[max(at - 2, 0) : at], text[at : at + 2]
    pairs = ((r"\w$", r"\w"), (r"\d$", r"[.,]\d"), (r"\d[.,]$", r"\d"))
    return any(re.search(before, left) and re.match(after, right) for before, after in pairs)


def hedged(text: str, at: int) -> bool:
    """Whether an approximator stands within three words before the figure at `at`, and nothing parts the two."""
    last = [token.lower() for token in words(_PARTS.split(text[:at])[-1])[-3:]]
    before = set(last) - (_SHARES if "of" in last else frozenset())
    return not APPROXIMATORS.isdisjoint(before if before & _AMOUNTS else before - {"as"})


_SHARES = frozenset({"many", "most", "some", "fewer", "less", "more"})
"""With "of" these take a part of a figure that is exact itself: "how many of the 300"."""


def turned(text: str, at: int) -> str:
    """The word before a place that denies or doubts what follows, with auxiliaries between at most; "" without one."""
    before = re.split(r"[.,;:!?“”()–—]", text[:at])[-1]
    for token in reversed([match.group() for match in TOKEN.finditer(before)]):
        if (token.lower() in TURNERS and token not in _MONTHS) or token.lower().endswith(("n't", "n’t")):
            return token
        if token.lower() not in _AUXILIARIES:
            return ""
    return ""


def exact_figure(text: str) -> str:
    """The figure in digits of a text that tells nothing else but how exact it is: 11000 of "an estimated 11,000".

    None where it is a fraction: "2.5", ".22".
    """
    parts = () if _POINTED.search(text) else words(text)
    figures = [part for part in parts if part[0].isdigit()]
    plainly = all(p.lower() in APPROXIMATORS | _ARTICLES for p in parts if not p[0].isdigit())
    return figures[0] if len(figures) == 1 and plainly and figures[0].isdigit() else ""


def _in_name(text: str, at: int) -> bool:
    """Whether a figure is part of a name: "C3S", "KTV2"."""
    return at > 0 and text[at - 1].isalpha()


def bare_figures(text: str) -> frozenset[str]:
    """The figures that stand in a text at least once without an approximator."""
    found = (
        match for match in TOKEN.finditer(text) if match.group()[0].isdigit() and not _in_name(text, match.start())
    )
    return frozenset(word(match.group()) for match in found if not hedged(text, match.start()))
