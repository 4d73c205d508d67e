"""Source pages against the seed files: the same bytes, every character accounted for, every sentence in its words.

In a plain text the sentences stand at the offsets that the page gives. In a file of another format they follow each
other in the text that `originals` takes out of it, white space aside. The sentences it yields are cut from the seed,
not taken from the page, so that all later checks rest on the seeds.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote

from generator.verify.originals import LOOSE, fits, numbers, place_of, text_of
from generator.verify.told import told_of
from generator.verify.tree import Element, Finding
from generator.verify.words import plain

MOST_LOOSE = 8
"""Hyphens at the ends of lines in one sentence of a print; the ways of reading them double with each."""
METADATA = frozenset({".yml", ".yaml"})
"""Endings of a file that tells of the article of the same name."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source page with what does not agree with its seed."""

    page: str
    file: str
    part: int = 0
    """Its number in the file; 0 where the file is one article."""
    encoding: str = "utf-8"
    sentences: Mapping[int, str] = field(default_factory=dict)
    told: Callable[[], str] = str
    """What its files say of the article beside its text; asked for only where a heading needs it."""
    findings: tuple[Finding, ...] = ()


def read_sources(pages: Mapping[str, Element], seeds: Path) -> Mapping[str, Source]:
    """Article id -> source, for all pages that show one."""
    boxes = ((page, box) for page, root in pages.items() for box in root.find("div", "source"))
    return {page.split("/")[-2]: _source(page, box, seeds) for page, box in boxes if "/" in page}


def check_seeds(pages: Mapping[str, Element], sources: Mapping[str, Source], seeds: Path) -> Iterator[Finding]:
    """Every seed has one source page, or is named with the reason on the page of what was left out."""
    elements = [e for root in pages.values() for e in root.walk() if "data-file" in e.attrs]
    named = {_file(e) for e in elements}
    listed = {(_file(e), e.attrs.get("data-part", "").partition("/")[0]) for e in elements}
    paths = sorted(p for p in seeds.rglob("*") if p.is_file())
    articles = frozenset(p.with_suffix("") for p in paths if p.suffix not in METADATA)
    for path in paths:
        file = path.relative_to(seeds).as_posix()
        beside = path.suffix in METADATA and path.with_suffix("") in articles
        if file not in named and not beside and not any(part.startswith(".") for part in file.split("/")):
            yield Finding(file, "", "the seed has no source page and is not listed as left out")
        if file in named and (file, "") not in listed:
            yield from _check_parts(path, file, listed, sources)
    for (file, part), count in Counter((source.file, source.part) for source in sources.values()).items():
        if count > 1:
            yield Finding(file, "", f"the seed has {count} source pages{f' of its part {part}' if part else ''}")


def _file(element: Element) -> str:
    """The path that an element gives; characters that no line of a page shows are written as `%0A`."""
    return unquote(element.attrs.get("data-file", ""), errors="surrogateescape")


