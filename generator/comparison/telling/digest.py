"""What a briefing says first: its lead, and the summary of each topic.

Where sources differ the site says so itself, in the pattern of the kind of difference; where they agree a source says
it best, verbatim. Widely carried claims come first, both sides of a conflict stand in one sentence, nothing is said
twice, and a quoted sentence does not begin with a word that means nothing without the sentence before.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.differences.apart import tells_of_a_second
from generator.comparison.differences.facts import countries
from generator.comparison.telling.carried_lines import carried_line, counts_one_thing, is_agreed
from generator.comparison.telling.dispute_lines import dispute, dispute_line
from generator.comparison.telling.fitting import fits
from generator.comparison.telling.furniture import inside_quotation, is_furniture
from generator.comparison.telling.headings import words_for_people
from generator.comparison.telling.references import bare_words, needs_of, understood
from generator.comparison.telling.standing import opens
from generator.comparison.telling.summary import mean_weight, term_weights
from generator.comparison.telling.timely import may_be_over, older_ones
from generator.comparison.telling.wording import (
    NUMBERS,
    one_line,
    quoted,
    unquoted,
)
from generator.language.datelines import undated
from generator.language.misprints import misprints
from generator.language.parsing import parse
from generator.language.words import denies, stems
from generator.model import Article, Claim, Line, Sentence

MANY = 4
"""Claims of a topic for which a sentence of one source stands where none is told by several."""
FEWEST = 2
"""Lines of a summary up to which what another source perhaps tells in other words is quoted from one."""
MOST = 4
"""Lines of a summary: a topic is told in two to four sentences."""
TELLING = 8
"""Words from which what one source says may fill a summary: "Members of the public are welcome" may not."""
SAME = 0.5
"""Share of its stems that is new in a sentence of a topic."""
SAID = 0.6
"""Share of its stems from which one sentence before has told it."""
CARRIED = 0.75
"""Power of the number of sources by which what a sentence weighs is multiplied."""


def nameable(claim: Claim) -> bool:
    """Whether a figure's row is named well enough to be the subject of a sentence: what happened to whom."""
    figures = [m.quantity for m in claim.mentions if m.quantity]
    told = claim.kind == "figure" and claim.label.kind == "computed"
    several = any((q.value or 0) > 1 for q in figures) and not _of_one_year(claim)
    counted = told and is_named(claim) and befits(claim.label.text)
    return counted and several and any(q.event for q in figures) and not any(q.share for q in figures)


def befits(label: str) -> bool:
    """Whether what happened is what happens to those counted: nobody is "damaged", and no thing is "injured"."""
    *counted, event = label.lower().split()
    people = bool(countries(label)) or any(word in words_for_people() for word in counted)
    return (people or not counted or event not in _TO_PEOPLE) and not (people and event in _TO_THINGS)


_TO_PEOPLE = frozenset({"injured", "wounded", "hospitalized", "hospitalised", "arrested"})
_TO_THINGS = frozenset({"damaged", "destroyed", "razed", "flooded", "collapsed", "demolished", "repaired"})


def is_named(claim: Claim) -> bool:
    """Whether the label of a figure's row says whom it counts."""
    label = claim.label.text
    named = (" " in label or label.lower() in _HARM) and not _LOOSE.search(label)
    return claim.kind != "figure" or claim.label.kind != "computed" or named


_HARM = ("killed", "injured", "wounded", "dead", "hurt", "missing")
"""Labels of one word that tell whom they count."""
_LOOSE = re.compile(
    rf"\b(?:{'|'.join(NUMBERS)}|lives|more|others?|another|additional|prior|previous|past)\b|^\w+ing\b", re.I
)
"""Words of a label that names nobody: "more people died", "officers and two civilians", "killing women"."""


def _of_one_year(claim: Claim) -> bool:
    """Whether each source dates a figure to one year: "the flood of 2009 left 300 people dead" is told as it stands."""
    years = [set(_YEAR.findall(m.text)) for m in claim.mentions]
    return bool(set.intersection(*years))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,\d)")


LARGE = 10
"""Figures from which two that may count others are told side by side: in 60 stories read one by one, of 14 ranges of
smaller ones 12 were of two places, two events, or of a part."""


