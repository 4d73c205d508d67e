"""Source pages against the seed files: the same bytes, every character accounted for, every sentence in its words.

The sentences it yields are cut from the seed, not taken from the page, so that all later checks rest on the seeds.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.verify.tree import Element, Finding
from generator.verify.words import plain

METADATA = frozenset({".yml", ".yaml"})
"""Endings of a file that tells of the article of the same name."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source page with what does not agree with its seed."""

    page: str
    file: str
    sentences: Mapping[int, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_sources(pages: Mapping[str, Element], seeds: Path) -> Mapping[str, Source]:
    """Article id -> source, for all pages that show one."""
    boxes = ((page, box) for page, root in pages.items() for box in root.find("div", "source"))
    return {page.split("/")[-2]: _source(page, box, seeds) for page, box in boxes if "/" in page}


def check_seeds(pages: Mapping[str, Element], sources: Mapping[str, Source], seeds: Path) -> Iterator[Finding]:
    """Every seed has one source page, or is named with the reason on the page of what was left out."""
    named = {e.attrs["data-file"] for root in pages.values() for e in root.walk() if "data-file" in e.attrs}
    paths = sorted(p for p in seeds.rglob("*") if p.is_file())
    articles = frozenset(p.with_suffix("") for p in paths if p.suffix not in METADATA)
    for path in paths:
        file = path.relative_to(seeds).as_posix()
        beside = path.suffix in METADATA and path.with_suffix("") in articles
        if file not in named and not beside and not any(part.startswith(".") for part in file.split("/")):
            yield Finding(file, "", "the seed has no source page and is not listed as left out")
    for file, count in Counter(source.file for source in sources.values()).items():
        if count > 1:
            yield Finding(file, "", f"the seed has {count} source pages")


def _source(page: str, box: Element, seeds: Path) -> Source:
    file = box.attrs.get("data-file", "")
    path = seeds / file
    if not file or ".." in Path(file).parts or not path.is_file():
        return Source(page, file, findings=(Finding(page, str(box), f"there is no seed `{file}`"),))
    data = path.read_bytes()
    text = _decoded(data, box.attrs.get("data-encoding", "utf-8"))
    if text is None:
        message = f"the seed `{file}` cannot be decoded as the page says"
        return Source(page, file, findings=(Finding(page, str(box), message),))
    same = hashlib.sha256(data).hexdigest() == box.attrs.get("data-sha256")
    changed = () if same else (Finding(page, str(box), f"not the seed `{file}` that the page was made from (sha256)"),)
    places = tuple(_place(element) for element in box.find(cls="s"))
    sentences = {n: plain(text[start:end]) for n, start, end in filter(None, places)}
    return Source(page, file, sentences, (*changed, *_check_page(page, box, text)))


def _decoded(data: bytes, encoding: str) -> str | None:
    """The text of a seed; UTF-8 wherever the bytes allow it, whatever the page says."""
    for codec in ("utf-8-sig", encoding):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return None


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
        if digest != hashlib.sha256(original.encode("utf-8", "surrogatepass")).hexdigest():
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
