"""How many sources report what a lead begins with, and on whose word: the line after its first sentence.

Counted are the sources of one claim of that sentence whose own sentence says most of it, so that the line is true of
what the reader has just read and its notes lead to it. Outlets are no origins: who all of them cite is told too, but
only for this, since the police are behind most of what is told of a crime. Nothing is said where the sentence tells
more than the others know, such as an arrest that one of them reports first.
"""

import re
from collections.abc import Mapping, Sequence

from generator.comparison.likeness.of_whom import done_alike
from generator.comparison.origins.speakers import names_one
from generator.comparison.telling.candidates import plain_stems
from generator.comparison.telling.citing import citing
from generator.comparison.telling.wording import computed, number, one_line, sources, speaker_words
from generator.language.words import denies
from generator.model import Article, Certainty, Claim, Line, Mention, Ref

FEWEST = 2
"""Sources that report it, and that cite a speaker."""
MANY = 3
"""Sources that report it where not all of a story are found to do so, and half of them at that: "three at least". Of
ten, three found say more of what was not matched than of what was not reported."""
MOST_OF_IT = 0.5
"""Share of the words of the first sentence that a sentence has which reports the same."""
SHARED = 4
"""Such words at least: of "The bank has failed on rules" another sentence shares half by chance."""
NAMED = 0.5
"""Share of the names of the first sentence that such a sentence has, too."""
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_AGES = frozenset({"year", "old"})
"""Words that say nothing by themselves: "a 4-year-old girl" is three words of one age."""


def support_line(claims: Sequence[Claim], first: Line, articles: Sequence[Article]) -> Line | None:
    """ "Three sources report this, two of them citing police.", after the `first` line of a lead."""
    texts = {s.ref: s.text for a in articles for s in a.sentences}
    opening = [c for c in claims if not c.differences and any(m.ref in first.basis for m in c.mentions)]
    found = [_reporting(claim, first, texts) for claim in opening]
    reporting = max(found, key=lambda said: (len(said), len(_citing(said))), default={})
    every = len(reporting) == len(articles)
    if len(reporting) < (FEWEST if every else max(MANY, len(articles) / 2)):
        return None
    basis = [ref for mention in reporting.values() for ref in mention.basis]
    who = "Both sources" if every and len(reporting) == FEWEST else sources(len(reporting))
    told = f"{who}{'' if every else ' at least'} report this"
    return computed(f"{told}{_on_whose_word(reporting, texts)}.", basis)


def _reporting(claim: Claim, first: Line, texts: Mapping[Ref, str]) -> dict[str, Mention]:
    """Article -> its mention whose sentence says most of what the first line does; the article of that line first."""
    best: dict[str, tuple[float, Mention]] = {}
    for mention in claim.mentions:
        share = 1.0 if mention.ref in first.basis else _share(first.text, texts[mention.ref])
        sure = mention.ref in first.basis or mention.certainty >= Certainty.STATED
        if sure and share >= MOST_OF_IT and share > best.get(mention.ref.article, (0.0,))[0]:
            best[mention.ref.article] = share, mention
    return {article: mention for article, (_, mention) in sorted(best.items(), key=lambda item: -item[1][0])}


def _share(text: str, other: str) -> float:
    """How much of a sentence another says; nothing where it lacks its names, what was done to whom, or its "not"."""
    own, told = plain_stems(text) - _AGES, plain_stems(other)
    names = plain_stems(" ".join(_NAME.findall(text)))
    same = done_alike(text, other) and denies(other) == denies(text) and len(own & told) >= SHARED
    return len(own & told) / len(own) if same and len(names & told) >= NAMED * len(names) else 0.0


def _citing(reporting: Mapping[str, Mention]) -> tuple[Mention, ...]:
    """The mentions that name one speaker, most of them; who is named in the fewest words first.

    Who himself does what they tell is cited by nobody: "the mayor has asked a surgeon".
    """
    said = [m for m in reporting.values() if m.speaker and not _is_told_of(m.speaker, m.text)]
    alike = [[o for o in said if names_one(m.speaker or "", o.speaker)] for m in said]
    most = max(alike, key=_many, default=[])
    return tuple(sorted(most, key=lambda m: len((m.speaker or "").split())))


def _many(named: Sequence[Mention]) -> int:
    """How many mentions name one speaker."""
    return len(named)


def _is_told_of(speaker: str, text: str) -> bool:
    """Whether somebody stands in a clause that does not say that he speaks."""
    return one_line(speaker).split()[-1] in text and not _SAYS.search(text)


_SAYS = re.compile(r"\b(?:sa(?:y|ys|id)|according to|told|confirmed|announced|wrote|tweeted|reported)\b", re.I)


def _on_whose_word(reporting: Mapping[str, Mention], texts: Mapping[Ref, str]) -> str:
    """ ", both citing police", ", two of them citing police"; nothing where no two cite one speaker, or more may."""
    named = _citing(reporting)
    found = citing([m.speaker for m in named[:1] if m.speaker], reporting.values(), texts)
    if len(found.articles) < FEWEST or not found.clear:
        return ""
    some = "" if len(found.articles) == len(reporting) else f"{number(len(found.articles))} of them "
    return f", {some}citing {speaker_words(named[0])}"
