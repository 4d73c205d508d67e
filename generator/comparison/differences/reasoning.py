"""How two statements were compared, step by step: what parts or joins them, what each rule found, which were silent.

The same functions as in `judging`, asked one by one; nothing is decided here.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from generator.comparison.differences.facts import APART, Facts, facts_of, related
from generator.comparison.differences.judging import RULES
from generator.language.words import stem, tokens
from generator.model import Statement


class Reasoning(NamedTuple):
    """The steps of one comparison."""

    apart: tuple[str, ...]
    """What shows the two to be of different events."""
    shared: tuple[str, ...]
    """Words by which they may be of one."""
    enough: bool
    """Whether these are enough to compare their figures."""
    found: tuple[str, ...]
    """What the rules found, with their names."""
    silent: tuple[str, ...]
    """Names of the rules that did not apply, or that found both to agree."""


def reasoning(a: Statement, b: Statement, published: tuple[date | None, date | None]) -> Reasoning:
    """How two statements compare; spans and dates as `judging` reads them."""
    left, right = facts_of(a, published[0]), facts_of(b, published[1])
    apart = tuple(_name(rule) for rule in APART if rule(left, right))
    common = (left.stems | left.incidents) & (right.stems | right.incidents)
    shared = tuple(dict.fromkeys(word for word in tokens(a.text) if word in common or stem(word) in common))
    found = tuple(_found(left, right))
    named = {line.split(":", 1)[0] for line in found}
    silent = tuple(name for rule in RULES if (name := _name(rule.judge)) not in named)
    return Reasoning(apart, shared, related(left, right), found, silent)


def _found(left: Facts, right: Facts) -> Iterator[str]:
    for rule in RULES:
        for finding in rule.found(left, right):
            verdict = "conflict" if finding.conflict else "no conflict"
            yield f"{_name(rule.judge)}: {finding.why} ({verdict})"


def _name(rule: Callable[[Facts, Facts], object]) -> str:
    return str(getattr(rule, "__name__", "")).strip("_").replace("_", " ")
