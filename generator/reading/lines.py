"""The lines of a text with what their shape says: words, whether they read as prose, how they end, what they match.

Shape is all that is judged here, without a look at the neighbours: where a line stands among the others is for
`region` and `cleaning` to say. The measures hold for any script that has small letters; for others length decides.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model import Span
from generator.reading import phrases, pictures

T = TypeVar("T")

PROSE_WORDS = 8
"""A line of fewer words may be a heading, a menu entry or a caption even if it ends in a full stop."""
LONG_WORDS = 20
"""A line of so many words is prose although it has no end: headlines have up to about 18."""
HEADLINE_WORDS = 6
"""Headings within a text mostly have fewer words than headlines."""
SMALL_SHARE = 0.5
"""Share of words that begin with a small letter in a sentence; in menus and names nearly all are capital."""
NAMES_SHARE = 0.35
"""The same share in a sentence with an end, which may be full of names."""
SEAMS = 3
"""Fewer seams may be names such as `McDonald` or a blank that was forgotten."""
WORDS_A_SEAM = 40
"""A teaser has about so many words from one seam to the next."""

OPENED = 3
"""A line that begins with a phrase of websites is one if a third of its sentences are; another if half of them are."""

_BULLET = re.compile(r"[-–—•*◦▪‣]\s?\w|\d{1,2}[.)]\s")
_LABEL = re.compile(r"[^\W\d_][^.!?:–—]{0,60}?(?:\s?:|\s[–—]|\s--?)\s+\S")
_TELEPHONE = re.compile(r":\s+[(+]?\d[\d() .-]{5,}")
_BAR = re.compile(r"\w[.\]]* [|»] \w")
_SEAM = re.compile(r"[a-z.!?][A-Z][a-z]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_EMOJI = "[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]"
_ENDS = re.compile(rf"[.!?…。！？।:;]['\"”’»)\]]*(?:\[\d+\])*(?:\s*{_EMOJI}+)*$|[”\"]$")
_CUT = re.compile(r"(?:\.{3}|…|\[\.\.\.\]|\[…\])['\"”’»)\]]*$")


class Once(Generic[T]):
    """A property that is computed once; `functools.cached_property` of Python 3.11 waits for a lock each time."""

    def __init__(self, compute: "Callable[[Line], T]") -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __get__(self, line: "Line", _: object) -> T:
        value = line.__dict__[self.compute.__name__] = self.compute(line)
        return value


@dataclass(frozen=True)
class Line:
    """A line of an article: the sentences that begin on it, as one piece."""

    text: str
    span: Span
    first: int
    """Index of its first sentence."""
    last: int
    """Index of its last sentence."""
    gap: int = 0
    """Blank lines above it."""
    parts: "tuple[Line, ...]" = ()
    """Its sentences, each as a line, if there are several."""

    @property
    def many(self) -> bool:
        """Whether it has more than two sentences: a phrase or a credit is one of them then, not all."""
        return len(self.parts) > 2

    @Once
    def words(self) -> tuple[str, ...]:
        """Its words as written."""
        return tuple(_WORD.findall(self.text))

    @Once
    def length(self) -> int:
        """Words; in scripts without blanks two characters count as one."""
        return len(self.words) + len(_WIDE.findall(self.text)) // 2

    @Once
    def small(self) -> float:
        """Share of words that begin with a small letter, or have no case."""
        first = [word[0] for word in self.words if word[0].isalpha()]
        return sum(not letter.isupper() for letter in first) / len(first) if first else 0.0

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text))

    @property
    def cut(self) -> bool:
        """Whether it breaks off in the middle of a sentence: with three points, or long and without a mark."""
        return self.trails or (not self.ended and self.prose and (self.text[-1].isalpha() or self.text[-1] == ","))

    @property
    def bullet(self) -> bool:
        """Whether it has the mark of an item of a list."""
        return bool(_BULLET.match(self.text))

    @property
    def item(self) -> bool:
        """Whether it reads as an item of a list or a table: `• Two boats`, `Age – 41`, `June 9 -- Harbour Hall`."""
        return self.bullet or bool(_LABEL.match(self.text))

    @property
    def trails(self) -> bool:
        """Whether it ends in three points."""
        return bool(_CUT.search(self.text))

    @Once
    def prose(self) -> bool:
        """Whether it reads as sentences."""
        if self.ended:
            return self.length >= PROSE_WORDS and self.small >= NAMES_SHARE and not self.glued
        return self.length >= LONG_WORDS and self.small >= SMALL_SHARE and not self.glued

    @Once
    def glued(self) -> bool:
        """Whether headlines and texts were joined without a blank (`Title of itA man was`), as lists of links are."""
        seams = len(_SEAM.findall(self.text))
        return (seams >= SEAMS and seams * WORDS_A_SEAM >= self.length) or phrases.is_ranking(self.text)

    @Once
    def phrase(self) -> str | None:
        """The phrase of a website that it is, or None.

        `A fund was set up for the family. To donate, click here.`: the first sentence is the article's, while what
        begins as the website's goes on as its own.
        """
        own = [bool(part.phrase) for part in self.parts]
        if self.many and sum(own) * (OPENED if own[0] else 2) <= len(own):
            return None
        found = phrases.of_website(self.text)
        if self.many or not any(own):
            return found
        tells = self.parts[0].prose and not own[0] and not phrases.speaks_to_reader(self.parts[0].text)
        return None if tells else found

    @Once
    def headline(self) -> bool:
        """A headline of another article, as in a list of links: no end, and mostly capitals; no item of a list."""
        listed = self.bullet or _TELEPHONE.search(self.text) or phrases.is_programme(self.text)
        sized = HEADLINE_WORDS <= self.length <= 2 * LONG_WORDS
        return not self.ended and sized and self.small < SMALL_SHARE and not listed

    @Once
    def shouted(self) -> bool:
        """All in capitals."""
        return self.length >= HEADLINE_WORDS and self.text.isupper()

    @Once
    def caption(self) -> bool:
        """Whether it describes or credits a picture."""
        several = pictures.is_gallery(self.text) or pictures.is_credited(self.text)
        return several or (not self.many and pictures.is_caption(self.text))

    @Once
    def credit(self) -> bool:
        """A byline, a date line, an agency's credit: about the article, not of it."""
        return phrases.is_credit(self.text)

    @property
    def site_name(self) -> bool:
        """`– Harbour News | Bergen`: a short line parted by a bar."""
        return not self.ended and self.length <= LONG_WORDS and bool(_BAR.search(self.text))

    @Once
    def key(self) -> str:
        """What makes two lines the same: words and figures without case and marks."""
        return key_of(self.text)


def key_of(text: str) -> str:
    """The words and figures of a text without case and marks."""
    return " ".join(_WORD.findall(text)).casefold() or text.strip()


def lines_of(text: str, sentences: Sequence[Span]) -> tuple[Line, ...]:
    """The lines of a text; sentences that share a line stand together."""
    groups: list[list[int]] = []
    for i, span in enumerate(sentences):
        if groups and not re.search(r"[\n\r\v\f\x85\u2028\u2029]", text[sentences[i - 1].end : span.start]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return tuple(_line(text, sentences, group) for group in groups)


def _line(text: str, sentences: Sequence[Span], group: list[int]) -> Line:
    span = Span(sentences[group[0]].start, sentences[group[-1]].end)
    above = text[sentences[group[0] - 1].end : span.start] if group[0] else ""
    many = [_line(text, sentences, [i]) for i in group] if len(group) > 1 else []
    gap = max(0, len(above.splitlines()) - 1)
    return Line(span.of(text), span, group[0], group[-1], gap, tuple(many))
