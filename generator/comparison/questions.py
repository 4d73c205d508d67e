"""The open questions of a story: what its own sentences leave in doubt, asked as a researcher would.

Each kind of doubt has its wording and what would settle it; nothing is asked that no sentence raises. Questions come
from conflicts first, then from what rests on one origin, hardened on the way, is undated, vague, or unknown to a
source itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.answers import came_about, names_given, second_origin, who_gives
from generator.comparison.askable import (
    LONGEST,
    SHORT,
    appeals,
    as_told,
    askable,
    checkable,
    comes_about,
    foretold,
    lies_ahead,
    open_ended,
    opens_with_speech,
    quotable,
    several,
    telling,
    unnamed,
)
from generator.comparison.digest import label_inside, nameable
from generator.comparison.mentions import asks, roughly
from generator.comparison.relays import CIRCULAR
from generator.comparison.shares import misfits
from generator.comparison.speakers import orphaned
from generator.comparison.wording import (
    depends,
    figure_words,
    figures_in,
    joined,
    leans,
    lower_article,
    lower_first,
    one_line,
    participle,
    unquoted,
)
from generator.data import words
from generator.language.words import stems
from generator.model import Article, Claim, Mention, Question, Ref, Statement

MOST = {
    "conflict": 8,
    "figure": 3,
    "circular": 2,
    "one origin": 3,
    "hardening": 3,
    "arithmetic": 2,
    "outcome": 3,
    "pending": 2,
    "basis": 2,
    "unknown": 4,
    "speaker": 3,
    "date": 1,
}
"""How many questions of a kind a briefing asks; more would be a list, not a choice."""
LEAST = 5
"""Words of a question from which two can be told to ask one thing."""
SMALL = 10
"""Smaller figures are equal by chance."""
REPEATED = 0.6
"""Share of the shorter question's words that another of its kind has, from which the two ask one thing."""
DATES = 6
"""Open dates named in one question."""
SETTLES = {
    "conflict": "A later count, or the basis of each figure, from those who gave it.",
    "figure": "Whom each figure counts, and when, from those who gave it.",
    "circular": "The first report, or whoever told it.",
    "one origin": "A second source that does not rest on the first.",
    "hardening": "The first report, read word for word.",
    "outcome": "A report from after the event.",
    "pending": "A later report on it.",
    "basis": "The count, the study or the document behind it.",
    "date": "The days on which the articles were published.",
    "speaker": "A name, or the document that is cited.",
    "unknown": "A source that says it.",
    "arithmetic": "The count the source used.",
}


def questions_of(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Question, ...]:
    """The questions in the order in which they matter, those that sources settle after the open; ids are still empty.

    A settled one is a question only if it was open before those sources came in, which the caller knows.
    """
    found = (
        *_conflicts(claims), *_open_figures(claims), *_one_figure_for_two(claims), *_shares(claims),
        *_circular(claims), *_one_origin(claims), *_hardening(claims), *_outcomes(claims, articles), *_pending(claims),
        *_bases(claims, articles, statements), *_unknown(articles), *_speakers(claims), *_dates(articles, statements),
    )  # fmt: skip
    chosen: list[Question] = []
    for question in (q for q in found if not q.settled and not appeals(q.text)):
        same = [q for q in chosen if q.kind == question.kind]
        if len(same) < MOST[question.kind] and not any(_repeats(question, q) for q in chosen):
            chosen.append(question)
    return (*chosen, *(q for q in found if q.settled))


def _repeats(question: Question, other: Question) -> bool:
    """Whether a question asks what another one asks: in the same words, or of much the same sentence or claim."""
    mine, theirs = (stems(q.text) for q in (question, other))
    least = min(len(mine), len(theirs))
    alike = question.kind == other.kind and least >= LEAST and len(mine & theirs) >= REPEATED * least
    of_one = question.claim == other.claim and {question.kind, other.kind} == {"hardening", "outcome"}
    return question.text == other.text or alike or of_one


def _question(
    kind: str,
    text: str,
    basis: Iterable[Ref],
    claim: str | None = None,
    settled: tuple[Mention, ...] = (),
    settles: str = "",
) -> Question:
    status, by = "closed" if settled else "open", settles or SETTLES[kind]
    return Question("", kind, one_line(text), tuple(dict.fromkeys(basis)), by, status, claim, settled)


