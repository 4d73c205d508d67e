"""How many sources report what a lead quotes, and on whose word: the speaker whom most of them name.

Outlets are no origins: three papers that cite the police have it from one. Nothing is said where no two of them name
one speaker for what the lead begins with; the police, who are behind most of what is told of a crime, may be named for
anything.
"""

from collections.abc import Sequence

from generator.comparison.origins.speakers import is_force, names_one
from generator.comparison.telling.denials import kind_of
from generator.comparison.telling.wording import computed, number, one_line, sources, speaker_words
from generator.model import Claim, Line, Mention, Ref

FEWEST = 2
"""Sources that name a speaker."""


def support_line(claims: Sequence[Claim], told: Sequence[Ref]) -> Line | None:
    """ "Three sources report on this, two of them citing police."; `told` are the sentences quoted, the first first.

    All that share a claim with the first one's article report on it.
    """
    shared = [c for c in claims if len(c.articles) >= FEWEST]
    core = [c for c in shared if any(m.ref in told for m in c.mentions)]
    near = [c for c in shared if told[0].article in c.articles]
    first = {m.ref.article: m for c in reversed([*core, *near]) for m in reversed(c.mentions)}
    opening = [c for c in core if any(m.ref == told[0] for m in c.mentions)]
    quoted_for = [m for c in opening for m in c.mentions if m.speaker]
    police = [m for c in claims for m in c.mentions if is_force(m.speaker or "") and m.ref.article in first]
    said = [m for m in (*quoted_for, *police) if (kind_of(m.text) or ("",))[0] != "silent"]
    citing = max((_of_one(mention, said) for mention in said), key=len, default={})
    if len(citing) < FEWEST:
        return None
    who = next(iter(citing.values()))
    some = f"{number(len(citing))} of them citing" if len(citing) < len(first) else "citing"
    basis = [ref for article in first for ref in citing.get(article, first[article]).basis]
    return computed(f"{sources(len(first))} report on this, {some} {speaker_words(who)}.", basis)


def _of_one(mention: Mention, said: Sequence[Mention]) -> dict[str, Mention]:
    """Article -> the first of its mentions whose speaker is surely that of a mention, that one's own first."""
    found = {mention.ref.article: mention}
    for other in said:
        if names_one(one_line(mention.speaker or ""), other.speaker):
            found.setdefault(other.ref.article, other)
    return found
