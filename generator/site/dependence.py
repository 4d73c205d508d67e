"""Who depends on whom on a page: who copies, who passes on another's report, and the speakers behind several sources."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.origins.speakers import names_one, names_outlet, orphaned, speaker
from generator.comparison.telling.denials import kind_of
from generator.comparison.telling.wording import needs_another, one_line, speaker_words, unquoted
from generator.data import words
from generator.language.words import stems
from generator.model import Article, Briefing, Claim, Mention, Relay, Reuse, Story
from generator.site.escaping import Md, md
from generator.site.notes import Cited, Notes, shortened
from generator.site.tables import CROWD

PAIRS, TWINS = 20, 3
"""So many pairs of sources that share text, and twins of each, are shown: forty copies of one report are 780 pairs."""
LEVELS = {"copy": "a copy", "partial": "partly copied"}
MOST = 6
"""Sentences that name an outlet, and speakers behind several sources, as far as a list of them helps."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim in the list of all claims."""

    id: str
    label: str
    codes: tuple[str, ...]
    """The letters of the sources that make it."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Two sources that share text."""

    taker: str
    """The letter of the source that took the text; of the first, where the text does not tell."""
    giver: str
    directed: bool
    level: str
    share: str
    part: str
    """The share as a number from 0 to 1."""
    passages: tuple[Cited, ...]
    """Each with the two sentences that are twins: the longest of them."""
    more: int
    """How many further twins there are; the pages of both sources show them all."""
    earlier: str = ""
    """The letter of the one that is dated earlier, where the text does not tell and both are dated."""


@dataclass(frozen=True, slots=True)
class Rooted:
    """A speaker who is behind what several sources say, in the words of one."""

    codes: tuple[str, ...]
    name: Cited
    claims: tuple[Listed, ...]
    alone: tuple[Listed, ...] = ()
    """Claims that further sources have from the same speaker, each with the letter of its one source."""


@dataclass(frozen=True, slots=True)
class Relayed:
    """A source that names the outlet of another, with the sentences that do."""

    taker: str
    giver: str
    sentences: tuple[Cited, ...]
    more: int
    signed: Cited | None = None
    """The outlet as which the other source speaks, if it does not state its own, with the sentences that show it."""
    agency: str = ""
    """The agency that the other source credits."""


@dataclass(frozen=True, slots=True)
class Named:
    """A source with the outlets outside the story that it has something from, each with the sentences that say so."""

    taker: str
    outlets: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class OneOutside:
    """Several sources that have something from one outlet outside the story."""

    codes: tuple[str, ...]
    name: Cited


