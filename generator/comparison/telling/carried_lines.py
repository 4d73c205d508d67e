"""How many sources give the one figure of a row, and on whose word, in a sentence: "Two sources say six were hurt".

Only where each source counts the same: all of them say who was hurt as the row does, none tells of another year.
"""

import re
from collections.abc import Mapping, Sequence

from generator.comparison.differences.figures import GENERIC
from generator.comparison.telling.citing import citing
from generator.comparison.telling.dispute_lines import label_inside
from generator.comparison.telling.timely import is_background
from generator.comparison.telling.wording import (
    computed,
    figure_words,
    figures_in,
    joined,
    lower_article,
    number,
    participle,
    sources,
)
from generator.language.parsing import parse
from generator.language.words import stems
from generator.model import Article, Certainty, Claim, Line, Ref


def is_agreed(claim: Claim) -> bool:
    """Whether the sources of a figure give one and the same, if one of them without its "about".

    Two figures of which nothing shows that they differ are not one: "two or six dead" tells no agreement; nor does what
    one of them says was reported at first.
    """
    one = len(figures_in(claim.mentions)) == 1 and all(mention.holds for mention in claim.mentions)
    last = claim.label.text.rsplit(maxsplit=1)[-1].lower()
    if last in _STRONG and not all(stems(last) <= stems(mention.text) for mention in claim.mentions):
        return False
    return one and all(d.kind in ("hardening", "certainty", "rounding") for d in claim.differences)


_STRONG = ("arrested", "charged", "convicted", "executed", "indicted", "jailed", "murdered", "slain")
"""What is told of those who are counted only if each source says so: who is questioned is not arrested by that."""


def counts_one_thing(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether every source says early of those it counts what the label does, and none that it was another time.

    Not where one says "seven people" of "seven men", "two were shot at" of two who were hospitalised, or "last year,
    four men were wounded on this street".
    """
    described = stems(" ".join(w for w in claim.label.text.split()[:-1] if w.lower() not in GENERIC))
    said: dict[str, set[str]] = {}
    events = {m.quantity.event for m in claim.mentions if m.quantity}
    if len(events) > 1 and "hospitalised" in events:
        return False
    if any(min(m.ref.n for m in claim.mentions if m.ref.article == id) > EARLY for id in claim.articles):
        return False
    for mention in claim.mentions:
        text = articles[mention.ref.article].sentence(mention.ref.n).text
        (parsed,) = parse([text])
        if is_background(text, parsed, articles[mention.ref.article].meta.published) or _ANOTHER_TIME.search(text):
            return False
        said.setdefault(mention.ref.article, set()).update(stems(text))
    return all(described <= own for own in said.values())


EARLY = 15
"""Sentences within which each source gives the figure: further down stand the dead of other days."""
_ANOTHER_TIME = re.compile(
    r"\b(?:a|one|two|three|four|five|six|several|\d+)\s+(?:day|week|month|year)s?\s+(?:after|before|earlier|later|ago|since)\b"
    r"|\bunlike\b",
    re.I,
)
"""What a sentence compares the news with: "comes one week after a fire in which four people died"."""


def carried_line(claim: Claim, articles: Mapping[str, Article]) -> Line:
    """ "Four sources say that about 2,700 were wounded, all citing South Korean intelligence."

    Where a story has more, these may say it in words that are not matched: "four sources at least".
    """
    figures = figures_in(claim.mentions)
    texts = {m.ref: articles[m.ref.article].sentence(m.ref.n).text for m in claim.mentions}
    told = _told(claim, figures[0]) if len(figures) == 1 else None
    by = sources(len(claim.articles))
    by = by if len(claim.articles) == len(articles) else f"{by} at least"
    agreed = f"{by} say that {told}" if told else f"{claim.label.text}: {by} give {' or '.join(figures[:4])}"
    basis = [*(m.ref for m in claim.mentions), *claim.label.basis, *named_in(claim)]
    return computed(f"{agreed}{_bare(claim, figures)}{roots_of(claim, texts).rstrip('.')}.", basis)


def _bare(claim: Claim, figures: Sequence[str]) -> str:
    """ ", one of them as “2,700”": how many sources leave out the "about" of the one figure that is told."""
    told = [m for m in claim.mentions if m.quantity]
    rough = {m.ref.article for m in told if m.quantity and m.quantity.bound == "about"}
    bare = [m for m in told if m.quantity and m.quantity.bound == "exact" and m.ref.article not in rough]
    first = next((m for m in told if figure_words(m) in figures), None)
    if len(figures) != 1 or not bare or not first or not first.quantity or first.quantity.bound != "about":
        return ""
    return f", {number(len({m.ref.article for m in bare}))} of them as “{figure_words(bare[0])}”"


def _told(claim: Claim, figure: str) -> str | None:
    """A figure and its label as a clause: "About 2,700 soldiers were wounded"; None where they make none."""
    *counted, last = label_inside(claim).split()
    plain = all(m.certainty >= Certainty.STATED for m in claim.mentions)
    if plain and counted and last.lower() == "died":
        return " ".join([figure, *counted, last])
    if not (plain and _befalls(last)):
        return None
    doubled = any(_befalls(word) or word == "and" for word in counted)
    if doubled:
        return None
    of = ["of"] if counted and figure.rsplit(maxsplit=1)[-1] in _LOTS else []
    return " ".join([figure, *of, *counted, "are" if last.lower() == "dead" else "were", last.lower()])


def _befalls(word: str) -> bool:
    """Whether a word says what was done to those who are counted."""
    return participle(word) or word.lower() in ("shot", "slain")


_LOTS = ("dozens", "scores", "hundreds", "thousands", "millions")


def roots_of(claim: Claim, texts: Mapping[Ref, str]) -> str:
    """Whom they cite for it, and that they are of one origin; nothing where one of them may cite somebody else."""
    named = [o for o in claim.origins if o.name]
    names = list(dict.fromkeys(origin.name for origin in named))
    if not named or len(named) > len(claim.articles) or len(names) != len(named):
        return ""
    if len(named) > PAIR:
        return f", and {number(len(named))} origins are named"
    found = citing(names, claim.mentions, texts)
    who, every = joined([lower_article(name) for name in names]), "both" if len(claim.articles) == PAIR else "all"
    if len(found.articles) == len(claim.articles):
        return f", {f'{every} ' if len(names) == 1 else ''}citing {who}"
    if not found.articles or not found.clear:
        return ""
    one = f": {every} count as one origin" if len(claim.origins) == 1 else ""
    return f", {number(len(found.articles))} of them citing {who}{one}"


def named_in(claim: Claim) -> tuple[Ref, ...]:
    """Where the origins stand that `roots_of` calls by their names: it does only if there are one or two."""
    named = [origin for origin in claim.origins if origin.name]
    return tuple(ref for origin in named for ref in origin.basis) if len(named) <= PAIR else ()


PAIR = 2
"""Origins that a sentence names; more are counted."""
