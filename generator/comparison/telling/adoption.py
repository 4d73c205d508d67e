"""Claims that no heading fits, under the heading of the sentences they stand with in their source.

A writer says in the next sentence what belongs to the last one: "he" did something more, a reason follows. So such a
claim goes where the sentence before it went if it leans on it, where both its neighbours went if they went to one
place and speak in like words, or where the sentence went that perhaps says it in other words; one of several sources
where most of its neighbours in all of them went.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from generator.comparison.telling.company import Company
from generator.comparison.telling.wording import leans
from generator.model import Claim, Ref

REACH = 2
"""Sentences between a claim and its neighbour: what stands between them claims nothing."""


BETWEEN, BEHIND, FAR = 0.06, 0.1, 0.15
"""How near the words of a claim must be to a topic between two of whose sentences it stands, behind one, anywhere."""
CLEAR = 1.5
"""How much nearer than to any other."""


def adopted(
    rest: Sequence[Claim], placed: Mapping[str, Sequence[Claim]], texts: Mapping[Ref, str], company: Company
) -> Mapping[str, Sequence[Claim]]:
    """Heading -> claims of the `rest` that belong under it; `placed` has those that are there by what they say."""
    home: dict[Ref, str] = {}
    for name, claims in placed.items():
        for mention in (m for claim in claims for m in claim.mentions):
            home.setdefault(mention.ref, name)
    sizes = {name: len(claims) for name, claims in placed.items()}
    wide = {name for name, n in sizes.items() if n > WIDE * sum(sizes.values())}
    found: dict[str, list[Claim]] = {}
    for claim in sorted(rest, key=lambda c: min(m.ref for m in c.mentions)):
        alone = len(claim.articles) == 1
        place = _place(claim, home, texts, placed, company) if alone else _place_of_most(claim, home, wide)
        if place:
            found.setdefault(place, []).append(claim)
            home.update({m.ref: place for m in claim.mentions if _goes_on(texts.get(m.ref, ""))})
    return found


def following(
    rest: Sequence[Claim],
    placed: Mapping[str, Sequence[Claim]],
    texts: Mapping[Ref, str],
    nowhere: Set[str],
    company: Company,
    *,
    event: bool,
) -> Mapping[str, Sequence[Claim]]:
    """Heading -> claims of one source of the `rest` that share its words, and if the sentence before stands there.

    A writer keeps to a matter for a few sentences; `nowhere` are headings under which matters of all kinds stand.
    Where the news is no `event`, words alone will do: all topics of one share those of what happened.
    """
    home = {m.ref: name for name, claims in placed.items() for claim in claims for m in claim.mentions}
    found: dict[str, list[Claim]] = {}
    for claim in sorted((c for c in rest if len(c.articles) == 1), key=lambda c: min(m.ref for m in c.mentions)):
        first = min(m.ref for m in claim.mentions)
        before = home.get(Ref(first.article, first.n - 1))
        near = {name: company.near(claim, own) for name, own in placed.items() if name not in nowhere}
        goes_on = before in near and near[before] >= BEHIND and not _speaks(texts.get(first, ""))
        name = before if goes_on else None if event else _nearest(near)
        if name:
            found.setdefault(name, []).append(claim)
            home.update({m.ref: name for m in claim.mentions})
    return found


def _nearest(near: Mapping[str, float]) -> str | None:
    """The topic to which a claim is clearly nearest."""
    best, *others = sorted(near, key=lambda name: -round(near[name], 6)) or [""]
    second = max((near[name] for name in others), default=0.0)
    return best if best and near[best] >= FAR and near[best] > CLEAR * second else None


def beside(claims: Sequence[Claim], placed: Mapping[str, str], sure: Set[str]) -> Mapping[str, str]:
    """Claim id -> the heading of the rows that most of its sentences tell too, or that it perhaps says in other words.

    `placed` has the heading of each claim by its own words, `sure` the ids of those whose words have one sense: such a
    claim stays where it is, if another of several sources is there.
    """
    rows = [c for c in claims if len(c.articles) > 1 and c.id in sure and c.id in placed]
    home: dict[Ref, set[str]] = {}
    for claim, mention in ((c, m) for c in rows for m in c.mentions):
        home.setdefault(mention.ref, set()).add(placed[claim.id])
    shared, found = {placed[c.id] for c in rows}, dict[str, str]()
    for claim in claims:
        several = len(claim.articles) > 1
        stays = claim.id in sure and (several or placed.get(claim.id) in shared)
        refs = set[Ref]() if stays else {m.ref for m in claim.mentions} if several else set(claim.nearby)
        votes = Counter(name for ref in refs for name in home.get(ref, ())).most_common(2)
        if votes and 2 * votes[0][1] > len(refs) and votes[0][1] > sum(n for _, n in votes[1:]):
            found[claim.id] = votes[0][0]
    return found


def _place(
    claim: Claim,
    home: Mapping[Ref, str],
    texts: Mapping[Ref, str],
    placed: Mapping[str, Sequence[Claim]],
    company: Company,
) -> str | None:
    """The heading of its neighbours; None where they do not agree, or are on another matter."""
    first, last = (pick(m.ref for m in claim.mentions) for pick in (min, max))
    before = _neighbour(first, range(-1, -1 - REACH, -1), home)
    after = _neighbour(last, range(1, 1 + REACH), home)
    if before and _goes_on(texts.get(first, "")):
        return before
    if before and before == after and company.near(claim, placed[before]) >= BETWEEN:
        return before
    near = Counter(home[ref] for ref in claim.nearby if ref in home).most_common(2)
    return near[0][0] if len(near) == 1 else None


def _place_of_most(claim: Claim, home: Mapping[Ref, str], wide: Set[str]) -> str | None:
    """The heading under which most neighbours of a claim stand, over all its sources; None without a majority.

    A `wide` one has neighbours everywhere.
    """
    steps = (range(-1, -1 - REACH, -1), range(1, 1 + REACH))
    near = [place for m in claim.mentions for way in steps if (place := _neighbour(m.ref, way, home))]
    best, votes = Counter(near).most_common(1)[0] if near else ("", 0)
    return best if votes >= VOTES and 2 * votes > len(near) and best not in wide else None


VOTES = 3
"""Neighbours that must stand under one heading."""
WIDE = 0.3
"""Share of the claims with a heading from which it is wide."""


def _neighbour(ref: Ref, steps: range, home: Mapping[Ref, str]) -> str | None:
    return next((home[at] for step in steps if (at := Ref(ref.article, ref.n + step)) in home), None)


def _goes_on(text: str) -> bool:
    """Whether a sentence leans on the one before it, and is nobody's speech, which may turn to anything."""
    return leans(text) and not _speaks(text)


def _speaks(text: str) -> bool:
    return text.lstrip().startswith(("“", '"', "‘", "'", "``"))
