"""The sentences of a briefing against the sentences their notes hold.

A block is read as segments, each text followed by its chips. A segment is quoted (between “ and ”), a cell of the claim
table (slices of its sentences), or computed: then each figure, name and word stands in its sentences or in the closed
list of the site's own words, what it puts in quotation marks is verbatim, no figure loses its approximator, and a count
of sources is the number of sources it cites.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.verify.asked import asking, base_stands
from generator.verify.notes import Note
from generator.verify.quoting import QUOTED, quotes, stands, unled
from generator.verify.tree import Element, Finding
from generator.verify.words import (
    TOKEN,
    bare_figures,
    headings,
    hedged,
    joined,
    slices,
    turned,
    vocabulary,
    without_phrases,
    word,
    words,
)

BLOCKS = frozenset("p li td th dd dt figcaption caption blockquote summary pre div section".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
UNREAD_TAGS = frozenset("script style template thead".split())
SITE_CLASSES = frozenset("ui footnote headerlink md-content__button md-source-file md-feedback".split())
"""Classes of what holds fixed words of the site, or notes, which are checked on their own."""
NUMBERS = {
    name: n for n, name in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_TOLD_OUT = {str(n): name for name, n in NUMBERS.items()} | {
    str(n): name
    for n, name in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 13)
}
"""Figures that sources write as words."""
_COUNT = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) (?:independent )?(sources?|origins?|(?:of them )?citing)\b", re.I)
_SHARED = re.compile(
    rf"(\d(?:[\d.,]*\d)?)(?: percent|%)? \((\d+|{'|'.join(NUMBERS)}) sources?(?:, [^:()]*?)??"
    rf"(?:(?:: |, (\d+|{'|'.join(NUMBERS)}) citing )([^()]+))?\)",
    re.I,
)
"""A figure with the sources that give it, and who says so: "about 300 (four sources, one origin: the coast guard)", or
"eight (four sources, one citing officials)"."""
_OTHERS = re.compile(rf" and (\d+|{'|'.join(NUMBERS)}) others?(?=\)|$)")
"""How many speakers of a figure are not named: "police, the mayor and nine others"."""
_BARE = re.compile(rf",? (\d+|{'|'.join(NUMBERS)}) of them as\s+“”", re.I)
"""How many of the sources that give a figure give it without its "about"."""
_BOTH = re.compile(r"\bboth(?= sources\b)", re.I)
"""Two of two: the notes of "both sources report this" cite as many."""
_NEXT_SENTENCE = re.compile(r"[a-z]{4}[.!?]”?\s+[“A-Z]")
"""Four small letters before the full stop: "Gen. Smith" and "U.S. Army" are no two sentences."""
_SYMBOLS = re.compile(r"[%$€£¥]")


class Chip(NamedTuple):
    """A reference to a note: its label, and the text a reader sees."""

    label: str
    text: str
    spoken: str = ""
    """What a screen reader says instead."""


class Segment(NamedTuple):
    """Text with the chips that follow it."""

    block: Element
    text: str
    chips: tuple[Chip, ...]
    rest: Element | None = None
    """What leads to the same with all its chips, where these are the first: `rests` proves it."""


Piece = str | Chip | Element
"""Text, a chip, or what leads to further chips."""


def article_of(root: Element) -> Element | None:
    """The part of a page that is the briefing's own."""
    return next(iter(root.find("article", "md-content__inner")), None)


def check_prose(page: str, root: Element, notes: Mapping[str, Note]) -> Iterator[Finding]:
    """What is wrong with the sentences of one briefing page."""
    article = article_of(root)
    if article is None:
        yield Finding(page, "", "the page has no article")
        return
    for segment in segments(article):
        yield from _check_segment(page, segment, notes)


def cited(root: Element) -> frozenset[str]:
    """The labels that some chip of the page's article refers to, in its prose or in a list of the site's own."""
    article = article_of(root)
    return frozenset(chip.label for sup in article.find("sup") if (chip := _chip(sup))) if article else frozenset()


# ---- segments


