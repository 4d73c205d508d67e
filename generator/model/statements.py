"""What a sentence or a clause of it says: speakers, certainty, figures, dates and names, as spans of the article."""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from generator.model.articles import Ref, Span


class Certainty(IntEnum):
    """How surely something is said, as an ordered scale; never shown to a reader as a number."""

    DENIED = 0
    UNLIKELY = 1
    POSSIBLE = 2
    LIKELY = 3
    STATED = 4
    CONFIRMED = 5

    @property
    def word(self) -> str:
        return self.name.lower()


def _moved(span: Span | None, by: int) -> Span | None:
    return span.moved(by) if span else None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: "[the agency] [said] [300 were killed]"."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str = "indirect"
    """direct (all in quotation marks), mixed or indirect."""
    speaker: Span | None = None
    """The name a pronoun source stands for ("he" -> "Seth Jones"), in this or an earlier sentence; the source itself
    where it is no pronoun; None where it stays open."""

    def moved(self, by: int) -> "Attribution":
        """The same in a text that has `by` characters more before it."""
        return replace(
            self,
            source=_moved(self.source, by),
            cue=_moved(self.cue, by),
            content=tuple(span.moved(by) for span in self.content),
            speaker=_moved(self.speaker, by),
        )


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as an interval: `about 300 North Koreans had been killed`."""

    span: Span
    """The figure with its approximator: "about 300", "between a third and 50 percent"."""
    value: float | None
    """The value, or the lower end of a range."""
    upper: float | None = None
    """The upper end of a range, else None."""
    bound: str = "exact"
    """exact, about, at least, at most, range or vague (hundreds, several)."""
    unit: str | None = None
    """%, a currency, km, years, ...; None for a plain count."""
    counted: str | None = None
    """What is counted, head noun first in lower case: "north koreans", "soldiers"."""
    counted_span: Span | None = None
    event: str | None = None
    """Class of what happened to them, from `data/events.txt`: killed, wounded, casualties, captured, sent."""
    event_span: Span | None = None
    change: str | None = None
    """rise or fall where the figure is a change ("rose by 5"), else None."""
    share: bool = False
    """A part of a whole: per cent, "a third of", "one in four", "half"."""
    parts: tuple["Quantity", ...] = ()
    """The figures of which this is the sum: "three women and two men" is five."""
    inferred: str | None = None
    """How a figure no sentence gives was reached over a whole text: persons, sum, rest or silence; else None."""
    basis: tuple[Span, ...] = ()
    """Where the text says what an inferred figure rests on."""

    def moved(self, by: int) -> "Quantity":
        """The same in a text that has `by` characters more before it."""
        return replace(
            self,
            span=self.span.moved(by),
            counted_span=_moved(self.counted_span, by),
            event_span=_moved(self.event_span, by),
            parts=tuple(part.moved(by) for part in self.parts),
            basis=tuple(span.moved(by) for span in self.basis),
        )


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression."""

    span: Span
    value: str | None
    """ISO 8601 / TIMEX3 ("2025-01", "2024-WI", "P3D"); None where it cannot be told from the text and its date."""
    start: date | None = None
    """First possible day; None where unresolved or a duration."""
    end: date | None = None
    """Last possible day (inclusive)."""
    basis: str = "text"
    """text (says all itself), published (resolved from the article's date), context (hangs on another date of the text)
    or unresolved."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named person, organisation or place."""

    span: Span
    kind: str
    """person, organisation, place or other."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence, or one clause of it, says. The first statement of a sentence covers it whole."""

    article: str
    n: int
    """Ordinal of its sentence."""
    k: int
    """Ordinal of the statement in its sentence, from 1."""
    span: Span
    text: str
    certainty: Certainty = Certainty.STATED
    negated: bool = False
    hedges: tuple[Span, ...] = ()
    """The words that carry the certainty: "may have", "apparent", "confirmed"."""
    attributions: tuple[Attribution, ...] = ()
    """Outermost first."""
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quoted: tuple[Span, ...] = ()
    """Text inside quotation marks, without the marks."""
    reporting: bool = False
    """The clause only says that somebody said something ("the agency said"): not a claim of its own."""
    content: bool = False
    """The clause stands on its own as a claim: a main clause or what somebody said, not a fragment."""
    whole: bool = False
    """Cut out of its sentence it may say something else, so that it is shown with all of it."""

    @property
    def ref(self) -> Ref:
        return Ref(self.article, self.n)

    @property
    def id(self) -> str:
        return f"{self.article}#s{self.n}.{self.k}"
