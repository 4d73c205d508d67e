"""The notes of a briefing: each leads to the sentence its label names and repeats it word for word."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.verify.sources import Source
from generator.verify.tree import Element, Finding, resolve
from generator.verify.words import joined, plain

_TOLD = re.compile(r"— Source ([A-Z]+)\b[^“”]*, sentence (\d+)\.")
"""Where a note says that its sentence stands."""


class Note(NamedTuple):
    """A note that holds."""

    letter: str
    """Of the source: `A`."""
    article: str
    n: int
    sentence: str
    """As the seed has it, white space collapsed."""


def read_notes(page: str, root: Element, sources: Mapping[str, Source]) -> tuple[Mapping[str, Note], list[Finding]]:
    """Label -> note for the notes of a page that hold, and what is wrong with the others."""
    notes: dict[str, Note] = {}
    findings: list[Finding] = []
    for item in root.find("li"):
        label = item.attrs.get("id", "")
        if label.startswith("fn:"):
            note = _note(page, item, label.removeprefix("fn:"), sources)
            if isinstance(note, Note):
                notes[label.removeprefix("fn:")] = note
            else:
                findings.append(note)
    return notes, [*findings, *_check_letters(page, notes)]


def unchipped(element: Element) -> str:
    """Its words in one line, without its chips and the site's own."""
    return plain(joined(_unchipped(element)))


def _unchipped(element: Element) -> str:
    kept = (c for c in element.children if isinstance(c, str) or (c.tag != "sup" and "ui" not in c.classes))
    return "".join(c if isinstance(c, str) else _unchipped(c) for c in kept)


def _note(page: str, item: Element, label: str, sources: Mapping[str, Source]) -> Note | Finding:
    targets = (resolve(page, link.attrs.get("href", "")) for link in item.find("a"))
    target = next((found for found in targets if found and found[0].startswith("sources/")), None)
    parts = re.fullmatch(r"([A-Z]+)([0-9]+)", label)
    if not target or not parts or target[1] != f"s{parts[2]}":
        return Finding(page, str(item), "the note does not lead to the sentence its label names")
    article, n = target[0].split("/")[1], int(parts[2])
    sentence = sources[article].sentences.get(n) if article in sources else None
    if sentence is None:
        return Finding(page, str(item), f"the source has no sentence {n}")
    if sentence not in _quotations(item):
        return Finding(page, str(item), f"the note does not repeat its sentence word for word: {sentence}")
    told = _TOLD.search(item.flat(), len(sentence))
    if told and told.groups() != parts.groups():
        return Finding(page, str(item), f"the note of {label} says {told[0].strip('—,. ')}")
    return Note(parts[1], article, n, sentence)


def _quotations(item: Element) -> Iterator[str]:
    """What the note shows as verbatim: the text of its `q`, or all from its first “ to any later ”."""
    marked = [plain(joined(quote.text())) for quote in item.find("q")]
    text = plain(joined(item.text()))
    for quote in marked:
        yield quote
        yield quote.removeprefix("“").removesuffix("”")
    if not marked:
        start = text.find("“") + 1
        yield from (text[start : match.start()] for match in re.finditer("”", text))


def _check_letters(page: str, notes: Mapping[str, Note]) -> Iterator[Finding]:
    """One letter, one source."""
    articles: dict[str, str] = {}
    for label, note in notes.items():
        if articles.setdefault(note.letter, note.article) != note.article:
            yield Finding(page, f"li#fn:{label}", f"the letter {note.letter} stands for two sources")
