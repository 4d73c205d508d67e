"""The pages of what was left out: one while it is short, else a list of parts that are each short enough to open.

Three hundred articles leave out more than half a megabyte of sentences, which no phone should have to load at once. A
part holds whole articles where it can; an article longer than a part goes on in the next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.site.sources import ArticleLeftOut, LeftOut, LeftOutPage, Place, Skipped

PART = 150_000
"""Bytes of text and marks that a part may hold; with what the theme adds such a page weighs about 200 kB."""
AROUND = 100
"""Bytes of marks around each sentence or file, besides ids and text."""


@dataclass(frozen=True, slots=True)
class LeftOutPart:
    """A page of the list."""

    number: int
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Skipped, ...] = ()
    articles: tuple[ArticleLeftOut, ...] = ()

    @property
    def files(self) -> int:
        """Entries on files."""
        return len(self.skipped) + len(self.remarks)

    @property
    def sentences(self) -> int:
        """Sentences it lists."""
        return sum(len(group.places) for article in self.articles for group in article.groups)


@dataclass(frozen=True, slots=True)
class LeftOutIndex:
    """The page that is called what was left out."""

    total: int
    sentences: int
    whole: LeftOutPart | None
    """All there is, where it fits on this page."""
    parts: tuple[LeftOutPart, ...]
    """The other pages; none where all fits on this one."""


Item = tuple[str, Skipped | ArticleLeftOut]
"""The field of a part that it belongs to, and what it is."""


def left_out_pages(page: LeftOutPage) -> LeftOutIndex:
    """The list on as many pages as it needs."""
    parts = tuple(_part(number, items) for number, items in enumerate(_packed(_items(page)), 1))
    whole = next(iter(parts), LeftOutPart(1)) if len(parts) < 2 else None
    return LeftOutIndex(page.total, page.sentences, whole, () if whole else parts)


def _items(page: LeftOutPage) -> Iterator[Item]:
    yield from (("skipped", file) for file in page.skipped)
    yield from (("remarks", file) for file in page.remarks)
    yield from (("articles", piece) for article in page.articles for piece in _pieces(article))


def _pieces(article: ArticleLeftOut) -> Iterator[ArticleLeftOut]:
    """An article whole, or rule by rule and sentence by sentence where it fills more than a part."""
    if _weight(article) <= PART:
        yield article
        return
    groups: list[LeftOut] = []
    weight = 0
    for group, place in ((of, place) for of in article.groups for place in of.places):
        if groups and weight + _weight_of(place, article) > PART:
            yield replace(article, groups=tuple(groups))
            groups, weight = [], 0
        _append(groups, group, place)
        weight += _weight_of(place, article)
    yield replace(article, groups=tuple(groups))


def _append(groups: list[LeftOut], group: LeftOut, place: Place) -> None:
    """Add a sentence to its rule's group, which it may open."""
    last = groups[-1] if groups else None
    if last and (last.disposition, last.rule) == (group.disposition, group.rule):
        groups[-1] = replace(last, places=(*last.places, place))
    else:
        groups.append(replace(group, places=(place,)))


def _packed(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Items in their order, as many as a part holds."""
    held: list[Item] = []
    weight = 0
    for item in items:
        own = _weight(item[1])
        if held and weight + own > PART:
            yield held
            held, weight = [], 0
        held.append(item)
        weight += own
    if held:
        yield held


def _part(number: int, items: Iterable[Item]) -> LeftOutPart:
    found = tuple(items)
    return LeftOutPart(
        number,
        tuple(value for field, value in found if field == "skipped" and isinstance(value, Skipped)),
        tuple(value for field, value in found if field == "remarks" and isinstance(value, Skipped)),
        tuple(value for _, value in found if isinstance(value, ArticleLeftOut)),
    )


def _weight(item: Skipped | ArticleLeftOut) -> int:
    if isinstance(item, Skipped):
        return AROUND + 2 * len(item.file.encode("utf-8", "replace")) + len(item.message.encode("utf-8", "replace"))
    heads = 2 * AROUND * (1 + len(item.groups))
    return heads + sum(_weight_of(place, item) for group in item.groups for place in group.places)


def _weight_of(place: Place, article: ArticleLeftOut) -> int:
    return AROUND + len(article.id) + len((place.text or "").encode("utf-8", "replace"))
