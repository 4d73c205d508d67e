"""Whether a cue, as it stands in a text, says that its subject utters or holds what follows.

`said`, `is arguing that` and `according to` do; `opened`, `highlights` and `rejected the plan` tell what somebody does.
"""

import re
from functools import cache

from generator.data import rows, table
from generator.language.inflection import inflected, progressive
from generator.language.speech.frames import verbs_that


def says_clause(cue: str) -> bool:
    """Whether somebody utters or thinks a clause by a cue: `said`, `believes`, `the claim`, `according to`."""
    return _last_in(cue, "speech", "clause")


def takes_clause(cue: str) -> bool:
    """Whether a cue can have a clause behind it, as `found` has and `rejected` has not."""
    return _last_in(cue, "clause")


def utters(cue: str) -> bool:
    """Whether somebody speaks by a cue, be it of a clause or of a judgement: `said`, `accused`, `called`."""
    return says_clause(cue) or _last_in(cue, "speech", "object")


def leads_to(text: str) -> bool:
    """Whether what stands before a quotation is a clause of the report: `Police look for him,`.

    It is none where a word of saying stands in it (`telling them,`) or where it hangs on what is said (`If they go,`).
    """
    found = re.findall(r"[^\W\d_]+", text.lower())
    told = any(word in _forms("speech", "clause") for word in found)
    return text.endswith(",") and bool(found) and not told and found[0] not in _HANGING


_HANGING = frozenset("and because but if since so though although unless until while".split())


def judges(cue: str) -> bool:
    """Whether somebody says what he takes something for, or what others say: `described`, `likened`, `echoed`."""
    echoes = re.search(r"(?:echo|voic)\w*$", cue.lower())
    return bool(echoes) or _last_in(cue, "as") or _last_in(cue, "beside")


def perceives(cue: str) -> bool:
    """Whether somebody only gets to know something by a cue: `learned`, `saw`."""
    found = re.findall(r"[^\W\d_]+", cue.lower())
    return bool(found) and found[-1] in _perceiving()


@cache
def _perceiving() -> frozenset[str]:
    verbs = {"discover", "forget", "hear", "know", "learn", "notice", "realise", "realize", "remember", "see"}
    irregular = {form for form, lemma in table("irregular-verbs").items() if lemma in verbs}
    return frozenset(irregular.union(*({v, *inflected(v), *progressive(v)} for v in verbs)))


def _last_in(cue: str, *take: str) -> bool:
    found = re.findall(r"[^\W\d_]+", cue.lower())
    return not found or found[-1] in _forms(*take) or found[0] in ("according", "per", "by", "in", "to")


@cache
def _forms(*take: str) -> frozenset[str]:
    verbs = verbs_that(*take)
    irregular = {form for form, lemma in table("irregular-verbs").items() if lemma in verbs}
    nouns = {row[0] for row in rows("cues-nouns")}
    regular = {form for lemma in verbs for form in (lemma, *inflected(lemma), *progressive(lemma))}
    return frozenset(regular | irregular | nouns | {f"{n}s" for n in nouns})
