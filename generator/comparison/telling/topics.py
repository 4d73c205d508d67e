"""The parts of a briefing: claims that belong together, under a heading an editor would write.

A claim belongs to the frame of news whose words it uses most, weighed by how few frames share a word; a frame with one
claim only gives it to the next best that has more. What fits none stands under a name that several of its claims share;
of the rest what several sources say is told first, what one says at the end. What a sentence only sets its news against
("in the wake of his death", "after weeks of protest") names no topic.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from functools import cache

from generator.comparison.differences.facts import incidents
from generator.comparison.telling.adoption import adopted, beside
from generator.comparison.telling.facets import ELSE, HAPPENED, NEXT, UNKNOWN, facets_of
from generator.comparison.telling.headings import gathered
from generator.comparison.telling.phrases import phrase_key
from generator.comparison.telling.speeches import under_one_heading
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
MAIN, OTHER = HAPPENED, "Further points"
"""What the lead and the title tell and no frame does, with all else that happened; and what is left."""
EVENTS = ("Attack and violence", "Accident and disaster")
"""Frames of what a story may be about as a whole: there it is headed by its kind, and holds all that happened."""
CASES = ("Deaths and injuries", "Treatment and condition", "Suspects and arrests", "Guns")
"""Frames in which a story about an attack or an accident leads where every claim has the words of its event."""
LATE = "Reactions and statements"
"""The frame from which on a reader has what happened and to whom: phrases of the sources head topics before it."""
SHARED = 3
"""Claims of several sources that make a topic one to tell first, or what of the rest is told first."""
SHORT = 4
"""Stems of a title below which a claim that has most of them need not tell it."""
NEAR = 0.3
"""Share of the words of a claim that the title or the lead has where it belongs to the main points."""
SUBJECT = 0.35
"""Share of a story's claims from which a word speaks for no frame: it is what the story is about."""


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
    """Words that tell what kind of thing happened, and not what goes with news of many kinds."""
    return frozenset[str]().union(*(words for name, words in _frames().items() if name not in _aside()))


@cache
def _aside() -> frozenset[str]:
    """The frames that go with news of many kinds."""
    return frozenset(row[0] for row in rows("frames") if row[2:] == ("aside",))


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
    r"|(?<![Dd]ied )(?<!killed )\b(?:in(?: connection (?:with|to))?|over|for|of) (?:the |his |her |their )?"
    r"(?:\w+ ){0,2}(?:death|killing|slaying|murder)s?\b(?: of\b[^,;:.“”\"]*)?"
)
"""What a case is about is not what happens in it: "charged in the death of"."""


_MONTHS = re.compile(r"(?<=[a-z,0-9]\s)(?:March|May)\b|\b(?:March|May)(?=\s+\d)|^\W*May(?=\s+[A-Z])")
"""Months that are no march and no maybe, and wishes: "May God …"."""


def _weight(terms: Mapping[str, float], used: Mapping[str, int], least: float) -> float:
    return sum(max(terms[word], least) * used[word] / _spread()[word] for word in sorted(terms) if word in used)


