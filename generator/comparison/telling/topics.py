"""The parts of a briefing: claims that belong together, under a heading an editor would write.

A claim belongs to the frame of news whose words it uses most, weighed by how few frames share a word; a frame with one
claim only gives it to the next best that has more. What fits none stands under a name that several of its claims share;
of the rest what several sources say is told first, what one says at the end. What a sentence only sets its news against
("in the wake of his death", "after weeks of protest") names no topic.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from generator.comparison.likeness.rarity import rarity
from generator.comparison.telling.phrases import noun_phrases, phrase_key
from generator.comparison.telling.wording import leans
from generator.data import rows
from generator.language.words import content_words, stems, tokens
from generator.model import Claim, Ref

FEWEST = 2
"""Claims a topic should have; a single one joins another topic where it fits too."""
THIN = 4
"""Claims of single sources that are no topic of their own."""
LEAST = 0.5
"""Score of a frame: half of a claim's texts use a word of it."""
MAIN, OTHER = "Main points", "Further points"
"""What fits no other topic: that of several sources, and that of one."""
HEADED = 6
"""Topics that are headed by a phrase of the sources."""
SHARED = 3
"""Claims that make a phrase a topic."""
SHORT = 4
"""Letters up to which a single word heads nothing: it may be an initial or a unit."""
TELLING = 9.0
"""Rarity of a word that can head a topic: "people" and "way" cannot, "insurers" can."""
COMMON = 11.0
"""The same of a word in small letters that would head a topic alone: "residents" and "tariffs" can, "office" cannot."""
EVERYWHERE, SUBJECT = 0.2, 0.35
"""Share of a story's claims from which a phrase heads no part of it, and from which a word speaks for no frame: it is
what the story is about."""


DOUBTFUL = 0.4
"""What a word with other senses counts for: alone less than LEAST, beside another word enough. In the frame to
which most claims of a story belong by their other words it counts for LEAST."""


@cache
def _frames() -> Mapping[str, Mapping[str, float]]:
    """Frame -> its words, with what each counts for."""
    terms = {row[0]: [word.strip() for word in row[1].split(",")] for row in rows("frames")}
    return {name: {w.rstrip("?"): DOUBTFUL if w.endswith("?") else 1.0 for w in told} for name, told in terms.items()}


@cache
def frame_words() -> frozenset[str]:
    """Words that tell what kind of thing happened."""
    return frozenset[str]().union(*_frames().values())


@cache
def _spread() -> Mapping[str, int]:
    return Counter(word for terms in _frames().values() for word in terms)


def frame_scores(
    texts: Sequence[str], subject: frozenset[str] = frozenset(), at_home: Set[str] = frozenset()
) -> Mapping[str, float]:
    """Frame -> how much of it the texts use, best first; a word counts once, and less where several frames have it.

    Words of the story's `subject` stand in claims of every kind and speak for none. In a frame that is `at_home` in the
    story a word with other senses is enough.
    """
    used = Counter(word for text in texts for word in set(tokens(_MONTHS.sub("", foreground(text)))) - subject)
    share = {
        name: _weight(terms, used, LEAST * (name in at_home)) / max(1, len(texts)) for name, terms in _frames().items()
    }
    return dict(sorted(((n, s) for n, s in share.items() if s >= LEAST), key=lambda item: -item[1]))


def foreground(text: str) -> str:
    """A text without what it only sets its news against, where something is left of it."""
    left = _BACKGROUND.sub(" ", text)
    return left if len(left.split()) >= SHORT else text


_BACKGROUND = re.compile(
    r"\b(?:[Ii]n (?:the wake of|the aftermath of|memory of|response to)|[Ff]ollowing|[Aa]fter|[Aa]mid|[Ss]ince|despite"
    r"|sparked by|prompted by|triggered by)\s+(?!(?:he|she|it|they|I|we)\b)[^,;:.“”\"]*"
)


_MONTHS = re.compile(r"(?<=[a-z,0-9]\s)(?:March|May)\b|\b(?:March|May)(?=\s+\d)")
"""Months that are no march and no maybe."""


def _weight(terms: Mapping[str, float], used: Mapping[str, int], least: float) -> float:
    return sum(max(terms[word], least) * used[word] / _spread()[word] for word in sorted(terms) if word in used)