def differing(claim: Claim) -> bool:
    """A figure of several sources that differs without a conflict: it may count others, or be older.

    Small figures that may count others nearly always do: "two were shot" tells of another street.
    """
    first = next(iter(claim.differences), None)
    if first is None or claim.conflict or not nameable(claim) or len(claim.articles) < 2:
        return False
    values = [q.value or 0 for i in first.mentions if (q := claim.mentions[i].quantity)]
    return first.kind == "figure" or (first.kind == "scope" and min(values, default=0) >= LARGE)


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles of a story by their ids, read once for all its summaries."""

    articles: Mapping[str, Article]
    weights: Mapping[str, float]
    """What a word counts in the story."""
    older: frozenset[str]
    """The articles that another has overtaken."""
    second: frozenset[str] = frozenset()
    """The articles of an event after that of most."""

    def needs(self, line: Line) -> frozenset[str]:
        """What a quoted line takes as told before it."""
        (ref,) = line.basis
        article = self.articles[ref.article]
        (parsed,) = parse([line.text])
        return needs_of(article.sentence(ref.n), article, parsed, frozenset())

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Sources":
        """From the articles of a story."""
        second = frozenset(a.id for a in articles if tells_of_a_second(a.text))
        fewer = 2 * len(second) < len(articles)
        weights = term_weights(articles)
        return cls({a.id: a for a in articles}, weights, older_ones(articles), second if fewer else frozenset())


def summary_of(
    claims: Sequence[Claim],
    story: Sources,
    words: int,
    lead: Sequence[Line] = (),
    earlier: Sequence[Line] = (),
    *,
    topic: str = "",
    named: bool = True,
) -> tuple[Line, ...]:
    """The summary of a topic: about so many words quoted and as many of the site's own, each saying something new.

    The `lead` and `earlier` summaries stand before it. It opens with what matters most: a conflict, else what tells
    most of the topic and by most sources; what one source says only where it tells far more. Where several sources
    say little, what they perhaps tell in other words follows; of a `named` topic of `MANY` claims, one source.
    What has none of the words that the heading of the `topic` stands for waits, opens none and is quoted from no one.
    """
    told = _Told(story, words, tuple(lead), tuple(earlier))
    weights = _Weights(_central(claims, story), topic)
    again = frozenset(line.text for line in lead if line.kind == "computed")
    carried, alone = _carried(claims, story, weights), _alone(claims, story, weights)
    lines = told.of(line for worth, line in carried if line.text not in again or worth == math.inf)
    if not named:
        return lines[:MOST] or told.of(line for _, line in carried)
    wide = alone if len(claims) >= MANY else ()
    if wide and (not carried or wide[0][0] > carried[0][0]):
        lines = told.of((*(line for _, line in wide[:1]), *lines))
    perhaps = [c for c in claims if c.nearby and len(c.articles) == 1 and len(c.label.text.split()) >= TELLING]
    if len(lines) < FEWEST:
        lines = told.of((*lines, *(line for _, line in _quoted(perhaps, story, weights))))[:FEWEST]
    return told.opened(lines[:MOST] or told.of(line for _, line in (*carried, *wide))[:1], topic)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a reader has read before a summary, and what of that a sentence may take as told."""

    story: Sources
    words: int
    lead: tuple[Line, ...]
    earlier: tuple[Line, ...]

    def of(self, candidates: Iterable[Line]) -> tuple[Line, ...]:
        """The lines that fit, say something that those before do not, and need nothing that nobody has told."""
        left, lines = list(candidates), list[Line]()
        while (line := next((x for x in left if self._adds(x, lines)), None)) is not None:
            left.remove(line)
            lines.append(line)
        return tuple(lines)

    def opened(self, lines: Sequence[Line], topic: str) -> tuple[Line, ...]:
        """The lines, first those that tell what the topic is about; none where no such line can open them."""
        own = [line for line in lines if line.kind == "computed" or not topic or fits(line.text, topic)]
        told = self.of((*own, *(line for line in lines if line not in own)))
        return told if told and told[0] in own else ()

    def _adds(self, line: Line, lines: Sequence[Line]) -> bool:
        room = self.words - sum(len(x.text.split()) for x in lines if x.kind == line.kind)
        if lines and len(line.text.split()) > room:
            return False
        if line.kind == "computed":
            return True
        return self._is_new(line, lines) and self._is_understood(line, lines)

    def _is_new(self, line: Line, lines: Sequence[Line]) -> bool:
        own, quotations = stems(line.text), [x for x in (*self.lead, *self.earlier) if x.kind == "quoted"]
        before = [stems(x.text) for x in quotations]
        here = frozenset[str]().union(*(stems(x.text) for x in lines))
        used = {ref for x in (*quotations, *lines) for ref in x.basis}
        again = set(line.basis) & used or any(len(own & told) > SAID * len(own) for told in before)
        return not again and len(own - here) >= SAME * len(own)

    def _is_understood(self, line: Line, lines: Sequence[Line]) -> bool:
        known = frozenset(word for x in (*self.lead, *lines) for word in bare_words(x.text))
        return self.story.needs(line) <= understood(known)


Ranked = Sequence[tuple[float, Line]]
"""Lines with what each is worth, best first."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each word counts in a topic, and the heading of it."""

    words: Mapping[str, float]
    topic: str


