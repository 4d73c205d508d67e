"""Which sentences of its sources tell the news of a story in its newest state, as the beginning of a briefing.

The first sentence is the one that tells most of what the articles share, stands early in its article and needs nothing
told before it; each further one adds most to those before. What only sets a scene, looks back, or may be over by the
day of the newest article is passed over where anything else is left.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.comparison.telling.candidates import Candidate, candidates_in, plain_stems, weight_of, worth_of
from generator.comparison.telling.further import adds, gain_of
from generator.comparison.telling.headlines import heads_of
from generator.comparison.telling.references import bare_words, understood
from generator.comparison.telling.standing import opens
from generator.comparison.telling.summary import (
    EARLY_FADE,
    news_of,
    summarise,
)
from generator.comparison.telling.timely import (
    is_about_inquiries,
    stage_in,
)
from generator.language.words import stem
from generator.model import Article, Claim, Ref, Sentence

MOST = 4
"""Quoted sentences of a lead."""
FEWEST = 3
"""Quoted sentences up to which whatever is new in any account is told."""
AGAIN = 0.3
"""What a word keeps of its weight where it is said again: a reader wants nothing told twice."""
LEAST = 0.08
"""Share of what the first sentence says that a further one adds at least, for each that stands before it."""
UNTITLED = 0.7
"""What the first sentence of a lead keeps of its score where it has no word of the title; with all of them it gains."""
LACKING = 0.7
"""What it keeps where it has none of the title's figures, or tells of no death where the title does."""
FURTHEST = 1.3
"""What it gains in an article that begins with the latest stage of the case: "charged" after "arrested"."""
BEGUN = 1.6
"""What the very first sentence of the newest account gains there."""
FIRST = 4
"""Sentences of the newest account among which the first of a lead is sought."""
SHARED = 0.35
"""Share of its words, by how rare they are, that another account tells, too: others may be of another matter."""
ENOUGH = 0.5
"""Share of what the best sentence of an older account says that the newest one's says at least, to open a lead."""
PLACE = 1.0
"""What the first sentence of an article gains where a lead begins."""


def news_in(
    articles: Sequence[Article], words: int, title: str = "", claims: Sequence[Claim] = ()
) -> tuple[Sentence, ...]:
    """The sentences that open a briefing, of about so many words together, in the order in which they are read.

    The first tells most of the headline `title`; none after it makes only `claims` that those before have made, or
    takes a side where figures conflict, which is told with both.
    """
    news, headed, rows = news_of(articles), plain_stems(title) or _headed_alike(articles), _rows(claims)
    disputed = frozenset(m.ref for c in claims if c.conflict and c.kind == "figure" for m in c.mentions)
    left = sorted(candidates_in(articles, title), key=lambda c: c.sentence.ref)
    own = {a.id: plain_stems(" ".join(s.text for s in heads_of(a))) for a in articles}
    opening = _opening(left, articles, own, news, headed)
    if opening is None:
        return _any(articles, words)
    chosen, kept = [opening], dict.fromkeys(opening.says, AGAIN)
    left = [c for c in left if c.sentence.ref not in disputed]
    least = LEAST * worth_of(opening, news, {})
    while len(chosen) < MOST:
        told = understood(frozenset(word for c in chosen for word in bare_words(c.sentence.text)))
        room = words - sum(len(c.sentence.text.split()) for c in chosen)
        fitting = [c for c in left if c.needs <= told and len(c.sentence.text.split()) <= room]
        further = [c for c in fitting if worth_of(c, news, kept) >= least * len(chosen) and adds(c, chosen, rows, news)]
        if not further and len(chosen) < FEWEST:
            further = [c for c in fitting if adds(c, chosen, {}, news)]
        if not further:
            break
        best = max(further, key=lambda c: round(gain_of(c, chosen, news, kept, own), 9))
        chosen.append(best)
        kept.update({term: kept.get(term, 1.0) * AGAIN for term in best.says})
    return tuple(c.sentence for c in _in_order(chosen))