def topics_of(
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    title: str = "",
    lead: Ref | None = None,
    days: Mapping[str, date | None] | None = None,
) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """(name, claims) of each topic in the order of the frames, conflicts first within each.

    `texts` has the sentences that the claims stand in, `days` when each article came out; the words of the story's
    title head no topic, and what the first sentence of the `lead` claims comes first.
    """
    said, opening = _said(claims), texts.get(lead, "") if lead else ""
    subject = _subject(said.values())
    scores = {c.id: frame_scores(said[c.id], subject) for c in claims}
    sure = Counter(next(iter(s)) for s in scores.values() if s)
    leading = {name for name, n in sure.most_common(1) if n >= SHARED}
    leading |= {name for c in claims if len(c.articles) > 1 for name in _counted(c)}
    scores = {
        c.id: frame_scores(said[c.id], subject, leading) or frame_scores(_of_one(c), subject, leading) for c in claims
    }
    sizes = Counter(next(iter(s)) for s in scores.values() if s)
    chosen, placed = defaultdict(list), {c.id: _frame(scores[c.id], sizes) for c in claims}
    plain = {c.id for c in claims if c.kind == "figure" or max(scores[c.id].values(), default=0.0) >= 1.0}
    placed |= beside(claims, {id: name for id, name in placed.items() if name not in {OTHER, NEXT, *_aside()}}, plain)
    for claim in claims:
        chosen[placed[claim.id]].append(claim)
    thin = [name for name, found in chosen.items() if _is_thin(found)]
    rest = [claim for name in (*_frames(), OTHER) if name in thin for claim in chosen.pop(name)]
    headed, left = gathered([*chosen.pop(OTHER, []), *rest], claims, texts, phrase_key(title))
    for name, found in headed.items():
        chosen[name].extend(found)  # a phrase may be what a frame is called
    chosen[OTHER].extend(left)
    main, chosen[OTHER] = _main(chosen[OTHER], title, lead, opening)
    named = _in_order(headed)
    told = _leading(chosen, named, title, lead)
    most = told[0] if told else max(named[: named.index(MAIN)], key=lambda name: _shared(chosen.get(name, ())))
    home = _home(chosen, f"{title} {opening}")
    chosen[home] = [*main, *chosen[home]]
    there = {name: tuple(chosen[name]) for name in (MAIN, *named) if chosen.get(name)}
    _move(chosen, adopted(chosen[OTHER], there, texts))
    _move(chosen, _by_facet(chosen, home, texts, days or {}))
    _join_speeches(chosen)
    apart = home == MAIN and not main and most not in CASES and _shared(chosen[most]) > _shared(chosen[home])
    first = told if apart else (home, *told)
    order = [name for name in dict.fromkeys((*first, *named, OTHER)) if chosen.get(name)]
    heading = {home: _called(chosen[home], said) if home in first else ELSE}
    return tuple((heading.get(name, name), _ordered(chosen[name], said)) for name in order)


def _shared(claims: Sequence[Claim]) -> int:
    """How many claims several sources make."""
    return sum(len(c.articles) > 1 for c in claims)


def _counted(claim: Claim) -> Set[str]:
    """The frames of what happened to those whom a row of figures counts: "captured" has one sense there."""
    events = {m.quantity.event for m in claim.mentions if m.quantity and m.quantity.event}
    return {name for name, terms in _frames().items() if not events.isdisjoint(terms)}


def _said(claims: Sequence[Claim]) -> Mapping[str, Sequence[str]]:
    """Claim id -> the words of its row."""
    return {c.id: (c.label.text, *(m.text for m in c.mentions)) for c in claims}


def _of_one(claim: Claim) -> Sequence[str]:
    """The clauses of each sentence of a claim of one source together, as it is shown."""
    texts: dict[Ref, list[str]] = {}
    for mention in claim.mentions if len(claim.articles) == 1 else ():
        texts.setdefault(mention.ref, []).append(mention.text)
    return tuple(" ".join(dict.fromkeys(own)) for own in texts.values())


def _in_order(headed: Iterable[str]) -> tuple[str, ...]:
    """The frames in the order in which a reader needs them, with phrases and all else that happened in their midst."""
    frames = list(_frames())
    late = frames.index(LATE)
    return tuple(dict.fromkeys((*frames[:late], *headed, MAIN, LATE, UNKNOWN, *frames[late:])))


def _home(chosen: Mapping[str, Sequence[Claim]], news: str) -> str:
    """Where what happened stands: with the attack or the accident that a story is about, else under a name of its own.

    `news` are the title of the story and the first sentence of its lead.
    """
    wide = {name: _shared(chosen[name]) for name in EVENTS if chosen.get(name)}
    told = {name: len(chosen[name]) for name, n in wide.items() if n >= SHARED or incidents(news)}
    return max(told, key=lambda name: told[name], default=MAIN)


def _move(chosen: dict[str, list[Claim]], found: Mapping[str, Sequence[Claim]]) -> None:
    """What was found a place for, out of the rest and there."""
    for name, own in found.items():
        moved = {claim.id for claim in own}
        chosen[name].extend(own)
        chosen[OTHER] = [claim for claim in chosen[OTHER] if claim.id not in moved]


