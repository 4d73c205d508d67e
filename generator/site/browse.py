"""Shelves of stories, where they are more than the home page shows: by month of the newest source and by publisher.

A story stands on one shelf of a month and on one of each of its publishers. A long shelf has several pages, so that no
page grows with the site.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.ids import slug
from generator.model import Briefing, Site
from generator.site.escaping import one_line
from generator.site.home import SHOWN, StoryEntry, entry, newest, newest_first

PAGE = 300
"""Stories on a page of a shelf: about 100 kB."""
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNDATED, UNNAMED = "Without a date", "Without a publisher"


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """A page of a shelf."""

    path: str
    """Below `browse/`, without its ending."""
    name: str
    number: int
    stories: tuple[StoryEntry, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Stories that belong together."""

    name: str
    pages: tuple[ShelfPage, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shelves:
    """All ways to the stories."""

    months: tuple[Shelf, ...]
    """The newest first, then what has no date."""
    publishers: tuple[Shelf, ...]
    """By name, then what names none."""

    @property
    def all(self) -> tuple[Shelf, ...]:
        """Those of the months, then those of the publishers."""
        return (*self.months, *self.publishers)


def shelves(site: Site) -> Shelves | None:
    """The shelves of a site; None where the home page shows all its stories."""
    if len(site.briefings) <= SHOWN:
        return None
    entries = {briefing.story.id: entry(briefing, site.articles) for briefing in site.briefings}
    months: dict[str, list[StoryEntry]] = {}
    publishers: dict[str, list[StoryEntry]] = {}
    for briefing in newest_first(site):
        months.setdefault(_month(briefing, site), []).append(entries[briefing.story.id])
        for name in _publishers(briefing, site):
            publishers.setdefault(name, []).append(entries[briefing.story.id])
    return Shelves(tuple(_by_month(months)), tuple(_by_publisher(publishers)))


def _month(briefing: Briefing, site: Site) -> str:
    """`2024-03`, or nothing."""
    day = newest(briefing, site.articles)
    return f"{day.year:04d}-{day.month:02d}" if day else ""


def _publishers(briefing: Briefing, site: Site) -> Iterable[str]:
    """Their names, or nothing for those that are not stated."""
    names = (site.articles[id].meta.publisher for id in briefing.story.articles)
    return dict.fromkeys(one_line(name or "") for name in names)


def _by_month(found: Mapping[str, Collection[StoryEntry]]) -> Iterator[Shelf]:
    for month, stories in found.items():
        name = f"{MONTHS[int(month[5:]) - 1]} {month[:4].lstrip('0')}" if month else UNDATED
        yield _shelf(f"month/{month or 'undated'}", name, stories)


def _by_publisher(found: Mapping[str, Collection[StoryEntry]]) -> Iterator[Shelf]:
    taken = set[str]()
    for name in sorted(found, key=lambda name: (not name, name.casefold(), name)):
        path = _free(slug(name, "publisher") if name else "not-stated", taken)
        taken.add(path)
        yield _shelf(f"publisher/{path}", name or UNNAMED, found[name])


def _free(path: str, taken: Collection[str]) -> str:
    """The path, with a number where another name has it already."""
    tries = (path if n == 1 else f"{path}.{n}" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in tries if candidate not in taken)


def _shelf(path: str, name: str, stories: Collection[StoryEntry]) -> Shelf:
    listed = tuple(stories)
    pages = tuple(
        ShelfPage(path if number == 1 else f"{path}.page-{number}", name, number, listed[start : start + PAGE])
        for number, start in enumerate(range(0, len(listed), PAGE), 1)
    )
    return Shelf(name, pages, len(listed))