def _central(claims: Sequence[Claim], story: Sources) -> Mapping[str, float]:
    """What each word counts in a topic: more the more of its claims have it."""
    shared = Counter(term for c in claims for term in stems(c.label.text))
    return {term: weight * math.log1p(shared[term]) for term, weight in story.weights.items()}


def _carried(claims: Sequence[Claim], story: Sources, weights: _Weights) -> Ranked:
    """Disputes, then figures and the best sentence of each claim that several carry, the most central and widest first.

    What only one source says is listed beside the table; to quote it here too would say it twice.
    """
    disputes = [line for c in claims if c.conflict and is_named(c) and (line := dispute_line(c))]
    counted = [(c, dispute(c, c.differences[0])) for c in claims if differing(c)]
    agreed = [c for c in claims if nameable(c) and is_agreed(c) and len(c.articles) > 1]
    counted += [(c, carried_line(c, story.articles)) for c in agreed if counts_one_thing(c, story.articles)]
    shared = [c for c in claims if len(c.articles) > 1 or len(story.articles) == 1]
    found = [(_worth(c, c.label.text, weights) * (FIGURES if differing(c) else ONE), line) for c, line in counted]
    found += _quoted([c for c in shared if not nameable(c)], story, weights)
    return [(math.inf, line) for line in disputes] + sorted(found, key=lambda ranked: -ranked[0])


FIGURES, ONE = 1.2, 0.8
"""What the few words of a row of figures are worth beside a sentence of as many: where they differ the site alone tells
it, where they are one a sentence tells it better."""


def _alone(claims: Sequence[Claim], story: Sources, weights: _Weights) -> Ranked:
    """The most telling sentences of claims that one source makes, those of sources that none has overtaken first."""
    single = [c for c in claims if len(c.articles) == 1 and len(c.label.text.split()) >= TELLING]
    fresh = [c for c in single if c.articles[0] not in story.older]
    ranked = _quoted(fresh or single, story, weights)
    return [(worth, line) for worth, line in ranked if not weights.topic or fits(line.text, weights.topic)]


def _quoted(claims: Sequence[Claim], story: Sources, weights: _Weights) -> Ranked:
    """The best sentence of each claim: first what several carry and what tells most of what the topic is about."""
    found = [(c, s) for c in claims if (s := _best_wording(c, story))]
    ranked = [(_worth(c, s.text, weights), quoted(undated(s.text), s.ref)) for c, s in found]
    return sorted(ranked, key=lambda each: -each[0])


def _worth(claim: Claim, text: str, weights: _Weights) -> float:
    least = FAINT if _SECOND.search(text) or denies(text) or '"' in text or "“" in text else 1.0
    least *= ASIDE if weights.topic and not fits(text, weights.topic) else 1.0
    return round(float(mean_weight(text, weights.words) * len(claim.articles) ** CARRIED * least), 9)


ASIDE = 0.5
"""What a sentence keeps of it that has none of the words of its topic."""
FAINT = 0.6
"""What a sentence keeps of its worth that tells what is not so, quotes somebody, or adds to what came before."""
_SECOND = re.compile(
    r"\b(?:also|another|later|earlier|still|second|third|fourth|fifth|sixth)\b|^(?:Other|But|And|Some)\b", re.I
)


def _best_wording(claim: Claim, story: Sources) -> Sentence | None:
    """The shortest whole sentence of the claim that stands on its own and that no newer source has overtaken."""
    found = [story.articles[m.ref.article].sentence(m.ref.n) for m in claim.mentions]
    alone = [s for s in dict.fromkeys(found) if _can_be_quoted(s, story)]
    label = claim.label.basis[0]
    return min(
        alone,
        key=lambda s: (_leans(s, story), bool(misprints(s.text)), s.ref != label, len(s.text), s.ref),
        default=None,
    )


def _can_be_quoted(sentence: Sentence, story: Sources) -> bool:
    """Whether a sentence stands alone, tells news in its newest state, and is nobody's speech without its speaker."""
    (parsed,) = parse([sentence.text])
    text = undated(one_line(sentence.text))
    over = sentence.ref.article in story.older and may_be_over(text, parsed)
    over = over or sentence.ref.article in story.second
    spoken = inside_quotation(story.articles[sentence.ref.article].text, sentence.span.start) or unquoted(text) != text
    whole = opens(sentence, story.articles[sentence.ref.article]) and not text[:1].islower()
    whole = whole and not text.endswith(("...", "…"))
    return whole and not over and not spoken and not is_furniture(text, parsed)


def _leans(sentence: Sentence, story: Sources) -> bool:
    """Whether a sentence takes something as told before it: "The victim was flown to Keld"."""
    (parsed,) = parse([sentence.text])
    return bool(needs_of(sentence, story.articles[sentence.ref.article], parsed, frozenset()))
