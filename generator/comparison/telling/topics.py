"""The parts of a briefing: claims that belong together, under a heading an editor would write.

A claim belongs to the frame of news whose words it uses most, weighed by how few frames share a word; a frame with one
claim only gives it to the next best that has more. What fits none stands under a name that several of its claims share.
Then the runs of sentences of each source put all claims where most around them says that they belong. What a sentence
only sets its news against ("in the wake of his death", "after weeks of protest") names no topic.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from generator.comparison.differences.facts import incidents
from generator.comparison.telling.earlier import earlier_ones
from generator.comparison.telling.evidence import OF_ALL_KINDS, Told, in_runs
from generator.comparison.telling.facets import BEFORE, ELSE, HAPPENED, SAID, UNKNOWN, calls
from generator.comparison.telling.framed import DEATHS, HARMS, NOWHERE, framed, said_in, scores_of
from generator.comparison.telling.frames import (
    EVENTS,
    field_of,
    foreground,
    frame_scores,
    frames,
    kinds_of,
)
from generator.comparison.telling.furniture import is_of_the_house
from generator.comparison.telling.headings import gathered
from generator.comparison.telling.naming import names_of
from generator.comparison.telling.obituary import LIFE, is_obituary
from generator.comparison.telling.ordering import ordered
from generator.comparison.telling.phrases import phrase_key
from generator.comparison.telling.spoken import only_says
from generator.comparison.telling.thin import FEWEST, loose
from generator.comparison.telling.whose import LONE, VICTIMS, of_whom
from generator.language.words import stems, tokens
from generator.model import Claim, Ref

MAIN, OTHER = HAPPENED, NOWHERE
"""What the lead and the title tell and no frame does, with all else that happened; and what is left."""
CASES = (DEATHS, "Treatment and condition", "Suspects and arrests", "Guns")
"""Frames in which a story about an attack or an accident leads where every claim has the words of its event."""
COURTS = ("Courts and charges", "The law and the courts")
"""Frames of which a story has one."""
MORE = 2
"""Claims that a phrase must head beyond those elsewhere, in news of an event: frames and facets tell its parts."""
OF_EVENT = 0.1
"""Share of the claims of a story that have a word for the event that it is about."""
MOST = 0.3
"""The same where the title and the lead only set their news against the event: "hurt after he was shot"."""
LARGE, PART = 20, 1
"""Claims from which a topic is told in parts, and how many more than elsewhere a phrase must head to name one."""
OF_PART = 0.3
"""Share of a story's claims from which a phrase heads no part of a large topic."""
LATE = "Reactions and statements"
"""The frame from which on a reader has what happened and to whom: phrases of the sources head topics before it."""
SHARED = 3
"""Claims of several sources that make a topic one to tell first, or what of the rest is told first."""
SHORT = 4
"""Stems of a title below which a claim that has most of them need not tell it."""
MANY = 5
"""Claims of single sources of which a topic has so many that it may lead."""
NEAR = 0.3
"""Share of the words of a claim that the title or the lead has where it belongs to the main points."""


