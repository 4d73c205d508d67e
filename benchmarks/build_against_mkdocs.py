"""Times the generator on a folder of articles against the bare `mkdocs build` of its result, in one run.

Both run as fresh processes on a copy of the project, in turn, so that what else the machine does falls on both; the
median of CPU seconds is compared. The first generator run of a turn has no cache, the second finds nothing to do.

    python benchmarks/build_against_mkdocs.py [--turns 3] [--seeds FOLDER]
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = ("mkdocs.yml", "briefing.yml", "decisions.yml", "ids.yml", "templates", "docs", "seeds", "generator")
STEPS = {
    "generator, cold": [sys.executable, "-m", "generator", "build", "--quiet"],
    "generator, warm": [sys.executable, "-m", "generator", "build", "--quiet"],
    "mkdocs build": [
        sys.executable,
        "-c",
        (
            "from mkdocs.commands.build import build; from mkdocs.config import load_config;"
            "build(load_config('mkdocs.yml', hooks=[], site_dir='site'))"
        ),
    ],
    "proof": [sys.executable, "-m", "generator.verify", "site", "seeds"],
}


def cpu_seconds(command: list[str], folder: Path) -> float:
    """User and system time of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True)
    if done.returncode > 1:  # 1 is a finding, which is not this benchmark's business
        raise SystemExit(f"{' '.join(command)}:\n{done.stderr.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def copied(target: Path, seeds: Path) -> None:
    """The project with other seeds, without its caches."""
    for name in PROJECT:
        source = seeds if name == "seeds" else ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            shutil.copy(source, target / name)


def turn(seeds: Path) -> dict[str, float]:
    """Each step once, in a fresh copy."""
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder), seeds)
        return {step: cpu_seconds(command, Path(folder)) for step, command in STEPS.items()}


def main() -> None:
    """Print a table, and the same as JSON on the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    options = parser.parse_args()
    turns = [turn(options.seeds) for _ in range(options.turns)]
    medians = {step: statistics.median(t[step] for t in turns) for step in STEPS}
    print(f"{'step':<16} {'CPU s':>7} {'of mkdocs build':>16}")
    for step, seconds in medians.items():
        print(f"{step:<16} {seconds:7.2f} {seconds / medians['mkdocs build']:16.2f}")
    print(json.dumps({step: round(seconds, 3) for step, seconds in medians.items()}))


if __name__ == "__main__":
    main()
