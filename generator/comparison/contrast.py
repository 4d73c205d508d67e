"""What differs within one claim, told once for all sources that stand on the same side.

Pairs are judged by the rules in `differences`; here the sources with the same figure, or the same side of another
difference, are put together and the reader gets one sentence: who says what, in their own words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.comparison.differences import differences, speakers
from generator.comparison.facts import comparable, facts_of, telling_stems
from generator.comparison.figures import Figure, conflicting, head, interval, pairs, part, passing, provisional, shown
from generator.comparison.mentions import Unit
from generator.comparison.origins import fullest, one_root
from generator.comparison.reasons import newer, with_reason
from generator.comparison.speakers import speaker
from generator.comparison.synonyms import unified
from generator.comparison.tellings import kind_of, same_predicate, tellings
from generator.comparison.wording import figure_words, joined, one_line, sources, speaker_words
from generator.data import words
from generator.language.words import tokens
from generator.model import Certainty, Difference, Quantity, Reuse

WIDE_GAP = 2
"""Steps on the scale of certainty from which two sources differ in how sure they are ("may have", "confirmed")."""

MOST_SIDES = 5
"""Figures told in one sentence, those that most sources give; the table has all. So many different figures are not all
of one count (several attacks of one war), so that no conflict is seen in them."""

SHARPEST_FIRST = ("conflict", "scope", "older", "detail")
"""What two figures are: not both true; perhaps of others; one perhaps older than the other; both true."""
BOUNDS = frozenset({"at least", "at most"})


def contrasts(units: Sequence[Unit], reuse: Sequence[Reuse], kind: str) -> tuple[Difference, ...]:
    """The differences of a claim, conflicts first."""
    found = [*(_figures(units) if kind == "figure" else _clauses(units)), *_certainty(units, reuse)]
    found += [*_speakers(units), *(d for d in tellings(units, reuse, kind) if not found or d.kind == "quotation")]
    return tuple(with_reason(d, units, reuse) for d in sorted(found, key=lambda d: not d.conflict))


# ---- figures


def _figures(units: Sequence[Unit]) -> Iterator[Difference]:
    """ "About 300, according to …; approximately 1,000, according to …"."""
    sides = _sides(units)
    both = combinations(range(len(sides)), 2)
    judged = {(i, j): kind for i, j in both if (kind := _judge_sides(units, sides[i], sides[j]))}
    if len(sides) > MOST_SIDES and "conflict" in judged.values():
        judged = dict.fromkeys(judged, "scope")
    known: set[int] = set()
    for kind in SHARPEST_FIRST:
        pairs_of_kind = [pair for pair, found in judged.items() if found == kind and not known.issuperset(pair)]
        if pairs_of_kind and (not known or kind == "scope"):
            told = sorted({n for pair, found in judged.items() if _told_with(found, kind) for n in pair})
            told = sorted(sorted(told, key=lambda n: (-len(sides[n]), n))[:MOST_SIDES])
            pairs_of_kind = [pair for pair in pairs_of_kind if set(pair) <= set(told)] or pairs_of_kind
            known.update(told)
            yield _told(units, sides, pairs_of_kind, told, kind)


def _told_with(found: str, kind: str) -> bool:
    """Whether a pair belongs in the sentence of a kind: figures of other people in none but their own."""
    return found == kind == "scope" or "scope" not in (found, kind)


def _judge_sides(units: Sequence[Unit], a: Sequence[int], b: Sequence[int]) -> str | None:
    """The sharpest that any pair of the two sides is."""
    found = {_judged(units, i, j) for i in a for j in b}
    return next((kind for kind in SHARPEST_FIRST if kind in found), None)


def _judged(units: Sequence[Unit], i: int, j: int) -> str | None:
    """What two figures are, seen with the other figures of their articles."""
    kind = _judge(units[i], units[j])
    both = kind == "conflict" and (_gives_both(units, i, j) or _gives_both(units, j, i))
    return "scope" if both else kind


def _gives_both(units: Sequence[Unit], i: int, j: int) -> bool:
    """Whether the article of one figure also gives the other's, in the same voice: then it counts two things.

    Reads "five died in their house" beside "three died in a school" in one article, and the three in another.
    """
    a, b = units[i], interval(_quantity(units[j]), figure_words(units[j].mention))
    others = (u for n, u in enumerate(units) if n != i and u.ref.article == a.ref.article and u.quantity)
    own = (u for u in others if (u.root is None and a.root is None) or (u.root and a.root and one_root(u, a)))
    return any(b and (x := interval(_quantity(u), figure_words(u.mention))) and x.meets(b) for u in own)


def _judge(a: Unit, b: Unit) -> str | None:
    """conflict, scope, older or detail; None where two figures are one for a reader."""
    left, right = (facts_of(u.whole) for u in (a, b))
    pair = next((p for p in pairs(left, right) if _is_of(p.left, a) and _is_of(p.right, b)), None)
    if pair is None or not comparable(left, right):
        return _at_a_distance(a, b)
    if not conflicting(pair):
        return "detail" if shown(pair) else None
    if bool(_population(a)) != bool(_population(b)) or _restriction(a) != _restriction(b):
        return "scope"
    if passing(pair, abs((b.published - a.published).days) if a.published and b.published else None):
        return "older"
    return "older" if provisional(left, right) or _renewed(a, b) else "conflict"


def _renewed(a: Unit, b: Unit) -> bool:
    """Whether one speaker gives a higher figure later: "police said 12 had died", and a day after, "15"."""
    order = newer([a], [b])
    one, two = (_quantity(unit).value or 0.0 for unit in (a, b))
    return bool(a.root and b.root) and one_root(a, b) and order * (two - one) > 0


def _at_a_distance(a: Unit, b: Unit) -> str | None:
    """What two figures are whose sentences do not show that they count the same: never a conflict."""
    one, two = (interval(_quantity(u), figure_words(u.mention)) for u in (a, b))
    if one is None or two is None or (one.meets(two) and not {_quantity(a).bound, _quantity(b).bound} & BOUNDS):
        return None
    if not one.meets(two) and (_is_part(a) or _is_part(b)):
        return None
    same = (_quantity(a).value, _quantity(a).upper) == (_quantity(b).value, _quantity(b).upper)
    return ("detail" if not same else None) if one.meets(two) else "scope"


def _is_part(unit: Unit) -> bool:
    """Whether a figure counts some of those that its sentence counts too, or is the whole of which some were hurt.

    Reads "9 children were among 23 injured", and the 60 of "28 of the 60 homes were damaged".
    """
    at, quantity = unit.whole.span.start, _quantity(unit)
    moved = quantity.moved(-at)
    of_them = [q for q in unit.whole.quantities if q.event == quantity.event and q.span.end <= quantity.span.start]
    whole = any(_OF.fullmatch(unit.whole.text[q.span.end - at : moved.span.start]) for q in of_them)
    return whole or part(unit.whole.text, moved)


_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|those)\s+)?", re.I)


def _is_of(figure: Figure, unit: Unit) -> bool:
    """Whether a figure that was paired is the unit's."""
    at = _quantity(unit).span.start - unit.whole.span.start
    return figure.quantity.span.start == at