def _check_parts(
    path: Path, file: str, listed: Collection[tuple[str, str]], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    """Each article of a file with several has its page or is listed."""
    encoding = next((source.encoding for source in sources.values() if source.file == file), "utf-8")
    for number in sorted(numbers(path, encoding)):
        if (file, str(number)) not in listed:
            yield Finding(file, "", f"part {number} of the seed has no source page and is not listed as left out")


def _source(page: str, box: Element, seeds: Path) -> Source:
    file = _file(box)
    path = seeds / file
    if not file or ".." in Path(file).parts or not path.is_file():
        return Source(page, file, findings=(Finding(page, str(box), f"there is no seed `{file}`"),))
    place = place_of(box.attrs)
    told = Source(page, file, place.number, place.encoding, told=partial(told_of, path, place))
    text = text_of(path, place) if fits(path, place) else None
    if text is None:
        where = f" at its part {place.number}" if place.number else ""
        message = f"the seed `{file}` cannot be decoded as the page says{where}"
        return replace(told, findings=(Finding(page, str(box), message),))
    same = hashlib.sha256(path.read_bytes()).hexdigest() == box.attrs.get("data-sha256")
    changed = () if same else (Finding(page, str(box), f"not the seed `{file}` that the page was made from (sha256)"),)
    if place.kind == "text":
        sentences, findings = _at_offsets(box, text), tuple(_check_page(page, box, text))
    else:
        sentences, findings = _in_order(page, box, text)
    return replace(told, sentences=sentences, findings=(*changed, *findings))


def _at_offsets(box: Element, text: str) -> Mapping[int, str]:
    places = (_place(element) for element in box.find(cls="s"))
    return {n: plain(text[start:end]) for n, start, end in filter(None, places)}


def _in_order(page: str, box: Element, text: str) -> tuple[Mapping[int, str], tuple[Finding, ...]]:
    """Sentences that follow each other in a text whose white space means nothing, and what is wrong with them."""
    seen = [i for i, char in enumerate(text) if not char.isspace()]
    sentences: dict[int, str] = {}
    findings: list[Finding] = []
    reached = 0
    for element in box.find(cls="s"):
        place, size = _place(element), element.attrs.get("data-size", "")
        if place is None or not (size.isascii() and size.isdigit() and 0 < int(size) <= len(seen) - reached):
            findings.append(Finding(page, str(element), "a sentence without its number or its place in the seed"))
            continue
        readings = tuple(_readings(text, seen, reached, int(size)))
        wrong = [tuple(_check_text(page, element, original)) for _, original in readings]
        best = next((i for i, found in enumerate(wrong) if not found), 0)
        findings += wrong[best]
        reached, original = readings[best]
        sentences[place[0]] = plain(original)
    findings += _left_over(page, box, text[seen[reached] :] if reached < len(seen) else "")
    findings += (Finding(page, str(box), f"text that is no sentence of the seed: {stray}") for stray in stray_text(box))
    return sentences, tuple(findings)


def _readings(text: str, seen: Sequence[int], start: int, size: int) -> Iterator[tuple[int, str]]:
    """Where a sentence of so many visible characters may end, and its words: a loose hyphen may be there or not."""
    loose = [n for n in range(start, min(start + size + MOST_LOOSE, len(seen))) if text[seen[n]] == LOOSE][:MOST_LOOSE]
    for count in range(len(loose) + 1):
        for dropped in combinations(loose, count):
            end = start + size + count
            if end <= len(seen) and all(n < end for n in dropped):
                gone = {seen[n] for n in dropped}
                kept = (text[i] for i in range(seen[start], seen[end - 1] + 1) if i not in gone)
                yield end, "".join(kept).replace(LOOSE, "-")


def _place(element: Element) -> tuple[int, int, int] | None:
    """Number, start and end of a sentence."""
    attrs = element.attrs
    parts = (attrs.get("id", "").removeprefix("s"), attrs.get("data-start", ""), attrs.get("data-end", ""))
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    return int(parts[0]), int(parts[1]), int(parts[2])


def _check_page(page: str, box: Element, text: str) -> Iterator[Finding]:
    """The sentences follow each other, say what the seed says and leave no visible character out."""
    reached = 0
    for element in box.find(cls="s"):
        place = _place(element)
        if place is None:
            yield Finding(page, str(element), "a sentence without its number or its place in the seed")
            continue
        _, start, end = place
        if not reached <= start < end <= len(text):
            yield Finding(page, str(element), "the sentence overlaps another or lies outside the seed")
        yield from _left_over(page, element, text[reached:start])
        yield from _check_text(page, element, text[start:end])
        reached = max(end, reached)
    yield from _left_over(page, box, text[reached:])
    for text_node in stray_text(box):
        yield Finding(page, str(box), f"text that is no sentence of the seed: {text_node}")


def _left_over(page: str, element: Element, between: str) -> Iterator[Finding]:
    if between.strip():
        yield Finding(page, str(element), f"a part of the seed before its end is not accounted for: {between}")


def _check_text(page: str, element: Element, original: str) -> Iterator[Finding]:
    shown, digest = plain(element.text()), element.attrs.get("data-hash")
    if digest is not None and not shown:
        if digest != hashlib.sha256(" ".join(original.split()).encode("utf-8", "surrogatepass")).hexdigest():
            yield Finding(page, str(element), "the hash is not that of the seed's sentence")
    elif shown != plain(original):
        yield Finding(page, str(element), f"not the seed's words: {shown}")


def stray_text(element: Element) -> Iterator[str]:
    """Text on a source page outside its sentences and outside the site's fixed words."""
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                yield child.strip()
        elif child.classes.isdisjoint({"s", "ui"}):
            yield from stray_text(child)
