"""The home page: all stories with their figures, the newest first.

Where a date is not stated nothing takes its place, and a story without dates comes last.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import NOT_STATED, Article, Briefing, Question, Site


@dataclass(frozen=True, slots=True)
class Counts:
    """A story in figures."""

    sources: int
    claims: int
    conflicts: int
    questions: int
    newest: str
    """Date of the newest article, or "not stated"."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story on the home page."""

    id: str
    title: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class HomePage:
    """All stories."""

    title: str
    introduction: str
    stories: tuple[StoryEntry, ...]
    mode: str


def home(site: Site, title: str, introduction: str) -> HomePage:
    """The page of all stories, the newest first."""
    entries = (StoryEntry(b.story.id, b.story.title, counts(b, site.articles)) for b in newest_first(site))
    return HomePage(title, introduction, tuple(entries), site.mode)


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
        len(open_questions(briefing.questions)),
        stated(newest(briefing, articles)),
    )


def stated(value: date | str | None) -> str:
    """What a page shows for something that may be unknown."""
    return value.isoformat() if isinstance(value, date) else value or NOT_STATED


def open_questions(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those that are still open."""
    return tuple(question for question in questions if question.status == "open")
