"""What differs within one claim, told once for all sources that stand on the same side.

Pairs are judged by the rules in `differences`; here the sources with the same figure, or the same side of another
difference, are put together and the reader gets one sentence: who says what, in their own words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product

from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.when import rough_hours
from generator.comparison.differences.corrected import corrections
from generator.comparison.differences.counts import (
    SHARPEST_FIRST,
    counts_of,
    distinct,
    in_one_voice,
    judge_sides,
    of_many,
    of_roundups,
    of_seconds,
    quantity_of,
    revised,
    taken_back,
    usual_names,
)
from generator.comparison.differences.facts import Facts, facts_of
from generator.comparison.differences.figures import COMPARED, HURT
from generator.comparison.differences.foreseen import foreseen
from generator.comparison.differences.judging import RULES, speakers
from generator.comparison.differences.reasons import with_reason
from generator.comparison.differences.rules import Readings
from generator.comparison.differences.sureness import sureness
from generator.comparison.differences.tellings import tellings
from generator.comparison.origins.relays import circles
from generator.comparison.origins.rooting import Copied, fullest, one_root, two_voices
from generator.comparison.origins.speakers import names_one
from generator.comparison.telling.wording import (
    joined,
    number,
    one_line,
    other_speakers,
    reserved_words,
    sources,
    speaker_words,
    unquoted,
)
from generator.language.words import denies
from generator.model import Certainty, Difference, Quantity

MOST_SIDES = 5
"""Figures told in one sentence, those that most sources give; the table has all. So many different figures are not all
of one count (several attacks of one war), so that no conflict is seen in them."""

MOST_NAMED = 8
"""Speakers of a side that its sentence names; the row beside it names all."""


def contrasts(
    units: Sequence[Unit],
    copied: Copied,
    kind: str,
    roundups: Set[str] = frozenset(),
    seconds: Set[str] = frozenset(),
) -> tuple[Difference, ...]:
    """The differences of a claim, conflicts first.

    `roundups` are the articles that tell of several incidents, `seconds` those that tell of another than the first.
    """
    figures = (d for d in _figures(units, roundups, seconds) if d.conflict or _between_sources(d, units))
    found = [*(figures if kind == "figure" else _clauses(units)), *sureness(units, copied)]
    found += [*_speakers(units), *circles(units)]
    found += [d for d in tellings(units, copied, kind) if not found or d.kind == "quotation"]
    found += (*foreseen(units), *corrections(units), *rough_hours(units))[:1] if not found else ()
    return tuple(with_reason(d, units, copied) for d in sorted(found, key=lambda d: not d.conflict))


# ---- figures


def _between_sources(difference: Difference, units: Sequence[Unit]) -> bool:
    """Whether two sources differ, or two speakers whom one of them names.

    A source that itself tells of other victims, another event or a part ("five were shot", "four officers") differs
    from nobody: of 30 such differences in 792 stories, read one by one, 25 were none and these alone are left out.
    """
    several = len({units[i].ref.article for i in difference.mentions}) > 1
    left, right = ([units[i] for i in side if units[i].root] for side in (difference.left, difference.right))
    return several or any(not one_root(a, b) for a, b in product(left, right))


def _figures(units: Sequence[Unit], roundups: Set[str], seconds: Set[str]) -> Iterator[Difference]:
    """ "About 300, according to …; approximately 1,000, according to …"."""
    sides = _sides(units)
    counts = counts_of(units) if len(sides) > 1 else []
    read = [distinct([counts[i] for i in side]) for side in sides] if counts else []
    both = combinations(range(len(read)), 2)
    judged = {(i, j): kind for i, j in both if (kind := judge_sides(read[i], read[j]))}
    if roundups:
        judged = {(i, j): of_roundups(kind, read[i], read[j], roundups) for (i, j), kind in judged.items()}
    if seconds:
        judged = {(i, j): of_seconds(kind, read[i], read[j], seconds) for (i, j), kind in judged.items()}
    if len(sides) > MOST_SIDES and "conflict" in judged.values():
        judged = {(i, j): of_many(kind, read[i], read[j], usual_names(counts)) for (i, j), kind in judged.items()}
    parts = _parts(units, sides, judged)
    judged = {pair: kind for pair, kind in judged.items() if kind != "scope" or parts.isdisjoint(pair)}
    if "older" in judged.values():  # of a toll that rises, what may be of other people may be older as well
        judged = {pair: "older" if kind == "scope" else kind for pair, kind in judged.items()}
    known: set[int] = set()
    for kind in SHARPEST_FIRST:
        pairs_of_kind = [pair for pair, found in judged.items() if found == kind and not known.issuperset(pair)]
        if pairs_of_kind and (not known or kind in ("scope", "older")):
            told = sorted({n for pair, found in judged.items() if _told_with(found, kind) for n in pair})
            ends = _ends(units, sides) if kind == "scope" else set[int]()
            first = sorted(told, key=lambda n: (_vague(units, sides[n]), -len(sides[n]), n))
            room = MOST_SIDES - len(ends)
            chosen = {*first[:room], *[n for n in first if n not in ends][:room]}
            told = sorted(ends | chosen)
            pairs_of_kind = [pair for pair in pairs_of_kind if set(pair) <= set(told)] or pairs_of_kind
            besides = _besides(judged, told) if kind == "conflict" else []
            besides = besides if len(told) + len(besides) <= MOST_SIDES else []
            known.update(chosen)
            yield _told(units, sides, pairs_of_kind, told, kind, besides)


def _parts(
    units: Sequence[Unit], sides: Sequence[Sequence[int]], judged: Mapping[tuple[int, int], str]
) -> frozenset[int]:
    """The sides of which each source gives another side as well, in one voice: these differ from nobody.

    Reads "two died at the scene" in the two articles that also tell of three dead, and "five died in Arden" beside it.
    """
    scope = [pair for pair, kind in judged.items() if kind == "scope"]
    both = ((n, m) for i, j in scope for n, m in ((i, j), (j, i)))
    return frozenset(n for n, m in both if _gives_too(units, sides[n], sides[m]))


def _gives_too(units: Sequence[Unit], less: Sequence[int], more: Sequence[int]) -> bool:
    own = ([units[j] for j in more if units[j].ref.article == units[i].ref.article] for i in less)
    return all(any(in_one_voice(units[i], unit) for unit in found) for i, found in zip(less, own, strict=True))


def _besides(judged: Mapping[tuple[int, int], str], told: Sequence[int]) -> list[int]:
    """The sides that a sentence on a conflict leaves out, as far as they may count other people than one in it."""
    scope = [set(pair) for pair, found in judged.items() if found == "scope"]
    return sorted({n for pair in scope if pair & set(told) for n in pair - set(told)})


def _vague(units: Sequence[Unit], side: Sequence[int]) -> bool:
    """Whether a side gives no number: "dozens" is told after all that do."""
    return all(quantity_of(units[i]).bound == "vague" for i in side)


def _ends(units: Sequence[Unit], sides: Sequence[Sequence[int]]) -> set[int]:
    """The outermost figures of a row, which a range must reach: none that is vague or denied."""
    told = [
        n
        for n, side in enumerate(sides)
        if not _vague(units, side) and all(units[i].mention.certainty > Certainty.UNLIKELY for i in side)
    ]
    return {told[0], told[-1]} if told else set()


def _told_with(found: str, kind: str) -> bool:
    """Whether a pair belongs in the sentence of a kind: figures of other people in none but their own."""
    return found == kind == "scope" or "scope" not in (found, kind)


def _sides(units: Sequence[Unit]) -> list[list[int]]:
    """Units with the same figure, lowest first; who denies a figure, or tells that it was revised, does not give it."""
    sides: dict[tuple[float, float, str], list[int]] = {}
    for i, unit in enumerate(units):
        if unit.mention.certainty <= Certainty.UNLIKELY or taken_back(unit, units) or _COMPARES.search(unit.whole.text):
            continue
        quantity = quantity_of(unit)
        bound = quantity.bound if quantity.bound in ("at least", "at most") else ""
        part = 100 if quantity.share and quantity.unit != "%" else 1
        sides.setdefault((part * (quantity.value or 0.0), part * (quantity.upper or 0.0), bound), []).append(i)
    return [sides[key] for key in sorted(sides)]


_COMPARES = re.compile(
    r"\bcomes?\s+(?:just\s+|only\s+)?(?:[\w-]+\s+){0,4}?(?:days?|weeks?|months?|years?)\s+(?:\w+\s+)?after\b", re.I
)
"""What a sentence compares the news with: "comes a month after a gunman killed 20"."""


def _told(
    units: Sequence[Unit],
    sides: Sequence[Sequence[int]],
    clashing: Sequence[tuple[int, int]],
    told: Sequence[int],
    kind: str,
    besides: Sequence[int],
) -> Difference:
    """All figures in one sentence; on the left the side that most sources share, on the right what differs from it."""
    main = max({n for pair in clashing for n in pair}, key=lambda n: (len(sides[n]), -n))
    others = sorted({n for pair in clashing if main in pair for n in pair} - {main})
    shared = any(len({units[i].ref.article for i in sides[n]}) > 1 for n in (*told, *besides))
    counted = shared and len(told) + len(besides) == len(sides)
    why = _sentence(units, [sides[n] for n in told], kind, counted=counted)
    if besides:
        why = f"{why.removesuffix('.')}; {_also_given([_side(units, sides[n], counted=counted) for n in besides])}"
    right = tuple(i for n in others for i in sides[n])
    also = tuple(i for n in (*told, *besides) if n != main and n not in others for i in sides[n])
    given = {quantity_of(units[sides[n][0]]).value for n in told}
    if told_so := [i for i, u in enumerate(units) if revised(u) and quantity_of(u).value in given][:1]:
        said = unquoted(units[told_so[0]].whole.text).removesuffix(".")
        why, also = f"{why.removesuffix('.')}; a source says: “{said}.”", (*also, *told_so)
    return Difference(
        "scope" if kind == "scope" else "figure", kind == "conflict", why, tuple(sides[main]), right, also
    )


THE_FIGURES = "The figures"
"""How a sentence on differing figures begins; where its row is not beside it, it says of what."""


def _sentence(units: Sequence[Unit], told: Sequence[Sequence[int]], kind: str, *, counted: bool) -> str:
    """ "The figures range from about 300 (four sources, one origin: police) to approximately 1,000 (...).".

    Figures that may be of other people have no range: they are given side by side.
    """
    sides = [_side(units, side, counted=counted, dated=kind == "older") for side in told]
    if kind in _AGREEING:
        agree = (_AGREEING if len(sides) == PAIR else _ALL_AGREEING)[kind]
        agree = "." if kind == "detail" and _disjoint([quantity_of(units[side[0]]) for side in told]) else agree
        return f"{THE_FIGURES} given are {joined(sides)}{agree}"
    things = any(quantity_of(units[side[0]]).event not in _TO_PEOPLE for side in told)
    hurt = all(quantity_of(units[side[0]]).event in HURT for side in told)
    others = _OF_THINGS if things else _OF_THE_HURT if hurt else _OF_OTHERS
    apart = others if kind == "scope" else _APART
    mixed = any(units[i].quantity and units[i].mention.quantity is None for side in told for i in side)
    top = max(range(len(told)), key=lambda n: (quantity_of(units[told[n][0]]).value or 0.0, -n))
    if kind == "scope" or mixed or _open_ended(units, told[0], told[top]):
        return f"{THE_FIGURES} given are {joined(sides)}{apart}"
    between = [side for n, side in enumerate(sides) if n not in (0, top)]
    also = f", with {joined(between)} also given" if between else ""
    return f"{THE_FIGURES} range from {sides[0]} to {sides[top]}{also}."


def _open_ended(units: Sequence[Unit], least: Sequence[int], most: Sequence[int]) -> bool:
    """Whether figures have no range: the least is a vague word or a most, or the most is a least ("at least 2,500")."""
    return quantity_of(units[least[0]]).bound in ("vague", "range", "at most") or (
        quantity_of(units[most[0]]).bound in ("vague", "at least")
    )


def _also_given(sides: Sequence[str]) -> str:
    """ "more than 3,000 (the mayor) is also given and may not count the same people."."""
    one = len(sides) == 1
    return f"{joined(sides)} {'is' if one else 'are'} also given and may not count the same people."


def _disjoint(figures: Sequence[Quantity]) -> bool:
    """Whether a figure is given as a most below what another gives as a least: "as many as 365", "at least 368"."""
    most = [q.value or 0.0 for q in figures if q.bound == "at most"]
    least = [q.value or 0.0 for q in figures if q.bound == "at least"]
    return any(m < n for m in most for n in least)


PAIR = 2
"""Sides of which both can be true; of more all can."""
_AGREEING = {"detail": ": both can be true.", "older": ": one may be older than the other."}
_ALL_AGREEING = {"detail": ": all can be true.", "older": ": some may be older than the others."}
_OF_OTHERS = ": they may not count the same people."
_OF_THE_HURT = ": they may not count the same people, or not at one time."
"""Of the hurt some may have died since."""
_OF_THINGS = ": they may not count the same."
"""What is said of shots, houses and aftershocks, which are no people."""
_TO_PEOPLE = (COMPARED | HURT.keys() | {"charged", "sentenced", "convicted", "stabbed"}) - {"fired"}
"""Events that befall people."""
_APART = ": the figures do not overlap."
"""Where a figure is told in parts, so that the sentence has no lowest and highest."""


def _side(units: Sequence[Unit], side: Sequence[int], *, counted: bool, dated: bool = False) -> str:
    """A figure with those who stand behind it, each root once: "about 300 (two sources, one origin: police)".

    Where each is given by one source only its speaker is told, if it names one: "six", "seven (police)". Of a toll that
    rises it tells for when it was given: "241 (early Thursday: the agency)". Of several of which some name nobody it
    tells how many do: "eight (four sources, one citing officials)".
    """
    own, roots = [units[i] for i in side], list[list[Unit]]()
    for unit in own:
        home = next((root for root in roots if one_root(unit, root[0])), None)
        if home is None:
            roots.append([unit])
        else:
            home.append(unit)
    named = [_in_full(units, best) for root in roots if (best := fullest(root))]
    who = _first(tuple(dict.fromkeys(speaker_words(u.mention) for u in named))) if named else ""
    articles, naming = (len({u.ref.article for u in told}) for told in (own, [u for u in own if u.mention.speaker]))
    one = "one origin" if articles > 1 and len(roots) == 1 and named else ""
    when = next((told for unit in own if (told := _when(unit))), "") if dated else ""
    by = ", ".join(filter(None, (sources(articles), one, when) if counted else (when,)))
    link = f", {number(naming)} citing " if naming < articles and not one else ": "
    by = f"{by}{link if by and who else ''}"
    mention = units[side[0]].mention
    told = reserved_words([unit.mention for unit in own]) if mention.quantity else f"“{one_line(mention.text)}”"
    aside = f"{_doubt(own)}{by}{who}".removesuffix("; ")
    return f"{told} ({aside})" if aside else told


def _in_full(units: Sequence[Unit], unit: Unit) -> Unit:
    """Where its source names a speaker most fully: "Gray" is the "Dr. Jason Gray" of the figure before."""
    own = [
        u
        for u in units
        if u.ref.article == unit.ref.article and names_one(unit.mention.speaker or "", u.mention.speaker)
    ]
    return fullest([unit, *own]) or unit


def _when(unit: Unit) -> str:
    """The time told right behind a figure: "by late Wednesday" of "the toll had risen to 159 by late Wednesday"."""
    text, at = unit.whole.text, unit.whole.span.start
    end = quantity_of(unit).span.end - at
    days = (d.span.moved(-at) for d in unit.whole.dates if d.span.start - at >= end)
    told = ((text[end : day.start], one_line(text[end : day.end])) for day in days)
    return next((words for before, words in told if _BEFORE_A_DAY.fullmatch(before)), "")


_BEFORE_A_DAY = re.compile(r"\s+(?:(?:by|on|as of|until)\s+)?")


def _doubt(side: Sequence[Unit]) -> str:
    """The word by which all of a side leave their figure open: `up to 20 (“feared”; two sources)`."""
    hedge = one_line(side[0].mention.hedge or "")
    open_ = all(unit.mention.certainty is Certainty.POSSIBLE for unit in side)
    return f"“{hedge}”; " if open_ and hedge and "“" not in hedge else ""


def _first(names: Sequence[str]) -> str:
    """The speakers of a side, up to a number: "police, the mayor, … and nine others"."""
    others = len(names) - MOST_NAMED
    return f"{', '.join(names[:MOST_NAMED])} and {other_speakers(others)}" if others > 0 else ", ".join(names)


# ---- clauses


def _clauses(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first finding of each kind between two articles; how sure they are, and who said it, is judged by itself.

    How many were killed or hurt is compared in rows of its own: all four that seemed to clash in other rows of 834
    stories counted parts ("two women and a man", "one" of the two).
    """
    facts = [facts_of(u.statement, u.published) for u in units] if len(units) > 1 else []
    seen = {"certainty", "speaker"}
    readings = Readings.of(facts, RULES).without(seen)
    for i, j in combinations(range(len(facts)), 2):
        rules = readings.fitting(i, j)
        if not rules or not two_voices(units[i], units[j]):
            continue
        within = units[i].ref.article == units[j].ref.article
        for finding in (f for rule in rules for f in rule.judge(facts[i], facts[j])):
            counted = finding.kind == "figure" and finding.conflict and not finding.given
            if (within and finding.kind != "polarity") or counted:
                continue
            texts = (units[n].statement.text for n in (i, j))
            both_deny = finding.kind == "polarity" and all(map(denies, texts))
            if finding.kind not in seen and not both_deny and not _several(finding.kind, units, facts, (i, j)):
                seen.add(finding.kind)
                readings = readings.without(seen)
                conflict = finding.conflict and not one_root(units[i], units[j])
                yield Difference(finding.kind, conflict, finding.why, (i,), (j,), given=finding.given)


