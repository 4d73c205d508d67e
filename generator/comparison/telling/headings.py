"""Headings that the claims of a story share: noun phrases that name a matter ("mass shooting").

A place, a person or a word for people stands in claims of every kind and says nothing of them; under it a reader finds
what he did not look for.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache

from generator.comparison.likeness.rarity import rarity
from generator.comparison.telling.phrases import noun_phrases, phrase_key
from generator.data import rows, table, words
from generator.language.parsing import parse
from generator.model import Claim, Ref

HEADED = 6
"""Topics that are headed by a phrase of the sources."""
SHARED = 3
"""Claims that make a phrase a topic."""
LONE = 4
"""The same of a phrase of one word."""
SHORT = 4
"""Letters up to which a single word heads nothing: it may be an initial or a unit."""
TELLING = 9.0
"""Rarity of a word that can head a topic: "people" and "way" cannot, "insurers" can."""
COMMON = 11.0
"""The same of a word in small letters that would head a topic alone: "residents" and "tariffs" can, "office" cannot."""
EVERYWHERE = 0.2
"""Share of a story's claims from which a phrase heads no part of it."""


def gathered(
    rest: Sequence[Claim],
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    subject: frozenset[str],
    more: int = 0,
    everywhere: float = EVERYWHERE,
) -> tuple[dict[str, list[Claim]], list[Claim]]:
    """Of `rest` what shares a noun phrase under that phrase, the widest first, and what is left.

    A phrase with a stem of the `subject` heads nothing; `more` claims than elsewhere may be asked for.
    """
    phrases = _phrases(claims, texts, subject)
    spread = Counter(key for found in phrases.values() for key in found)
    topics: dict[str, list[Claim]] = {}
    left, sources = list(rest), len({a for c in claims for a in c.articles})
    while len(topics) < HEADED:  # the ballots beside "absentee ballots" are these
        used = Counter(k for c in left for k in phrases[c.id] if spread[k] <= max(SHARED + 1, everywhere * len(claims)))
        shared = {k for k, n in used.items() if n >= (SHARED if len(k) > 1 else LONE) + more}
        articles = _articles(shared, left, phrases)
        fit = [k for k in used if k in shared and len(articles[k]) >= min(2, sources)]
        best = min(fit, key=lambda k: (-used[k] * len(k) ** 0.5, sorted(k)), default=None)
        if best is None:
            break
        wider = next((name for name in topics if best < phrase_key(name)), None) or _form(best, left, phrases)
        topics[wider] = [*topics.get(wider, ()), *(c for c in left if best in phrases[c.id])]
        left = [c for c in left if best not in phrases[c.id]]
    return topics, left


Phrases = Mapping[str, Mapping[frozenset[str], str]]
"""Claim id -> the stems of each noun phrase in its words -> the phrase."""


def _phrases(claims: Sequence[Claim], texts: Mapping[Ref, str], subject: frozenset[str]) -> Phrases:
    refs = sorted({m.ref for c in claims for m in c.mentions})
    found = dict(zip(refs, noun_phrases([texts[ref] for ref in refs]), strict=True))
    return {
        c.id: {
            k: p
            for m in c.mentions
            for p in found[m.ref]
            if p in m.text and _whole(p, texts[m.ref]) and (k := _key(p)) and not k & subject
            if is_heading(p, texts[m.ref])
        }
        for c in claims
    }


def _whole(phrase: str, text: str) -> bool:
    """Whether a capitalised word is a name of its own in a text, no part of another.

    Not "Joseph" of "St. Joseph", nor "Freedom" of "Freedom from Fear".
    """
    if " " in phrase or not phrase[:1].isupper():
        return True
    own = re.escape(phrase)
    return not re.search(rf"\b[A-Z][\w.’'-]*\s+{own}\b|\b{own}\s+(?:(?:of|from|for)\s+)?[A-Z]", text)