def topics_of(
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    title: str = "",
    lead: Sequence[Ref] = (),
    days: Mapping[str, date | None] | None = None,
) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """(name, claims) of each topic in the order of the frames, conflicts first within each.

    `texts` has the sentences that the claims stand in, `days` when each article came out; the words of the story's
    title head no topic, and what the first of the sentences of the `lead` claims comes first.
    """
    first = next(iter(lead), None)
    opening, days = texts.get(first, "") if first else "", days or {}
    kinds = _kinds((f"{title} {opening}", " ".join(texts.get(ref, "") for ref in lead)), claims)
    fresh, old, house, whose = _parted(claims, texts, days, frozenset(lead), event=bool(kinds))
    said = said_in(claims)
    scores = scores_of(fresh, said, texts, kinds)
    chosen = framed(fresh, scores, whose)
    rest = loose(chosen, whose, field_of(kinds), [*chosen.pop(OTHER, [])], scores)
    headed, left = gathered(rest, fresh, texts, phrase_key(title), MORE if kinds else 0)
    for name, found in headed.items():
        chosen[name].extend(found)  # a phrase may be what a frame is called
    main, chosen[OTHER] = _main([*chosen[OTHER], *left], title, first, opening)
    field = field_of(kinds)
    named, home = _in_order(headed), field if chosen.get(field) else _home(chosen, f"{title} {opening}")
    chosen[home] = [*main, *chosen[home]]
    chosen[BEFORE].extend(old)
    life = not kinds and is_obituary(title, opening)
    past = BEFORE if life else home
    chosen = in_runs(_with_courts_joined(chosen), Told(texts, days, scores, whose, home, past, bool(kinds)))
    told = _leading(chosen, named, title, first, event=bool(kinds))
    most = told[0] if told else max(named[: named.index(MAIN)], key=lambda name: _shared(chosen.get(name, ())))
    _move_lone(chosen, home)
    chosen[OTHER].extend(house)
    more = _shared(chosen[most]) > _shared(chosen[home]) or (bool(told) and not any(map(_shared, chosen.values())))
    apart = home == MAIN and not main and most not in CASES and more
    heads = told if apart else (home, *told)
    parts = {} if kinds else _split(chosen, claims, texts, phrase_key(title))
    order = _with_parts([n for n in dict.fromkeys((*heads, *named, OTHER)) if chosen.get(n)], parts)
    event = _called(chosen[home], said, kinds) if home in heads else ELSE
    heading = {**names_of(chosen, said), VICTIMS: VICTIMS if _are_several(fresh, texts) else LONE, home: event}
    heading |= {BEFORE: LIFE} if life else {}
    return tuple((heading.get(n, n), ordered(chosen[n], said, _own(n, scores), reading=n == BEFORE)) for n in order)


def _with_courts_joined(chosen: Mapping[str, list[Claim]]) -> Mapping[str, list[Claim]]:
    """The topics with one of the courts, not two: what a court did with a law, or with somebody, is told in both."""
    both = [name for name in COURTS if chosen.get(name)]
    if len(both) < len(COURTS):
        return chosen
    less, most = sorted(both, key=lambda name: len(chosen[name]))
    rest = {name: own for name, own in chosen.items() if name != less}
    return {**rest, most: [*chosen[most], *chosen[less]]}


def _kinds(news: Sequence[str], claims: Sequence[Claim]) -> frozenset[str]:
    """The kinds of event that the first of some texts tells of, where enough claims have a word for one."""
    told = [(kinds_of(foreground(text)), OF_EVENT) for text in news] + [(kinds_of(text), MOST) for text in news]
    found, least = next(((kinds, least) for kinds, least in told if kinds), (frozenset[str](), 0.0))
    of_it = sum(bool(incidents(c.label.text) & found) for c in claims)
    return found if of_it >= least * len(claims) else frozenset()


def _parted(
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    days: Mapping[str, date | None],
    lead: Set[Ref],
    *,
    event: bool,
) -> tuple[list[Claim], list[Claim], list[Claim], Mapping[str, str]]:
    """The claims that tell the news, those of earlier cases, those of the outlet itself, and of whom each tells."""
    old = earlier_ones(claims, texts, days, lead, event=event)
    whose = of_whom(claims, texts, {m.ref for c in claims if c.id in old for m in c.mentions}) if event else {}
    old -= whose.keys()
    aside = {c.id for c in claims if len(c.articles) == 1 and all(_is_aside(texts[m.ref]) for m in c.mentions)}
    house = aside - old - {c.id for c in claims if only_says(c) or any(m.speaker for m in c.mentions)}
    fresh = [c for c in claims if c.id not in old | house]
    return fresh, [c for c in claims if c.id in old], [c for c in claims if c.id in house], whose


def _own(name: str, scores: Mapping[str, Mapping[str, float]]) -> frozenset[str]:
    """The ids of the claims that have the words of a frame."""
    return frozenset(id for id, found in scores.items() if name in found)


def _split(
    chosen: dict[str, list[Claim]],
    claims: Sequence[Claim],
    texts: Mapping[Ref, str],
    subject: frozenset[str],
) -> Mapping[str, Sequence[str]]:
    """Topic of many claims -> the phrases that head parts of it from now on; one of all kinds has no parts.

    What somebody only says on so wide a matter stands with the reactions.
    """
    parts: dict[str, Sequence[str]] = {}
    for name in [n for n, own in chosen.items() if len(own) > LARGE and n not in OF_ALL_KINDS]:
        said = [c for c in chosen[name] if len(c.articles) == 1 and only_says(c)]
        chosen[SAID].extend(said)
        chosen[name] = [c for c in chosen[name] if c not in said]
        headed, left = gathered(chosen[name], claims, texts, subject | phrase_key(name), PART, OF_PART)
        if headed and left and not headed.keys() & chosen.keys():
            chosen.update(headed)
            chosen[name], parts[name] = left, tuple(headed)
    return parts


