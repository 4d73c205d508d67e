"""How the time to group articles into stories grows with their number, on an invented archive of news.

Each story has three articles within two days that share invented names and some words of their own; all draw the rest
from one common vocabulary. The archive grows in time, as archives do. Prints seconds for each size and the exponent of
growth between the smallest and the largest. All sizes are taken in turn, round after round, and the median of the
rounds is printed: a machine that is slow for a while is then slow for all sizes.

    python benchmarks/stories_growth.py [--sizes 1000 3000 10000] [--rounds 5]
"""

import argparse
import math
import random
import time
from datetime import date, timedelta
from statistics import median

from generator.comparison.stories import group
from generator.data import rows

WORDS = 250
"""Words of an article."""
PER_STORY = 3
PER_DAY = 20
"""Stories a day."""
SYLLABLES = "bal cor den fal gor hin jar kel lom mar nor pel quin ros sul tar ven wil yor zan".split()


def archive(size: int) -> tuple[dict[str, str], dict[str, date]]:
    """`size` articles with their dates; the same for the same size."""
    chance = random.Random(size)
    common = [row[0] for row in rows("word-rarity")[300:8000]]
    weights = [1 / (place + 50) for place in range(len(common))]
    texts: dict[str, str] = {}
    days: dict[str, date] = {}
    for n in range(size):
        story, part = divmod(n, PER_STORY)
        seed = random.Random(f"{size} {story}")
        names = ["".join(seed.choices(SYLLABLES, k=3)).title() for _ in range(6)]
        own = seed.choices(common, k=25)
        words = chance.choices(common, weights, k=WORDS - 60) + names * 4 + own + chance.sample(own, 11)
        chance.shuffle(words)
        texts[f"a{n:06}"] = " ".join(words)
        days[f"a{n:06}"] = date(2020, 1, 1) + timedelta(days=story // PER_DAY + part % 2)
    return texts, days


def seconds(size: int) -> tuple[float, int]:
    """CPU time of grouping and the number of stories found."""
    texts, days = archive(size)
    started = time.process_time()
    found = group(texts, days)
    return time.process_time() - started, len(found)


def main() -> None:
    """Print the table and the exponent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    group({"a": "warm"}, None)
    rounds = [[seconds(size) for size in chosen.sizes] for _ in range(chosen.rounds)]
    for size, taken in zip(chosen.sizes, zip(*rounds, strict=True), strict=True):
        print(f"{size:>7} articles  {median(time for time, _ in taken):7.2f} s  {taken[0][1]:>6} stories")
    growth = [math.log(row[-1][0] / row[0][0]) / math.log(chosen.sizes[-1] / chosen.sizes[0]) for row in rounds]
    print(f"exponent {median(growth):.2f} (rounds: {', '.join(f'{value:.2f}' for value in sorted(growth))})")


if __name__ == "__main__":
    main()
