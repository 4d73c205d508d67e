"""The sentences of a text: spans in order that hold every visible character, trimmed of white space.

The text is split into its lines and list items first (`units`), so that a headline without a full stop never joins the
paragraph below. Inside of one a mark ends a sentence unless a rule says that it does not; closing
quotation marks and brackets stay with their sentence, and a quotation of several sentences is several sentences.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.data import table, words
from generator.language.figures.units import RUN_ON_WORDS, units_of
from generator.language.inserted import without_links
from generator.model import Span

LONGEST = 5_000
"""Characters; what is longer is no prose but a table or a list without line ends, and is cut at a blank."""
_BRACKET = 300
"""Characters within which a bracket that is open must close; farther away it was never meant to."""
_AHEAD = 200
"""Characters that are looked at behind a mark: the next word and perhaps a speaker's name."""
_TIME_PHRASE = 6
"""A sentence that has fewer words before `a.m.` is only opening: "At 5 a.m. Mr. Smith left"."""

_CHARACTER = re.compile(r"\S")
_MARK = re.compile(
    r"(?P<mark>\.(?:[ \xa0]?\.)+|…+|[.!?…]+|[。．！？।]+)"
    r"(?P<close>[\"'”’“)\]»›*_]*)"
    r"(?P<notes>(?:\[\d{1,3}\])+|(?<=[^\W\d_]\.)\d{1,3}(?: \d{1,3})*(?=\s+[A-Z]))?"
)
_QUOTATIONS_MEET = re.compile(r",[\"”](?=\s+[\"“][A-Z])")
_LOOSE_QUOTE = re.compile(r"\s+([\"”])(?=\s|$)")
_LEFT_OUT = re.compile(r"\s+(?:\.{3}|…)(?=\s+[\"“(]?[A-Z])")
_NEXT = re.compile(r"[\s\"'“”‘’«‹(\[¿¡*_.…–—-]*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BEFORE = re.compile(r"[^\s\"“”‘«()\[\]—–/,;:]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_TIME = re.compile(r"[ap]\.?m", re.I)
_HOUR = re.compile(r"^\d[\d:.]*(?=[ap]\.m$)", re.I)
"""The hour that stands right before its `p.m`: "at 3p.m. Saturday"."""
_ADDRESS = re.compile(r"(?:https?://|www\.|[@#]\w)")
_DOMAINS = frozenset({"com", "org", "net", "gov", "edu", "info", "co", "uk", "tv", "io"})
_MEASURE = re.compile(r"\d\s?[A-DF-MO-RT-VX-Z]$")
"""A figure with its unit, not a house with its side of the town: "12.5 C.", "224 E. Mill Street"."""
_LETTER = re.compile(r"[A-Z]\.")
_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,4}(?P<verb>[a-z]+)\b")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order; links set into a sentence do not end it."""
    read = without_links(text)
    found = (cut for unit in units_of(read) for cut in _pieces(read, unit))
    parts = [part for span in found for part in _capped(read, span)]
    return tuple(parts) if read == text else tuple(_with_links(text, parts))


def _with_links(text: str, found: Sequence[Span]) -> Iterator[Span]:
    """The sentences, each with the links behind its last word that were not read."""
    for span, following in zip(found, [*found[1:], None], strict=True):
        end = following.start if following else len(text)
        yield Span(span.start, span.end + len(text[span.end : end].rstrip()))


# ---- inside a line


def _pieces(text: str, unit: Span) -> Iterator[Span]:
    start = unit.start
    for cut in _cuts(text, unit):
        yield Span(start, cut)
        start = _visible_from(text, cut, unit.end)
    if start < unit.end:
        yield Span(start, unit.end)


def _visible_from(text: str, start: int, end: int) -> int:
    """The place of the first visible character of text[start:end], or its end."""
    visible = _CHARACTER.search(text, start, end)
    return visible.start() if visible else end


def _cuts(text: str, unit: Span) -> Iterator[int]:
    """Where a sentence ends and another one follows."""
    start = unit.start
    meets = {m.end() for m in _QUOTATIONS_MEET.finditer(text, unit.start, unit.end)}
    marks = {m.end(): m for m in _MARK.finditer(text, unit.start, unit.end)}
    for place in sorted(meets | marks.keys()):
        if place in meets:
            cut = place if _only_quotation(text[start : min(place, start + LONGEST)]) else None
        else:
            cut = _cut(text, start, marks[place], unit.end)
        if cut is not None and start < cut < unit.end:
            yield cut
            start = _visible_from(text, cut, unit.end)


def _only_quotation(piece: str) -> bool:
    """`"The rates were high," "By most accounts ..."`: who said so is lost; in a list of short ones nothing is."""
    return piece[0] in '"“' and len(piece.split()) >= RUN_ON_WORDS


def _opening_glued(text: str, match: re.Match[str], end: int) -> int | None:
    """Where a quotation opens right behind a mark: `The wall fell."I saw it," she said.`."""
    if not text[match.end() : min(end, match.end() + 1)].isalnum():
        return None
    line = text.rfind("\n", max(0, match.start() - LONGEST), match.start()) + 1
    for place in range(match.start("close"), match.end("close")):
        if text[place] == "“" or (text[place] == '"' and text.count('"', line, place) % 2 == 0):
            return place
    return None


class _End(NamedTuple):
    """A mark that may end a sentence."""

    text: str
    start: int
    """Where the sentence begins."""
    mark: str
    at: int
    """Where the mark begins."""
    close: str
    """Closing quotation marks and brackets after it."""
    glued: bool
    """No white space after it."""
    next: str
    """What follows, without opening marks."""
    word: str
    """The word that follows, in lower case; empty where none does."""


def _cut(text: str, start: int, match: re.Match[str], end: int) -> int | None:
    """The end of the sentence at this mark, or None where it goes on."""
    place = match.end()
    if match["close"] and (opens := _opening_glued(text, match, end)) is not None:
        place = opens
    if text.startswith(". . .", match.start()) and text[match.start() - 1].strip() and not match["close"]:
        place = match.start() + 1  # "compounds. . . . The practice": the points stand for what was left out after
    loose = _LOOSE_QUOTE.match(text, place, end)
    if loose and (loose[1] == "”" or text.count('"', max(start, place - LONGEST), place) % 2):
        place = loose.end()
    left_out = _LEFT_OUT.match(text, place, end)
    if left_out and match["mark"] in {".", "?", "!"}:
        place = left_out.end()
    rest = text[place : min(end, place + _AHEAD)]
    opening = _NEXT.match(rest).end()  # type: ignore[union-attr]  # it matches nothing at all, too
    word = _WORD.match(rest, opening)
    glued = bool(rest) and not rest[0].isspace()
    at = _End(
        text, start, match["mark"], match.start(), text[match.start("close") : min(place, match.end("close"))], glued,
        rest[opening:], word[0].lower().replace("’", "'") if word else "",
    )  # fmt: skip
    return place if _ends(at) else None


def _ends(at: _End) -> bool:
    if at.mark[0] in "。．！？।":
        return not at.next[:1].islower()  # “我们会赢！” he said.
    if not at.next or _inside_brackets(at):
        return False
    if at.glued:
        return _ends_glued(at)
    if not _may_begin(at.next):
        return False
    if len(at.mark.replace(" ", "").replace("\xa0", "")) == 3 and at.mark[0] == "." and "." in at.mark[1:]:
        return _ends_with_ellipsis(at)
    if at.mark[0] == "…":
        return _ends_with_ellipsis(at)
    if at.mark == ".":
        return _ends_with_point(at)
    return not _speaker_follows(at)


def _may_begin(following: str) -> bool:
    """A sentence begins with anything but a lower-case letter; `iPhone`, `eBay` and addresses count as names."""
    first = following[0]
    return not first.islower() or following[1:2].isupper() or bool(_ADDRESS.match(following))


def _inside_brackets(at: _End) -> bool:
    """`[16:  firma? 13:28]`: a bracket that opened inside this sentence closes later."""
    for left, right in ("()", "[]"):
        opened = at.text.rfind(left, max(at.start, at.at - LONGEST), at.at)
        if opened > at.start and at.text.rfind(right, opened, at.at + 1 + len(at.close)) < 0:
            line_end = at.text.find("\n", at.at, at.at + _BRACKET)
            closes = at.text.find(right, at.at, line_end if line_end >= 0 else at.at + _BRACKET)
            if closes >= 0:
                return True
    return False


def _ends_glued(at: _End) -> bool:
    """`The ferry sank.Then it rained`: a blank is missing; `example.Com`, `Sen.Moen` and `U.S.Army` are one word."""
    before, word = _before(at), at.next[: len(at.word)]
    tail = at.next[len(word) : len(word) + 1]
    title = tail == "." and table("abbreviations").get(at.word) == "title"
    cased = word[1:2].islower() or (tail == " " and (word in _ALONE or (len(word) > 1 and word.isupper())))
    named = word[:1].isupper() and cased and (title or tail in {" ", "'", "’", ",", "-"})
    small = before[1:].islower() and (len(before) > 2 or before in words("stop-words"))
    whole = (small and _kind(before) in (None, "last")) or before.replace(",", "").isdigit()
    return named and whole and at.word not in _DOMAINS and at.mark in {".", "!", "?"}


_ALONE = frozenset({"A", "I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"})
"""Words of one letter with which a sentence begins."""


def _ends_with_ellipsis(at: _End) -> bool:
    """`He talks slowly... And this is another.` ends; `the thing is . . . I didn't mean it` goes on."""
    spaced = at.text[at.at - 1 : at.at].isspace()
    return at.word in words("sentence-openers") - {"i", "i'm", "i've", "i'd", "i'll"} if spaced else at.word != "i"


def _speaker_follows(at: _End) -> bool:
    """In `"Why?" Anna Berg asked.` the quotation is not the end."""
    if not any(quote in at.close for quote in "\"”’'"):
        return False
    match = _SPEAKER.match(at.next)
    return bool(match) and match["verb"] in words("quotation-verbs")  # type: ignore[index]


def _ends_with_point(at: _End) -> bool:
    """A single full stop, which may belong to an abbreviation, an initial or a number."""
    before = _before(at)
    if (len(before) == 1 or before.isdigit()) and not at.text[at.start : at.at - len(before)].strip("•⁃‣▪◦ "):
        return False  # "1. The first item", "Q. What is his name?"
    if _dateline(at) or (len(before) == 1 and before.isupper() and _LETTER.match(at.next)):
        return False  # "PORTLAND, Ore. —", "F. B. I. agents"
    if _MEASURE.search(at.text, max(at.start, at.at - 4), at.at):
        return True  # "It fell to -12.5 C. Pipes froze."
    kind = _kind(before)
    return _RULES[kind](at) if kind else True


def _kind(before: str) -> str | None:
    """What kind of abbreviation a word is; a single capital letter is an initial."""
    before = _HOUR.sub("", before)
    known = table("abbreviations")
    if len(before) == 1 and before.isupper() and before not in known:
        return "open"  # "Luis V. Berg", "Ann P. Lund"; "v." and "p." are other words
    kind = known.get(before) or known.get(before.lower()) or known.get(before.capitalize() if before.isupper() else "")
    if kind == "inner" and before.isupper():
        return None  # "a newer IE. Its goal": an acronym
    if kind is None and (_INITIALS.fullmatch(before) or (len(before) == 1 and before.isupper())):
        return "time" if _TIME.fullmatch(before) else "open"
    return kind


def _dateline(at: _End) -> bool:
    """`PORTLAND, Ore. — The governor said`, within the characters that a mark is judged by."""
    if at.at - at.start > _AHEAD:
        return False
    line = at.text[at.start : at.at]
    dash = at.text[at.at + 1 : at.at + 4].lstrip()[:1] in tuple("—–-")
    return dash and line[:2].isupper() and len(line.split()) < _TIME_PHRASE


def _before(at: _End) -> str:
    """The word before the mark, without what a hyphen joins to it: `Calif` of `(D-Calif.)`."""
    match = _BEFORE.search(at.text, max(at.start, at.at - 40), at.at)
    return match[0].lstrip("'’*_•⁃").rsplit("-", 1)[-1] if match else ""


def _opens(at: _End) -> bool:
    """A word that opens sentences, or a new quotation, after an abbreviation that may end one."""
    quoted = any(quote in at.close for quote in '"”') and not _speaker_follows(at)
    label = at.next[len(at.word) : len(at.word) + 1] == ":"
    return at.word in words("sentence-openers") or label or quoted


def _ends_before_word(at: _End) -> bool:
    """`No. 5` and `Exhibit No. B` go on; `She said no. Then` ends."""
    return not at.next[0].isdigit() and (len(at.word) > 1 or at.word in words("sentence-openers"))


def _ends_with_time(at: _End) -> bool:
    """`He left at 6 p.m. Mr. Smith then ...` ends; `At 5 a.m. Mr. Smith went` and `at 6 p.m. Eastern` go on."""
    long = len(at.text[at.start : min(at.at, at.start + LONGEST)].split()) >= _TIME_PHRASE
    return _opens(at) or (long and at.word not in words("after-times") and not at.next[0].isdigit())


_RULES: Mapping[str, Callable[[_End], bool]] = {
    "title": lambda _: False,
    "inner": lambda _: False,
    "number": _ends_before_word,
    "open": _opens,
    "time": _ends_with_time,
    "last": lambda _: True,
}


# ---- what is too long


def _capped(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        blank = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
        cut = blank if blank > start else start + LONGEST
        head = text[start:cut].rstrip()
        yield Span(start, start + len(head))
        start = _visible_from(text, cut, span.end)
    yield Span(start, span.end)