def _restriction(unit: Unit) -> str:
    """What narrows whom a figure counts: "from Lima" of "four victims from Lima were shot"."""
    quantity, at = _quantity(unit), unit.whole.span.start
    counted, event = quantity.counted_span, quantity.event_span
    if not counted or not event or event < counted:
        return ""
    between = one_line(unit.whole.text[counted.end - at : event.start - at])
    found = _NARROWING.match(between)
    return found.group().lower() if found else ""


_NARROWING = re.compile(r"(?:with|from|of|who|whose|aged|under|over|in|at)\b[^,;]*?\w+", re.I)


def _population(unit: Unit) -> str:
    """Whom a figure counts, as far as its clause says: the noun after it, or the people of a country it names."""
    quantity = _quantity(unit)
    told = head(quantity) or " ".join(sorted(speaker(quantity.counted.title()).countries) if quantity.counted else ())
    own = unit.statement.text.replace(unit.mention.speaker or "\0", "")
    return told or " ".join(sorted(speaker(own).countries))


def _quantity(unit: Unit) -> Quantity:
    if unit.quantity is None:
        raise ValueError("a figure's unit has a quantity")
    return unit.quantity


def _sides(units: Sequence[Unit]) -> list[list[int]]:
    """Units with the same figure, lowest first."""
    sides: dict[tuple[float, float, str], list[int]] = {}
    for i, unit in enumerate(units):
        quantity = _quantity(unit)
        bound = quantity.bound if quantity.bound in ("at least", "at most") else ""
        part = 100 if quantity.share and quantity.unit != "%" else 1
        sides.setdefault((part * (quantity.value or 0.0), part * (quantity.upper or 0.0), bound), []).append(i)
    return [sides[key] for key in sorted(sides)]


