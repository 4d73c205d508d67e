"""The independent roots of what several sources say: copied text merged first, then speakers who are the same.

Corroboration counts origins, not outlets: what nothing shows to be independent is one origin. An outlet that names
nobody is an origin of its own unless it copied the passage.
"""

from collections.abc import Collection, Iterable, Sequence

from generator.comparison.mentions import Unit
from generator.comparison.speakers import same_speaker
from generator.model import Origin, Ref, Reuse


def origins(units: Sequence[Unit], reuse: Iterable[Reuse]) -> tuple[Origin, ...]:
    """The origins of a claim's units, those that most sources go back to first."""
    copied = {frozenset((p.left, p.right)) for r in reuse for p in r.passages}
    groups: list[list[int]] = []
    for index, unit in enumerate(units):
        home = [g for g in groups if any(one_root(unit, units[other], copied) for other in g)]
        groups = [g for g in groups if g not in home] + [[i for g in home for i in g] + [index]]
    made = [_origin(units, sorted(group)) for group in groups]
    return tuple(sorted(made, key=lambda o: (-len({units[i].ref.article for i in o.mentions}), o.mentions)))


def one_root(a: Unit, b: Unit, copied: Collection[frozenset[Ref]] = ()) -> bool:
    """Whether two units go back to one root: the same speaker, the same passage, or one article's own voice."""
    if a.root and b.root:
        return same_speaker(a.root, b.root)
    if frozenset((a.ref, b.ref)) in copied:
        return True
    return a.root is None and b.root is None and a.ref.article == b.ref.article


def _origin(units: Sequence[Unit], group: Sequence[int]) -> Origin:
    """Named by the fullest naming of its speaker; by nothing where sources speak for themselves or of "a clip"."""
    best = fullest([units[i] for i in group if _telling(units[i])])
    basis = (best.mention.basis if best else ()) + tuple(units[i].ref for i in group)
    name = (best.mention.speaker or "") if best else ""
    return Origin(" ".join(name.split()), tuple(dict.fromkeys(basis)), tuple(group))


def fullest(units: Iterable[Unit]) -> Unit | None:
    """The unit that names its speaker most fully: "Seth Jones" before "Jones"; None where none names anybody."""
    named = [unit for unit in units if unit.mention.speaker]
    return max(named, key=lambda u: (_telling(u), _names(u), -len(u.mention.speaker or "")), default=None)


def _telling(unit: Unit) -> int:
    """How much a naming tells: country, kind of body, name."""
    root = unit.root
    return bool(root and root.countries) + bool(root and root.role) + 2 * bool(root and root.names)


def _names(unit: Unit) -> int:
    """How many names a naming has: "Seth Jones" tells more than "Jones"."""
    return len(unit.root.names) if unit.root else 0
