"""Whether a sentence says what another mainly says was done, and of the same one.

Two sentences may share all their words and tell of two deaths: "the baker who shot a sailor has died", "a sailor was
shot and killed by a baker". What takes part in the verb tells them apart, where both name it by a noun.
"""

from generator.comparison.likeness.predicates import predicates_at
from generator.comparison.likeness.synonyms import unified
from generator.language.parsing import Parsed, parse
from generator.language.words import stems


def done_alike(text: str, other: str) -> bool:
    """Whether another sentence has the main verb of a text, and not of somebody else; without a parser none has."""
    one, two = parse([text, other])
    if not one or not two:
        return False
    at = predicates_at(one)[:1]
    done = frozenset().union(*(_stems(one.tokens[i].text) for i in at))
    again = [i for i, t in enumerate(two.tokens) if done & _stems(t.text)]
    mine, theirs = (
        frozenset().union(*(_of(parsed, i) for i in places)) for parsed, places in ((one, at), (two, again))
    )
    return done <= _stems(other) and (not mine or not theirs or bool(mine & theirs))


def _of(parsed: Parsed, verb: int) -> frozenset[str]:
    """The nouns, no names, that take part in what a verb says was done; of a second verb those of the first."""
    near = [parsed.child(verb, dep) for dep in _TAKING_PART]
    if not any(i is not None for i in near) and parsed.tokens[verb].dep == "conj":
        near = [parsed.child(parsed.tokens[verb].head, dep) for dep in _TAKING_PART]
    nouns = (parsed.tokens[i].text for i in near if i is not None and parsed.tokens[i].pos == "NOUN")
    return frozenset().union(*map(_stems, nouns))


_TAKING_PART = ("nsubj", "nsubjpass", "dobj")


def _stems(text: str) -> frozenset[str]:
    """The stems of a text with words for one thing made one."""
    return frozenset(stems(unified(text)))