def _told(
    units: Sequence[Unit],
    sides: Sequence[Sequence[int]],
    clashing: Sequence[tuple[int, int]],
    told: Sequence[int],
    kind: str,
) -> Difference:
    """All figures in one sentence; on the left the side that most sources share, on the right what differs from it."""
    main = max({n for pair in clashing for n in pair}, key=lambda n: (len(sides[n]), -n))
    others = sorted({n for pair in clashing if main in pair for n in pair} - {main})
    why = _sentence(units, [sides[n] for n in told], kind, counted=len(told) == len(sides))
    right = tuple(i for n in others for i in sides[n])
    also = tuple(i for n in told if n != main and n not in others for i in sides[n])
    return Difference(
        "scope" if kind == "scope" else "figure", kind == "conflict", why, tuple(sides[main]), right, also
    )


THE_FIGURES = "The figures"
"""How a sentence on differing figures begins; where its row is not beside it, it says of what."""


def _sentence(units: Sequence[Unit], told: Sequence[Sequence[int]], kind: str, *, counted: bool) -> str:
    """ "The figures range from about 300 (four sources, one origin: police) to approximately 1,000 (...)." """
    sides = [_side(units, side, counted=counted) for side in told]
    if kind in _AGREEING:
        return f"{THE_FIGURES} given are {joined(sides)}{_AGREEING[kind]}"
    if any(units[i].quantity and units[i].mention.quantity is None for side in told for i in side):
        return f"{THE_FIGURES} given are {joined(sides)}{_REASONS[kind] if kind == 'scope' else _APART}"
    top = max(range(len(told)), key=lambda n: (_quantity(units[told[n][0]]).value or 0.0, -n))
    between = [side for n, side in enumerate(sides) if n not in (0, top)]
    also = f", with {joined(between)} also given" if between else ""
    return f"{THE_FIGURES} range from {sides[0]} to {sides[top]}{also}{_REASONS[kind]}"


_AGREEING = {"detail": ": both can be true.", "older": ": one may be older than the other."}
_REASONS = {"conflict": ".", "scope": ": they may not count the same people."}
_APART = ": the figures do not overlap."
"""Where a figure is told in parts, so that the sentence has no lowest and highest."""


def _side(units: Sequence[Unit], side: Sequence[int], *, counted: bool) -> str:
    """A figure with those who stand behind it, each root once: "about 300 (two sources, one origin: police)"."""
    roots: list[list[Unit]] = []
    for unit in (units[i] for i in side):
        home = next((root for root in roots if one_root(unit, root[0])), None)
        if home is None:
            roots.append([unit])
        else:
            home.append(unit)
    named = [best for root in roots if (best := fullest(root))]
    who = ", ".join(dict.fromkeys(speaker_words(u.mention) for u in named or roots[0][:1]))
    articles = len({units[i].ref.article for i in side})
    one = ", one origin" if articles > 1 and len(roots) == 1 and named else ""
    by = f"{sources(articles)}{one}{': ' if named else ', '}" if counted else ""
    mention = units[side[0]].mention
    words_of_it = figure_words(mention) if mention.quantity else f"“{one_line(mention.text)}”"
    return f"{words_of_it} ({by}{who})"


# ---- clauses


