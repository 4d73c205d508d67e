"""The independent roots of what several sources say: copied text merged first, then speakers who are the same.

Corroboration counts origins, not outlets: what nothing shows to be independent is one origin. An outlet that names
nobody is an origin of its own unless it copied the passage.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from generator.comparison.claims.mentions import Unit
from generator.comparison.likeness.similarity import telling_runs
from generator.comparison.origins.one_saying import sayings
from generator.comparison.origins.relays import relayed, relays
from generator.comparison.origins.speakers import Speaker, same_speaker, speaker
from generator.model import Origin, Ref, Reuse

Copied = Mapping[Ref, frozenset[Ref]]
"""Sentence -> the sentences of other articles that share a passage with it."""


def copied_in(reuse: Iterable[Reuse]) -> Copied:
    """The shared passages, to be looked up from either side."""
    found: dict[Ref, set[Ref]] = {}
    for passage in (p for r in reuse for p in r.passages):
        found.setdefault(passage.left, set()).add(passage.right)
        found.setdefault(passage.right, set()).add(passage.left)
    return {ref: frozenset(others) for ref, others in found.items()}


def origins(units: Sequence[Unit], copied: Copied) -> tuple[Origin, ...]:
    """The origins of a claim's units, those that most sources go back to first."""
    made = [_origin(units, group) for group in _rooted(units, copied)]
    return tuple(sorted(made, key=lambda o: (-len({units[i].ref.article for i in o.mentions}), o.mentions)))


def _rooted(units: Sequence[Unit], copied: Copied) -> list[list[int]]:
    """Units that `one_root` joins, directly or through others, in order."""
    homes = list(range(len(units)))
    for i, j in (
        *_one_voice(units),
        *_one_force(units),
        *_one_passage(units, copied),
        *_one_wording(units),
        *_one_utterance(units),
        *_one_who_voiced(units),
        *relayed(units),
    ):
        one, two = _home(homes, i), _home(homes, j)
        homes[max(one, two)] = min(one, two)
    groups: dict[int, list[int]] = {}
    for i in range(len(units)):
        groups.setdefault(_home(homes, i), []).append(i)
    return list(groups.values())


def _home(homes: list[int], i: int) -> int:
    """The first unit of the group of a unit; the way there is made short."""
    while homes[i] != i:
        homes[i] = homes[homes[i]]
        i = homes[i]
    return i


