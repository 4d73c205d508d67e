"""Sentences of a crowd's briefing that rest on very many others: with their first notes there, with all on a further page.

"Figures range from about 12 (40 sources) to about 30" cites a sentence of each of its sources, and stands on the page
three times. A chip and its note weigh half a kilobyte: with all of them a page of 400 sources is one of 1.4 MB.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from generator.model import Ref, Story
from generator.site.escaping import Md
from generator.site.further import PART, FurtherPage, Whole
from generator.site.notes import Cited

MANY, KEPT = 24, 6
"""A sentence that rests on more than so many others shows the notes of the first few."""
Page = TypeVar("Page")


def abridged(page: Page, story: Story, pages: int) -> tuple[Page, tuple[FurtherPage, ...]]:
    """A page of a story with such sentences cut short, and the pages that hold them whole, after so many others."""
    long = {_same(cited): cited for cited in _cited_in(page) if len(cited.refs) > MANY}
    wholes = [Whole(f"n{place}", cited) for place, cited in enumerate(long.values(), 1)]
    further = tuple(
        FurtherPage(f"{story.id}/more-{number}", story.id, story.title, number, (), tuple(held))
        for number, held in enumerate(_packed(wholes), pages + 1)
    )
    places = {_same(whole.said): Md(f"{held.id}.md#{whole.id}") for held in further for whole in held.wholes}
    return cast("Page", _replaced(page, places)), further


def _same(cited: Cited) -> tuple[Md, frozenset[Ref]]:
    """What two sentences have in common that need one place: their words, and what they rest on in whatever order."""
    return cited.text, frozenset(cited.refs)


def _packed(wholes: Iterable[Whole]) -> Iterator[list[Whole]]:
    """As many as a page holds."""
    held: list[Whole] = []
    for whole in wholes:
        if held and sum(len(w.said.refs) for w in (*held, whole)) > PART:
            yield held
            held = []
        held.append(whole)
    if held:
        yield held


def _short(said: Cited, place: Md) -> Cited:
    rest = Md(f' <span class="ui rest">[and {len(said.refs) - KEPT} more]({place})</span>')
    return replace(said, refs=said.refs[:KEPT], labels=said.labels[:KEPT], rest=rest)


def _cited_in(value: object) -> Iterator[Cited]:
    if isinstance(value, Cited):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _cited_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _cited_in(getattr(value, part.name))


def _replaced(value: object, places: Mapping[tuple[Md, frozenset[Ref]], Md]) -> object:
    if isinstance(value, Cited):
        place = places.get(_same(value))
        return _short(value, place) if place else value
    if isinstance(value, tuple):
        return tuple(_replaced(item, places) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _replaced(getattr(value, part.name), places) for part in fields(value)})
    return value