def segments(article: Element) -> Iterator[Segment]:
    """The text of an article in pieces, each with its chips; a last piece may have none."""
    blocks: list[tuple[Element, list[Piece]]] = []
    _collect(article, article, [], blocks)
    for block, items in blocks:
        yield from _split(block, items)


def _collect(element: Element, block: Element, items: list[Piece], blocks: list[tuple[Element, list[Piece]]]) -> None:
    """Gather what belongs to each block: its own text and chips, not those of blocks inside it."""
    if element is block:
        blocks.append((block, items))
    for child in element.children:
        if isinstance(child, str):
            items.append(child)
        elif chip := _chip(child):
            items.append(chip)
        elif "rest" in child.classes:
            items.append(child)
        elif (child.tag in BLOCKS or "near" in child.classes) and _read(child):
            _collect(child, child, [], blocks)
        elif _read(child):
            _collect(child, block, items, blocks)


def _read(element: Element) -> bool:
    return element.tag not in UNREAD_TAGS | HEADINGS and element.classes.isdisjoint(SITE_CLASSES)


def _chip(element: Element) -> Chip | None:
    if element.tag != "sup" or not element.attrs.get("id", "").startswith("fnref"):
        return None
    links = element.find("a")
    label = links[0].attrs.get("href", "").removeprefix("#fn:") if links else ""
    return Chip(label, element.text().strip(), links[0].attrs.get("aria-label", "") if links else "")


def _spoken(label: str) -> str:
    letter, number = label.rstrip("0123456789"), label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f"{label}: source {letter}, sentence {number}"


def _split(block: Element, items: Iterable[Piece]) -> Iterator[Segment]:
    text, chips, rest = "", list[Chip](), None
    for item in items:
        if isinstance(item, Chip):
            chips.append(item)
        elif isinstance(item, Element):
            rest = item
        elif chips and TOKEN.search(item):
            yield Segment(block, _trimmed(text), tuple(chips), rest)
            text, chips, rest = item, [], None
        elif not chips:
            text += item
    if chips or TOKEN.search(text):
        yield Segment(block, _trimmed(text), tuple(chips), rest)


def _trimmed(text: str) -> str:
    """Without the punctuation that closed the segment before."""
    return re.sub(r"^[\s.,;:!?)\]]+", "", " ".join(joined(text).split())).strip()


# ---- a segment


def _check_segment(page: str, segment: Segment, notes: Mapping[str, Note]) -> Iterator[Finding]:
    element = str(segment.block)
    if not segment.chips:
        yield Finding(page, element, f"a sentence without a note: {segment.text}")
        return
    for chip in segment.chips:
        if chip.label not in notes:
            yield Finding(page, element, f"the chip {chip.text} leads to no note that holds")
        elif chip.text != chip.label:
            yield Finding(page, element, f"the chip {chip.text} leads to the note {chip.label}")
        elif chip.spoken and chip.spoken != _spoken(chip.label):
            yield Finding(page, element, f"the chip {chip.text} is read aloud as {chip.spoken}")
    held = [notes[chip.label] for chip in segment.chips if chip.label in notes]
    if len(held) == len(segment.chips) and segment.rest is None:
        for message in _faults(segment, held):
            yield Finding(page, element, f"{message}, in: {segment.text}")


def _faults(segment: Segment, notes: Sequence[Note]) -> Iterator[str]:
    sentences = [note.sentence for note in notes]
    whole = re.fullmatch(r"“(.*)”[.,;:]?", unled(segment.text, sentences))
    if "near" in segment.block.classes:
        yield from ["a cell that only leads to a sentence says more"] if segment.text else []
    elif segment.block.tag == "td" and "why" not in segment.block.classes:
        yield from _cell_faults(segment.text, sentences)
    elif whole and any(stands(whole[1], sentence) for sentence in sentences):
        yield from _cut_hedges(whole[1], sentences)
    elif any(stands(segment.text, sentence) for sentence in sentences):
        yield from _cut_hedges(segment.text, sentences)
    else:
        yield from computed_faults(segment.text, notes)


