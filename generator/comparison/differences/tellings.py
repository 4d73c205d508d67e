"""How sources that say one thing tell it differently: a stronger word, a rounder figure, a quotation not the same.

None of it is a conflict. Where one source copies another, or both go back to one speaker, a stronger telling is
*hardening*: the copy says more than its original did.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations

from generator.comparison.claims.mentions import Unit, phrases_quoted
from generator.comparison.differences.links import Link, last_link
from generator.comparison.differences.quotes import Quoting, altered, moved, quoting
from generator.comparison.differences.strengths import apart
from generator.comparison.likeness.similarity import similarity
from generator.comparison.likeness.synonyms import actions, unified
from generator.comparison.origins.rooting import Copied, one_root
from generator.comparison.origins.speakers import speaker
from generator.comparison.telling.wording import figure_words, joined, one_line, sources, upper_first
from generator.data import words
from generator.language.words import content_words, stem, stems
from generator.model import Difference, Quantity

SAME_PREDICATE, SAME_ACTION = 0.45, 0.38
"""Likeness from which a word and its contrast are about one predicate: in general, and where both name one action.
Below, the clauses of a claim only touch."""
ONE_ACT = 0.25
"""The same for two words of one scale, which are seldom both there by chance."""


def tellings(units: Sequence[Unit], copied: Copied, kind: str) -> Iterator[Difference]:
    """The differences in the telling, one of each sort."""
    quotations = [quoting(unit.whole) for unit in units] if len(units) > 1 else []
    quoted = [i for i, found in enumerate(quotations) if found.quotations]
    yield from _first(units, quoted, quotations, lambda i, j: _altered(units, quotations, i, j))
    yield from _first(units, quoted, quotations, lambda i, j: _moved(quotations, i, j))
    if kind == "figure":
        yield from _unestimated(units, copied)
    else:
        texts = [unit.statement.text for unit in units]
        yield from _first(units, range(len(units)), texts, lambda i, j: _doers(units, i, j))
        links = [last_link(unit) for unit in units]
        linked = [i for i, link in enumerate(links) if link]
        yield from _first(units, linked, range(len(units)), lambda i, j: _left_out(units, links, i, j))
        yield from _stronger(units, copied)


def _first(
    units: Sequence[Unit],
    chosen: Sequence[int],
    wordings: Sequence[Hashable],
    sort: Callable[[int, int], Difference | None],
) -> Iterator[Difference]:
    """The first difference of one sort between two articles; two wordings are compared once, whoever has them."""
    known: dict[Hashable, int] = {}
    wording = [known.setdefault(words_of_it, len(known)) for words_of_it in wordings]
    tried: set[tuple[int, int]] = set()
    for i, j in combinations(chosen, 2):
        pair = wording[i], wording[j]
        if pair not in tried and units[i].statement.article != units[j].statement.article:
            tried.add(pair)
            if (found := sort(i, j)) is not None:
                yield found
                return


def _altered(units: Sequence[Unit], quotations: Sequence[Quoting], i: int, j: int) -> Difference | None:
    """Reads "“Those are pretty heavy losses for a town”" and "“Those are heavy losses for a town”".

    Two people who say much the same each in his own words alter nothing.
    """
    one_name, other_name = (root.names if (root := units[n].root) else frozenset[str]() for n in (i, j))
    if one_name and other_name and not one_name & other_name and not one_root(units[i], units[j]):
        return None
    for one, other in altered(quotations[i], quotations[j]):
        if _has(units, units[j].ref.article, one) or _has(units, units[i].ref.article, other):
            continue
        why = f"One source quotes “{one_line(one)}”, where another quotes “{one_line(other)}”."
        return Difference("quotation", False, why, (i,), (j,))
    return None


def _has(units: Sequence[Unit], article: str, words: str) -> bool:
    """Whether an article has these words too, in another sentence: who says a thing twice may change it."""
    told = (one_line(unit.whole.text).lower() for unit in units if unit.ref.article == article)
    return any(one_line(words).lower() in text for text in told)


def _moved(quotations: Sequence[Quoting], i: int, j: int) -> Difference | None:
    """Reads "a city-led “new order”" and "a “city-led new order”"."""
    words = moved(quotations[i], quotations[j])
    why = f"One source has “{one_line(words or '')}” inside the quotation marks, where another has it outside them."
    return Difference("quotation", False, why, (i,), (j,)) if words else None


def _doers(units: Sequence[Unit], i: int, j: int) -> Difference | None:
    """Reads "Rebels shot down the plane near Selm" and "The army shot down the plane near Selm"."""
    one, two = (_doer(units[a].statement.text, units[b].statement.text) for a, b in ((i, j), (j, i)))
    first, second = speaker(one), speaker(two)
    roles = first.role and second.role and first.role != second.role
    countries = first.countries and second.countries and not first.countries & second.countries
    if not roles and not countries:
        return None
    why = f"One source says “{one_line(one)}”, where another says “{one_line(two)}”."
    return Difference("agent", False, why, (i,), (j,))


def _left_out(units: Sequence[Unit], links: Sequence[Link | None], i: int, j: int) -> Difference | None:
    """Reads "one of whom said his foreman had told him he was hired" and "one of whom claimed he was hired".

    All sources that have the last link are told of, each with who passes it on.
    """
    left, right = (i, j) if (found := links[i]) and found.by else (j, i)
    plain = links[right]
    if plain is None or not _leaves_out(units, links, left, right):
        return None
    others = {units[n].ref.article: n for n in range(len(units)) if _leaves_out(units, links, n, right, also=True)}
    with_it = tuple(sorted({units[left].ref.article: left, **others}.values()))
    said = list(dict.fromkeys(f"“{one_line(link.chain)}”" for n in with_it if (link := links[n])))
    who = "One source says" if len(with_it) == 1 else f"{upper_first(sources(len(with_it)))} say"
    why = f"{who} {joined(said)}, where another says “{one_line(plain.words)}”."
    return Difference("speaker", False, why, with_it, (right,))


def _leaves_out(
    units: Sequence[Unit], links: Sequence[Link | None], chained: int, other: int, *, also: bool = False
) -> bool:
    """Whether a clause lacks the last link of another of the same saying, whose outer speaker it gives it to.

    Where another source shows it, also that of one who is named otherwise in words that both quote.
    """
    chain, plain = links[chained], links[other]
    if chain is None or plain is None or not chain.by or plain.by or not _one_saying(units[chained], units[other]):
        return False
    quoted = phrases_quoted(units[chained].statement.text) & phrases_quoted(units[other].statement.text)
    alike = plain.words.startswith(chain.by) or stems(chain.by) & plain.stems or (also and quoted)
    apart = units[chained].ref.article != units[other].ref.article
    return bool(alike) and apart and not chain.stems & stems(units[other].whole.text)


def _one_saying(a: Unit, b: Unit) -> bool:
    """Whether two clauses tell one thing: alike, or with one phrase in quotation marks."""
    shared = phrases_quoted(a.statement.text) & phrases_quoted(b.statement.text)
    return bool(shared) or similarity(unified(a.words), unified(b.words)) >= SAME_PREDICATE


def _doer(text: str, other: str) -> str:
    """What stands before all that two clauses have in common to their end; nothing if that is little."""
    found = [m for m in _WORD.finditer(text) if m.group().lower() not in words("stop-words")]
    mine, theirs = [stem(m.group().lower()) for m in found], [stem(word) for word in content_words(other)]
    shared = 0
    while shared < min(len(mine), len(theirs)) and mine[-1 - shared] == theirs[-1 - shared]:
        shared += 1
    before = found[: len(found) - shared]
    return text[: before[-1].end()] if shared >= SAME_DEED and 0 < len(before) <= NAMING else ""


_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
SAME_DEED, NAMING = 4, 4
"""Words that two clauses share to their end, so that they tell one deed, and words that name its doer at most."""


def _stronger(units: Sequence[Unit], copied: Copied) -> Iterator[Difference]:
    """Reads "the mill expected them to go" beside "ordered them to go": the weakest word, and what is stronger.

    A source that has both words ("the suspected thief", "the accused thief") tells nothing more weakly than others.
    """
    steps = apart([unit.statement.text for unit in units])
    if not steps:
        return
    low, weak = steps[0]
    article = units[low].ref.article
    high = [(i, s) for i, s in steps if s.level > weak.level and units[i].ref.article != article]
    both = any(s.level > weak.level and units[i].ref.article == article for i, s in steps)
    high = [(i, s) for i, s in high if not both and _of_one_act(units[low], units[i])]
    if high:
        said = list(dict.fromkeys(f"“{one_line(step.words)}”" for _, step in high))
        articles = len({units[i].ref.article for i, _ in high})
        who = "another says" if articles == 1 else f"{sources(articles)} say"
        why = f"One source says “{one_line(weak.words)}”, where {who} {joined(said)}."
        kind = "hardening" if any(_linked(units[low], units[i], copied) for i, _ in high) else "certainty"
        yield Difference(kind, False, why, (low,), tuple(i for i, _ in high))


def _unestimated(units: Sequence[Unit], copied: Copied) -> Iterator[Difference]:
    """Reads "about 2,700 wounded" and "2,700 wounded" of one origin: the second is rounder than what it rests on.

    One figure in two ways of telling is told below its row, and marks nothing.

    The value that most sources give is looked at. A bare figure of an origin of its own may have been counted, unless
    it is told as a known whole: "40 of the 9,000".
    """
    values = {i: (q.value, q.upper, q.share) for i, u in enumerate(units) if (q := u.quantity) and not _inside(q)}
    common = Counter(values.values()).most_common(1)
    same = [(i, units[i]) for i, value in values.items() if value == common[0][0]]
    rough, bare = ([(i, u) for i, u in same if u.quantity and u.quantity.bound == b] for b in ("about", "exact"))
    outlets = {u.ref.article for _, u in rough}
    bare = [(i, u) for i, u in bare if u.ref.article not in outlets]
    linked = [(i, u) for i, u in bare if any(_linked(r, u, copied) for _, r in rough)]
    bare = linked or [(i, u) for i, u in bare if len(outlets) > 1 and _known_whole(u)]
    if not bare:
        return
    first, second = ([unit for _, unit in side] for side in (rough, bare))
    give = "gives" if len(outlets) == 1 else "give"
    others = len({unit.ref.article for unit in second})
    who = "another" if others == 1 else sources(others)
    why = f"The same figure: {sources(len(outlets))} {give} it as {_given(first)}, {who} as {_given(second)}."
    yield Difference("rounding", False, why, tuple(i for i, _ in rough), tuple(i for i, _ in bare))


def _known_whole(unit: Unit) -> bool:
    """Whether a figure is only the whole of which a part is told, and was counted by nobody here: "40 of the 9,000"."""
    quantity, at = unit.quantity, unit.whole.span.start
    return quantity is not None and bool(_PART_OF.search(unit.whole.text[: quantity.span.start - at]))


_PART_OF = re.compile(r"\b(?:of|among)\s+(?:the|its|their|these|those)\s+$", re.I)


def _given(units: Sequence[Unit]) -> str:
    """ "“about 300” or “around 300”"."""
    return joined(list(dict.fromkeys(f"“{figure_words(unit.mention)}”" for unit in units)), "or")


def _inside(quantity: Quantity) -> bool:
    """Whether a figure is a sum or small: "about two" is no way of counting people."""
    return bool(quantity.parts) or (quantity.value or 0.0) < FEWEST


FEWEST = 10
"""Figures below are counted, not estimated."""


def _of_one_act(a: Unit, b: Unit) -> bool:
    """Whether two clauses of a claim are alike enough for two words of one scale to be about one act."""
    return similarity(unified(a.words), unified(b.words)) >= ONE_ACT


def same_predicate(a: Unit, b: Unit) -> bool:
    """Whether two clauses are about the same action, or alike enough to be."""
    one, two = unified(a.words), unified(b.words)
    return similarity(one, two) >= (SAME_ACTION if actions(one) & actions(two) else SAME_PREDICATE)


def kind_of(a: Unit, b: Unit, copied: Copied) -> str:
    """Hardening within one origin, else a difference in how sure the sources are."""
    return "hardening" if _linked(a, b, copied) else "certainty"


def _linked(a: Unit, b: Unit, copied: Copied) -> bool:
    """Whether one text is a copy of the other, or both go back to one speaker."""
    return one_root(a, b) or b.ref in copied.get(a.ref, ())
