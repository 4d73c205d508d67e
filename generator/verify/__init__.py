"""Proves the promise of a built site from its HTML and the seed files alone; imports nothing else of the generator.

Every sentence on a briefing carries a note, every note repeats its seed word for word, every figure, name and other
word of a computed sentence stands in the sentences it cites or in a closed list of the site's own words, every
character of every seed is shown or listed, no link is dead, no other host is asked for anything, nothing runs but the
theme, and what the site counts and repeats agrees. It judges words, not sense: a false sentence built of its sources'
own words passes. Alone: `python -m generator.verify SITE SEEDS`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.verify.active import check_active, check_hidden
from generator.verify.chrome import check_chrome
from generator.verify.counts import check_counts, check_home
from generator.verify.data import check_copies, check_data
from generator.verify.days import check_days
from generator.verify.facets import check_facets
from generator.verify.heads import check_heads
from generator.verify.links import check_ids, check_links, check_requests, check_styles
from generator.verify.notes import read_notes
from generator.verify.prose import article_of, check_headings, check_prose, cited
from generator.verify.rests import check_rests
from generator.verify.runs import check_runs
from generator.verify.sources import Source, check_seeds, read_sources
from generator.verify.tables import check_tables
from generator.verify.told import decided_titles
from generator.verify.tree import Element, Finding, read, resolve

__all__ = ["Finding", "verify"]

Place = tuple[str, int]
"""An article id and the number of a sentence."""


def verify(site: Path, seeds: Path) -> tuple[Finding, ...]:
    """All that is wrong with a built site; nothing if its promise holds. Reads both folders, writes nothing."""
    pages = {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
    if not pages:
        return (Finding(site.name, "", "there is no page here: build the site first"),)
    sources = read_sources(pages, seeds)
    return tuple(_findings(site, seeds, pages, sources))


def _findings(
    site: Path, seeds: Path, pages: Mapping[str, Element], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    yield from check_seeds(pages, sources, seeds)
    for source in sources.values():
        yield from source.findings
    used: set[Place] = set()
    decided = decided_titles(seeds)
    for page, root in pages.items():
        yield from check_ids(page, root)
        yield from check_requests(page, root)
        if page.startswith("stories/") and page.count("/") > 1:
            findings, places = _briefing(page, root, pages, sources, decided)
            yield from findings
            yield from check_counts(pages, page, sources)
            yield from check_rests(page, root, pages)
            used |= places
    yield from _unaccounted(pages, sources, used)
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    yield from check_links(pages, files)
    yield from check_styles(site)
    yield from check_active(pages, site)
    yield from check_chrome(pages)
    yield from check_heads(pages, files)
    yield from check_home(pages, sources)
    yield from check_data(site, pages, sources)
    yield from check_copies(site, pages)
    yield from check_facets(site, pages)


def _briefing(
    page: str, root: Element, pages: Mapping[str, Element], sources: Mapping[str, Source], decided: str
) -> tuple[list[Finding], frozenset[Place]]:
    """What is wrong with a briefing, and the sentences it uses."""
    notes, findings = read_notes(page, root, sources)
    findings.extend(check_prose(page, root, notes))
    if article := article_of(root):
        findings.extend(check_hidden(page, article))
        findings.extend(check_tables(page, article, notes, sources))
        findings.extend(check_runs(page, article))
        findings.extend(check_days(page, article, notes, pages, sources))
    articles = sorted({note.article for note in notes.values()} | _listed(page, root, sources))
    said = [text for id in articles for text in sources[id].sentences.values()]
    if any(check_headings(page, root, said)):
        said += [decided, *(sources[id].told() for id in articles)]
    findings.extend(check_headings(page, root, said))
    chips = cited(root)
    return findings, frozenset((note.article, note.n) for label, note in notes.items() if label in chips)


def _listed(page: str, root: Element, sources: Mapping[str, Source]) -> frozenset[str]:
    """The articles that a briefing links as its sources, whether it cites a sentence of theirs or not."""
    targets = (resolve(page, link.attrs.get("href", "")) for link in root.find("a"))
    pages = {source.page: id for id, source in sources.items()}
    return frozenset(pages[target[0]] for target in targets if target and target[0] in pages)


def _unaccounted(pages: Mapping[str, Element], sources: Mapping[str, Source], used: set[Place]) -> Iterator[Finding]:
    """Every sentence is cited on a briefing or listed as left out."""
    listed = {
        target
        for page, root in pages.items()
        if page.startswith("left-out/")
        for link in root.find("a")
        if (target := resolve(page, link.attrs.get("href", ""))) is not None
    }
    for id, source in sources.items():
        for n in source.sentences:
            if (id, n) not in used and (source.page, f"s{n}") not in listed:
                yield Finding(
                    source.page, f"#s{n}", "the sentence is neither cited on a briefing nor listed as left out"
                )
