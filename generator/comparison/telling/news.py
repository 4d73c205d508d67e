"""Which sentences of its sources tell the news of a story in its newest state, as the beginning of a briefing.

The first sentence is the one that tells most of what the articles share, stands early in its article and needs nothing
told before it; each further one tells most of what a reader asks and none before it has told (`particulars.py`). What
only sets a scene, looks back, or may be over by the day of the newest article is passed over where anything else is
left.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.comparison.telling.candidates import Candidate, candidates_in, plain_stems, weight_of, worth_of
from generator.comparison.telling.further import adds, is_on_another_street, untold
from generator.comparison.telling.headlines import heads_of
from generator.comparison.telling.particulars import (
    Asked,
    Particular,
    gain_of,
    is_about_a_bystander,
    is_colour,
    tells_death,
)
from generator.comparison.telling.references import bare_words, is_told, understood
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

MOST = 5
"""Quoted sentences of a lead."""
FEWEST = 3
"""Quoted sentences up to which whatever is new in any account is told, not only what answers a reader."""
PLAIN = 0.5
"""What a further sentence is worth by its words alone, which tells nothing that a reader asks first."""
FADE, FADED = 0.92, 0.6
"""What a further sentence keeps of its worth for each that stands before it: reporters tell first what matters."""
TELLING, ENOUGH_TOLD = 0.3, 2.0
"""What the first sentence gains by the particulars that it tells, as a share of what further ones do, and how many
count: it need not tell all."""
ANSWERED = 0.5
"""What the particulars that a sentence adds are worth at least from the fourth on."""
AGAIN = 0.3
"""What a word keeps of its weight where it is said again: a reader wants nothing told twice."""
LEAST = 0.025
"""Share of what the first sentence says that a further one adds, for each before it, where it answers nothing."""
UNTITLED = 0.7
"""What the first sentence of a lead keeps of its score where it has no word of the title; with all of them it gains."""
LACKING = 0.7
"""What it keeps where it has none of the title's figures, or tells of no death where the title does."""
FURTHEST = 1.3
"""What it gains in an article that begins with the latest stage of the case: "charged" after "arrested"."""
DENIES = 0.4
"""What the first sentence keeps that denies what no sentence before it has told."""
DOUBTED = frozenset({"certainty", "hardening"})
"""Kinds of differences in which one source tells without reserve what another doubts."""
SURER = 0.6
"""What the first sentence keeps that does so."""
BEGUN, ASIDE, ITS_NEWS = 1.6, 1.2, 0.22
"""What the very first sentence of the newest account gains there, what where it tells less than so much of its
headline: "A shooting far away has once again begun a debate"."""
FIRST = 4
"""Sentences of the newest account among which the first of a lead is sought."""
BEGINNING = 5
"""Sentences of the account that a lead begins with which tell where the event was."""
SHARED = 0.35
"""Share of its words, by how rare they are, that another account tells, too: others may be of another matter."""
SHARED_AT_HEAD = 0.3
"""The same of the very first sentence of an account that tells most of all: what comes behind it rests on it."""
ENOUGH = 0.5
"""Share of what the best sentence of an older account says that the newest one's says at least, to open a lead."""
PLACE = 1.0
"""What the first sentence of an article gains where a lead begins."""


def news_in(
    articles: Sequence[Article], words: int, title: str = "", claims: Sequence[Claim] = ()
) -> tuple[Sentence, ...]:
    """The sentences that open a briefing, of about so many words together, in the order in which they are read.

    The first tells most of the headline `title`; each further one tells most of what a reader asks and has not been
    told. None after the first makes only `claims` that those before have made, or takes a side where figures conflict,
    which is told with both.
    """
    news, headed, rows = news_of(articles), plain_stems(title) or _headed_alike(articles), _rows(claims)
    disputed = frozenset(m.ref for c in claims if c.conflict and c.kind == "figure" for m in c.mentions)
    asked = Asked.of(articles, claims)
    left = sorted(candidates_in(articles, title, asked), key=lambda c: c.sentence.ref)
    own = {a.id: plain_stems(" ".join(s.text for s in heads_of(a))) for a in articles}
    surer = frozenset(ref for c in claims for d in c.differences if d.kind in DOUBTED for ref in _refs(c, d.right))
    first = [c for c in left if not c.behind]
    opening = _opening(first, articles, own, news, headed, surer, deadly=asked.is_deadly)
    if opening is None:
        return _any(articles, words)
    chosen = [opening]
    left = [c for c in left if c.sentence.ref not in disputed and not is_about_a_bystander(c.sentence.text, asked)]
    account = next(a for a in articles if a.id == opening.sentence.ref.article).body[:BEGINNING]
    begun = " ".join(s.text for s in account)
    left = [
        c for c in left if not is_on_another_street(c.sentence.text, begun) or _SEVERAL.search(opening.sentence.text)
    ]
    while further := _best(left, chosen, words, rows, news):
        chosen.extend(further)
    return tuple(c.sentence for c in _in_order(chosen))


