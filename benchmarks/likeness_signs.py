"""What each sign of one event or of two earns when pairs of sentences are put in order of likeness.

Reads pairs with `a`, `b` and `label` (1: people found one event in both), one JSON object a line, and prints the
average precision of all pairs and of each half, with all signs and with each one left out. The weights in
`comparison/signs.py` were chosen so that both halves gain.

    python benchmarks/likeness_signs.py PAIRS.jsonl
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from generator.comparison import signs
from generator.comparison.likeness import alike, read

NAMES = ("SHARED_ACTS", "SHARED_FIGURES", "OTHER_FIGURES", "OTHER_NAMES", "OTHER_TENSE")
POWERS = NAMES[:2]
"""Of these 0 says nothing, of the other factors 1."""

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


def figures(found: Sequence[Pair], without: str = "") -> str:
    """Average precision of all, of odd and of even pairs, with one sign left out."""
    before = getattr(signs, without) if without else None
    if without:
        setattr(signs, without, 0.0 if without in POWERS else 1.0)
    readings = {text: read(text) for a, b, _ in found for text in (a, b)}
    scored = [(alike(readings[a], readings[b]), true) for a, b, true in found]
    if without:
        setattr(signs, without, before)
    return "  ".join(f"{average_precision(scored[start::step]):.3f}" for start, step in ((0, 1), (1, 2), (0, 2)))


def main(say: Callable[[str], None] = print) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    found = pairs(parser.parse_args().pairs)
    say(f"{'':24}  all    odd    even")
    say(f"{'all signs':24}  {figures(found)}")
    for name in NAMES:
        say(f"without {name:16}  {figures(found, name)}")


if __name__ == "__main__":
    main()
