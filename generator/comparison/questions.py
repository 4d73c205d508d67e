"""The open questions of a story: what its own sentences leave in doubt, asked as a researcher would.

Each kind of doubt has its wording and what would settle it; nothing is asked that no sentence raises. Questions come
from conflicts first, then from what rests on one origin, hardened on the way, is undated, vague, or unknown to a
source itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.digest import nameable, of_oneself
from generator.comparison.mentions import asks, roughly
from generator.comparison.speakers import orphaned, speaker
from generator.comparison.wording import figures_in, joined, lower_article, lower_first, one_line, unquoted
from generator.data import words
from generator.model import Article, Claim, Mention, Question, Ref, Statement

MOST = {
    "conflict": 8,
    "figure": 3,
    "one origin": 3,
    "hardening": 3,
    "arithmetic": 2,
    "date": 3,
    "speaker": 3,
    "unknown": 4,
}
"""How many questions of a kind a briefing asks; more would be a list, not a choice."""
LONGEST = 40
"""Words of a clause up to which a question can quote it and still be read."""
SMALL = 10
"""Smaller figures are equal by chance."""
SETTLES = {
    "conflict": "A later count, or the basis of each figure, from those who gave it.",
    "figure": "Whom each figure counts, and when, from those who gave it.",
    "one origin": "A second source that does not rest on the first.",
    "hardening": "The first report, read word for word.",
    "date": "The day on which the article was published.",
    "speaker": "A name, or the document that is cited.",
    "unknown": "A source that says it.",
    "arithmetic": "The count the source used.",
}


def questions_of(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Question, ...]:
    """The questions in the order in which they matter; ids are still empty."""
    found = (
        *_conflicts(claims), *_open_figures(claims), *_one_figure_for_two(claims),
        *_one_origin(claims), *_hardening(claims),
        *_dates(articles, statements), *_speakers(claims), *_unknown(articles),
    )  # fmt: skip
    chosen: list[Question] = []
    for question in found:
        same = [q for q in chosen if q.kind == question.kind]
        if len(same) < MOST[question.kind] and question.text not in [q.text for q in chosen]:
            chosen.append(question)
    return tuple(chosen)


def _question(kind: str, text: str, basis: Iterable[Ref], claim: str | None = None) -> Question:
    return Question("", kind, one_line(text), tuple(dict.fromkeys(basis)), SETTLES[kind], "open", claim)


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
                    yield _question("conflict", text, (one.ref, other.ref), claim.id)


def _open_figures(claims: Sequence[Claim]) -> Iterator[Question]:
    """Figures that differ without a conflict: "Do these count the same people: about 350 or at least 2,500?" """
    for claim in claims:
        for difference in claim.differences:
            if not difference.conflict and difference.kind in ("figure", "scope") and nameable(claim):
                sides = [claim.mentions[i] for i in (*difference.left, *difference.right)]
                figures = figures_in([m for m in sides if _counts(m)])
                asked = (
                    f"{claim.label.text}: {SAME_PEOPLE}, " if difference.kind == "scope" else f"{_how_many(claim)}: "
                )
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
    words_of_it = claim.label.text.split()
    last = words_of_it[-1].lower()
    participle = last.endswith(("ed", "nt", "wn")) and last != "died" and len(words_of_it) > 1
    counted = " ".join(words_of_it[:-1])
    small = lower_first(counted)
    counted = small if any(small in one_line(m.text) for m in claim.mentions) else counted
    return f"How many {lower_article(counted)} were {words_of_it[-1]}" if participle else claim.label.text


def _either(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) < 2 else f"{', '.join(parts[:-1])} or {parts[-1]}"


def _one_figure_for_two(claims: Sequence[Claim]) -> Iterator[Question]:
    """One source that gives the same figure for the killed and for all casualties."""
    told = [(c, m) for c in claims for m in c.mentions if m.quantity and (m.quantity.value or 0) >= SMALL]
    for _, mention in told:
        for other, twin in told:
            if _one_thing_twice(mention, twin):
                text = f"Which does the figure count: “{unquoted(mention.text)}”, or “{unquoted(twin.text)}”?"
                yield _question("arithmetic", text, (mention.ref, twin.ref), other.id)


def _one_thing_twice(a: Mention, b: Mention) -> bool:
    if not a.quantity or not b.quantity or a.ref.article != b.ref.article:
        return False
    same = (a.quantity.value, a.quantity.upper) == (b.quantity.value, b.quantity.upper)
    return same and (a.quantity.event, b.quantity.event) in (("killed", "casualties"), ("killed", "wounded"))


def _one_origin(claims: Sequence[Claim]) -> Iterator[Question]:
    """Claims that several sources carry from one speaker, most widely carried first."""
    carried = [(n, c) for c in claims if (n := _carriers(c)) > 1]
    for _, claim in sorted(carried, key=lambda x: (-x[0], x[1].kind != "figure")):
        told = [m for i in claim.origins[0].mentions if _checkable(m := claim.mentions[i])]
        mention = min(told, key=lambda m: len(m.text), default=None)
        if mention and len(mention.text.split()) <= LONGEST:
            who = lower_article(claim.origins[0].name)
            text = f"Does anyone besides {who} say so: “{unquoted(mention.text)}”?"
            yield _question("one origin", text, [mention.ref, *claim.origins[0].basis], claim.id)


def _checkable(mention: Mention) -> bool:
    """Whether another could know it: not what somebody feels, wants or lived through, nor what "he" did."""
    first = mention.text.lower().lstrip("“\"'` ").split(" ", 1)[0]
    return first not in words("pronouns") and not of_oneself(mention.text)


def _carriers(claim: Claim) -> int:
    """How many sources have a claim from the one speaker whom any of them names; 0 where there is not just one."""
    named = [o for o in claim.origins if o.name]
    return len({claim.mentions[i].ref.article for i in named[0].mentions}) if len(named) == 1 else 0


def _hardening(claims: Sequence[Claim]) -> Iterator[Question]:
    """A hedge that another source drops."""
    for claim in claims:
        for d in claim.differences:
            low, high = (claim.mentions[side[0]] for side in (d.left or (0,), d.right or (0,)))
            short = max(len(low.text.split()), len(high.text.split())) <= LONGEST
            if d.kind in ("hardening", "certainty") and short:
                text = f"How sure is it: “{unquoted(low.text)}”, or “{unquoted(high.text)}”?"
                yield _question("hardening", text, (*low.basis, *high.basis), claim.id)


def _dates(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Question]:
    """ "When is “last month”?", asked once for each undated article."""
    for article in articles:
        open_dates = [
            (s.ref, d)
            for s in statements[article.id]
            if s.k == 1
            for d in s.dates
            if d.basis == "unresolved" and not _HANGING.search(d.span.of(article.text))
        ]
        relative = [(ref, f"“{one_line(roughly(article.text, d.span).of(article.text))}”") for ref, d in open_dates]
        names = list(dict.fromkeys(name for _, name in relative))
        if names:
            shown = names[:4]
            basis = [ref for ref, name in relative if name in shown]
            what = "Which date is" if len(shown) == 1 else "Which dates are"
            yield _question("date", f"{what} meant by {joined(shown)}?", basis)


_HANGING = re.compile(r"\b(?:after|before|since|later|earlier|following)$", re.I)
"""Ends of times that hang on an event, not on the day of a report: "17 hours after"."""


def _speakers(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Who are “Western officials”?", for speakers nobody could ask."""
    seen: set[str] = set()
    for claim in claims:
        for mention in claim.mentions:
            name = one_line(mention.speaker or "")
            if name and _vague(name) and name.lower() not in seen and not orphaned(name):
                seen.add(name.lower())
                yield _question("speaker", f"Who {_verb(name)} “{name}”?", mention.basis)


