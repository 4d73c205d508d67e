"""How somebody lost an office, where one source has him fired and another has him resign.

The same surname stands right before both; a source that has both ways of one person tells of two offices, or of the
dispute itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash
from generator.model import Article, Difference, Span, Statement

_NAME = r"\b(?P<name>[A-Z][\w’'-]+),?\s+(?:who\s+)?(?:(?:later|then|also|abruptly|suddenly)\s+)?"
_FIRED = re.compile(
    rf"{_NAME}(?P<way>(?:was|had\s+been|has\s+been|got)\s+(?:\w+ly\s+)?(?:fired|sacked|dismissed|ousted))\b"
)
_RESIGNED = re.compile(rf"{_NAME}(?P<way>(?:has\s+|had\s+)?(?:\w+ly\s+)?(?:resigned|quit|stepped\s+down|retired))\b")
_IF = re.compile(r"\b(?:if|whether|would|could|should|may|might|until|unless)\b", re.I)


class _Told(NamedTuple):
    unit: Unit
    words: str


def ways_out(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each person the first source that has him fired with the first that has him resign."""
    fired = [dict(_told(a, statements[a.id], _FIRED)) for a in articles]
    resigned = [dict(_told(a, statements[a.id], _RESIGNED)) for a in articles]
    for name in sorted({name for found in fired for name in found}):
        both = [name in one and name in two for one, two in zip(fired, resigned, strict=True)]
        out, own = (
            next((found[name] for found, mixed in zip(side, both, strict=True) if name in found and not mixed), None)
            for side in (fired, resigned)
        )
        if out and own:
            why = f"One source says “{out.words}”, where another says “{own.words}”."
            yield Clash((out.unit, own.unit), Difference("way", False, why, (0,), (1,)))


def _told(article: Article, statements: Sequence[Statement], form: re.Pattern[str]) -> Iterator[tuple[str, _Told]]:
    """Surname and clause, the first of each last, so that it is kept."""
    for sentence in reversed(list(by_sentence(statements))):
        text = sentence[0].text
        people = {
            name.span.moved(-sentence[0].span.start).of(text).split()[-1]
            for name in sentence[0].names
            if name.kind == "person"
        }
        for match in () if _IF.search(text) else form.finditer(text):
            if match["name"] in people:
                span = Span(match.start(), match.end()).moved(sentence[0].span.start)
                yield match["name"], _Told(unit_around(article, sentence, span), " ".join(match["way"].split()))