def _conflicts(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "How many North Koreans were killed: about 300 or approximately 1,000?" """
    for claim in claims:
        for difference in claim.differences:
            if difference.conflict:
                sides = [claim.mentions[i] for i in (*difference.left, *difference.right)]
                basis = [*claim.label.basis, *(m.ref for m in sides)]
                if claim.kind == "figure" and nameable(claim):
                    text = f"{_how_many(claim)}: {_either(figures_in(sides))}?"
                    yield _question("conflict", text, basis, claim.id)
                elif claim.kind != "figure":
                    one, other = (claim.mentions[side[0]] for side in (difference.left, difference.right))
                    text = f"Which is so: “{unquoted(one.text)}” or “{unquoted(other.text)}”?"
                    if difference.kind in _PARTICULARS and difference.given:
                        given = " or ".join(difference.given)
                        given = given if difference.kind == "speaker" else lower_first(given)
                        text = f"{_PARTICULARS[difference.kind]}: {given}?"
                    settles = _SAID if difference.kind == "speaker" else _RECORD
                    yield _question("conflict", text, (one.ref, other.ref), claim.id, settles=settles)


_RECORD = "A record of it, or somebody who was there."
_SAID = "The recording of what was said, or its full text."
"""What settles a conflict that is none of figures."""
_PARTICULARS = {
    "time": "Which time is right",
    "age": "Which age is right",
    "place": "Which place is right",
    "money": "Which sum is right",
    "charge": "Which charge is right",
    "date": "Which day is right",
    "speaker": "Who said it",
}
"""What is asked where sources differ on a particular."""


def _open_figures(claims: Sequence[Claim]) -> Iterator[Question]:
    """Figures that differ without a conflict: "Do these count the same people: about 350 or at least 2,500?" """
    for claim in claims:
        for difference in claim.differences:
            if not difference.conflict and difference.kind in ("figure", "scope") and nameable(claim):
                sides = [claim.mentions[i] for i in (*difference.left, *difference.right)]
                figures = figures_in([m for m in sides if _counts(m)])
                things = all(m.quantity and m.quantity.event == "fired" for m in sides)
                same = SAME_PEOPLE.removesuffix(" people") if things else SAME_PEOPLE
                asked = f"{claim.label.text}: {same}, " if difference.kind == "scope" else f"{_how_many(claim)}: "
                if len(figures) > 1:
                    yield _question("figure", f"{asked}{_either(figures)}?", _sides_basis(claim, sides), claim.id)


def _counts(mention: Mention) -> bool:
    """Whether a figure is a number of several: not "a", "the civilian", "hundreds"."""
    quantity = mention.quantity
    return bool(quantity and quantity.bound != "vague" and (quantity.value or 0) > 1)


def _sides_basis(claim: Claim, sides: Sequence[Mention]) -> tuple[Ref, ...]:
    return (*claim.label.basis, *(m.ref for m in sides))


SAME_PEOPLE = "do these count the same people"


def _how_many(claim: Claim) -> str:
    """ "How many North Koreans were killed" of "North Koreans killed", where the label has that form."""
    *counted, last = label_inside(claim).split()
    told = participle(last) and counted
    return f"How many {lower_article(' '.join(counted))} were {last}" if told else claim.label.text


def _either(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) < 2 else f"{', '.join(parts[:-1])} or {parts[-1]}"


def _one_figure_for_two(claims: Sequence[Claim]) -> Iterator[Question]:
    """One source that gives the same figure for the killed and for all casualties."""
    told = [(c, m) for c in claims for m in c.mentions if m.quantity and (m.quantity.value or 0) >= SMALL]
    by_article: dict[str, list[tuple[Claim, Mention]]] = {}
    for claim, mention in told:
        by_article.setdefault(mention.ref.article, []).append((claim, mention))
    for _, mention in told:
        for other, twin in by_article[mention.ref.article]:
            if _one_thing_twice(mention, twin):
                text = f"Which does the figure count: “{unquoted(mention.text)}”, or “{unquoted(twin.text)}”?"
                yield _question("arithmetic", text, (mention.ref, twin.ref), other.id)


def _one_thing_twice(a: Mention, b: Mention) -> bool:
    if not a.quantity or not b.quantity or a.ref.article != b.ref.article:
        return False
    same = (a.quantity.value, a.quantity.upper) == (b.quantity.value, b.quantity.upper)
    return same and (a.quantity.event, b.quantity.event) in (("killed", "casualties"), ("killed", "wounded"))


def _shares(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "How does “a third” of about 11,000 fit with “about 300 were killed” and “2,700 wounded”?" """
    for found in misfits(claims):
        part, of = (figure_words(m) for m in (found.share, found.whole))
        counts = " and ".join(dict.fromkeys(f"“{unquoted(m.text)}”" for m in found.counts))
        basis = [ref for m in (found.share, found.whole, *found.counts) for ref in m.basis]
        yield _question("arithmetic", f"How does “{part}” of {of} fit with {counts}?", basis, found.claim)


def _circular(claims: Sequence[Claim]) -> Iterator[Question]:
    """What sources have from each other: "Who told it first: “…”?" """
    for claim, d in ((c, d) for c in claims for d in c.differences if d.kind == CIRCULAR):
        told = [claim.mentions[i] for i in d.mentions]
        text = f"Who told it first: “{unquoted(told[0].text)}”?"
        yield _question("circular", text, [ref for m in told for ref in m.basis], claim.id)


def _one_origin(claims: Sequence[Claim]) -> Iterator[Question]:
    """Claims that several sources carry from one speaker, most widely carried first."""
    carried = [(n, c) for c in claims if (n := _carriers(c)) > 1]
    for _, claim in sorted(carried, key=lambda x: (-x[0], x[1].kind != "figure")):
        own = [m for i in claim.origins[0].mentions if checkable(m := claim.mentions[i]) and _whole(m.text)]
        mention = min(own, key=lambda m: len(m.text), default=None)
        if mention and len(mention.text.split()) <= LONGEST:
            who = lower_article(claim.origins[0].name)
            text = f"Does anyone besides {who} say so: “{unquoted(mention.text)}”?"
            yield _question("one origin", text, [mention.ref, *claim.origins[0].basis], claim.id, second_origin(claim))


def _whole(text: str) -> bool:
    """Whether a clause is one that could be confirmed: no part of another ("when it happened"), nothing foretold."""
    return not depends(text) and not foretold(text)


def _carriers(claim: Claim) -> int:
    """How many sources have a claim from the first speaker whom any of them names; 0 where others differ from him."""
    named = [o for o in claim.origins if o.name]
    if not named or (len(named) > 1 and (not claim.origins[0].name or not second_origin(claim))):
        return 0
    return len({claim.mentions[i].ref.article for i in named[0].mentions})


def _hardening(claims: Sequence[Claim]) -> Iterator[Question]:
    """A hedge that another source drops; a figure without its "about" is shown, and asked about by nobody."""
    for claim in claims:
        for d in claim.differences:
            low, high = (claim.mentions[side[0]] for side in (d.left or (0,), d.right or (0,)))
            short = max(len(low.text.split()), len(high.text.split())) <= LONGEST
            if claim.kind != "figure" and d.kind in ("hardening", "certainty") and short:
                text = f"How sure is it: “{unquoted(low.text)}”, or “{unquoted(high.text)}”?"
                yield _question("hardening", text, (*low.basis, *high.basis), claim.id)


def _outcomes(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What was still to come when a source wrote: "Has this come about: “the bridge will be rebuilt”?" """
    days = {a.id: a.meta.published for a in articles}
    for claim in _widest(claims):
        mention = next((m for m in claim.mentions if lies_ahead(m.text) and comes_about(m.text) and askable(m)), None)
        if mention:
            text = f"Has this come about: “{as_told(mention)}”?"
            yield _question("outcome", text, (mention.ref,), claim.id, came_about(claim, mention, days))


def _pending(claims: Sequence[Claim]) -> Iterator[Question]:
    """What was going on or undone when a source wrote: "What has come of this: “police were looking for him”?" """
    for claim in _widest(claims):
        mention = next((m for m in claim.mentions if open_ended(m.text) and askable(m)), None)
        if mention and not any(lies_ahead(m.text) for m in claim.mentions):
            text = f"What has come of this: “{as_told(mention)}”?"
            yield _question("pending", text, (mention.ref,), claim.id)


def _widest(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that are not in dispute, those of most sources first."""
    return sorted((c for c in claims if not c.conflict), key=lambda c: -len(c.articles))


def _bases(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Iterator[Question]:
    """A telling figure of sources that name nobody: "What does this figure rest on: “…”?" """
    said = {s.id: s for article in articles for s in statements[article.id]}
    for claim in claims:
        mention = claim.mentions[0]
        own = said[mention.statement]
        plain = not mention.speaker and not own.attributions and len(mention.text.split()) <= SHORT
        if plain and not claim.differences and _counted(own) and askable(mention):
            text = f"What does this figure rest on: “{as_told(mention)}”?"
            yield _question("basis", text, (mention.ref,), claim.id, who_gives(claim))


def _counted(statement: Statement) -> bool:
    start = statement.span.start
    return any(telling(q, statement.text[: max(0, q.span.start - start)]) for q in statement.quantities)


def _dates(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Question]:
    """ "Which date is meant by “last month”?", asked once for all undated articles."""
    relative = [found for a in articles for found in _open_dates(a, statements[a.id])]
    names = list(dict.fromkeys(name for _, name in relative))[:DATES]
    if names:
        what = "Which date is" if len(names) == 1 else "Which dates are"
        basis = {name: ref for ref, name in reversed(relative) if name in names}
        yield _question("date", f"{what} meant by {joined(names)}?", [basis[name] for name in names])


def _open_dates(article: Article, statements: Sequence[Statement]) -> Iterator[tuple[Ref, str]]:
    for s in statements:
        for d in s.dates if s.k == 1 else ():
            if d.basis == "unresolved" and not _HANGING.search(d.span.of(article.text)):
                yield s.ref, f"“{one_line(roughly(article.text, d.span).of(article.text))}”"


_HANGING = re.compile(r"\b(?:after|before|since|later|earlier|following)$", re.I)
"""Ends of times that hang on an event, not on the day of a report: "17 hours after"."""


def _speakers(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Who are “Western officials”?", for speakers nobody could ask."""
    seen: set[tuple[str, bool]] = set()
    for claim in claims:
        given = names_given(claim)
        for i, mention in enumerate(claim.mentions):
            name, named = one_line(mention.speaker or ""), given.get(i, ())
            asked = (_group(name), bool(named))
            if name and unnamed(name) and asked not in seen and not orphaned(name):
                seen.add(asked)
                verb, say = ("are", "say") if several(name) else ("is", "says")
                text = unquoted(mention.text)
                clause = f", who “{text}”" if opens_with_speech(text) else f", who {say}: “{text}”"
                said = clause if quotable(mention) else ""
                yield _question("speaker", f"Who {verb} “{name}”{said}?", mention.basis, settled=named)


def _group(name: str) -> str:
    """Who is asked for: "the officials", "the former officials" and "the former bank officials" are asked for once."""
    first, *rest = name.lower().split() or [""]
    return f"the {rest[-1]}" if first in ("the", "these", "those") and rest else name.lower()


@cache
def _unknown_pattern() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{term}\b" for term in sorted(words("unknowns"))), re.I)


def _unknown(articles: Sequence[Article]) -> Iterator[Question]:
    """What a source itself says it does not know: "did not say how many were on board", "hard to know"."""
    for article in articles:
        for sentence in article.body:
            found = _unknown_pattern().search(sentence.text)
            if not found or asks(sentence.text):
                continue
            text = one_line(sentence.text)
            if asked := _ASKED.match(sentence.text[found.end() :]):
                yield _question("unknown", f"Is it known by now: “{one_line(asked[1])}”?", (sentence.ref,))
            elif not leans(text):
                yield _question("unknown", f"Is more known by now than this: “{unquoted(text)}”?", (sentence.ref,))


_ASKED = re.compile(
    r"[ \u00a0]((?:how|who|what|when|where|whether|if|why|which|the|any|a|an)\b[^.;:“”\"]{8,200}?)"
    r"(?=[.;:“”\"]|, (?:but|and|who)\b|$)"
)
"""What is asked for after "did not say": "how many were on board", "the length of the front"."""