def _in_order(chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """The sentences with those of the first one's article next to it, as that tells them, if all are understood so."""
    first, *rest = chosen
    rest.sort(key=lambda c: c.sentence.n if c.sentence.ref.article == first.sentence.ref.article else math.inf)
    told = bare_words(first.sentence.text)
    for candidate in rest:
        if not candidate.needs <= understood(told):
            return chosen
        told |= bare_words(candidate.sentence.text)
    return (first, *rest)


def _opening(
    left: Sequence[Candidate],
    articles: Sequence[Article],
    own: Mapping[str, frozenset[str]],
    news: Mapping[str, float],
    headed: frozenset[str],
) -> Candidate | None:
    """The first sentence of a lead: the one that tells most of the headline, of what shares the news.

    It is one of the first of an account that none has overtaken, measured by the headline of its own, wherever that
    tells enough of what the articles share.
    """
    alone, deadly = [c for c in left if not c.needs] or left, _is_deadly(articles)

    def worth(c: Candidate, title: frozenset[str]) -> float:
        return round(worth_of(c, news, {}) * _heads(c, title, deadly=deadly), 9)

    best = max(alone, key=lambda c: worth(c, headed), default=None)
    if best is None:
        return None
    first = [c for c in alone if not c.late and c.place < FIRST and _shared(c, articles) >= SHARED]
    if not best.late:
        first = [c for c in first if c.sentence.ref.article == best.sentence.ref.article]
    fresh = max(
        first,
        key=lambda c: worth(c, own[c.sentence.ref.article] or headed) * (1.0 if c.place else BEGUN),
        default=best,
    )
    untold = deadly and _tells_death(best) and not _tells_death(fresh)
    untold = untold and not stage_in(fresh.sentence.text)
    return fresh if not untold and worth_of(fresh, news, {}) >= ENOUGH * worth_of(best, news, {}) else best


def _shared(candidate: Candidate, articles: Sequence[Article]) -> float:
    """How much of what a sentence says the other accounts tell, too."""
    own, mine = plain_stems(candidate.sentence.text), candidate.sentence.ref.article
    others = frozenset[str]().union(*(plain_stems(" ".join(s.text for s in a.body)) for a in articles if a.id != mine))
    return weight_of(own & others) / (weight_of(own) or 1.0)


def _headed_alike(articles: Sequence[Article]) -> frozenset[str]:
    """What the titles of several articles tell, where none of them stands over the story."""
    titles = (plain_stems(" ".join(s.text for s in a.sentences if s.disposition == "title")) for a in articles)
    counts = Counter(stem_ for title in titles for stem_ in title)
    return frozenset(stem_ for stem_, n in counts.items() if n > 1)


def _any(articles: Sequence[Article], words: int) -> tuple[Sentence, ...]:
    """What the articles share where no sentence can open a briefing, else the first sentence there is."""
    without = frozenset(s.ref for a in articles for s in a.body if not opens(s, a))
    return (
        summarise(articles, words, again=AGAIN, without=without)[:2] or tuple(s for a in articles for s in a.body)[:1]
    )


def _rows(claims: Sequence[Claim]) -> Mapping[Ref, frozenset[str]]:
    """The claims that each sentence makes."""
    found: dict[Ref, set[str]] = {}
    for claim in claims:
        for mention in claim.mentions:
            found.setdefault(mention.ref, set()).add(claim.id)
    return {ref: frozenset(ids) for ref, ids in found.items()}


def _is_deadly(articles: Sequence[Article]) -> bool:
    """Whether most articles begin with a death."""
    heads = (" ".join(s.text for s in (*a.titles, *a.body[:FEWEST])) for a in articles)
    return 2 * sum(bool(_DEADLY.search(head)) for head in heads) > len(articles)


_DEADLY = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|dead|die[ds]?|dying|deaths?|deadly|fatal(?:ly|ities)?|slain|murder\w*|homicide|manslaughter"
    r"|suicide|hanged|mortally|passed away)\b",
    re.I,
)


def _tells_death(candidate: Candidate) -> bool:
    return _DEAD in plain_stems(candidate.sentence.text) or bool(_ENDED.search(candidate.sentence.text))


_ENDED = re.compile(r"\b(?:hanged|suicide|passed away)\b", re.I)


def _heads(candidate: Candidate, title: frozenset[str], *, deadly: bool) -> float:
    """What a sentence gains as the first of a lead: by its place, and by how much of the title it tells.

    In a `deadly` story it loses where it tells of no death.
    """
    own = plain_stems(candidate.sentence.text)
    told = own & title
    figures = frozenset(filter(str.isdigit, title))
    counted = 1.0 if not figures or figures & told else LACKING
    ended = LACKING if (deadly or _DEAD in title) and not _tells_death(candidate) else 1.0
    far = FURTHEST if candidate.furthest and not is_about_inquiries(candidate.sentence.text) else 1.0
    share = weight_of(told) / (weight_of(title) or 1.0)
    return counted * ended * far * (1 + PLACE * EARLY_FADE**candidate.place) * (UNTITLED + share)


_DEAD = stem("kill")
"""What all words for a death are made one with: no other word of a title may less be left out."""