@dataclass(frozen=True, slots=True)
class House:
    """Sources of one outlet, or of one agency."""

    codes: tuple[str, ...]
    name: Md
    agency: bool


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Sources that pass on one text."""

    codes: tuple[str, ...]
    pairs: int
    """How many pairs of them share text."""
    low: str
    """The least share among these."""
    high: str


def listed(claim: Claim, story: Story) -> Listed:
    return Listed(claim.id, claim.label.text, tuple(story.code(article) for article in claim.articles))


def lettered(reason: str, story: Story) -> str:
    """Why two articles are of one story, with their letters instead of their ids."""
    first, _, rest = reason.partition(" and ")
    second, _, rest = rest.partition(" ")
    known = first in story.codes and second in story.codes
    return f"{story.code(first)} and {story.code(second)} {rest}" if known else reason


def shared_by(briefing: Briefing) -> list[Reuse]:
    """The pairs of sources that share text, those that share most first."""
    return sorted((r for r in briefing.reuse if r.level in LEVELS), key=lambda r: -r.containment)


def copy_groups(shared: Sequence[Reuse]) -> tuple[frozenset[str], ...]:
    """Three or more sources that copies join, where the pairs are too many to be told one by one."""
    homes: dict[str, frozenset[str]] = {}
    for reuse in (reuse for reuse in shared if reuse.level == "copy" and len(shared) > PAIRS):
        left, right = reuse.left, reuse.right
        joined = homes.get(left, frozenset({left})) | homes.get(right, frozenset({right}))
        homes |= dict.fromkeys(joined, joined)
    return tuple(group for group in dict.fromkeys(homes.values()) if len(group) > 2)


def copy_group(group: frozenset[str], briefing: Briefing) -> CopyGroup:
    inside = [reuse for reuse in shared_by(briefing) if {reuse.left, reuse.right} <= group]
    codes = tuple(member.code for member in briefing.story.members if member.article in group)
    return CopyGroup(codes, len(inside), f"{inside[-1].containment:.0%}", f"{inside[0].containment:.0%}")


def houses(briefing: Briefing, articles: Mapping[str, Article]) -> Iterator[House]:
    """The outlets that published several of the sources, and the agencies that several credit."""
    told = [(m.code, articles[m.article].meta) for m in briefing.story.members]
    published = [(code, meta.publisher) for code, meta in told if meta.publisher]
    credited = [(code, meta.wire) for code, meta in told if meta.wire]
    for named, agency in ((published, False), (credited, True)):
        found: dict[str, list[str]] = {}
        for code, name in named:
            found.setdefault(next((n for n in found if n == name or names_outlet(speaker(name), n)), name), []).append(code)
        yield from (House(tuple(codes), md(one_line(name)), agency) for name, codes in found.items() if len(codes) > 1)


def rooted(briefing: Briefing, notes: Notes) -> Iterator[Rooted]:
    """The speakers whom most sources name, those of most claims first; claims in dispute show their own.

    A source whose own words name nobody, or somebody else of one house ("deputies" beside "Sheriff Ott"), goes back to
    nobody here, even where it counts as one origin with another.
    """
    found: dict[str, list[Listed]] = {}
    basis: dict[str, Mention] = {}
    for claim, origin in ((c, o) for c in briefing.claims for o in c.origins if _is_somebody(o.name)):
        own = [m for i in origin.mentions if names_one(origin.name, (m := claim.mentions[i]).speaker) and _says(m)]
        if len({m.ref.article for m in own}) > 1 and _give_one_figure(own):
            name = next((name for name in found if all(names_one(name, m.speaker) for m in own)), origin.name)
            if (resting := _resting(claim, own, notes)) is None:
                continue
            found.setdefault(name, []).append(resting)
            by_himself = [m for m in own if not orphaned(m.speaker or "")] or own
            basis.setdefault(name, next((m for m in by_himself if one_line(m.speaker or "") == name), by_himself[0]))
    for name, held in sorted(found.items(), key=lambda item: -len(item[1]))[:MOST]:
        codes = {code for one in held for code in one.codes}
        alone = tuple(_alone(briefing, name, codes))
        told = notes.cited(speaker_words(basis[name]), (basis[name].speaker_ref or basis[name].ref,))
        letters = tuple(m.code for m in briefing.story.members if m.code in codes)
        yield Rooted(letters, told, tuple(held), alone)


def _give_one_figure(own: Sequence[Mention]) -> bool:
    """Whether all give the same figure, if any: who gave 247 on one day and 241 on the next is led back to by no one text."""
    return len({(q.value, q.upper) for m in own if (q := m.quantity)}) <= 1


def _says(mention: Mention) -> bool:
    """Whether somebody says what a mention tells: not "police did not say"."""
    found = kind_of(mention.text)
    return not found or found[0] != "silent" or bool(_OF_HIMSELF.match(mention.text))


_OF_HIMSELF = re.compile(r"\W*(?:I|We)\b")


def _is_somebody(name: str) -> bool:
    """Whether a speaker is one: that two papers cite "sources" does not make those of both one origin."""
    return bool(name) and speaker(name).text.lower() not in words("unnamed-speakers")


def _resting(claim: Claim, own: Sequence[Mention], notes: Notes) -> Listed | None:
    """A claim in the fewest words that stand alone of those who have it from a speaker, with their letters.

    What one of them tells besides ("two males, who may be juveniles") the others do not have from him; nothing where
    each of them has something else from him.
    """
    codes = sorted({notes.story.code(m.ref.article) for m in own}, key=lambda code: (len(code), code))
    alone = [m for m in own if len(m.text.split()) >= FEW and not needs_another(m.text)] or own
    texts = [(shortened(_of_his(m), m.quantity, notes.articles[m.ref.article].text), m.ref) for m in alone]
    said: dict[str, frozenset[str]] = {}
    for ref in (m.ref for m in own):
        sentence = notes.articles[ref.article].sentence(ref.n).text
        said[ref.article] = said.get(ref.article, frozenset()) | stems(one_line(sentence))
    shared = {text: min(_share(text, other) for other in said.values()) for text, _ in texts}
    told = [(shared[text] < MOST_OF_IT, len(text), ref, text) for text, ref in texts if shared[text] >= SOME_OF_IT]
    if not told:
        return None
    least = unquoted(min(told)[-1])
    held = claim.kind != "figure" and claim.label.basis[0] in {m.ref for m in own}
    fits = held and min(_share(claim.label.text, other) for other in said.values()) >= MOST_OF_IT
    label = claim.label.text if fits and len(claim.label.text) <= len(least) else least
    return Listed(claim.id, label, tuple(codes))


def _share(text: str, said: frozenset[str]) -> float:
    """How much of a clause the sentences of another source have."""
    own = stems(text)
    return len(own & said) / len(own) if own else 1.0


SOME_OF_IT, MOST_OF_IT = 0.4, 0.8
"""Share of the words of a clause that all who cite the speaker must have, and from which the shortest clause is told."""


def _of_his(mention: Mention) -> str:
    """A clause without what stands before its speaker's claim: "the arrival raised fears, amid claims by Moen that …"."""
    text = one_line(mention.text)
    said = rf"\b(?:claims?|statements?|assertions?|reports?|word)\s+(?:by|from)\s+{re.escape(one_line(mention.speaker or ''))}\s+that\s+"
    found = re.search(said, text) if mention.speaker else None
    return text[found.end() :] if found else text