def _clauses(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first finding of each kind between two articles."""
    seen: set[str] = set()
    for i, j in combinations(range(len(units)), 2):
        if units[i].ref.article == units[j].ref.article:
            continue
        a, b = units[i], units[j]
        for finding in differences(
            a.statement, b.statement, same_origin=one_root(a, b), published=(a.published, b.published)
        ):
            both_deny = finding.kind == "polarity" and denies(units[i]) and denies(units[j])
            if finding.kind not in seen and finding.kind not in ("certainty", "speaker") and not both_deny:
                seen.add(finding.kind)
                yield Difference(finding.kind, finding.conflict, finding.why, (i,), (j,), given=finding.given)


def _speakers(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first quotation that two articles give to two persons, each naming its own in the sentence itself."""
    for i, j in combinations(range(len(units)), 2):
        a, b = (facts_of(units[n].whole) for n in (i, j))
        if units[i].ref.article != units[j].ref.article and (finding := next(speakers(a, b), None)):
            yield Difference(finding.kind, finding.conflict, finding.why, (i,), (j,), given=finding.given)
            return


def denies(unit: Unit) -> bool:
    """Whether a clause holds a word of denial, however it is built: "in no way", "do not"."""
    return bool(set(tokens(unit.statement.text)) & words("negation")) or "n’t" in unit.statement.text


# ---- certainty


def _certainty(units: Sequence[Unit], reuse: Sequence[Reuse]) -> Iterator[Difference]:
    """The surest and the least sure source, where they are far apart; a copy that is surer has hardened."""
    if len({u.ref.article for u in units if not u.statement.negated}) < 2:
        return
    order = sorted(
        (i for i, u in enumerate(units) if not u.statement.negated), key=lambda i: (units[i].mention.certainty, i)
    )
    low = order[0]
    sure, high = _surest(units, order)
    if _only_rounds(units[low]) or not _reserved(units[low]):
        return
    if high:
        if units[low].mention.certainty == Certainty.DENIED:
            said = tuple(i for i in high if _of_one_matter(units[low], units[i]))
            if said:
                yield Difference("polarity", True, _sureness(units[low], [units[i] for i in said]), (low,), said)
            return
        high = high[:1] if sure == Certainty.CONFIRMED else high
        kind = kind_of(units[low], units[high[0]], reuse)
        yield Difference(kind, False, _sureness(units[low], [units[i] for i in high]), (low,), high)


DENIED = 0.6
"""Share of the telling words of the shorter clause that the other has, from which one denies what the other says."""


def _of_one_matter(a: Unit, b: Unit) -> bool:
    """Whether a denial and a statement have most of their words in common, so that one is of the other."""
    one, two = (telling_stems(unified(u.words)) for u in (a, b))
    return len(one & two) >= DENIED * max(1, min(len(one), len(two)))


def _surest(units: Sequence[Unit], order: Sequence[int]) -> tuple[Certainty, tuple[int, ...]]:
    """The surest certainty, far from the least, with the units that say the same so surely in other articles."""
    low = units[order[0]]
    levels = sorted({units[i].mention.certainty for i in order}, reverse=True)
    for sure in (level for level in levels if level - low.mention.certainty >= WIDE_GAP):
        same = (i for i in order if units[i].mention.certainty == sure and units[i].ref.article != low.ref.article)
        high = tuple(i for i in same if same_predicate(low, units[i]))
        if high:
            return sure, high
    return low.mention.certainty, ()


def _reserved(unit: Unit) -> bool:
    """Whether a hedge can be told and is of what is claimed.

    A bare "not" belongs to another verb ("did not know that"), and in "police may know the man who shot two" those shot
    are in no doubt.
    """
    hedge = unit.mention.hedge
    return bool(hedge) and (hedge or "").lower() not in words("negation") and not _past_a_clause(unit)


def _past_a_clause(unit: Unit) -> bool:
    """Whether another clause opens between the last hedge and the figure."""
    quantity, at = unit.quantity, unit.statement.span.start
    ends = [h.end for h in unit.statement.hedges if quantity and h.end <= quantity.span.start]
    return bool(quantity and ends and _OPENS.search(unit.statement.text[max(ends) - at : quantity.span.start - at]))


_OPENS = re.compile(r"\b(?:who|which|where|when|after|before)\b", re.I)


def _only_rounds(unit: Unit) -> bool:
    """Whether the hedges are part of the figure: "maybe 50 percent" is a rough figure, not a doubtful claim."""
    quantity = unit.quantity
    return quantity is not None and all(h.within(quantity.span) for h in unit.statement.hedges)


def _sureness(low: Unit, high: Sequence[Unit]) -> str:
    hedge = one_line(low.mention.hedge or "")
    sure = one_line(high[0].mention.hedge or "")
    if high[0].mention.certainty == Certainty.CONFIRMED and sure:
        return f"One source says “{hedge}”, where another says “{sure}”."
    articles = len({unit.ref.article for unit in high})
    who = "another says" if articles == 1 else f"{sources(articles)} say"
    return f"One source says “{hedge}”, where {who} it without reserve."