_SEVERAL = re.compile(r"\b(?:shootings|killings|homicides|attacks|incidents|fires|crashes|robberies)\b", re.I)
"""Events of which each has its own street."""


def _best(
    left: Sequence[Candidate],
    chosen: Sequence[Candidate],
    words: int,
    rows: Mapping[Ref, frozenset[str]],
    news: Mapping[str, float],
) -> tuple[Candidate, ...]:
    """The sentence that tells most of what is still asked, with the one before it where it says "he"; none at last."""
    room = words - sum(len(c.sentence.text.split()) for c in chosen)
    known = {c.sentence.ref for c in chosen}
    alone = {c.sentence.ref: c for c in left if not c.behind}
    found: dict[tuple[Candidate, ...], float] = {}
    for candidate in (c for c in left if c.sentence.ref not in known):
        before = alone.get(candidate.behind) if candidate.behind and candidate.behind not in known else None
        pair = (before, candidate) if before else (candidate,)
        fits = len(chosen) + len(pair) <= MOST and sum(len(c.sentence.text.split()) for c in pair) <= room
        if is_colour(candidate.tells):
            continue
        if fits and all(_follows(c, (*chosen, *pair[:n]), rows, news) for n, c in enumerate(pair)):
            found[pair] = _worth(candidate, (*chosen, *pair[:-1]), news)
    least = math.inf if len(chosen) >= FEWEST else LEAST * len(chosen) * worth_of(chosen[0], news, {})
    found = {pair: worth for pair, worth in found.items() if worth >= least or _answer(pair, chosen)}
    return max(found, key=lambda pair: round(found[pair], 9), default=())


def _follows(
    candidate: Candidate,
    chosen: Sequence[Candidate],
    rows: Mapping[Ref, frozenset[str]],
    news: Mapping[str, float],
) -> bool:
    """Whether those before a sentence tell all that it takes as told, and not what it tells."""
    told = understood(frozenset(word for c in chosen for word in bare_words(c.sentence.text)))
    led = candidate.behind is None or any(c.sentence.ref == candidate.behind for c in chosen)
    return led and all(is_told(need, told) for need in candidate.needs) and adds(candidate, chosen, rows, news)


def _worth(candidate: Candidate, chosen: Sequence[Candidate], news: Mapping[str, float]) -> float:
    """What a further sentence is worth: its words, of which those told count less, times what it answers."""
    kept = {term: AGAIN for c in chosen for term in c.says}
    answers = PLAIN + gain_of(untold(candidate, chosen))
    return worth_of(candidate, news, kept) * answers * max(FADED, FADE**candidate.place)


def _answer(further: Sequence[Candidate], chosen: Sequence[Candidate]) -> bool:
    """Whether sentences tell enough of what a reader still asks to make a lead longer by them."""
    new = frozenset[Particular]().union(*(untold(c, chosen) for c in further))
    return gain_of(new) >= ANSWERED * len(further)


