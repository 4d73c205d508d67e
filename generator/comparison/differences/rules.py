"""A rule on differences, and which of many statements it can tell anything of, so that few pairs need be judged.

Most sentences of a story give no age and no street; the rule on ages has nothing to do with them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from generator.comparison.differences.facts import Facts, once
from generator.comparison.differences.findings import Finding

Judge = Callable[[Facts, Facts], Iterator[Finding]]


class Rule(NamedTuple):
    """A kind of difference."""

    judge: Judge
    kinds: frozenset[str]
    """Of its findings."""
    reads: Callable[[Facts], bool]
    """Whether a statement has what the rule compares."""
    both: bool = True
    """Whether both must have it, or exactly one."""

    @classmethod
    def of(cls, judge: Judge, kinds: str, reads: Callable[[Facts], bool], *, both: bool = True) -> "Rule":
        """A rule that reads each statement once."""
        return cls(judge, frozenset(kinds.split()), once(reads), both)

    def found(self, a: Facts, b: Facts) -> Iterator[Finding]:
        """What it finds in two statements."""
        mine, theirs = self.reads(a), self.reads(b)
        fits = mine and theirs if self.both else mine != theirs
        return self.judge(a, b) if fits else iter(())


class Readings(NamedTuple):
    """Which of some rules can tell anything of each of many statements, one bit a rule."""

    rules: tuple[Rule, ...]
    has: tuple[int, ...]
    both: int
    """The rules that need what they compare in both statements."""

    @classmethod
    def of(cls, facts: Sequence[Facts], rules: Sequence[Rule]) -> "Readings":
        """Each statement is read once."""
        has = tuple(sum(rule.reads(f) << n for n, rule in enumerate(rules)) for f in facts)
        return cls(tuple(rules), has, sum(rule.both << n for n, rule in enumerate(rules)))

    def without(self, kinds: Set[str]) -> "Readings":
        """The same without the rules that find nothing but these kinds."""
        kept = sum(1 << n for n, rule in enumerate(self.rules) if not rule.kinds <= kinds)
        return self._replace(has=tuple(h & kept for h in self.has))

    def fitting(self, i: int, j: int) -> Iterable[Rule]:
        """The rules that can tell anything of two of the statements."""
        one, two = self.has[i], self.has[j]
        fits = (one & two & self.both) | ((one ^ two) & ~self.both)
        return (rule for n, rule in enumerate(self.rules) if fits >> n & 1) if fits else ()