def _one_voice(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker, or of one outlet's, agency's or article's own voice; each is beside the first such."""
    firsts: dict[Speaker | str, int] = {}
    for i, unit in enumerate(units):
        if unit.root is None or same_speaker(unit.root, unit.root):
            yield from ((firsts.setdefault(one, i), i) for one in ((unit.root,) if unit.root else unit.newsrooms))
    named = [(one, i) for one, i in firsts.items() if isinstance(one, Speaker)]
    yield from ((i, j) for (one, i), (two, j) in combinations(named, 2) if same_speaker(one, two))


def _one_force(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of "police", "officers" and "authorities" without a name, and of these and the one force that is named.

    Nothing shows that they are two: a story's police are mostly one department.
    """
    roots = [(i, unit.root) for i, unit in enumerate(units) if unit.root]
    bare = [i for i, root in roots if _BARE_FORCE.fullmatch(root.text)]
    named = [(i, root) for i, root in roots if i not in bare and (root.role == "police" or _RANK.search(root.text))]
    if all(same_speaker(one, two) for (_, one), (_, two) in combinations(named, 2)):
        yield from ((bare[0], i) for i in (*bare[1:], *(i for i, _ in named[:1]))) if bare else ()


_BARE_FORCE = re.compile(
    r"(?:(?:the|local|law enforcement)\s+)*"
    r"(?:police|officers|deputies|investigators|detectives|troopers|authorities|officials)"
    r"(?:\s+(?:officials|officers|investigators|spokes\w+))?"
    r"|(?:an?|the)\s+(?:sheriff|police\s+(?:chief|spokes\w+|official|officer|statement|report))",
    re.I,
)
"""A force that is not called by its name."""
_RANK = re.compile(r"\b(?:Sgt|Lt|Capt|Cpl|Det|Officer|Detective|Trooper|Deputy|Sheriff|[A-Z]{1,3}PD)\b")
"""What names somebody of a force."""


def _one_passage(units: Sequence[Unit], copied: Copied) -> Iterator[tuple[int, int]]:
    """Pairs of which one names no speaker and whose sentences share a passage."""
    at: dict[Ref, list[int]] = {}
    for i, unit in enumerate(units):
        at.setdefault(unit.ref, []).append(i)
    found = ((i, j) for ref in at for other in copied.get(ref, ()) for i in at[ref] for j in at.get(other, ()))
    return ((i, j) for i, j in found if i < j and not (units[i].root and units[j].root))


def _one_wording(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of which one names no speaker and whose clauses share a run of words; each is beside the first such.

    Two who word a clause alike have it from one text, however little else they share.
    """
    firsts: dict[tuple[str, ...], int] = {}
    for i, unit in enumerate(units):
        for run in sorted(telling_runs(unit.statement.text, RUN, PLAIN)):
            first = firsts.setdefault(run, i)
            if first != i and not (unit.root and units[first].root):
                yield first, i


def _one_utterance(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs that quote one utterance, whoever they name for it: "the letter says", "its signers wrote"."""
    firsts: dict[tuple[str, ...], int] = {}
    for i, unit in enumerate(units):
        firsts_here = [firsts.setdefault(run, i) for run in sorted(sayings(unit))]
        yield from ((first, i) for first in firsts_here if first != i)


def _one_who_voiced(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker, of which one tells that he voiced it: "Norland's army has voiced suspicion about"."""
    own = ((i, _VOICED.match(unit.whole.text)) for i, unit in enumerate(units) if unit.root is None)
    told = [(i, speaker(match["who"])) for i, match in own if match]
    return ((i, j) for i, who in told for j, unit in enumerate(units) if unit.root and same_speaker(who, unit.root))


_VOICED = re.compile(
    r"(?P<who>[^,.;:“”\"]{3,60}?)\s+(?:has|have|had)?\s*(?:also\s+|repeatedly\s+)?(?:voiced|expressed|raised|signall?ed|renewed)"
    r"\s+(?:\w+\s+){0,2}?(?:suspicions?|concerns?|doubts?|fears?|worries|questions?|hopes?|support|opposition|confidence)\b"
)
"""Who feels or doubts what follows, which only his own word can show."""


RUN, PLAIN = 8, 3
"""Words in a row, and how many of them are plain words, that two writers do not hit upon by themselves."""


def two_voices(a: Unit, b: Unit) -> bool:
    """Whether two units are of two articles, or of two speakers whom one article names."""
    return a.ref.article != b.ref.article or (a.root is not None and b.root is not None and not one_root(a, b))


def one_root(a: Unit, b: Unit, copied: Copied = MappingProxyType({})) -> bool:
    """Whether two units go back to one root: the same speaker or passage, or one house's own voice."""
    if relays(a, b) or relays(b, a):
        return True
    if a.root and b.root:
        return same_speaker(a.root, b.root)
    if b.ref in copied.get(a.ref, ()):
        return True
    one_house = a.ref.article == b.ref.article or not set(a.newsrooms).isdisjoint(b.newsrooms)
    return a.root is None and b.root is None and one_house


def _origin(units: Sequence[Unit], group: Sequence[int]) -> Origin:
    """Named by the fullest naming of its speaker; by nothing where sources speak for themselves or of "a clip"."""
    best = _first_speaker([units[i] for i in group])
    basis = (best.mention.basis if best else ()) + tuple(units[i].ref for i in group)
    name = _DATELINE.sub("", (best.mention.speaker or "") if best else "")
    name = "" if _PLACE.fullmatch(name) else name
    return Origin(" ".join(name.split()).strip('“”"` ,'), tuple(dict.fromkeys(basis)), tuple(group))


_PLACE = re.compile(r"(?!UNICEF|UNESCO|UNIFIL|INTERPOL|EUROPOL|FRONTEX|NASDAQ)[A-Z]{6,}(?: [A-Z]{3,})*")
"""A place in capitals that opens a report; no acronym is so long, but for a few."""
_DATELINE = re.compile(r"^[A-Z]{3}[A-Z .’'-]*,? (?:[^—–]{0,30}[—–]+|-+) (?=[A-Z])")
"""The place before a report, which is no part of who speaks in it: "LORVIK, Norway — Police"."""


def _first_speaker(group: Sequence[Unit]) -> Unit | None:
    """Who is behind an origin: whom the source names that others pass on, else the fullest naming."""
    pairs = list(relayed(group))
    takers, givers = {i for i, _ in pairs}, {j for _, j in pairs}
    passed_on = [group[j] for j in sorted(givers - takers) if group[j].root and not _points_back(group[j])]
    return fullest(passed_on) or fullest([u for u in group if _telling(u)])


def _points_back(unit: Unit) -> bool:
    """Whether a speaker is named only by what stands before it: "this analysis"."""
    return (unit.mention.speaker or "").split(" ", 1)[0].lower() in ("this", "that", "these", "those")


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