_ONE_OF_EACH = frozenset({"time", "place", "money"})
"""Kinds of which one event has one: an article that gives two tells of two events."""


def _several(kind: str, units: Sequence[Unit], facts: Sequence[Facts], pair: tuple[int, int]) -> bool:
    """Whether one of two articles gives several things of a kind itself: "dead at 2:24 p.m.", and "at 10:53 p.m."."""
    own = [(i, k) for i in pair for k, u in enumerate(units) if k != i and u.ref.article == units[i].ref.article]
    rules = [rule for rule in RULES if kind in rule.kinds] if kind in _ONE_OF_EACH else []
    return any(f.kind == kind for rule in rules for i, k in own for f in rule.found(facts[i], facts[k]))


def _speakers(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first quotation that two articles give to two persons, each naming its own in the sentence itself."""
    facts = [facts_of(u.whole) for u in units if u.whole.quoted] if len(units) > 1 else []
    places = [i for i, u in enumerate(units) if u.whole.quoted]
    readings = Readings.of(facts, [rule for rule in RULES if rule.judge is speakers])
    for i, j in combinations(range(len(facts)), 2):
        if readings.fitting(i, j) and facts[i].statement.article != facts[j].statement.article:
            for finding in speakers(facts[i], facts[j]):
                sides = (places[i],), (places[j],)
                yield Difference(finding.kind, finding.conflict, finding.why, *sides, given=finding.given)
                return