def _verb(name: str) -> str:
    """Officials are, an official is."""
    people = [w for w in re.findall(r"\w+", name.lower()) if w in words("unnamed-speakers")]
    return "are" if people and people[0].endswith("s") else "is"


def _vague(name: str) -> bool:
    """Officials, sources, witnesses without a name: said by people who could be named."""
    who = speaker(name)
    one_known = re.match(r"the\b", name, re.I) and _verb(name) == "is"
    return (
        not one_known
        and not who.names
        and who.role in (None, "government")
        and bool({w.lower() for w in re.findall(r"\w+", name)} & words("unnamed-speakers"))
    )


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
            first = unquoted(text).split(" ", 1)[0].lower().rstrip(",")
            if asked := _ASKED.match(sentence.text[found.end() :]):
                yield _question("unknown", f"Is it known by now: “{one_line(asked[1])}”?", (sentence.ref,))
            elif first not in _LEANING:
                yield _question("unknown", f"Is more known by now than this: “{unquoted(text)}”?", (sentence.ref,))


_ASKED = re.compile(
    r"[ \u00a0]((?:how|who|what|when|where|whether|if|why|which|the|any|a|an)\b[^.;:“”\"]{8,200}?)"
    r"(?=[.;:“”\"]|, (?:but|and|who)\b|$)"
)
"""What is asked for after "did not say": "how many were on board", "the length of the front"."""
_LEANING = frozenset("he she it they this that these those however but and such his her its their".split())
"""Openings that mean nothing alone."""
