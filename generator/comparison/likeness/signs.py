"""What speaks for two texts telling of one event besides the words they share: predicates, people, figures and tense.

Each sign multiplies the odds that the texts say one thing, so that a score of 0 or 1 stays what it is. The factors are
round numbers, chosen on pairs of news sentences; `benchmarks/likeness_signs.py` shows what each of them earns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.comparison.differences.facts import Facts, persons
from generator.comparison.likeness.predicates import participants, parts, predicates
from generator.comparison.likeness.similarity import NAME, NUMBER
from generator.comparison.likeness.terms import Terms, acts_of, match
from generator.comparison.likeness.times import Times, one_time, other_times, times_of
from generator.data import words
from generator.language.parsing import parse
from generator.language.words import stem, tokens

WORDS_ALONE = 0.7
"""Power of the odds that the words alone give: the signs tell in part what the words told already."""
EVENNESS = 0.75
"""Power of all the odds, which say yes or no where people see shades of likeness. It changes no order; with it, the
likeness of headlines grows most evenly with that of their sentence vectors (Pearson .887, without it .875)."""
SHARED_PREDICATE = 1.8
"""Where what each text mainly says happened stands in the other too; its root where only one does."""
SHARED_PARTICIPANTS = 1.6
"""To the power of the share of subjects and objects that both have."""
SHARED_PART = 1.5
"""Where one takes the same part in what both mainly say happened: "the barge hit the pier", "the pier was hit"."""
SHARED_ACTS = 0.5
"""Power of 1 + the acts both name: "died of wounds" beside "was killed, another hurt" tells one event from its topic,
whatever else the sentences bring."""
SHARED_FATE = 1.5
"""Where both count people to whom one thing happened: "12 were killed", "the death toll rose to 14"."""
SHARED_TIME = 3.0
"""Where both give one date, or one length of time, of what they tell."""
OTHER_TIMES = 0.6
"""Where both give dates, or lengths of time, and share none: "for two more years", "for three years"."""
SHARED_FIGURES = 0.5
"""Power of 1 + the figures both give, which few sentences share by chance."""
OTHER_FIGURES = 0.75
"""Where both give figures and none is shared."""
OTHER_NAMES = 0.4
"""Where both sentences name somebody or something and nothing both: another event of the same kind."""
OTHER_PEOPLE = 0.2
"""Where both tell of persons and neither names one of the other's, whoever speaks: "Ann Lee was held", "Bo Ray was"."""
OTHER_TENSE = 0.65
"""Where one speaks of what will or may be and the other of what was: "may resign", "resigned"."""
OTHER_LENGTH = 0.13
"""Power of the shorter text's share of the longer one's words: what the longer says besides is something else."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text is looked at for besides its words."""

    terms: Terms
    words: int
    names: frozenset[str]
    figures: frozenset[str]
    open: bool
    """Whether it speaks of what will or may be."""
    people: frozenset[str]
    """Surnames of those it tells of, without those who say so."""
    times: Times
    fates: frozenset[str]
    """What happened to those it counts: "killed"."""
    predicates: frozenset[str]
    participants: frozenset[str]
    parts: frozenset[tuple[str, str, str]]
    """What happened, subject or object, who or what it is."""


def signs_of(text: str, terms: Terms, facts: Sequence[Facts]) -> Signs:
    """The signs of a text whose words are laid out and whose sentences are read."""
    names, figures = (frozenset(t for t, kind in terms.kinds.items() if kind == wanted) for wanted in (NAME, NUMBER))
    parsed = [sentence for sentence in parse([f.text for f in facts]) if sentence]
    return Signs(
        terms, len(tokens(text)), names, figures, not words("modals").isdisjoint(tokens(text)),
        frozenset(name for f in facts for name in _told_of(f)),
        times_of(facts),
        frozenset(q.event for f in facts for q in f.quantities if q.event),
        frozenset(term for sentence in parsed for term in predicates(sentence)),
        frozenset(term for sentence in parsed for term in participants(sentence)),
        frozenset((act, part, who) for s in parsed for verb, part, who in parts(s) for act in acts_of(verb)),
    )  # fmt: skip


def _told_of(facts: Facts) -> frozenset[str]:
    sources = (a.source.moved(-facts.statement.span.start) for a in facts.statement.attributions if a.source)
    speaking = frozenset(stem(token) for source in sources for token in tokens(source.of(facts.text)))
    return frozenset(map(stem, persons(facts))) - speaking


def weighed(score: float, factor: float) -> float:
    """The score with its odds multiplied by what the signs say."""
    odds = (score**WORDS_ALONE * factor) ** EVENNESS
    return odds / (odds + (1 - score) ** (WORDS_ALONE * EVENNESS)) if odds else 0.0


def odds(a: Signs, b: Signs) -> float:
    """What the signs make of the odds of one event: above 1 more, below 1 less."""
    return _shared(a, b) * _apart(a, b)


def _shared(a: Signs, b: Signs) -> float:
    """What speaks for one event, 1 or more."""
    acts = (1 + len(a.terms.families & b.terms.families)) ** SHARED_ACTS
    figures = (1 + len(a.figures & b.figures)) ** SHARED_FIGURES
    predicate = SHARED_PREDICATE ** ((_told(a.predicates, b.terms) + _told(b.predicates, a.terms)) / 2)
    everybody = len(a.participants | b.participants)
    who = SHARED_PARTICIPANTS ** (len(a.participants & b.participants) / everybody) if everybody else 1.0
    part = SHARED_PART if a.parts & b.parts else 1.0
    fate, time = SHARED_FATE if a.fates & b.fates else 1.0, SHARED_TIME if one_time(a.times, b.times) else 1.0
    return float(acts * figures * predicate * who * part * fate * time)


def _told(predicates: frozenset[str], other: Terms) -> float:
    """How well the other text holds one of the predicates."""
    return max((match(term, other) for term in predicates), default=0.0)


def _apart(a: Signs, b: Signs) -> float:
    """What speaks for two events, 1 or less."""
    figures = OTHER_FIGURES if a.figures and b.figures and not a.figures & b.figures else 1.0
    names = OTHER_NAMES if a.names and b.names and not a.names & b.names else 1.0
    people = OTHER_PEOPLE if a.people and b.people and not (_named(a, b) or _named(b, a)) else 1.0
    times = OTHER_TIMES if other_times(a.times, b.times) else 1.0
    tense = OTHER_TENSE if a.open != b.open else 1.0
    return float(figures * names * people * times * tense * _evenness(a, b) ** OTHER_LENGTH)


def _evenness(a: Signs, b: Signs) -> float:
    """Words of the shorter text by those of the longer one; 1 where one has none."""
    short, long = sorted((a.words, b.words))
    return short / long if short else 1.0


def _named(a: Signs, b: Signs) -> bool:
    """Whether a person of one text is named in the other, in whatever part."""
    return not a.people.isdisjoint(b.terms.kinds)
