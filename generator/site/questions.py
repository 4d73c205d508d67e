"""The questions of a page: open ones with what would settle them, closed ones with the words of the source that did.

Where sources came in with several editions each question tells with which it came up and changed; before that it would
be one line said again and again, and that the same sources were read by newer rules is no news to a reader.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Briefing, Question
from generator.site.home import stated
from generator.site.notes import Cited, Notes


@dataclass(frozen=True, slots=True)
class Arrival:
    """A source that came in."""

    code: str
    article: str
    published: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Since when a question is open."""

    how: str
    """start, sources, gone (they came in and have left the story) or same (asked anew of the sources there were)."""
    sources: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The words of one source that settle a question."""

    source: Arrival
    said: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A question."""

    id: str
    text: Cited
    settles: str
    claim: str | None
    opened: Opening | None
    changed: tuple[Arrival, ...]
    """The sources with which it got other words."""
    closed: tuple[Closing, ...]

    @property
    def remarked(self) -> bool:
        """Whether a line stands beneath it: what would settle it, since when it is open, the claim it is on."""
        return bool((self.settles and not self.closed) or self.opened or self.changed or self.claim)


def parts(questions: Iterable[Question], briefing: Briefing, notes: Notes) -> tuple[QuestionPart, ...]:
    """What the page shows of questions, in their order."""
    return tuple(_part(question, briefing, notes) for question in questions)


def _part(question: Question, briefing: Briefing, notes: Notes) -> QuestionPart:
    told = sum(map(bool, briefing.editions.values())) > 1 and bool(question.editions)
    later = question.editions[1:] if told else ()
    return QuestionPart(
        question.id,
        notes.cited(question.text, question.basis),
        question.settles,
        question.claim,
        _opening(question.editions[0], briefing, notes) if told else None,
        tuple(arrival for n in later for arrival in _arrivals(briefing.editions.get(n, ()), notes)),
        tuple(_closings(question, notes)),
    )


def _opening(edition: int, briefing: Briefing, notes: Notes) -> Opening:
    came = briefing.editions.get(edition, ())
    here = tuple(_arrivals(came, notes))
    how = "start" if edition == min(briefing.editions) else "sources" if here else "gone" if came else "same"
    return Opening(how, here)


def _arrivals(articles: Iterable[str], notes: Notes) -> Iterator[Arrival]:
    """Those that are still in the story."""
    return (_arrival(article, notes) for article in articles if article in notes.story.articles)


def _arrival(article: str, notes: Notes) -> Arrival:
    day = notes.articles[article].meta.published
    return Arrival(notes.story.code(article), article, stated(day) if day else "")


def _closings(question: Question, notes: Notes) -> Iterator[Closing]:
    for article in dict.fromkeys(mention.ref.article for mention in question.settled):
        said = (notes.said((mention,)) for mention in question.settled if mention.ref.article == article)
        yield Closing(_arrival(article, notes), tuple(dict.fromkeys(said)))