FEW = 5
"""Words of a clause that tell what a speaker is cited on."""


def _alone(briefing: Briefing, name: str, codes: set[str]) -> Iterator[Listed]:
    """The first claim of each further source that has it from a speaker whom the others name too."""
    seen = set(codes)
    for claim, mention in ((c, m) for c in briefing.claims for m in c.mentions if m.speaker):
        code = briefing.story.code(mention.ref.article)
        one = names_one(name, mention.speaker) and _of_one_name(name, mention.speaker or "")
        if code not in seen and one and _only_says(mention):
            seen.add(code)
            yield Listed(claim.id, unquoted(mention.text), (code,))


def _only_says(mention: Mention) -> bool:
    """Whether a speaker is not told of himself: "the port office asked the mill to help" is nothing it said."""
    last = re.escape(one_line(mention.speaker or "").rsplit(maxsplit=1)[-1])
    named = re.search(rf"\b{last}\b", mention.text)
    told = rf"\b{last}\s+(?:said|says|say|wrote|told|added|tweeted)\b|\b(?:said|says)\s[^,.]*\b{last}\b"
    return _says(mention) and (not named or bool(re.search(told, mention.text)))


def _of_one_name(a: str, b: str) -> bool:
    """Whether two namings end in one name, or have the same names: no other office of one town, and nobody unnamed."""
    one, two = speaker(a).names, speaker(b).names
    last = [one_line(text).rsplit(maxsplit=1)[-1].strip(",.”") for text in (a, b)]
    return bool(one and two) and (one == two or last[0] == last[1])


def relayed(relay: Relay, notes: Notes) -> Relayed:
    shown = tuple(notes.cited("", (ref,)) for ref in relay.sentences[:MOST])
    code = notes.story.code
    signed = notes.cited(relay.outlet, relay.signed[:MOST]) if relay.signed else None
    more, agency = len(relay.sentences) - len(shown), "" if relay.signed else relay.outlet
    return Relayed(code(relay.taker), code(relay.giver), shown, more, signed, agency)


def copied_text(reuse: Reuse, notes: Notes) -> Copied:
    taker, giver = reuse.left, reuse.right
    if reuse.direction == reuse.right:
        taker, giver = giver, taker
    longest = sorted(reuse.passages, key=lambda passage: -passage.words)
    pairs = tuple(dict.fromkeys(notes.cited("", (passage.left, passage.right)) for passage in longest))
    twins = 1 if len(notes.story.members) > CROWD else TWINS
    return Copied(
        notes.story.code(taker),
        notes.story.code(giver),
        reuse.direction is not None,
        LEVELS[reuse.level],
        f"{reuse.containment:.0%}",
        f"{reuse.containment:.2f}",
        pairs[:twins],
        len(pairs[twins:]),
        _earlier(taker, giver, notes) if reuse.direction is None else "",
    )


def _earlier(one: str, other: str, notes: Notes) -> str:
    days = {id: day for id in (one, other) if (day := notes.articles[id].meta.published)}
    return notes.story.code(min(days, key=lambda id: days[id])) if len(set(days.values())) > 1 else ""


def one_outside(briefing: Briefing, notes: Notes) -> Iterator[OneOutside]:
    """The outlets outside the story that several sources have something from."""
    for name, takers in _takers(briefing).items():
        if len(takers) > 1:
            told = tuple(o for o in briefing.outside if o.outlet == name)
            refs = tuple(ref for o in told for ref in o.sentences[:MOST])
            yield OneOutside(tuple(m.code for m in briefing.story.members if m.article in takers), notes.cited(name, refs))


def named_outside(briefing: Briefing, notes: Notes) -> Iterator[Named]:
    """Each source with the outlets outside the story that it alone has something from."""
    shared = {name for name, takers in _takers(briefing).items() if len(takers) > 1}
    for taker in dict.fromkeys(o.taker for o in briefing.outside if o.outlet not in shared):
        found = [o for o in briefing.outside if o.taker == taker and o.outlet not in shared]
        outlets = tuple(notes.cited(o.outlet, o.sentences[:MOST]) for o in found[:MOST])
        yield Named(briefing.story.code(taker), outlets)


def _takers(briefing: Briefing) -> dict[str, set[str]]:
    """Outlet -> the articles that have something from it."""
    takers: dict[str, set[str]] = {}
    for outside in briefing.outside:
        takers.setdefault(outside.outlet, set()).add(outside.taker)
    return takers
