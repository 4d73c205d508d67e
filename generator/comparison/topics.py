"""The parts of a briefing: claims that belong together, under a heading an editor would write.

A claim belongs to the frame of news whose words it uses most, weighed by how few frames share a word; a frame with one
claim only gives it to the next best that has more. What fits none stands under a name that several of its claims share,
the rest at the end.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from generator.comparison.titles import phrases
from generator.comparison.wording import one_line
from generator.data import rows, table
from generator.language.words import content_words, stem
from generator.model import Claim

FEWEST = 2
"""Claims a topic should have; a single one joins another topic where it fits too."""
THIN = 4
"""Claims of single sources that are no topic of their own."""
OTHER = "Further points"
NAMED = 5
"""Topics that are headed by a name."""
SHARED = 3
"""Claims that make a name a topic."""
SHORT = 4
"""Letters up to which a single word heads nothing: it may be an initial or a unit."""
EVERYWHERE = 0.15
"""Share of a story's claims from which a name is its subject and heads no part of it."""


@cache
def _frames() -> Mapping[str, frozenset[str]]:
    return {row[0]: frozenset(stem(w.strip()) for w in row[1].split(",")) for row in rows("frames")}


@cache
def _spread() -> Mapping[str, int]:
    return Counter(word for terms in _frames().values() for word in terms)


def frame_scores(texts: Sequence[str]) -> Mapping[str, float]:
    """Frame -> how much of it the texts use, best first; a word counts once, and less where several frames have it."""
    used = Counter(word for text in texts for word in {stem(w) for w in content_words(text)})
    share = {name: _weight(terms, used) / max(1, len(texts)) for name, terms in _frames().items()}
    return dict(sorted(((n, s) for n, s in share.items() if s > 0), key=lambda item: -item[1]))


def _weight(terms: frozenset[str], used: Mapping[str, int]) -> float:
    return sum(used[word] / _spread()[word] for word in sorted(terms) if word in used)


def topics_of(claims: Sequence[Claim]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """(name, claims) of each topic in the order of the frames, conflicts first within each."""
    scores = {c.id: frame_scores([c.label.text, *(m.text for m in c.mentions)]) for c in claims}
    sizes = Counter(next(iter(s)) for s in scores.values() if s)
    chosen = defaultdict(list)
    for claim in claims:
        chosen[_frame(scores[claim.id], sizes)].append(claim)
    thin = [name for name, found in chosen.items() if len(found) < THIN and all(len(c.articles) < 2 for c in found)]
    rest = [claim for name in (*_frames(), OTHER) if name in thin for claim in chosen.pop(name)]
    chosen[OTHER] += rest
    named = _named(chosen.pop(OTHER, []), claims)
    chosen.update(named)
    order = (*_frames(), *(name for name in named if name != OTHER), OTHER)
    return tuple((name, _ordered(chosen[name])) for name in order if chosen.get(name))


def _named(rest: Sequence[Claim], claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """What fits no frame, under the names that most of it shares, the widest first: "Lindholm Bridge"."""
    names = {c.id: _names(c) for c in claims}
    spread = Counter(name for found in names.values() for name in found)
    topics: dict[str, list[Claim]] = {}
    left = list(rest)
    while len(topics) < NAMED:
        used = Counter(n for c in left for n in names[c.id] if spread[n] <= max(SHARED + 1, EVERYWHERE * len(claims)))
        best = min(used, key=lambda n: (-used[n], -len(n), n), default="")
        if used[best] < SHARED:
            break
        topics[best] = [c for c in left if best in names[c.id]]
        left = [c for c in left if best not in names[c.id]]
    return {**topics, OTHER: left}


def _names(claim: Claim) -> frozenset[str]:
    """The names in a claim's words, each once, without those of a day or a month."""
    dated = set(table("months")) | set(table("weekdays"))
    found = frozenset(
        name
        for text in (claim.label.text, *(m.text for m in claim.mentions))
        for name in phrases(one_line(text))
        if not dated & set(name.lower().split())
        and len(name) > SHORT
        and all(word[:1].isupper() for word in name.split())
    )
    return frozenset(n for n in found if not any(n != other and n in other for other in found))


def _frame(scores: Mapping[str, float], sizes: Mapping[str, int]) -> str:
    """The best frame, or a nearly as good one that has company."""
    best = next(iter(scores), OTHER)
    if best == OTHER or sizes[best] >= FEWEST:
        return best
    good = (name for name, score in scores.items() if score >= 0.5 * scores[best] and sizes[name] >= FEWEST)
    return next(good, best)


def _ordered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    rank = {"conflict": 0, "differs": 1}
    return tuple(
        sorted(claims, key=lambda c: (rank.get(c.status, 2), -len(c.articles), c.kind != "figure", _age(c.id)))
    )


def _age(id: str) -> int:
    return int("".join(filter(str.isdigit, id)) or 0)