def _with_parts(order: Sequence[str], parts: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The topics in their order, each with its parts behind it."""
    return tuple(dict.fromkeys(part for name in order for part in (name, *parts.get(name, ()))))


def _is_aside(text: str) -> bool:
    """Whether a sentence tells of the outlet and its work, and asks nobody for what he knows."""
    return is_of_the_house(text) and not calls(text)


def _shared(claims: Sequence[Claim]) -> int:
    """How many claims several sources make."""
    return sum(len(c.articles) > 1 for c in claims)


def _in_order(headed: Iterable[str]) -> tuple[str, ...]:
    """The frames in the order in which a reader needs them, with phrases and all else that happened in their midst."""
    all_frames = list(frames())
    late = all_frames.index(LATE)
    return tuple(dict.fromkeys((*all_frames[:late], *headed, MAIN, LATE, UNKNOWN, *all_frames[late:])))


def _home(chosen: Mapping[str, Sequence[Claim]], news: str) -> str:
    """Where what happened stands: with the attack or the accident that a story is about, else under a name of its own.

    `news` are the title of the story and the first sentence of its lead.
    """
    wide = {name: _shared(chosen[name]) for name in EVENTS if chosen.get(name)}
    told = {name: len(chosen[name]) for name, n in wide.items() if n >= SHARED or incidents(news)}
    return max(told, key=lambda name: told[name], default=MAIN)


def _move_lone(chosen: dict[str, list[Claim]], home: str) -> None:
    """A claim of one source that is left alone under its heading, to the rest."""
    lone = [name for name, own in chosen.items() if len(own) == 1 and len(own[0].articles) == 1]
    for name in [n for n in lone if n not in (home, OTHER)]:
        chosen[OTHER].extend(chosen.pop(name))


def _are_several(claims: Sequence[Claim], texts: Mapping[Ref, str]) -> bool:
    """Whether a story tells of more than one victim."""
    counted = (m.quantity for c in claims for m in c.mentions if m.quantity and m.quantity.event in HARMS)
    return any((q.value or 0) > 1 for q in counted) or any("victims" in tokens(text) for text in texts.values())


def _called(claims: Sequence[Claim], said: Mapping[str, Sequence[str]], kinds: Set[str]) -> str:
    """What an editor calls the event that claims tell of: "The shooting", where most of them tell of one kind.

    In a story about one of some `kinds` one of them is meant.
    """
    told = Counter(kind for c in claims for kind in incidents(" ".join(said[c.id])) if not kinds or kind in kinds)
    best = min(told, key=lambda kind: (-told[kind], kind), default="")
    words = {word for texts in said.values() for text in texts for word in tokens(text)}
    others = sum(bool(incidents(" ".join(said[c.id]))) for c in claims)
    most = bool(kinds) or 2 * told[best] > others
    return f"The {best}" if best in words and told[best] >= min(SHARED, len(claims)) and most else HAPPENED


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
    chosen: Mapping[str, Sequence[Claim]], names: Sequence[str], title: str, lead: Ref | None, *, event: bool
) -> tuple[str, ...]:
    """The topic of the title or of the lead, else that of which several sources tell most.

    The latter only where they tell little of the first one. Where they share nothing at all, that of the title leads if
    it is large.
    """
    names = names[: names.index(LATE)]
    told = {name: _shared(chosen[name]) for name in names if chosen.get(name)}
    large = {name for name in told if len(chosen[name]) >= MANY and max(told.values()) < SHARED}
    headed = next((n for n in frame_scores([title], event=event) if told.get(n) or n in large), None)
    opened = (n for n in frames() if told.get(n) and any(m.ref == lead for c in chosen[n] for m in c.mentions))
    headed = headed or next(opened, None)
    most = headed or max(told, key=lambda name: told[name], default="")
    return (most,) if headed or (most and told[most] >= max(SHARED, 2 * next(iter(told.values())))) else ()
