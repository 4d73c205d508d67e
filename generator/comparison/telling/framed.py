"""Which frame of news each claim of a story belongs to, by the words of its row.

A claim belongs to the frame whose words it uses most; a frame with one claim only gives it to the next best that has
more. Words of the story's own subject and of its event stand in claims of every kind and speak for none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, partial

from generator.comparison.telling.adoption import beside
from generator.comparison.telling.facets import NEXT
from generator.comparison.telling.frames import FAINT, LEAST, asides, event_words, field_of, frame_scores, frames
from generator.comparison.telling.gist import gists
from generator.comparison.telling.occurrence import of_the_event
from generator.comparison.telling.spoken import is_speech
from generator.comparison.telling.thin import FEWEST
from generator.language.words import tokens
from generator.model import Claim, Ref

NOWHERE = "Further points"
"""Where what fits no frame stands."""
DEATHS = "Deaths and injuries"
SHARED = 3
"""Claims of several sources that show what a story is about."""
SUBJECT = 0.35
"""Share of a story's claims from which a word speaks for no frame: it is what the story is about."""


def scores_of(
    claims: Sequence[Claim], said: Mapping[str, Sequence[str]], texts: Mapping[Ref, str], kinds: Set[str]
) -> Mapping[str, Mapping[str, float]]:
    """Claim id -> how much of each frame it uses, best first; `said` has its words.

    In a story of an event of some `kinds`, what tells it and surely fits no other frame belongs to that of the event.
    """
    field = field_of(kinds)
    happened = of_the_event(claims, texts, kinds) if field else frozenset[str]()
    worded = _by_words(claims, said, texts, kinds)
    last = {id: _last(own, field) for id, own in worded.items()}
    worded = last if field else _below_the_widest(worded, len(claims))
    event = {id: {field: 1.0} for id in happened if max(worded[id].values(), default=0.0) < 1.0}
    event |= {id: {field: 2.0} for id in (_counting(claims, FIRED) if field else ())}
    return {**worded, **event, **{id: {DEATHS: 2.0} for id in _counting(claims, HARMS)}}


def _by_words(
    claims: Sequence[Claim], said: Mapping[str, Sequence[str]], texts: Mapping[Ref, str], kinds: Set[str]
) -> Mapping[str, Mapping[str, float]]:
    """Claim id -> how much of each frame its words use; those of the story's subject and its event speak for none.

    In news of no event the words of the subject place what has no other: in news of jobs "6,000 jobs were lost".
    """
    subject = _subject(said[c.id] for c in claims) | event_words(kinds) | (_ARMS if kinds & _BY_ARMS else frozenset())
    scored = partial(frame_scores, event=bool(field_of(kinds)))
    main = gists(claims, texts)
    first = {c.id: scored(main[c.id], subject) or scored(said[c.id], subject) for c in claims}
    sure = Counter(next(iter(s)) for s in first.values() if s)
    leading = {name for name, n in sure.most_common(1) if n >= SHARED}
    leading |= {name for c in claims if len(c.articles) > 1 for name in _counted(c)}
    leading -= {field_of(kinds)}
    plain = subject | _doubtful()
    scores = {
        c.id: scored(main[c.id], subject, leading)
        or _beside(scored(said[c.id], subject, leading))
        or scored(_of_one(c), subject, leading)
        or scored(_sentence_of_one(c, texts), plain)
        or (frame_scores(said[c.id]) if not kinds else {})
        for c in claims
    }
    several = [c.id for c in claims if len(c.articles) > 1 and not scores[c.id]]
    return {**scores, **{id: scored(said[id], plain, least=FAINT) for id in several}}


def _beside(scores: Mapping[str, float]) -> Mapping[str, float]:
    """The frames of words that stand beside the main ones: they speak for each no more than a doubtful word."""
    return {name: min(score, LEAST) for name, score in scores.items()}


_ARMS, _BY_ARMS = frozenset({"gun", "guns", "handgun", "handguns"}), frozenset({"shooting"})
"""Words that say nothing of a claim in news of what is done with these: "the boy found the gun" is what happened."""


@cache
def _doubtful() -> frozenset[str]:
    """The words that have other senses in each frame they stand in."""
    plain = {word for terms in frames().values() for word, weight in terms.items() if weight >= 1.0}
    return frozenset(word for terms in frames().values() for word in terms) - plain


def _counting(claims: Sequence[Claim], events: Set[str]) -> Set[str]:
    """The ids of the rows of figures most of which count to whom or what one of some events happened."""
    rows = {c.id: [m.quantity for m in c.mentions if m.quantity] for c in claims if c.kind == "figure"}
    return frozenset(id for id, own in rows.items() if 2 * sum(q.event in events for q in own) > len(own))


