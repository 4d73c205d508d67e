"""All files of `docs/` that the generator owns, made in memory: pages by the templates, exports as data.

Templates are looked for in the project's `templates/` first and among the package's own second. A value that a template
names and no page has is an error; everything printed is escaped unless it is Markdown of our own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.model import Ref, Site
from generator.settings import Settings
from generator.site import escaping
from generator.site.browse import shelves
from generator.site.citations import citations as sources_cited
from generator.site.citations import page_citation
from generator.site.downloads import downloads_page
from generator.site.exports import exports
from generator.site.facets import FACETS, facets
from generator.site.feed import FEED, feed
from generator.site.further import Further
from generator.site.home import home
from generator.site.left_out import LeftOutIndex, left_out_pages
from generator.site.marked import marks_of
from generator.site.notes import Note, refs_in
from generator.site.pages import BriefingPage, briefing_page
from generator.site.reading_view import Citation, Citations, counted, twins_of
from generator.site.sources import left_out_page, source_page

PACKAGED = tuple(parent / "templates" for parent in Path(__file__).parents[1:3])
"""Where an installed package carries its templates, and where a checkout does."""


def render(site: Site, settings: Settings, *, root: Path) -> Mapping[str, bytes]:
    """Path below `docs/` -> content, for every page and export; nothing is written."""
    pages = tuple(briefing_page(briefing, site) for briefing in site.briefings)
    cited = citations(pages)
    files = {path: text.encode("utf-8") for path, text in _pages(site, pages, cited, settings, root)}
    files.update(exports(site, frozenset(cited), full=settings.publish == "full"))
    files.update(sources_cited(site))
    files[FEED] = feed(site, settings)
    files[FACETS] = facets(site, pages)
    return dict(sorted(files.items()))


def environment(root: Path) -> Environment:
    """Jinja2 with the project's templates."""
    found = Environment(
        loader=FileSystemLoader([root / "templates", *PACKAGED]),
        undefined=StrictUndefined,
        finalize=escaping.finalize,
        autoescape=False,  # noqa: S701 - finalize escapes everything, for Markdown, which autoescape does not
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters.update(
        html=escaping.html, attribute=escaping.attribute, file_name=escaping.file_name,
        front_matter=escaping.front_matter,
    )  # fmt: skip
    return found


def citations(pages: tuple[BriefingPage, ...]) -> Citations:
    """Sentence -> the places on briefings that cite it; that two sources share it word for word cites neither."""
    found: dict[Ref, list[Citation]] = {}
    for page in pages:
        _add_citations(found, page.id, replace(page, reuse=(), further=Further(), shared=None), page.notes)
        for more in page.further.pages:
            _add_citations(found, more.id, more, more.notes)
    return {ref: tuple(places) for ref, places in found.items()}


def _add_citations(found: dict[Ref, list[Citation]], id: str, page: object, notes: Iterable[Note]) -> None:
    labels = {note.ref: note.label for note in notes}
    for ref in sorted(set(refs_in(page))):
        found.setdefault(ref, []).append(Citation(id, labels[ref]))


Print = Callable[..., str]
"""Prints a page's value by a template; further values by name."""


def _printer(settings: Settings, root: Path) -> Print:
    templates = environment(root)

    def printed(template: str, value: object, **more: object) -> str:
        return templates.get_template(template).render(page=value, settings=settings, **more)

    return printed


def _pages(
    site: Site, pages: tuple[BriefingPage, ...], cited: Citations, settings: Settings, root: Path
) -> Iterator[tuple[str, str]]:
    printed = _printer(settings, root)
    full = settings.publish == "full"
    briefings = {
        page.id: printed("briefing.md.jinja", page, citation=page_citation(briefing, site, settings))
        for page, briefing in zip(pages, site.briefings, strict=True)
    }
    for further in (page.further.pages for page in pages):
        briefings |= {more.id: printed("further.md.jinja", more, last=len(further)) for more in further}
    cited, twins, marks = counted(cited, briefings), twins_of(site), marks_of(site)
    yield from _lists(site, settings, printed)
    yield from ((f"stories/{id}.md", text) for id, text in briefings.items())
    yield from ((f"stories/{p.shared.id}.md", printed("shared-text.md.jinja", p.shared)) for p in pages if p.shared)
    for id, article in sorted(site.articles.items()):
        page = source_page(article, site, cited, twins, marks.get(id, {}), full=full)
        yield f"sources/{id}.md", printed("source.md.jinja", page)
    yield from _left_out(left_out_pages(left_out_page(site, cited, full=full)), printed)
    yield "downloads.md", printed("downloads.md.jinja", downloads_page(site))


def _lists(site: Site, settings: Settings, printed: Print) -> Iterator[tuple[str, str]]:
    """The home page, and the shelves of all stories where it does not show them all."""
    shelved = shelves(site)
    first = home(site, settings.title, settings.introduction)
    yield "index.md", printed("home.md.jinja", first, shelves=shelved)
    if shelved:
        yield "browse/index.md", printed("browse.md.jinja", shelved)
        for shelf in shelved.all:
            for page in shelf.pages:
                yield f"browse/{page.path}.md", printed("shelf.md.jinja", page, shelf=shelf)


def _left_out(index: LeftOutIndex, printed: Print) -> Iterator[tuple[str, str]]:
    yield "left-out.md", printed("left-out.md.jinja", index)
    for part in index.parts:
        yield f"left-out/part-{part.number}.md", printed("left-out-part.md.jinja", part, last=len(index.parts))
