"""What a site's robots.txt allows: RFC 9309, with its wildcards and the longest rule that matches.

The standard library's parser takes the first rule that matches and knows no wildcards, so it would fetch what a site
asks not to be fetched. A site without a robots.txt allows everything; one whose robots.txt fails allows nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

MAX_BYTES = 500_000
"""As much as RFC 9309 asks a reader to look at."""
MAX_RULES = 20_000
"""Lines that are read; the rest is as if it were not there."""
MAX_STARS = 20
"""Wildcards of one rule, so that matching stays fast."""


class Rule(NamedTuple):
    """A path that is allowed or not."""

    allowed: bool
    path: str


def allows(robots: str, agent: str, path: str) -> bool:
    """Whether a robots.txt lets an agent (its first word: `briefing`) ask for a path with its query."""
    rules = _rules_for(robots, agent.lower())
    wanted = _coded(path)
    matching = [rule for rule in rules if _matches(rule.path, wanted)]
    best = max(matching, key=lambda rule: (len(rule.path), rule.allowed), default=None)
    return best is None or best.allowed


def _rules_for(robots: str, agent: str) -> tuple[Rule, ...]:
    """The rules of all groups that name the agent; of those for everybody where none does."""
    groups = list(_groups(robots))
    own = [rule for agents, rules in groups if agent in agents for rule in rules]
    named = any(agent in agents for agents, _ in groups)
    return tuple(own if named else (rule for agents, rules in groups if "*" in agents for rule in rules))


def _groups(robots: str) -> Iterator[tuple[tuple[str, ...], tuple[Rule, ...]]]:
    agents: list[str] = []
    rules: list[Rule] = []
    for key, value in _lines(robots):
        if key == "user-agent":
            if rules:
                yield tuple(agents), tuple(rules)
                agents, rules = [], []
            agents.append(_product(value))
        elif key in ("allow", "disallow") and agents:
            rules += [Rule(key == "allow", _coded(value))] if value else []
    if agents:
        yield tuple(agents), tuple(rules)


def _lines(robots: str) -> Iterator[tuple[str, str]]:
    for line in robots.lstrip("\ufeff").splitlines()[:MAX_RULES]:
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _product(value: str) -> str:
    """The name of an agent without its version: `Briefing/1.0` is `briefing`."""
    match = re.match(r"[A-Za-z_-]+|\*", value)
    return match.group().lower() if match else ""


def _coded(path: str) -> str:
    """A path in one way of writing: `%7E` and `~` are the same, `%2F` is no `/`."""
    kept = re.sub(r"(?i)%(2f|3f|23|25|2a|24)", lambda match: f"%25{match[1].upper()}", path)
    return quote(unquote(kept, errors="replace"), safe="/?*$&=+,;:@!~'()[]%")


def _matches(rule: str, path: str) -> bool:
    """Whether a rule, with `*` for anything and `$` for the end, matches the beginning of a path."""
    anchored = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")[: MAX_STARS + 1]
    if not path.startswith(first):
        return False
    at = len(first)
    last = rest.pop() if anchored and rest else None
    for part in rest:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return not anchored or at == len(path)