FIRED = frozenset({"fired", "shot"})
"""What is done to what a figure counts where it tells the event itself: "50 rounds were fired", "two were shot"."""


def _below_the_widest(scores: Mapping[str, Mapping[str, float]], many: int) -> Mapping[str, Mapping[str, float]]:
    """The frames of each claim with that of the whole story last, where it is that of many claims and not the only one.

    In news of an outbreak nearly all is of health; what is told of its schools is told of schools.
    """
    widest, n = max(Counter(next(iter(s)) for s in scores.values() if s).items(), key=lambda x: x[1], default=("", 0))
    if n < WIDE * many:
        return scores
    return {id: _last(own, widest) for id, own in scores.items()}


def _last(own: Mapping[str, float], name: str) -> Mapping[str, float]:
    """The frames of a claim with one of them behind all others."""
    return dict(sorted(own.items(), key=lambda item: item[0] == name))


WIDE = 0.25
"""Share of a story's claims from which a frame is that of the whole story."""
HARMS = frozenset({"killed", "wounded", "injured", "hurt", "dead", "casualties", "stabbed"})
"""What happened to those whom a figure counts, where it tells of the dead and the hurt."""


def framed(
    claims: Sequence[Claim], scores: Mapping[str, Mapping[str, float]], whose: Mapping[str, str]
) -> dict[str, list[Claim]]:
    """Frame -> the claims that use most of it, or that tell `whose` and use none surely."""
    sizes = Counter(next(iter(s)) for s in scores.values() if s)
    chosen, placed = defaultdict[str, list[Claim]](list), {c.id: _frame(scores[c.id], sizes) for c in claims}
    plain = {c.id for c in claims if c.kind == "figure" or max(scores[c.id].values(), default=0.0) >= 1.0}
    placed |= beside(claims, {id: name for id, name in placed.items() if name not in {NOWHERE, NEXT, *asides()}}, plain)
    placed |= {id: name for id, name in whose.items() if id not in plain or placed[id] in (NOWHERE, *OF_ANYBODY)}
    for claim in claims:
        chosen[placed[claim.id]].append(claim)
    return chosen


OF_ANYBODY = (
    "Background",
    "The victims",
    "Schools",
    "Sport",
    "Companies and business",
    "Training and readiness",
    "Motives and aims",
)
"""Frames in whose words a victim or a suspect is told of."""


def _counted(claim: Claim) -> Set[str]:
    """The frames of what happened to those whom a row of figures counts: "captured" has one sense there."""
    events = {m.quantity.event for m in claim.mentions if m.quantity and m.quantity.event}
    return {name for name, terms in frames().items() if not events.isdisjoint(terms)}


def said_in(claims: Sequence[Claim]) -> Mapping[str, Sequence[str]]:
    """Claim id -> the words of its row."""
    return {c.id: (c.label.text, *(m.text for m in c.mentions)) for c in claims}


def _of_one(claim: Claim) -> Sequence[str]:
    """The clauses of each sentence of a claim of one source together, as it is shown."""
    texts: dict[Ref, list[str]] = {}
    for mention in claim.mentions if len(claim.articles) == 1 else ():
        texts.setdefault(mention.ref, []).append(mention.text)
    return tuple(" ".join(dict.fromkeys(own)) for own in texts.values())


def _sentence_of_one(claim: Claim, texts: Mapping[Ref, str]) -> Sequence[str]:
    """The whole sentence of a claim that one sentence makes: it is shown so, with who says it.

    Of a speech nothing is, since the words for its speaker would place it.
    """
    refs = {m.ref for m in claim.mentions}
    speech = is_speech(claim.label.text, said=any(m.speaker for m in claim.mentions))
    return tuple(texts[ref] for ref in refs) if len(refs) == 1 and not speech else ()


def _subject(said: Iterable[Sequence[str]]) -> frozenset[str]:
    """Words that so many claims use that they are what the story is about."""
    claims = [{word for text in texts for word in tokens(text)} for texts in said]
    counts = Counter(word for found in claims for word in found)
    return frozenset(word for word, n in counts.items() if n > max(SHARED, SUBJECT * len(claims)))


def _frame(scores: Mapping[str, float], sizes: Mapping[str, int]) -> str:
    """The best frame, or a nearly as good one that has company."""
    best = next(iter(scores), NOWHERE)
    if best == NOWHERE or sizes[best] >= FEWEST:
        return best
    good = (name for name, score in scores.items() if score >= 0.5 * scores[best] and sizes[name] >= FEWEST)
    return next(good, best)