def _join_speeches(chosen: dict[str, list[Claim]]) -> None:
    """What somebody says in a breath under one heading."""
    placed = {claim.id: name for name, own in chosen.items() for claim in own}
    claims = [claim for own in chosen.values() for claim in own]
    moved = {id: name for id, name in under_one_heading(claims, placed, {OTHER}).items() if placed[id] != name}
    for name, own in chosen.items():
        chosen[name] = [claim for claim in own if claim.id not in moved]
    for claim in (c for c in claims if c.id in moved):
        chosen[moved[claim.id]].append(claim)


def _by_facet(
    chosen: Mapping[str, Sequence[Claim]], home: str, texts: Mapping[Ref, str], days: Mapping[str, date | None]
) -> Mapping[str, Sequence[Claim]]:
    """Claims of the rest under what kind of point they make; what happened stands with the event of the story."""
    kinds, found = facets_of(chosen[OTHER], texts, days), defaultdict[str, list[Claim]](list)
    for claim in chosen[OTHER]:
        if kind := kinds.get(claim.id):
            found[home if kind == HAPPENED else kind].append(claim)
    return {name: own for name, own in found.items() if chosen.get(name) or len(own) >= FEWEST}


def _called(claims: Sequence[Claim], said: Mapping[str, Sequence[str]]) -> str:
    """What an editor calls the event that claims tell of: "The shooting", where most of them tell of one kind."""
    kinds = [incidents(" ".join(said[c.id])) for c in claims]
    told = Counter(kind for own in kinds for kind in own)
    best = min(told, key=lambda kind: (-told[kind], kind), default="")
    words = {word for c in claims for text in said[c.id] for word in tokens(text)}
    alike = best and 2 * told[best] > sum(map(bool, kinds)) and told[best] >= SHARED and best in words
    return f"The {best}" if alike else HAPPENED


def _is_thin(found: Sequence[Claim]) -> bool:
    """Whether claims are too few for a topic: one, or a few of single sources."""
    return len(found) < FEWEST or (len(found) < THIN and all(len(c.articles) < 2 for c in found))


def _main(rest: Sequence[Claim], title: str, lead: Ref | None, opening: str) -> tuple[list[Claim], list[Claim]]:
    """What of the rest is told first: what the lead or the title tells, and what several sources say on the same.

    Where several sources tell something small it does not come first. `opening` is the first sentence of the lead.
    """
    heads = {c.id for c in rest if _is_headed(c, title) or any(m.ref == lead for m in c.mentions)}
    news = stems(title) | stems(opening)
    near = {c.id for c in rest if len(c.articles) > 1 and _share(c, news) >= NEAR}
    first = heads | near if heads else set()
    first = first if len(first) >= FEWEST else set()
    return [c for c in rest if c.id in first], [c for c in rest if c.id not in first]


def _share(claim: Claim, news: frozenset[str]) -> float:
    """How much of what a claim says is of the news."""
    own = stems(claim.label.text)
    return len(own & news) / max(1, len(own))


def _is_headed(claim: Claim, title: str) -> bool:
    """Whether a claim tells most of the title."""
    named = stems(title)
    return len(named) >= SHORT and len(stems(claim.label.text) & named) > 0.6 * len(named)


def _leading(
    chosen: Mapping[str, Sequence[Claim]], names: Sequence[str], title: str, lead: Ref | None
) -> tuple[str, ...]:
    """The topic of the title or of the lead, else that of which several sources tell most.

    The latter only where they tell little of the first one.
    """
    names = names[: names.index(LATE)]
    told = {name: _shared(chosen[name]) for name in names if chosen.get(name)}
    headed = next((name for name in frame_scores([title]) if told.get(name)), None)
    opened = (n for n in _frames() if told.get(n) and any(m.ref == lead for c in chosen[n] for m in c.mentions))
    headed = headed or next(opened, None)
    most = headed or max(told, key=lambda name: told[name], default="")
    return (most,) if headed or (most and told[most] >= max(SHARED, 2 * next(iter(told.values())))) else ()


def _subject(said: Iterable[Sequence[str]]) -> frozenset[str]:
    """Words that so many claims use that they are what the story is about."""
    claims = [{word for text in texts for word in tokens(text)} for texts in said]
    counts = Counter(word for found in claims for word in found)
    return frozenset(word for word, n in counts.items() if n > max(SHARED, SUBJECT * len(claims)))


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
