"""What each cue of speech takes, as its list says: a clause, an object, a person, the passive (`cues-verbs`)."""

from functools import cache

from generator.data import rows


@cache
def frames(name: str) -> dict[str, frozenset[str]]:
    """Lemma -> frames of a list of cues; do not change the result."""
    return {row[0]: frozenset(row[1].split()) for row in rows(name) if len(row) > 1}


@cache
def verbs_that(*take: str) -> frozenset[str]:
    """The verbs with all of some frames: those with `speech` and `clause` say something."""
    return frozenset(lemma for lemma, known in frames("cues-verbs").items() if known.issuperset(take))