def _cell_faults(text: str, sentences: Sequence[str]) -> Iterator[str]:
    """Slices of the notes' sentences, joined by ` … ` and, after a speaker, by `: `."""
    for part in text.split(" … "):
        pieces = _pieces(part.strip(" …“”"), sentences)
        if not pieces:
            yield f"not the words of its notes: “{part}”"
        for piece in pieces:
            yield from _cut_hedges(piece, sentences)


def _pieces(part: str, sentences: Sequence[str]) -> tuple[str, ...]:
    """A slice, or a speaker, or whom it means in brackets, and a slice; the first letter may have become a capital."""
    if any(stands(part, sentence) for sentence in sentences):
        return (part,)
    for match in _BEFORE_IT.finditer(part):
        left, right = match[1] or part[: match.start()], _pieces(part[match.end() :], sentences)
        small = left[:1].lower() + left[1:]
        if right and any(stands(left, sentence) or stands(small, sentence) for sentence in sentences):
            return (left, *right)
    return ()


_BEFORE_IT = re.compile(r"^\[([^\[\]]+)\] |: ")
"""What stands between a name and the words of a source: "[Tom Reed] He left", "Tom Reed: we left"."""


def _cut_hedges(piece: str, sentences: Sequence[str]) -> Iterator[str]:
    """A slice that begins right after "about" or "not" says more, or the contrary of what its source says."""
    first = TOKEN.search(piece)
    places = [(s, at) for s in sentences for at in slices(piece, s)]
    if not first or not places:
        return
    if first.group()[0].isdigit() and all(hedged(sentence, at + first.start()) for sentence, at in places):
        yield f"the figure {first.group()} has lost the word before it that says it is not exact"
    before = [turned(sentence, at) for sentence, at in places]
    if first.group()[0].islower() and all(before):
        yield f"“{piece}” has lost the word before it that turns it: {before[0]}"


def computed_faults(text: str, notes: Sequence[Note]) -> Iterator[str]:
    """What a computed sentence says that its notes do not."""
    sentences = [note.sentence for note in notes]
    if _NEXT_SENTENCE.search(QUOTED.sub("“”", text)):
        yield "two sentences share their notes"
    for quoted in QUOTED.findall(text):
        if not any(quotes(quoted, sentence) for sentence in sentences):
            yield f"not the words of its notes: “{quoted}”"
        else:
            yield from _cut_hedges(quoted, sentences)
    own = _BOTH.sub("two", QUOTED.sub(" “” ", text))
    yield from _count_faults(own, notes)
    yield from _shared_faults(own, notes)
    yield from _bare_faults(own, notes)
    _, asks = asking(own)
    own, _ = asking(_COUNT.sub(r"\2", without_phrases(_OTHERS.sub("", _BARE.sub("", own)))))
    yield from _word_faults(own, sentences, asks=asks)
    yield from _hedge_faults(own, sentences)


def _count_faults(text: str, notes: Sequence[Note]) -> Iterator[str]:
    """In "two sources give 300, one source gives 1,000" the counts reach the number cited, and none goes beyond it.

    "Others say" stands for two or more of them.
    """
    letters = len({note.letter for note in notes})
    counts = [(NUMBERS.get(number.lower()) or int(number), what[:6].lower()) for number, what in _COUNT.findall(text)]
    sources = [n for n, what in counts if what == "source"]
    together = sum(sources) + len(re.findall(r"\banother\b(?! sentence)", text))
    others = re.search(r"\bothers say\b", text)
    least, most = (together + PLURAL, letters) if others else (max(sources, default=0), together)
    if sources and not least <= letters <= most:
        yield f"{' and '.join(map(str, sources))} sources are counted where the notes cite {letters}"
    for n, what in counts:
        if what == "origin" and n > letters:
            yield f"{n} origins are counted where the notes cite {letters} sources"
        if what == "of the" and n >= max(sources, default=0):
            yield f"{n} of {max(sources, default=0)} sources are said to cite somebody"


PLURAL = 2
"""How many "others" are at least."""


