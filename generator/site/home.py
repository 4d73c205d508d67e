"""The home page: the newest stories with their figures and what their sources disagree on most.

Where a date is not stated nothing takes its place, and a story without dates comes last. What does not stand here is on
the shelves of `browse`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import NOT_STATED, Article, Briefing, Question, Site
from generator.site.conflicts import mildest, sharpest

SHOWN = 50
"""Stories that the home page shows: nobody reads a longer list, and of a thousand it would weigh more than 1 MB."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A story in figures."""

    sources: int
    claims: int
    conflicts: int
    differing: int
    """Claims in which the sources differ in detail and do not conflict."""
    questions: int
    newest: str
    """Date of the newest article that has one, or "not stated"."""
    undated: int = 0
    """Articles without a date beside those that have one: any of them may be newer."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story in a list of stories."""

    id: str
    title: str
    counts: Counts
    sharpest: str | None
    """What its sources disagree on most, in one sentence; None where they do not."""
    mildest: str | None
    """A difference in detail, where they disagree on nothing."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The newest stories."""

    title: str
    introduction: str
    stories: tuple[StoryEntry, ...]
    total: int
    """Of all stories; where they are more than stand here, shelves hold them."""
    mode: str


def home(site: Site, title: str, introduction: str) -> HomePage:
    """The page of the newest stories."""
    shown = tuple(entry(briefing, site.articles) for briefing in newest_first(site)[:SHOWN])
    return HomePage(title, introduction, shown, len(site.briefings), site.mode)


def entry(briefing: Briefing, articles: Mapping[str, Article]) -> StoryEntry:
    """A story in a list."""
    dispute, detail = sharpest(briefing), mildest(briefing)
    told = (line.text if line else None for line in (dispute, detail))
    return StoryEntry(briefing.story.id, briefing.story.title, counts(briefing, articles), *told)


def newest_first(site: Site) -> tuple[Briefing, ...]:
    """All briefings by the newest date that their articles state, then by id; those without a date last."""
    ordered = sorted(site.briefings, key=lambda briefing: briefing.story.id)
    return tuple(sorted(ordered, key=lambda b: newest(b, site.articles) or date.min, reverse=True))


def newest(briefing: Briefing, articles: Mapping[str, Article]) -> date | None:
    """The date of its newest article; None where none is stated."""
    return max((day for id in briefing.story.articles if (day := articles[id].meta.published)), default=None)


def counts(briefing: Briefing, articles: Mapping[str, Article]) -> Counts:
    """A story in figures."""
    return Counts(
        len(briefing.story.members),
        len(briefing.claims),
        sum(claim.conflict for claim in briefing.claims),
        sum(claim.status == "differs" for claim in briefing.claims),
        len(open_questions(briefing.questions)),
        stated(newest(briefing, articles)),
        _undated(briefing, articles),
    )


def _undated(briefing: Briefing, articles: Mapping[str, Article]) -> int:
    days = [articles[id].meta.published for id in briefing.story.articles]
    return days.count(None) if any(days) else 0


def stated(value: date | str | None) -> str:
    """What a page shows for something that may be unknown."""
    return value.isoformat() if isinstance(value, date) else value or NOT_STATED


def open_questions(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those that are still open."""
    return tuple(question for question in questions if question.status == "open")
