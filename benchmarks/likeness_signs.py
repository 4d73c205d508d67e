"""What each sign of one event or of two earns when pairs of sentences are put in order of likeness.

Reads pairs with `a`, `b` and `label` (1: people found one event in both), one JSON object a line. A topic is what pairs
with a text in common make. Prints the average precision of all pairs, of each half and the mean of that of the topics,
with all signs and with each one left out, and how many topics then lose or gain more than a hair. The weights in
`comparison/likeness/signs.py` were chosen so that most topics gain; fitted freely, they did not carry over to others.

    python benchmarks/likeness_signs.py PAIRS.jsonl
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from generator.comparison.likeness import signs
from generator.comparison.likeness.judging import alike, read

POWERS = ("SHARED_ACTS", "SHARED_FIGURES", "OTHER_LENGTH")
"""Of these 0 says nothing, of the other factors 1."""
NAMES = (
    *POWERS, "WORDS_ALONE", "SHARED_PREDICATE", "SHARED_PARTICIPANTS", "SHARED_PART", "SHARED_FATE", "SHARED_TIME",
    "OTHER_TIMES", "OTHER_FIGURES", "OTHER_NAMES", "OTHER_PEOPLE", "OTHER_TENSE",
)  # fmt: skip
HAIR = 0.002

Pair = tuple[str, str, bool]


def average_precision(scored: Sequence[tuple[float, bool]]) -> float:
    """Mean of the precision at each true pair, the likeliest first."""
    hits, total = 0, 0.0
    for place, (_, true) in enumerate(sorted(scored, key=lambda pair: -pair[0]), 1):
        hits += true
        total += hits / place if true else 0.0
    return total / hits if hits else 0.0


def pairs(path: Path) -> list[Pair]:
    """The pairs of a file, in its order."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(line["a"], line["b"], bool(line["label"])) for line in lines]


def topics(found: Sequence[Pair]) -> tuple[tuple[int, ...], ...]:
    """The places of the pairs that share texts, one after the other; those without a true pair are left out."""
    parts: list[tuple[set[str], list[int]]] = []
    for place, (a, b, _) in enumerate(found):
        touched = [part for part in parts if a in part[0] or b in part[0]]
        parts = [part for part in parts if part not in touched]
        texts = {a, b}.union(*(part[0] for part in touched))
        parts.append((texts, [*(n for part in touched for n in part[1]), place]))
    return tuple(tuple(places) for _, places in parts if any(found[n][2] for n in places))


def scores(found: Sequence[Pair], without: str = "") -> list[float]:
    """The likeness of each pair, with one sign left out."""
    before = getattr(signs, without) if without else None
    if without:
        setattr(signs, without, 0.0 if without in POWERS else 1.0)
    readings = {text: read(text) for a, b, _ in found for text in (a, b)}
    scored = [alike(readings[a], readings[b]) for a, b, _ in found]
    if without:
        setattr(signs, without, before)
    return scored


def precisions(found: Sequence[Pair], scored: Sequence[float], groups: Sequence[Sequence[int]]) -> list[float]:
    """Average precision of each group of pairs."""
    return [average_precision([(scored[n], found[n][2]) for n in group]) for group in groups]


def main(say: Callable[[str], None] = print) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    found = pairs(parser.parse_args().pairs)
    halves = [range(len(found)), range(1, len(found), 2), range(0, len(found), 2)]
    groups, before = topics(found), list[float]()
    say(f"{'':28}  all    odd    even   mean of {len(groups)} topics")
    for name in ("", *NAMES):
        scored = scores(found, name)
        parts = precisions(found, scored, groups)
        moved = [new - old for new, old in zip(parts, before, strict=False)]
        before = before or parts
        lost, won = sum(m < -HAIR for m in moved), sum(m > HAIR for m in moved)
        figures = (*precisions(found, scored, halves), sum(parts) / len(parts))
        told = f"  {lost} lose, {won} gain" if name else ""
        say(f"{f'without {name}' if name else 'all signs':28}  {'  '.join(f'{f:.3f}' for f in figures)}{told}")


if __name__ == "__main__":
    main()
