"""Sentences that are much like a claim and tell of something else, so that no cell leads to them.

"Both pleaded not guilty" is like "Ott pleaded guilty to lying", and the wounds of a suspect are told like those of two
officers. Asked is the clause of the sentence that is likest to one of the claim. Of 150 sentences that were called
near, of 80 stories, 74 % told the claim at least in part; of the 109 that are left 84 %, of the others less than half.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from generator.comparison.claims.elsewhere import Elsewhere
from generator.comparison.claims.mentions import Unit, clause_units
from generator.comparison.claims.one_claim import Clause
from generator.comparison.claims.third_look import DENIAL, two_figures
from generator.comparison.likeness.relatives import told_in_both
from generator.language.words import stem
from generator.model import Article, Claim, Ref, Statement


class Astray:
    """The clauses of a story, to be asked which sentences tell of something else than a claim."""

    def __init__(
        self, articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], sentences: Elsewhere
    ) -> None:
        self._articles, self._statements, self._sentences = {a.id: a for a in articles}, statements, sentences
        self._of_article, self._clause = cache(self._find_units), cache(lambda unit: Clause.of(unit, str))

    def tells_of_else(self, claim: Claim, ref: Ref) -> bool:
        """Whether what a sentence of another source tells is not what the likest clause of a claim tells."""
        told = {m.statement for m in claim.mentions}
        own = [u for m in claim.mentions for u in self._units(m.ref) if u.statement.id in told]
        pairs = ((self._alike(one, two), one, two) for one, two in product(own, self._units(ref)))
        best = max(pairs, key=lambda found: found[0], default=None)
        return best is not None and self._apart(*best[1:])

    def _apart(self, one: Unit, two: Unit) -> bool:
        """Whether two clauses tell of others, only one denies, or each counts something else."""
        a, b = self._clause(one), self._clause(two)
        if a.matter.is_other(b.matter) or a.about.of_others(b.about) or two_figures(one, two):
            return True
        return _denies(a) != _denies(b) and not self._share_words(one.ref, two.ref)

    def _share_words(self, one: Ref, two: Ref) -> bool:
        """Whether one run of words that tells something stands in both sentences."""
        a, b = self._sentences.sentence(one), self._sentences.sentence(two)
        return bool(a and b and not a.runs.isdisjoint(b.runs))

    def _alike(self, one: Unit, two: Unit) -> float:
        a, b = (self._sentences.told(unit.mention) for unit in (one, two))
        return told_in_both(a.clause.weights, b.clause.weights) if a and b else 0.0

    def _units(self, ref: Ref) -> Sequence[Unit]:
        return self._of_article(ref.article).get(ref, ())

    def _find_units(self, article: str) -> Mapping[Ref, Sequence[Unit]]:
        found: dict[Ref, list[Unit]] = {}
        for unit in clause_units(self._articles[article], self._statements[article]):
            found.setdefault(unit.ref, []).append(unit)
        return found


def _denies(clause: Clause) -> bool:
    """Whether a clause says no, be it by what it mainly says: "declined to indict", "chose not to indict"."""
    return clause.about.denies or not clause.about.says.outer.isdisjoint(_REFUSING)


_REFUSING = frozenset({DENIAL, stem("declined"), stem("failed")})
"""What somebody mainly does who does not do what is told."""
