"""The newest step of a case, wherever in an account it stands: who was caught, or who is looked for by his name or age.

An account often tells of its victims first and of the arrest below; what it tells there is no less the news.
"""

import math
import re
from collections.abc import Iterator, Sequence, Set

from generator.comparison.differences.facts import incidents
from generator.comparison.telling.references import full_names
from generator.comparison.telling.timely import is_at_large, is_background, older_ones, stage_in
from generator.language.parsing import parse
from generator.model import Article, Sentence

ARREST = 1
"""Stage of an arrest: soldiers, too, are captured, and no case."""


def is_of_crime(articles: Sequence[Article]) -> bool:
    """Whether most accounts begin with a shooting or another crime."""
    heads = (" ".join(s.text for s in (*a.titles, *a.body[:HEAD])) for a in articles)
    return 2 * sum(not _CRIMES.isdisjoint(incidents(head)) for head in heads) > len(articles)


def newest_step(articles: Sequence[Article], people: Set[str]) -> int:
    """How far accounts that none has overtaken tell anywhere that the case has come; 0 where nobody was caught."""
    older = older_ones(articles)
    told = ((a, s.text) for a in articles if a.id not in older for _, s in far_down(a.body, people))
    return max((stage_in(text) for article, text in told if _is_of_now(text, article)), default=0)


HEAD = 3
"""Sentences that tell, with the title, whether an article is of a crime."""
_CRIMES = frozenset({"shooting", "stabbing", "bombing", "kidnapping"})
"""Kinds of incidents for which somebody is caught."""


def far_down(body: Sequence[Sentence], people: Set[str]) -> Iterator[tuple[int, Sentence]]:
    """The sentences that tell a step of the case or whom police look for, with their places.

    Whoever is named where an article begins, or was caught for what is told, is of the case from then on; so is the
    step told next: "Moen was held for the shooting. His brother was taken into custody on Tuesday".
    """
    known = set(people) | {last for s in body[:HEAD] for last in _surnames(s.text)}
    before = -math.inf
    for place, text in enumerate(s.text for s in body):
        if is_about_a_suspect(text) or (is_step(text) and (_belongs(text, known) or place == before + 1)):
            known |= _surnames(text)
            before = place
            yield place, body[place]


def _surnames(text: str) -> frozenset[str]:
    return frozenset(name.rsplit(" ", 1)[-1] for name in full_names(text))


def _belongs(text: str, people: Set[str]) -> bool:
    """Whether a step told far down is surely of the case: it names the event, or is of one of the `people` by surname.

    An arrest of one of them may be one of years before.
    """
    named = stage_in(text) > ARREST and not people.isdisjoint(re.findall(r"[A-Z][\w’-]*\w", text))
    return named or bool(_OF_THIS.search(text))


_OF_THIS = re.compile(
    r"\bin connection (?:with|to) the\b|\b(?:in|into|for|over|after) the (?:[\w-]+ ){0,2}"
    r"(?:case|shootings?|killings?|stabbing|attack|murders?|slayings?|deaths?|homicides?|bombing|kidnapping)\b"
    r"|\barrested (?:\w+ ){0,2}suspects?\b"
    r"|\b(?:hours|minutes|days|shortly|soon) (?:later|after(?:wards?)?)\b",
    re.I,
)


def _is_of_now(text: str, article: Article) -> bool:
    """Whether a step is no history: not "he had been arrested", not of last year, and an arrest by police."""
    (parsed,) = parse([text])
    caught = stage_in(text) > ARREST or bool(_CAUGHT.search(text))
    return caught and not is_background(text, parsed, article.meta.published)


_CAUGHT = re.compile(
    r"\b(?:was|were|been|has|have|police|officers|deputies|detectives) (?:\w+ ){0,2}arrested\b"
    r"|\b(?:in|into) (?:police )?custody\b|\barrest (?:was|has been) made\b|\bmade an arrest\b|\bturned \w+self in\b",
    re.I,
)


def is_step(text: str) -> bool:
    """Whether a sentence tells of a step of a case that was taken: not of a reward for what may lead to an arrest."""
    return stage_in(text) > 0 and not is_at_large(text) and not _UNTAKEN.search(text)


_UNTAKEN = re.compile(
    r"\b(?:lead(?:s|ing)? to|until|if|could|would|may|might|before|without) (?:\w+ ){0,4}"
    r"(?:arrest|charge|indict|convict)"
    r"|\b(?:no|not|never|n['’]t)(?: \w+){0,3} (?:arrest|custody|detain|jail)"
    r"|\b(?:generally|usually|typically|normally)\b",
    re.I,
)
"""A step that is only waited for, was not taken, or is what courts do every day."""


def is_about_a_suspect(text: str) -> bool:
    """Whether a sentence tells whom police look for, or that they know him: "identified a 17-year-old suspect"."""
    return bool(_SOUGHT.search(text))


_WHO = r"(?:(?-i:[A-Z])[\w’'-]+ (?-i:[A-Z])|\d+-year-old|(?:(?:a|an|the|two|three) )?(?:\d+|\w+)-year-old)"
_SOUGHT = re.compile(
    rf"\b(?:look|search|hunt)ing for {_WHO}"
    r"|\b(?:is|are|remains?) (?:still )?(?:wanted|being sought|sought)\b(?: by police)? (?:on|for|in)\b"
    r"|\bwarrants? (?:has|have|was|were) (?:been )?issued\b"
    r"|\b(?:have|has|had|they|police|detectives|investigators)(?: also)? (?:identified|named) (?:(?:a|an|the|one) )?"
    r"(?:[\w-]+ ){0,2}(?:suspects?|gunman|shooter)\b"
    rf"|\b(?:suspect|gunman|shooter)s?(?: [\w’'-]+){{0,4}} (?:has|have|was|were) (?:been )?(?:identified|named)"
    r"(?: \w+){0,3} as\b",
    re.I,
)