def _in_order(chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """The first sentence, then what happened, how far the case has come, what is denied or open and what comes next.

    In each part those of the first one's article come first, as that tells them. As they were chosen where they are
    not understood so.
    """
    first, *rest = (c for c in chosen if not c.behind)
    ordered = _with_led((first, *sorted(rest, key=lambda c: (_part(c), *_place(c, first)))), chosen)
    told = frozenset[str]()
    for candidate in ordered:
        if candidate is not first and not all(is_told(need, understood(told)) for need in candidate.needs):
            return _with_led((first, *rest), chosen)
        told |= bare_words(candidate.sentence.text)
    return ordered


def _with_led(alone: Sequence[Candidate], chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """The sentences with each that says "he" behind its own."""
    led = {c.behind: c for c in chosen if c.behind}
    ordered = list[Candidate]()
    for candidate in alone:
        ordered.append(candidate)
        while behind := led.get(ordered[-1].sentence.ref):
            ordered.append(behind)
    return ordered


def _part(candidate: Candidate) -> int:
    """Where in a lead a sentence belongs: the event before the case, a charge before its denial, what is next last."""
    kinds = {kind for kind, _ in candidate.tells}
    return (
        3 if kinds & {"denied", "unsure"} else 4 if "next" in kinds else 2 if kinds & {"case", "open", "sought"} else 1
    )


def _place(candidate: Candidate, first: Candidate) -> tuple[bool, str, int]:
    ref = candidate.sentence.ref
    return ref.article != first.sentence.ref.article, ref.article, ref.n


def _opening(
    left: Sequence[Candidate],
    articles: Sequence[Article],
    own: Mapping[str, frozenset[str]],
    news: Mapping[str, float],
    headed: frozenset[str],
    surer: Set[Ref],
    *,
    deadly: bool,
) -> Candidate | None:
    """The first sentence of a lead: the one that tells most of the headline, of what shares the news.

    One of the `surer`, which tell without reserve what another source doubts, loses.
    It is one of the first of an account that none has overtaken, measured by the headline of its own, wherever that
    tells enough of what the articles share.
    """
    alone = [c for c in left if not c.needs] or left

    def worth(c: Candidate, title: frozenset[str]) -> float:
        answers = (1 + TELLING * min(gain_of(c.tells), ENOUGH_TOLD)) * (DENIES if ("denied", "") in c.tells else 1.0)
        answers *= SURER if c.sentence.ref in surer else 1.0
        return round(worth_of(c, news, {}) * _heads(c, title, deadly=deadly) * answers, 9)

    best = max(alone, key=lambda c: worth(c, headed), default=None)
    if best is None:
        return None

    def of_this(c: Candidate) -> bool:
        return _shared(c, articles) >= (SHARED_AT_HEAD if c is best and not c.place else SHARED)

    def headline(c: Candidate) -> frozenset[str]:
        return own[c.sentence.ref.article] or headed

    def begun(c: Candidate) -> float:
        return BEGUN if _told_of(headline(c), c) >= ITS_NEWS else ASIDE

    first = [c for c in alone if not c.late and c.place < FIRST and of_this(c)]
    if not best.late:
        first = [c for c in first if c.sentence.ref.article == best.sentence.ref.article]
    fresh = max(
        first,
        key=lambda c: worth(c, headline(c)) * (1.0 if c.place else begun(c)),
        default=best,
    )
    untold = deadly and tells_death(best.sentence.text) and not tells_death(fresh.sentence.text)
    untold = untold and not stage_in(fresh.sentence.text)
    return fresh if not untold and worth_of(fresh, news, {}) >= ENOUGH * worth_of(best, news, {}) else best


def _shared(candidate: Candidate, articles: Sequence[Article]) -> float:
    """How much of what a sentence says the other accounts tell, too."""
    own, mine = plain_stems(candidate.sentence.text), candidate.sentence.ref.article
    others = frozenset[str]().union(*(plain_stems(" ".join(s.text for s in a.body)) for a in articles if a.id != mine))
    return weight_of(own & others) / (weight_of(own) or 1.0)


def _refs(claim: Claim, mentions: Sequence[int]) -> Iterator[Ref]:
    return (claim.mentions[i].ref for i in mentions)


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


def _heads(candidate: Candidate, title: frozenset[str], *, deadly: bool) -> float:
    """What a sentence gains as the first of a lead: by its place, and by how much of the title it tells.

    In a `deadly` story it loses where it tells of no death.
    """
    own = plain_stems(candidate.sentence.text)
    told = own & title
    figures = frozenset(filter(str.isdigit, title))
    counted = 1.0 if not figures or figures & told else LACKING
    ended = LACKING if (deadly or _DEAD in title) and not tells_death(candidate.sentence.text) else 1.0
    far = FURTHEST if candidate.furthest and not is_about_inquiries(candidate.sentence.text) else 1.0
    return counted * ended * far * (1 + PLACE * EARLY_FADE**candidate.place) * (UNTITLED + _told_of(title, candidate))


def _told_of(title: frozenset[str], candidate: Candidate) -> float:
    """How much of a headline a sentence tells."""
    return weight_of(plain_stems(candidate.sentence.text) & title) / (weight_of(title) or 1.0)


_DEAD = stem("kill")
"""What all words for a death are made one with: no other word of a title may less be left out."""