def topics_of(
    claims: Sequence[Claim], texts: Mapping[Ref, str], title: str = ""
) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """(name, claims) of each topic in the order of the frames, conflicts first within each.

    `texts` has the sentences that the claims stand in; the words of the story's title head no topic.
    """
    said = {c.id: (c.label.text, *(m.text for m in c.mentions)) for c in claims}
    subject = _subject(said.values())
    scores = {c.id: frame_scores(said[c.id], subject) for c in claims}
    sure = Counter(next(iter(s)) for s in scores.values() if s)
    leading = {name for name, n in sure.most_common(1) if n >= SHARED}
    scores = {c.id: frame_scores(said[c.id], subject, leading) for c in claims}
    sizes = Counter(next(iter(s)) for s in scores.values() if s)
    chosen = defaultdict(list)
    for claim in claims:
        chosen[_frame(scores[claim.id], sizes)].append(claim)
    thin = [name for name, found in chosen.items() if len(found) < THIN and all(len(c.articles) < 2 for c in found)]
    rest = [claim for name in (*_frames(), OTHER) if name in thin for claim in chosen.pop(name)]
    phrases = _phrases(claims, texts, phrase_key(title))
    headed = _headed([*chosen.pop(OTHER, []), *rest], claims, phrases)
    for name, found in headed.items():
        chosen[name].extend(found)  # a phrase may be what a frame is called
    chosen[MAIN], chosen[OTHER] = _main(chosen[OTHER], title)
    named = (*_frames(), *(name for name in headed if name != OTHER))
    order = dict.fromkeys((MAIN, *_leading(chosen, named, title), *named, OTHER))
    return tuple((name, _ordered(chosen[name], said)) for name in order if chosen.get(name))


def _main(rest: Sequence[Claim], title: str) -> tuple[list[Claim], list[Claim]]:
    """What of the rest is told first: what the title tells, and what several sources say, where that is enough."""
    heads = [
        c for c in rest if len(named := stems(title)) >= SHORT and len(stems(c.label.text) & named) > 0.6 * len(named)
    ]
    several = [c for c in rest if len(c.articles) > 1]
    first = {c.id for c in (*heads, *(several if heads or len(several) >= SHARED else ()))}
    return [c for c in rest if c.id in first], [c for c in rest if c.id not in first]


def _leading(chosen: Mapping[str, Sequence[Claim]], names: Sequence[str], title: str) -> tuple[str, ...]:
    """The topic of the title; else that of which several sources tell most, where they tell little of the first one."""
    told = {name: sum(len(c.articles) > 1 for c in chosen[name]) for name in names if chosen.get(name)}
    headed = next((name for name in frame_scores([title]) if told.get(name)), None)
    most = headed or max(told, key=lambda name: told[name], default="")
    return (most,) if headed or (most and told[most] >= max(SHARED, 2 * next(iter(told.values())))) else ()


def _subject(said: Iterable[Sequence[str]]) -> frozenset[str]:
    """Words that so many claims use that they are what the story is about."""
    claims = [{word for text in texts for word in tokens(text)} for texts in said]
    counts = Counter(word for found in claims for word in found)
    return frozenset(word for word, n in counts.items() if n > max(SHARED, SUBJECT * len(claims)))


def _headed(rest: Sequence[Claim], claims: Sequence[Claim], phrases: "Phrases") -> dict[str, list[Claim]]:
    """What fits no frame, under the noun phrases that most of it shares, the widest first: "Lindholm Bridge"."""
    spread = Counter(key for found in phrases.values() for key in found)
    topics: dict[str, list[Claim]] = {}
    left, sources = list(rest), len({a for c in claims for a in c.articles})
    while len(topics) < HEADED:
        used = Counter(k for c in left for k in phrases[c.id] if spread[k] <= max(SHARED + 1, EVERYWHERE * len(claims)))
        shared = {k for k, n in used.items() if n >= SHARED}
        articles = _articles(shared, left, phrases)
        fit = [k for k in used if k in shared and len(articles[k]) >= min(2, sources)]
        best = min(fit, key=lambda k: (-used[k] * len(k) ** 0.5, sorted(k)), default=None)
        if best is None:
            break
        topics[_form(best, left, phrases)] = [c for c in left if best in phrases[c.id]]
        left = [c for c in left if best not in phrases[c.id]]
    return {**topics, OTHER: left}


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
    return best if best[1:2].isupper() else best[:1].upper() + best[1:]


def _frame(scores: Mapping[str, float], sizes: Mapping[str, int]) -> str:
    """The best frame, or a nearly as good one that has company."""
    best = next(iter(scores), OTHER)
    if best == OTHER or sizes[best] >= FEWEST:
        return best
    good = (name for name, score in scores.items() if score >= 0.5 * scores[best] and sizes[name] >= FEWEST)
    return next(good, best)


def _ordered(claims: Sequence[Claim], said: Mapping[str, Sequence[str]]) -> tuple[Claim, ...]:
    """Conflicts first, then by how many sources carry a claim; of single ones those first that others touch upon."""
    rank = {"conflict": 0, "differs": 1}
    shared = Counter(w for c in claims if len(c.articles) > 1 for text in said[c.id] for w in set(content_words(text)))
    return tuple(
        sorted(
            claims,
            key=lambda c: (
                rank.get(c.status, 2), -len(c.articles), c.kind != "figure", leans(c.label.text),
                -_near(c, shared), _age(c.id),
            ),
        )
    )  # fmt: skip


def _near(claim: Claim, shared: Mapping[str, int]) -> int:
    """How much a claim of one source touches on what several say."""
    return sum(word in shared for word in set(content_words(claim.label.text)))


def _age(id: str) -> int:
    return int("".join(filter(str.isdigit, id)) or 0)
