"""Sources that cannot be called silent on a claim, since some sentence of theirs may tell it or a part of it.

That a source does not mention something is the strongest thing a table says of it. So it is said only where no sentence
holds much of what the wordings of the claim have in common, and none mainly tells that the same befell somebody: that
"police found her dead" is told by "the blast killed three" can be neither said nor ruled out by their words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.comparison.claims.elsewhere import Elsewhere, Told
from generator.comparison.likeness.mainly import Mainly
from generator.comparison.likeness.relatives import found_in, held_by
from generator.data import rows
from generator.language.words import stem
from generator.model import Claim

HELD, OF_FEW = 0.12, 0.3
"""Share of what the wordings of a claim have in common from which a sentence that holds it may tell the claim, where it
holds `WORDS` of its words or more, and where it holds fewer, which may be chance. Of 290 cells of silence, read one by
one, 32 were false; of 31 false ones these find 14, of 72 true ones 9."""
WORDS, FEW = 3, 2
OF_WORDINGS = 0.5
"""Share of the wordings of a claim that must have what they are said to have in common."""


def not_silent(claim: Claim, sentences: Elsewhere, articles: Sequence[str]) -> frozenset[str]:
    """The sources without the claim of which a sentence may tell it; of a claim of one source nothing is asked."""
    others = [article for article in articles if article not in claim.articles]
    if len(claim.articles) < 2 or not others:
        return frozenset()
    told = [found for mention in claim.mentions if (found := sentences.told(mention))]
    words, fates = _common(told), _fates_told(claim, told)
    return frozenset(article for article in others if _may_tell(sentences, article, words, fates))


def _may_tell(sentences: Elsewhere, article: str, words: Mapping[str, float], fates: frozenset[str]) -> bool:
    body = sentences.of(article)
    if any(may_hold(words, sentence.weights) for sentence in body):
        return True
    return bool(fates) and any(not fates.isdisjoint(_fates(s.mainly) | _same(s.fates)) for s in body)


def may_hold(words: Mapping[str, float], sentence: Mapping[str, float]) -> bool:
    """Whether a sentence holds much of what the wordings of a claim have in common, in any form, and not by chance."""
    share = held_by(words, sentence)
    if share < HELD:
        return False
    many = len(found_in(words, sentence))
    return many >= WORDS or many == len(words) or (many >= FEW and share >= OF_FEW)


def _common(told: Sequence[Told]) -> Mapping[str, float]:
    """The words that most wordings have, with how rare they are in the story."""
    weights = [found.clause.weights for found in told]
    shared = _of_most(weights)
    return {term: max(own.get(term, 0.0) for own in weights) for term in sorted(shared)}


def _fates_told(claim: Claim, told: Sequence[Told]) -> frozenset[str]:
    """What most wordings say befell somebody."""
    counted = frozenset(m.quantity.event for m in claim.mentions if m.quantity and m.quantity.event)
    return _same(counted) | _of_most([_fates(found.says) for found in told])


def _of_most(found: Sequence[Iterable[str]]) -> frozenset[str]:
    having = Counter(term for own in found for term in set(own))
    return frozenset(term for term, n in having.items() if n >= OF_WORDINGS * len(found))


def _fates(says: Mainly) -> frozenset[str]:
    """What a sentence mainly says befell somebody."""
    return _same(fate for word in says.outer for fate in _classes().get(word, ()))


def _same(fates: Iterable[str | None]) -> frozenset[str]:
    return frozenset("harmed" if fate in _HARM else fate for fate in fates if fate in _HARM | _FATES)


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Stem -> the classes of fates of the words that have it."""
    found: dict[str, set[str]] = {}
    for form, fate, *_ in rows("events"):
        found.setdefault(stem(form), set()).add(fate)
    return {word: frozenset(fates) for word, fates in found.items()}


_HARM = frozenset("wounded shot hospitalised casualties stabbed".split())
"""Fates that one writer tells by one word and the next by another: "was hit in the leg", "was hurt"."""
_FATES = frozenset("killed arrested charged convicted sentenced jailed missing rescued".split())
