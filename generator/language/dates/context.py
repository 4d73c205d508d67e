"""What the form of a time expression is read with: where it stands, whether its clause looks ahead, and the reading."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match

from generator.data import table
from generator.language.dates.looking_ahead import looks_ahead, looks_back
from generator.language.dates.periods import Period
from generator.model import Span

NOTHING = Period("", None, None)


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands."""

    text: str
    span: Span
    published: date | None

    @property
    def future(self) -> bool:
        """Whether its clause speaks of what is to come."""
        return looks_ahead(self.text[: self.span.start], self.text[self.span.end :])

    @property
    def past(self) -> bool:
        """Whether its clause tells of what is over."""
        return not self.future and looks_back(self.text[: self.span.start], self.text[self.span.end :])


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    period: Period
    basis: str
    """text, published, unresolved or context: hangs on another date of the text."""
    day: bool = False
    """Whether it is a single day, to which a time of day may be added."""
    clock: bool = False
    """Whether it is a time of day, without its day."""


Read = Callable[[Match[str], Context], Reading | None]


def said(match: Match[str], name: str) -> str:
    """What a group of the form took, in lower case with single blanks; empty where the form has no such group."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def unit_code(unit: str) -> str:
    """`weeks` -> W, `hours` -> TH."""
    units = table("time-units")
    return units.get(unit) or units[unit.removesuffix("s")]


def dated(period: Period | None, *, day: bool = False, basis: str = "published") -> Reading:
    """A reading; unresolved where there is no period."""
    return Reading(period, basis, day) if period else Reading(NOTHING, "unresolved", day)
