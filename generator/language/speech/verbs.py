"""Whether a cue, as it stands in a text, says that its subject utters or holds what follows.

`said`, `is arguing that` and `according to` do; `opened`, `highlights` and `rejected the plan` tell what somebody does.
"""

import re
from functools import cache

from generator.data import rows, table
from generator.language.speech.complements import frames


def says_clause(cue: str) -> bool:
    """Whether somebody utters or thinks a clause by a cue: `said`, `believes`, `the claim`, `according to`."""
    return _last_in(cue, frozenset({"speech", "clause"}))


def takes_clause(cue: str) -> bool:
    """Whether a cue can have a clause behind it, as `found` has and `rejected` has not."""
    return _last_in(cue, frozenset({"clause"}))


def utters(cue: str) -> bool:
    """Whether somebody speaks by a cue, be it of a clause or of a judgement: `said`, `accused`, `called`."""
    return says_clause(cue) or _last_in(cue, frozenset({"speech", "object"}))


def _last_in(cue: str, wanted: frozenset[str]) -> bool:
    found = re.findall(r"[^\W\d_]+", cue.lower())
    return not found or found[-1] in _forms(wanted) or found[0] in ("according", "per", "by", "in", "to")


@cache
def _forms(wanted: frozenset[str]) -> frozenset[str]:
    verbs = {lemma for lemma, known in frames("cues-verbs").items() if wanted <= known}
    irregular = {form for form, lemma in table("irregular-verbs").items() if lemma in verbs}
    nouns = {row[0] for row in rows("cues-nouns")}
    return frozenset(
        {form for lemma in verbs for form in _inflected(lemma)} | irregular | nouns | {f"{n}s" for n in nouns}
    )


def _inflected(lemma: str) -> tuple[str, ...]:
    """`claim`: claims, claimed, claiming; `deny`: denies, denied; `admit`: admitted; `state`: stating."""
    stem = lemma.removesuffix("e")
    past = lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else stem + "ed"
    present = past[:-1] + "s" if past.endswith("ied") else lemma + ("es" if lemma.endswith(("s", "sh", "ch")) else "s")
    return (lemma, present, past, stem + "ing", lemma + "ing", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
