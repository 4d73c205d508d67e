"""Questions on the next steps that sources announce or call for: a vote, a testimony, a ban that takes effect.

Read sentence by sentence, also where a clause bears no claim of its own; a step that another sentence tells as done or
called off is not asked after.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.asking import question
from generator.comparison.questions.prospects import appeared, in_office, mended, outcomes
from generator.comparison.questions.steps import Step, steps
from generator.language.parsing import parse
from generator.language.words import stems
from generator.model import Article, Claim, Question

TOLD = 0.5
"""Share of the words of a question from which a sentence with its act in the past may well answer it."""
WHOLE = 0.75
"""The same where all that is asked about must be told of."""


def ahead(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What claims put ahead, in plainer words where the agenda has them, and the steps that no claim tells."""
    found = tuple(agenda(articles))
    plain = {q.basis[0]: q for q in reversed(found)}
    for asked in outcomes(claims, articles):
        same = plain.get(asked.basis[0])
        alike = same and len(stems(same.text) & stems(asked.text)) >= SAME * len(stems(same.text))
        yield replace(asked, text=same.text, basis=same.basis) if same and alike else asked
    yield from found


SAME = 0.7
"""Share of the words of a question that another of the same sentence has where the two ask of one step."""


def agenda(articles: Sequence[Article]) -> Iterator[Question]:
    """The steps ahead, first those that headlines are about: "How did the council vote on the ferry line?" """
    heads = frozenset(w for a in articles for s in a.titles for w in stems(s.text))
    found = [step for a in articles for s in a.body for step in steps(a, s, articles) if not told(step, articles)]
    kept: list[Step] = []
    for step in sorted(found, key=lambda step: (-len(stems(step.text) & heads), -len(stems(step.text)))):
        if not any(_same(step, other) for other in kept):
            kept.append(step)
            yield question("outcome", step.text, step.refs)


def _same(step: Step, other: Step) -> bool:
    """Whether two sentences put one step ahead: "will testify", "will testify before the council"."""
    one, two = stems(step.text), stems(other.text)
    return step.act == other.act and len(one & two) >= REPEATED * min(len(one), len(two))


REPEATED = 0.6
"""Share of the shorter question's words that another of the same act has, from which the two ask one thing."""


def told(step: Step, articles: Sequence[Article]) -> bool:
    """Whether another sentence, or a headline, tells the act of a step as done or called off."""
    about = stems(step.about or step.text)
    elsewhere = [s.text for a in articles for s in a.told if s.ref not in step.refs]
    if appeared(step.text, elsewhere) or in_office(step.text, elsewhere):
        return True
    if " survive" in step.text:
        return mended(step.text, [s.text for a in articles for s in a.sentences if s.ref not in step.refs])
    for sentence in (s for a in articles for s in a.sentences if s.ref not in step.refs):
        shared = len(about & stems(sentence.text))
        if shared > 1 and _CANCELLED.search(sentence.text):
            return True
        if shared > 1 and shared >= (WHOLE if step.about else TOLD) * len(about) and not _OPEN.search(sentence.text):
            (parsed,) = parse([sentence.text])
            if parsed and any(t.lemma == step.act and t.tag in ("VBD", "VBN", "VBZ") for t in parsed.tokens):
                return True
    return False


_CANCELLED = re.compile(r"\b(?:cancel(?:s|led|ed)?|call(?:s|ed)? off|scrap(?:s|ped)?|postpone[sd])\b", re.I)
_OPEN = re.compile(
    r"\b(?:would|could|may|might|should|if|whether|will|plans|planned|expected|due|scheduled|set to|not)\b", re.I
)
