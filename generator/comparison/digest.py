"""What a briefing says first: its lead, and the summary of each topic.

Where sources differ the site says so itself, in the pattern of the kind of difference; where they agree a source says
it best, verbatim. Widely carried claims come first, both sides of a conflict stand in one sentence, nothing is said
twice, and a quoted sentence does not begin with a word that means nothing without the sentence before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.summary import summarise
from generator.comparison.wording import computed, figure_words, number, quoted, sources
from generator.language.words import content_words, stem
from generator.model import Article, Claim, Line, Ref, Sentence

LEAD_QUOTED = 2
"""Verbatim sentences of the lead."""
LEAD_DISPUTES = 3
"""Disputes named in the lead."""
SAME = 0.5
"""Share of its stems from which a sentence says nothing new."""
_LEANING = re.compile(
    r"^[“\"'‘(]*(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|so|however|also|again|there|"
    r"the (?:same|latter|former)|meanwhile|in addition|despite|in return)\b", re.I
)  # fmt: skip
"""Openings that lean on the sentence before."""


def lead_of(articles: Sequence[Article], claims: Sequence[Claim], words: int) -> tuple[Line, ...]:
    """What is known, how widely, and what is disputed."""
    told = _best_sentences(articles, words)
    disputes = [c for c in claims if c.conflict]
    lines = [quoted(s.text, s.ref) for s in told]
    return (*lines, *(line for c in disputes[:LEAD_DISPUTES] if (line := dispute_line(c))))


def _best_sentences(articles: Sequence[Article], words: int) -> Sequence[Sentence]:
    """Sentences that carry most of what the articles share and stand on their own."""
    ranked = [s for s in summarise(articles, words) if not _LEANING.match(s.text)]
    return ranked[:LEAD_QUOTED] or [s for a in articles[:1] for s in a.body[:1]]


def dispute_line(claim: Claim) -> Line | None:
    """ "North Koreans killed: about 300, according to …; approximately 1,000, according to …." """
    difference = next((d for d in claim.differences if d.conflict), None)
    if difference is None:
        return None
    basis = [*claim.label.basis, *_refs(claim, (*difference.left, *difference.right))]
    if claim.kind == "figure":
        return computed(f"{claim.label.text}: {difference.why[:1].lower()}{difference.why[1:]}", basis)
    return computed(difference.why, basis)


def _refs(claim: Claim, mentions: Sequence[int]) -> list[Ref]:
    return [ref for i in mentions for ref in claim.mentions[i].basis]


def summary_of(claims: Sequence[Claim], articles: Mapping[str, Article], words: int) -> tuple[Line, ...]:
    """The lines of a topic's summary, up to about so many words, each saying something new."""
    lines: list[Line] = []
    said: set[str] = set()
    used: set[Ref] = set()
    for line in _candidates(claims, articles):
        stems = {stem(w) for w in content_words(line.text)}
        new = len(stems - said) / max(1, len(stems))
        fits = sum(len(x.text.split()) for x in lines) + len(line.text.split()) <= words
        if new >= SAME and (fits or not lines) and not (line.kind == "quoted" and set(line.basis) & used):
            lines.append(line)
            said |= stems
            used |= set(line.basis)
    return tuple(lines)


def _candidates(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[Line]:
    """Disputes, figures on which sources agree, then the best sentence of each claim, most widely carried first."""
    for claim in claims:
        if claim.conflict and (line := dispute_line(claim)):
            yield line
    for claim in claims:
        if claim.kind == "figure" and not claim.conflict and len(claim.articles) > 1:
            yield carried_line(claim)
    for claim in sorted(claims, key=lambda c: (-len(c.articles), c.kind == "figure")):
        if claim.kind != "figure" and (sentence := _best_wording(claim, articles)):
            yield quoted(sentence.text, sentence.ref)


def carried_line(claim: Claim) -> Line:
    """ "Four sources, one origin, give about 300 (North Koreans killed)." """
    figures = list(dict.fromkeys(figure_words(m) for m in claim.mentions))
    origins = f", {number(len(claim.origins))} origin{'s' if len(claim.origins) > 1 else ''}," if claim.origins else ""
    text = f"{claim.label.text}: {sources(len(claim.articles))}{origins} give {' or '.join(figures[:4])}."
    return computed(text, [*(m.ref for m in claim.mentions), *claim.label.basis])


def _best_wording(claim: Claim, articles: Mapping[str, Article]) -> Sentence | None:
    """The shortest whole sentence of the claim that stands on its own."""
    found = [articles[m.ref.article].sentence(m.ref.n) for m in claim.mentions]
    alone = [s for s in found if not _LEANING.match(s.text) and _balanced(s.text) and len(s.text.split()) > 5]
    label = claim.label.basis[0]
    return min(alone, key=lambda s: (s.ref != label, len(s.text), s.ref), default=None)


def _balanced(text: str) -> bool:
    """Whether all quotation marks that open also close, so that a quoted sentence is whole."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0

