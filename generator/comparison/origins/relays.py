"""Who passes on what another source of the story reports: `The Harbour Post reported that 300 had drowned`.

A source that names another source's outlet goes back to that source: the two are no two origins, whoever stands behind
the other. An outlet that names itself speaks for itself. Sources that name each other in a circle rest on nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.mentions import Unit
from generator.comparison.origins.outside import outlets_in
from generator.comparison.origins.own_voice import outlet_of, signed_in
from generator.comparison.origins.speakers import names_outlet, speaker
from generator.comparison.telling.wording import one_line
from generator.model import Article, Difference, Ref, Relay, Statement

CIRCULAR = "circular"
"""The kind of difference of sources that name each other."""


def relays(unit: Unit, other: Unit) -> bool:
    """Whether one source says that it has this from the outlet of the other."""
    return unit.ref.article != other.ref.article and any(names_outlet(who, other.outlet) for who in unit.chain)


def relayed(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of units of which the first passes on what the outlet of the second reports."""
    outlets = dict.fromkeys(unit.outlet for unit in units if unit.outlet)
    for i, unit in ((i, unit) for i, unit in enumerate(units) if unit.chain):
        named = {outlet for who in unit.chain for outlet in outlets if names_outlet(who, outlet)}
        yield from ((i, j) for j, other in enumerate(units) if other.outlet in named and relays(unit, other))


def relays_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Relay, ...]:
    """Which sources say that they have something from the outlet of another, and in which sentences."""
    outlets = {name: article for article in reversed(articles) if (name := outlet_of(article))}
    agencies = {name: a for a in reversed(articles) if (name := a.meta.wire) and name not in outlets}
    found: dict[tuple[str, str], dict[Ref, None]] = {}
    for article in articles:
        own = (outlet_of(article), article.meta.wire)
        others = [name for name in (*outlets, *agencies) if name not in own]
        for statement in (s for s in statements[article.id] if s.k == 1 and others):
            named = {a.source.of(article.text) for a in statement.attributions if a.source}
            text = one_line(statement.text)
            named |= {*outlets_in(text, named=article.meta.publisher is not None), *_STATION.findall(text)}
            for name in (n for n in others if any(names_outlet(speaker(who), n) for who in named)):
                found.setdefault((article.id, name), {})[statement.ref] = None
    return tuple(_relay(taker, name, tuple(refs), outlets, agencies) for (taker, name), refs in found.items())


def _relay(
    taker: str, name: str, refs: tuple[Ref, ...], outlets: Mapping[str, Article], agencies: Mapping[str, Article]
) -> Relay:
    """What a source has from another, whose outlet is stated, or is the one as which it speaks, or that it credits."""
    giver = outlets.get(name) or agencies[name]
    signs = signed_in(giver) if name in outlets else ()
    return Relay(taker, giver.id, refs, signs, name if signs or name in agencies else "")


_STATION = re.compile(
    r"\b(?:[Rr]eported|[Rr]eports|[Aa]ccording\s+to|reported\s+by)\s+(?:the\s+)?([A-Z]{3,4}\s?-?\d{1,2})(?!\w)"
)
"""A station by its call sign and channel, where a sentence says that it reports: "found a gun, reported LRV 7"."""


def circles(units: Sequence[Unit]) -> Iterator[Difference]:
    """The sources of a claim that name each other, directly or through others, and nobody else."""
    ahead: dict[int, int] = {}
    for i, j in relayed(units):
        if not _rests_on_others(units[i], units[j]):
            ahead.setdefault(i, j)
    articles = {units[i].ref.article: i for i in reversed(ahead)}
    circle = next(filter(None, (_circle(units, ahead, articles, i) for i in ahead)), ())
    if circle:
        why = _PAIR if len(circle) == len(_BOTH) else _RING
        yield Difference(CIRCULAR, False, why, circle[:1], circle[1:])


_BOTH = ("left", "right")
_PAIR = "Each of the two sources names the other as where it has this from."
_RING = "Each of these sources names another of them as where it has this from."


def _rests_on_others(unit: Unit, other: Unit) -> bool:
    """Whether a source also names somebody behind the outlet: "the Post, citing police"."""
    return unit.root is not None and not names_outlet(unit.root, other.outlet)


def _circle(
    units: Sequence[Unit], ahead: Mapping[int, int], articles: Mapping[str, int], start: int
) -> tuple[int, ...]:
    """The way from a unit over those it names back to its article, empty where it leads elsewhere."""
    way = [start]
    while (at := articles.get(units[ahead[way[-1]]].ref.article)) is not None:
        if units[at].ref.article == units[start].ref.article:
            return tuple(sorted(way))
        if at in way:
            return ()
        way.append(at)
    return ()
