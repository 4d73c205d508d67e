"""The open questions of a story: what its own sentences leave in doubt, asked as a researcher would.

Each kind of doubt has its wording and what would settle it; nothing is asked that no sentence raises. Questions come
from conflicts first, then from what rests on one origin, hardened on the way, is undated, vague, or is called unknown by
a source itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.speakers import speaker
from generator.comparison.wording import figure_words, joined, lower_first, one_line
from generator.data import words
from generator.model import Article, Claim, Question, Ref, Statement

MOST = {"conflict": 8, "one origin": 3, "hardening": 3, "arithmetic": 2, "date": 3, "speaker": 3, "unknown": 4}
"""How many questions of a kind a briefing asks; more would be a list, not a choice."""
SETTLES = {
    "conflict": "A later count, or the basis of each figure, from those who gave it.",
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
    found = [*_conflicts(claims), *_one_origin(claims), *_hardening(claims), *_dates(articles, statements),
             *_speakers(claims), *_unknown(articles)]  # fmt: skip
    chosen: list[Question] = []
    for question in found:
        same = [q for q in chosen if q.kind == question.kind]
        if len(same) < MOST[question.kind] and question.text not in [q.text for q in chosen]:
            chosen.append(question)
    return tuple(chosen)


def _question(kind: str, text: str, basis: Iterable[Ref], claim: str | None = None) -> Question:
    return Question("", kind, one_line(text), tuple(dict.fromkeys(basis)), SETTLES[kind], "open", claim)


def _conflicts(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "North Koreans killed: about 300 or approximately 1,000?" """
    for claim in claims:
        for difference in claim.differences:
            if difference.conflict:
                sides = [claim.mentions[i] for i in (*difference.left, *difference.right)]
                basis = [*claim.label.basis, *(m.ref for m in sides)]
                if claim.kind == "figure":
                    figures = tuple(dict.fromkeys(figure_words(m) for m in sides))
                    yield _question("conflict", f"{claim.label.text}: {_either(figures)}?", basis, claim.id)
                else:
                    one, other = (claim.mentions[side[0]] for side in (difference.left, difference.right))
                    text = f"Which is so: “{one_line(one.text)}” or “{one_line(other.text)}”?"
                    yield _question("conflict", text, (one.ref, other.ref), claim.id)


def _either(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) < 2 else f"{', '.join(parts[:-1])} or {parts[-1]}"


def _one_origin(claims: Sequence[Claim]) -> Iterator[Question]:
    """Claims that several sources carry from one speaker, most widely carried first."""
    carried = [c for c in claims if len(c.origins) == 1 and len(c.articles) > 1 and c.origins[0].name]
    for claim in sorted(carried, key=lambda c: (-len(c.articles), c.kind != "figure")):
        what = figure_words(claim.mentions[0]) if claim.kind == "figure" else f"“{one_line(claim.mentions[0].text)}”"
        label = f" ({claim.label.text})" if claim.kind == "figure" else ""
        text = f"Does anyone besides {_the(claim.origins[0].name)} say so: {what}{label}?"
        basis = [claim.mentions[0].ref, *claim.label.basis, *claim.origins[0].basis]
        yield _question("one origin", text, basis, claim.id)


def _the(name: str) -> str:
    return lower_first(name) if name.startswith(("The ", "A ", "An ")) else name


def _hardening(claims: Sequence[Claim]) -> Iterator[Question]:
    """A hedge that another source drops."""
    for claim in claims:
        for d in claim.differences:
            if d.kind in ("hardening", "certainty"):
                low, high = claim.mentions[d.left[0]], claim.mentions[d.right[0]]
                text = f"How sure is it: “{one_line(low.text)}”, or “{one_line(high.text)}”?"
                yield _question("hardening", text, (*low.basis, *high.basis), claim.id)


def _dates(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Question]:
    """ "When is “last month”?", asked once for each undated article."""
    for article in articles:
        relative = [(s.ref, d) for s in statements[article.id] if s.k == 1 for d in s.dates if d.basis == "unresolved"]
        names = list(dict.fromkeys(f"“{one_line(d.span.of(article.text))}”" for _, d in relative))
        if names:
            verb = "is" if len(names) == 1 else "are"
            yield _question("date", f"When {verb} {joined(names[:4])}?", [r for r, _ in relative[:6]])


def _speakers(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Who are “Western officials”?", for speakers nobody could ask."""
    seen: set[str] = set()
    for claim in claims:
        for mention in claim.mentions:
            name = one_line(mention.speaker or "")
            if name and _vague(name) and name.lower() not in seen:
                seen.add(name.lower())
                yield _question("speaker", f"Who are “{name}”?" if name.endswith("s") else f"Who is “{name}”?", mention.basis)


def _vague(name: str) -> bool:
    """Officials, sources, witnesses without a name: said by people who could be named."""
    who = speaker(name)
    return not who.names and bool({w.lower() for w in re.findall(r"\w+", name)} & words("unnamed-speakers"))


@cache
def _unknown_pattern() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{term}\b" for term in sorted(words("unknowns"))), re.I)


def _unknown(articles: Sequence[Article]) -> Iterator[Question]:
    """What a source itself says it does not know: "did not specify", "hard to know"."""
    for article in articles:
        for sentence in article.body:
            if _unknown_pattern().search(sentence.text):
                yield _question("unknown", f"Is it known by now: “{one_line(sentence.text)}”", (sentence.ref,))


