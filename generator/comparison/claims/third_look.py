"""Clauses that tell one thing in other words, found by all that two sentences of one story have in common.

The likeness of two clauses and that of their sentences each miss what the other sees. Together with the words that are
relatives inside a story, with the sentences before and after, and with whether each sentence is the likest of its
source to the other, they are surer. The weights are those of a logistic regression on 785 pairs of clauses of 73
stories that shared no row, read one by one: 233 made one claim. Of 67 rows that it made or widened in 100 further
stories 60 were right.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from generator.comparison.claims.about import AGES
from generator.comparison.claims.clause_rows import Barred, any_barred, never
from generator.comparison.claims.elsewhere import Elsewhere, Sentence
from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.one_claim import FLOOR, Clause
from generator.comparison.claims.second_look import MOST_BOTH, Group
from generator.comparison.claims.subjects import Subject, subject_of
from generator.comparison.likeness.mainly import Mainly, same_predicate, step_unsaid, steps_apart
from generator.comparison.likeness.relatives import relatives, told_in_both
from generator.language.words import stem
from generator.model import Article, Ref

START = -2.24
WEIGHTS = (0.21, 0.17, 4.8, 0.45, 0.38, 1.42)
"""For the log odds that `one_claim` gives, and those of `elsewhere` in the surer direction; for the share that each
sentence holds of the other, relatives counted in part; for what sets the clauses apart besides their words; where each
sentence is the likest of its source to the other; for the likeness of the likest sentences near the two, since writers
keep an order."""
NEAR = (-2, -1, 1, 2)
"""Which sentences are near."""
LOOKED_AT = 0.2
"""How sure two clauses must be one claim by `one_claim` to be looked at again."""
LIKELY, ELSE = 0.5, 0.66
"""From which two clauses make one row: where each sentence is the likest of its source to the other and they share
enough, and elsewhere."""
ENOUGH = 0.3
"""The share that each sentence holds of the other."""
ALIKE, TWIN = 0.47, 0.5
"""The share that each of two sentences, each the likest of its source to the other, holds of the other, and so do their
clauses: from `ALIKE` on neither need tell what the other mainly says ("walked into a clinic", "showed up there"), from
`TWIN` on they are looked at however few words their clauses share. Of 24 clauses so matched in 274 further stories 22
were right; of 14 between .40 and .46 five were not."""
ON_AVERAGE, OF_TWINS, TWINS = 0.45, 0.25, 0.8
"""How sure all clauses of two rows must be on average, where no two are surer than `TWINS` and where two are. So sure
must be what says that something is denied, since the same words may deny two things."""


DENIAL = "refuse"
"""The family of words that say that something is denied."""


class ThirdLook:
    """The clauses of a story, to be asked how sure two of them make one claim."""

    def __init__(
        self, units: Sequence[Unit], clauses: Sequence[Clause], sentences: Elsewhere, articles: Sequence[Article]
    ) -> None:
        self._units, self._clauses, self._sentences = units, clauses, sentences
        self._place = {s.ref: (a, n) for a in articles for n, s in enumerate(a.body)}
        self._likest, self._subject = cache(self._find_likest), cache(self._subject_of)
        self._weights = cache(self._find_weights)

    def sureness(self, i: int, j: int, sure: float) -> float:
        """How sure it is that two clauses make one claim; `sure` is what `one_claim` says, 0 to 1."""
        sure = max(sure, LOOKED_AT) if self.are_twins(i, j) else sure
        if not sure or self._tell_apart(i, j):
            return 0.0
        odds = START + math.fsum(weight * sign for weight, sign in zip(WEIGHTS, self.signs(i, j, sure), strict=True))
        return round(1 / (1 + math.exp(-odds)), 6)

    def _tell_apart(self, i: int, j: int) -> bool:
        """Whether two clauses tell of others, one denies, one tells a step of the case, or neither tells the other."""
        one, two = self._clauses[i].about.says, self._clauses[j].about.says
        a, b = (self._sentences.sentence(self._units[n].ref) for n in (i, j))
        if a is None or b is None or (self._denied(i, j) and a.runs.isdisjoint(b.runs)):
            return True
        return (
            step_unsaid(one, two)
            or steps_apart(one, two)
            or self._of_others(i, j)
            or two_figures(self._units[i], self._units[j])
            or not (_said_in_both(a, b) or self._are_alike(i, j, ALIKE))
        )

    def _denied(self, i: int, j: int) -> bool:
        return self._clauses[i].about.denies != self._clauses[j].about.denies

    def _of_others(self, i: int, j: int) -> bool:
        one, two = self._subject(i), self._subject(j)
        if one is None or two is None:
            return False
        same = same_predicate(self._clauses[i].about.says, self._clauses[j].about.says)
        return one.is_other(two) if same else one.is_named_otherwise(two)

    def _subject_of(self, i: int) -> Subject | None:
        own, whole = self._units[i].statement, self._units[i].whole
        return subject_of(whole.text, own.span.moved(-whole.span.start))

    def are_twins(self, i: int, j: int) -> bool:
        """Whether each of their sentences is the likest of its source to the other and tells most of what it tells.

        So must the clauses, since the rest of a sentence may be all that two have in common.
        """
        return self._are_alike(i, j, TWIN)

    def _are_alike(self, i: int, j: int, least: float) -> bool:
        one, two = self._units[i].ref, self._units[j].ref
        alike = self._told_in_both(one, two) >= least and self.is_likest(one, two)
        if not alike or self._clauses[i].matter.is_other(self._clauses[j].matter):
            return False
        return told_in_both(self._weights(i), self._weights(j)) >= least

    def _find_weights(self, i: int) -> Mapping[str, float]:
        told = self._sentences.told(self._units[i].mention)
        return told.clause.weights if told else {}

    def twins(self) -> Iterator[tuple[int, int]]:
        """The clauses of two sources that are twins."""
        having: dict[Ref, list[int]] = {}
        for i, unit in enumerate(self._units):
            having.setdefault(unit.ref, []).append(i)
        sources = sorted({article.id for article, _ in self._place.values()})
        for one, own in having.items():
            for source in (source for source in sources if source > one.article):
                two = self._likest(one, source)
                if two in having and self._told_in_both(one, two) >= TWIN:
                    yield from ((i, j) for i, j in product(own, having[two]) if self.are_twins(i, j))

    def least(self, i: int, j: int) -> float:
        """How sure two clauses must be to make one row."""
        one, two = self._units[i].ref, self._units[j].ref
        if any(DENIAL in self._clauses[n].about.says.outer for n in (i, j)):
            return TWINS
        return LIKELY if self.is_likest(one, two) and self._told_in_both(one, two) >= ENOUGH else ELSE

    def is_likest(self, one: Ref, two: Ref) -> bool:
        """Whether each of two sentences is the likest of its source to the other."""
        return self._likest(one, two.article) == two and self._likest(two, one.article) == one

    def signs(self, i: int, j: int, sure: float) -> tuple[float, ...]:
        """What `WEIGHTS` are for, in their order."""
        one, two = self._units[i], self._units[j]
        tells = max(self._sentences.tells(one.mention, two.ref), self._sentences.tells(two.mention, one.ref))
        return (
            _log_odds(sure),
            _log_odds(tells),
            self._told_in_both(one.ref, two.ref),
            self._clauses[i].about.odds(self._clauses[j].about),
            float(self.is_likest(one.ref, two.ref)),
            self._around(one.ref, two.ref),
        )

    def tells_again(self, i: int, group: Sequence[int]) -> bool:
        """Whether a row has another clause of the same source that mainly says the same happened."""
        own = (j for j in group if self._units[j].ref.article == self._units[i].ref.article)
        return any(self._clauses[i].happens_in(self._clauses[j]) for j in own if j != i)

    def _told_in_both(self, one: Ref, two: Ref) -> float:
        a, b = self._sentences.sentence(one), self._sentences.sentence(two)
        return told_in_both(a.weights, b.weights) if a and b else 0.0

    def _find_likest(self, ref: Ref, article: str) -> Ref | None:
        """The sentence of a source that is likest to one of another source."""
        others = (other for other in self._place if other.article == article)
        return max(others, key=lambda other: (self._sentences.alike(ref, other), -other.n), default=None)

    def _around(self, one: Ref, two: Ref) -> float:
        """The likeness of the likest two sentences near two sentences."""
        pairs = product(self._near(one), self._near(two))
        return max((self._sentences.alike(a, b) for a, b in pairs), default=0.0)

    def _near(self, ref: Ref) -> list[Ref]:
        article, n = self._place[ref]
        body = article.body
        return [body[n + step].ref for step in NEAR if 0 <= n + step < len(body)]


def joined_at_last(
    units: Sequence[Unit],
    groups: Sequence[Group],
    pairs: Iterable[tuple[int, int, float]],
    look: ThirdLook,
    barred: Barred = never,
    shown_in_one: Callable[[int, int], bool] = never,
) -> tuple[Group, ...]:
    """The groups, those joined that are one claim at third sight; `pairs` say what `one_claim` says (i, j, 0 to 1).

    Two clauses that a row of figures has both are in none of the pairs, and not looked at.
    """
    known = {(min(i, j), max(i, j)): score for i, j, score in pairs}
    sure = cache(lambda i, j: look.sureness(i, j, known.get((i, j), 0.0)))
    found = {n: list(group) for n, group in enumerate(groups)}
    home = {i: n for n, group in found.items() for i in group}
    looked_at = {pair for pair, score in known.items() if score >= LOOKED_AT}
    looked_at |= {(i, j) for i, j in look.twins() if not shown_in_one(i, j)}
    seen = ((min(i, j), max(i, j)) for i, j in looked_at if _of_two(units, home, i, j))
    likely = sorted((-score, i, j) for i, j in set(seen) if (score := sure(i, j)) >= look.least(i, j))
    for _, i, j in likely:
        a, b = home[i], home[j]
        again = look.tells_again(i, found[b]) or look.tells_again(j, found[a])
        twin = sure(i, j) >= ELSE and (again or look.is_likest(units[i].ref, units[j].ref))
        if a == b or any_barred(found[a], found[b], lambda n: units[n].ref.article, barred):
            continue
        ways = product(*(_parts(units, found[n], k, twin=twin) for n, k in ((a, i), (b, j))))
        both = next(((*one, *two) for one, two in ways if _one_row(units, one, two, sure, twin=twin)), None)
        if both:
            rest = [[n for n in found.pop(name) if n not in both] for name in (a, b)]
            for name, group in zip((a, b, max(found, default=0) + max(a, b) + 1), ([*both], *rest), strict=True):
                home.update(dict.fromkeys(group, name))
                found.update({name: group} if group else {})
    return tuple(sorted(tuple(sorted(group)) for group in found.values()))


def _parts(units: Sequence[Unit], group: Sequence[int], i: int, *, twin: bool) -> Iterator[Sequence[int]]:
    """A row; of one source alone, which has told one thing more than once, also the clause with a `twin` by itself."""
    yield group
    if twin and len(group) > 1 and len({units[n].ref.article for n in group}) == 1:
        yield [i]


def _of_two(units: Sequence[Unit], home: Mapping[int, int], i: int, j: int) -> bool:
    """Whether clauses are of two sources and of two rows."""
    return home[i] != home[j] and units[i].ref.article != units[j].ref.article


def _one_row(
    units: Sequence[Unit], one: Sequence[int], two: Sequence[int], sure: Callable[[int, int], float], *, twin: bool
) -> bool:
    """Whether two rows are one: each adds a source to the other, and their clauses are sure to make one claim.

    A lone clause with a `twin` in the other row need not add its source to it.
    """
    few, many = ({units[i].ref.article for i in group} for group in (one, two))
    adds = not (few <= many or many <= few) and len(few & many) <= MOST_BOTH
    lone = twin and few != many and min(len(one), len(two)) == 1
    if not (adds or lone) or not {units[i].ref for i in one}.isdisjoint(units[i].ref for i in two):
        return False
    scores = [sure(min(i, j), max(i, j)) for i in one for j in two if units[i].ref.article != units[j].ref.article]
    return sum(scores) >= (OF_TWINS if max(scores) > TWINS else ON_AVERAGE) * len(scores)


def two_figures(one: Unit, two: Unit) -> bool:
    """Whether both clauses count something and no figure is in both; ages tell who is meant and are judged before."""
    a, b = ({q.value for q in u.statement.quantities if q.unit not in AGES} for u in (one, two))
    return bool(a and b) and a.isdisjoint(b)


def _said_in_both(a: Sentence, b: Sentence) -> bool:
    """Whether one sentence tells, in any form, what the other mainly says, or only says when and where it happened."""
    return _says(a, b.mainly) or _says(b, a.mainly)


def _says(sentence: Sentence, said: Mainly) -> bool:
    told = said.outer | relatives(said.outer)
    return bool(said.outer & _OCCURRING) or not told.isdisjoint(sentence.mainly.held | relatives(sentence.weights))


_OCCURRING = frozenset(map(stem, "happened occurred place unfolded".split()))
"""What is mainly said where it is only told when and where something was: "the fire took place at noon"."""


def _log_odds(sure: float) -> float:
    return math.log((sure + FLOOR) / (1 + FLOOR - sure))