def is_heading(phrase: str, text: str) -> bool:
    """Whether a phrase of a text names a matter: no place or outlet, nobody by his name or what he is, no part of one.

    "Kosair Children" of "Kosair Children's Hospital" is a part of one, "Third attempt" counts. A word alone heads
    something in the plural, or as a thing that the text points at: "the casket", not "copper"; none is a kind of event.
    """
    parts = phrase.lower().split()
    before, _, behind = text.partition(phrase)
    cut = bool(re.match(r"['’]s?\s+[A-Z]", behind)) or parts[0] in _ORDINALS
    mass = phrase.islower() and len(parts) == 1 and not phrase.endswith("s") and not _THE.search(before)
    alone = len(parts) == 1 and phrase[:1].isupper() and not phrase.isupper()
    somebody = all(part in words_for_people() | _AGES for part in parts) or _is_one_of(parts)
    empty = parts[-1] in _EMPTY or parts[0] in _VAGUE or phrase.split(maxsplit=1)[0] in words("vehicle-makes")
    placed = parts[-1] in _WAYS or phrase in table("countries")
    bears = len(parts) > 1 and phrase.split(maxsplit=1)[0] in table("given-names") and phrase.istitle()
    outlet = not words("outlets").isdisjoint((phrase, f"The {phrase}")) or bool(_PAPER.search(phrase))
    placed = placed or bears or outlet or _is_called(phrase, text, len(before))
    return not (cut or alone or mass or somebody or empty or placed or phrase.lower() in table("incidents"))


_THE = re.compile(r"\b[Tt]he\s+$")
_PAPER = re.compile(r" (?:News|Post|Times|Journal|Herald|Tribune|Gazette|Chronicle|Globe|Press)$")
"""How the names of outlets end."""
_EMPTY = frozenset(
    "form forms generation floor center centre room rooms side department departments result results capability"
    " capabilities headquarters majority minority government board crisis editorial level levels number numbers"
    " sentence member source sources aide official chair version versions".split()
)
"""What ends a phrase that names nothing: "Senate floor", "previous generation"."""
_VAGUE = frozenset({"previous", "popular", "big", "great", "recent", "major", "general", "federal", "own", "same"})
"""What opens one: "federal government"."""


def _is_one_of(parts: Sequence[str]) -> bool:
    """Whether a phrase is somebody by what he is: "White House aide", "twin brother"; "gang members" are a matter."""
    return parts[-1] in words_for_people() and not parts[-1].endswith("s")


_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "next", "latest", "other", "several", "various"}
)


_AGES = frozenset({"young", "younger", "old", "older", "elderly", "little", "teenage", "adult", "former"})
"""What somebody is called beside what he is: "young man"."""
_WAYS = frozenset(
    "avenue street road drive boulevard highway lane square trail county city parish state town township village"
    " district region province heights hills valley county states".split()
)
"""How names of roads and places end; that of a bridge or a school may head what is told of it."""


@cache
def words_for_people() -> frozenset[str]:
    """Words for people by what they are: "residents", "grandmother", "officers"."""
    lists = ("people", "kin", "roles", "offices", "perpetrators", "titles", "agencies", "unnamed-speakers")
    single = frozenset(word.lower() for name in lists for row in rows(name) for word in row[:2] if word.isalpha())
    return (
        single | frozenset(f"{word}s" for word in single) | frozenset({"police", "supporters", "editors", "officers"})
    )


def _is_called(phrase: str, text: str, start: int) -> bool:
    """Whether all names in a phrase are those of places, of peoples or of somebody."""
    (parsed,) = parse([text])
    names = [t for t in parsed.tokens if start <= t.start < start + len(phrase) and t.pos == "PROPN"] if parsed else []
    return bool(names) and all(t.ent_type in ("GPE", "LOC", "NORP", "PERSON") for t in names)


def _key(phrase: str) -> frozenset[str]:
    """The stems of a phrase that tells enough to head a topic, or nothing."""
    parts = phrase.split()
    found = phrase_key(phrase)
    least = COMMON if len(parts) == 1 and phrase.islower() else TELLING
    telling = any(rarity(s) >= least for s in found)
    return found if telling and (len(parts) > 1 or len(phrase) > SHORT) else frozenset()


def _articles(
    keys: Set[frozenset[str]], claims: Sequence[Claim], phrases: Phrases
) -> Mapping[frozenset[str], Set[str]]:
    """The articles whose claims have each of some phrases."""
    found: dict[frozenset[str], set[str]] = {key: set() for key in keys}
    for claim in claims:
        for key in keys & phrases[claim.id].keys():
            found[key].update(claim.articles)
    return found


def _form(key: frozenset[str], claims: Sequence[Claim], phrases: Phrases) -> str:
    """The phrase as most claims have it, as a heading."""
    forms = Counter(found[key] for c in claims if key in (found := phrases[c.id]))
    best = min(forms, key=lambda p: (-forms[p], p))
    if best.islower() and " " not in best and not best.endswith("s"):
        return f"The {best}"
    return best if best[1:2].isupper() else best[:1].upper() + best[1:]