def _shared_faults(text: str, notes: Sequence[Note]) -> Iterator[str]:
    """A figure stands in as many sources as are said to give it, and who says so is named by one of them."""
    for figure, number, citing, speaker in _SHARED.findall(text):
        ways = {word(figure), _TOLD_OUT.get(word(figure), word(figure))}
        letters = {note.letter for note in notes if not ways.isdisjoint(w.lower() for w in words(note.sentence))}
        many = NUMBERS.get(number.lower()) or int(number)
        if many > len(letters):
            yield f"the figure {figure} stands in {len(letters)} of the sources cited, not in {number}"
        if citing and (NUMBERS.get(citing.lower()) or int(citing)) >= many:
            yield f"{citing} of {number} sources are said to cite {speaker}"
        named = {w.lower() for note in notes if note.letter in letters for w in words(note.sentence)} | vocabulary()
        others = _OTHERS.search(speaker)
        unnamed = (NUMBERS.get(others[1]) or int(others[1])) if others else 0
        if unnamed and unnamed + speaker.count(",") + 1 > len(notes):
            yield f"{unnamed} others are said to give {figure} where it has {len(notes)} notes"
        if not named.issuperset(w.lower() for w in words(_OTHERS.sub("", speaker))):
            yield f"no source that gives {figure} names {speaker}"


def _bare_faults(text: str, notes: Sequence[Note]) -> Iterator[str]:
    """As many sources as are said to give the figure without reserve have it once without an approximator."""
    told = TOKEN.finditer(_COUNT.sub("", text))
    figure = next((word(m.group()) for m in told if m.group()[0].isdigit()), "")
    letters = {note.letter for note in notes if figure in bare_figures(note.sentence)}
    for number in _BARE.findall(text):
        if (NUMBERS.get(number.lower()) or int(number)) > len(letters):
            yield f"{len(letters)} of the sources cited give {figure} without reserve, not {number}"


def _word_faults(text: str, sentences: Sequence[str], *, asks: bool) -> Iterator[str]:
    exact = {known for sentence in sentences for known in words(sentence)}
    lower = {known.lower() for known in exact}
    for position, match in enumerate(TOKEN.finditer(text)):
        token = word(match.group())
        inside = position > 0 and token[0].isupper()
        if asks and base_stands(token, lower):
            continue
        if token.lower() not in vocabulary() and token not in exact and (inside or token.lower() not in lower):
            kind = "figure" if token[0].isdigit() else "name" if inside else "word"
            yield f"the {kind} {token} stands in none of its notes"
    for symbol in set(_SYMBOLS.findall(text)):
        if not any(symbol in sentence for sentence in sentences):
            yield f"the sign {symbol} stands in none of its notes"


def _hedge_faults(text: str, sentences: Sequence[str]) -> Iterator[str]:
    bare = frozenset[str]().union(*(bare_figures(sentence) for sentence in sentences))
    known = {known for sentence in sentences for known in words(sentence)}
    for figure in sorted(bare_figures(text) & known - bare):
        yield f"the figure {figure} has lost the word before it that says it is not exact"


def check_headings(page: str, root: Element, sentences: Iterable[str]) -> Iterator[Finding]:
    """A heading uses words of the story's sources, or the site's own."""
    known = {known.lower() for sentence in sentences for known in words(sentence)}
    article = article_of(root)
    for heading in article.walk() if article else ():
        if heading.tag in HEADINGS and heading.classes.isdisjoint(SITE_CLASSES):
            text = heading_text(heading)
            for token in () if text.strip().lower() in headings() else dict.fromkeys(words(text)):
                if token.lower() not in known | vocabulary():
                    yield Finding(page, str(heading), f"the heading's word {token} stands in no source of the story")


def heading_text(heading: Element) -> str:
    """The words of a heading in one line, without the link to it."""
    return " ".join(_unlinked(heading).split())


def _unlinked(element: Element) -> str:
    return "".join(c if isinstance(c, str) else _unlinked(c) if _read(c) else "" for c in element.children)
