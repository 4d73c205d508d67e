"""Claims laid out for reading: a row for each claim with a cell for each source, and disputed figures on one scale.

Both become plain pipe tables in Markdown, readable as they are; the Markdown extension makes them accessible. Marks and
emphasis are the site's own, since no text of an article can bring any.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.comparison.claims.nearby import COLUMNS
from generator.model import Claim, Difference, Mention, Quantity, Ref
from generator.site.escaping import Md
from generator.site.notes import Cited, Notes
from generator.site.runs import cell_on

MARKS = {
    "conflict": Md("≠ conflict"),
    "differs": Md("~ differs"),
    "one origin": Md("1 one origin"),
    "agree": Md(""),
}
"""A status as the page shows it; agreement needs no mark."""
SYMBOLS = {"conflict": Md("≠"), "differs": Md("~")}
NEAR = Md("*perhaps in other words*")
"""What stands for a source that may say it: emphasis is the site's own."""
CROWD = COLUMNS
"""From more columns than this a table has a line of wordings for each claim."""
WORDINGS, NAMED = 6, 3
"""So many wordings of a claim, and sources of each, the table of a crowd shows; a further page of the story has all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says about a claim; no sayings where it is silent."""

    sayings: tuple[Cited, ...] = ()
    mark: Md = MARKS["agree"]
    """`≠` or `~` where this source is the one that stands apart."""
    near: Cited | None = None
    """A sentence of a silent source that may say it in other words."""
    unmatched: bool = False
    """Whether a sentence comes too near for the source to be called silent."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What several sources say in the same words."""

    saying: Cited
    mark: Md
    more: int
    """How many sentences besides say so."""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim."""

    id: str
    label: Cited
    mark: Md
    cells: tuple[Cell, ...]
    """One for each source of the table."""
    reasons: tuple[Cited, ...]
    """How the sources differ, one line each, conflicts first."""
    wordings: tuple[Wording, ...] = ()
    """In place of cells, where the sources are a crowd: what stands apart first, then what most say."""
    further: int = 0
    """How many wordings there are besides."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on a scale."""

    code: str
    article: str
    saying: Cited
    value: str
    """As the plain table shows it: `300`, `≤ 1,000`, `1,000 – 3,000`."""
    mark: Md = MARKS["agree"]
    """As in the cell of its source."""
    more: int = 0
    """How many sayings besides give this figure, where they are a crowd."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of one disputed claim."""

    claim: str
    label: Cited
    unit: str
    top: str
    """The end of the scale, which starts at 0."""
    points: tuple[Point, ...]


def rows(claims: Iterable[Claim], columns: Sequence[str], notes: Notes) -> tuple[Row, ...]:
    """The rows of a table whose columns are articles of the story."""
    return tuple(_row(claim, columns, notes) for claim in claims)


def _row(claim: Claim, columns: Sequence[str], notes: Notes) -> Row:
    cells = tuple(_cell(claim, article, notes) for article in columns)
    return Row(claim.id, notes.heading(claim.label), MARKS[claim.status], cells, _reasons(claim, notes))


def _reasons(claim: Claim, notes: Notes) -> tuple[Cited, ...]:
    return tuple(reason(claim, difference, notes) for difference in told_apart(claim))


def told_apart(claim: Claim) -> tuple[Difference, ...]:
    """The differences of a claim that have a line of their own, conflicts first.

    Figures that may count others are told once, where the line on a conflict tells all of them.
    """
    ordered = sorted(claim.differences, key=lambda difference: not difference.conflict)
    told = [set(d.mentions) if d.kind == "figure" else set[int]() for d in ordered]
    again = (d.kind == "scope" and any(m >= set(d.mentions) for m in told[:n]) for n, d in enumerate(ordered))
    return tuple(d for d, repeated in zip(ordered, again, strict=True) if not repeated)


def gathered(claims: Iterable[Claim], notes: Notes) -> tuple[Row, ...]:
    """The rows of a table of a crowd: for each claim its wordings, each with the sentences that have it."""
    return tuple(_gathered(claim, notes) for claim in claims)


def _gathered(claim: Claim, notes: Notes) -> Row:
    found: dict[tuple[Md, Md], list[Ref]] = {}
    for index, mention in enumerate(claim.mentions):
        said = notes.cell(mention)
        found.setdefault((_mark(claim, index), said.text), []).extend(said.refs)
    ordered = sorted(found.items(), key=lambda wording: (not wording[0][0], -len(wording[1])))
    wordings = tuple(_wording(mark, text, refs, notes) for (mark, text), refs in ordered[:WORDINGS])
    label, reasons = notes.heading(claim.label), _reasons(claim, notes)
    return Row(claim.id, label, MARKS[claim.status], (), reasons, wordings, len(ordered[WORDINGS:]))


def _wording(mark: Md, text: Md, refs: Iterable[Ref], notes: Notes) -> Wording:
    every = tuple(dict.fromkeys(refs))
    shown = every[:NAMED]
    return Wording(Cited(text, shown, tuple(map(notes.label, shown))), mark, len(every) - len(shown))


def _cell(claim: Claim, article: str, notes: Notes) -> Cell:
    numbered = [(index, mention) for index, mention in enumerate(claim.mentions) if mention.ref.article == article]
    marks = [_mark(claim, index) for index, _ in numbered]
    mark = next((symbol for symbol in SYMBOLS.values() if symbol in marks), Md(""))
    sayings = dict.fromkeys(said for _, mention in numbered for said in cell_on(mention, notes))
    near = next((ref for ref in claim.nearby if ref.article == article), None)
    cited = Cited(NEAR, (near,), (notes.label(near),)) if near else None
    return Cell(tuple(sayings), mark, cited, article in claim.unmatched)


def _mark(claim: Claim, index: int) -> Md:
    """The mark of a mention on the smaller side of a difference; where the sides are equal, both carry it."""
    for kind, symbol in SYMBOLS.items():
        for difference in claim.differences:
            told = difference.conflict == (kind == "conflict") and not difference.slight
            if told and index in apart(difference):
                return symbol
    return Md("")


def apart(difference: Difference) -> frozenset[int]:
    """The mentions that stand apart from the others."""
    left, right = difference.left, difference.right
    smaller = left if len(left) < len(right) else right if len(right) < len(left) else left + right
    return frozenset(smaller)


def reason(claim: Claim, difference: Difference, notes: Notes) -> Cited:
    """Why a difference is one, with the sentences of both sides."""
    sides = tuple(claim.mentions[index] for index in difference.mentions)
    return notes.cited(difference.why, basis_of(sides or claim.mentions))


def basis_of(mentions: Sequence[Mention]) -> tuple[Ref, ...]:
    """The sentences that mentions rest on, where their speakers are named included."""
    return tuple(dict.fromkeys(ref for mention in mentions for ref in mention.basis))


# ---- figures on a scale


def strip(claim: Claim, notes: Notes) -> Strip | None:
    """The figures of a claim on one scale; None where they do not differ or cannot share one.

    A figure that its own sentence tells to have been revised is drawn for nobody, and those that may all count others
    ("thousands" of a region, "2,500" of its town) stand on none.
    """
    found = ((i, m, m.quantity or m.total) for i, m in enumerate(claim.mentions) if m.holds)
    told = tuple((i, m, q) for i, m, q in found if q is not None and q.value is not None)
    values = {(q.value, q.upper) for _, _, q in told}
    units = {q.unit for _, _, q in told}
    differ = any(not d.slight and d.kind != "scope" for d in claim.differences)
    if claim.kind != "figure" or not differ or len(values) < 2 or len(units) != 1:
        return None
    high = max(max(q.value or 0, q.upper or 0) for _, _, q in told)
    low = min(q.value or 0 for _, _, q in told)
    if low < 0 or high <= 0:
        return None
    order = {article: place for place, article in enumerate(notes.story.articles)}
    ranked = sorted(told, key=lambda found: order[found[1].ref.article])
    points = dict.fromkeys(_point(mention, quantity, _mark(claim, index), notes) for index, mention, quantity in ranked)
    unit = next(iter(units)) or ""
    drawn = tuple(_each_once(points) if len(points) > CROWD else points)
    return Strip(claim.id, notes.heading(claim.label), unit, number(round_up(high)), drawn)


def _each_once(points: Iterable[Point]) -> Iterator[Point]:
    """Of a crowd each figure is drawn once, where its first source gives it."""
    found: dict[tuple[str, Md], list[Point]] = {}
    for point in points:
        found.setdefault((point.value, point.mark), []).append(point)
    yield from (replace(alike[0], more=len(alike) - 1) for alike in found.values())


def _point(mention: Mention, quantity: Quantity, mark: Md, notes: Notes) -> Point:
    article = mention.ref.article
    return Point(notes.story.code(article), article, notes.cell(mention), shown(quantity), mark)


def shown(quantity: Quantity) -> str:
    """A figure as an interval in signs."""
    value = quantity.value or 0.0
    if quantity.upper is not None:
        return f"{number(value)} – {number(quantity.upper)}"
    sign = {"about": "≈ ", "at least": "≥ ", "at most": "≤ "}.get(quantity.bound, "")
    return sign + " + ".join(number(part.value or 0.0) for part in quantity.parts or (quantity,))


def number(value: float) -> str:
    """A number with separators, without a needless fraction."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def round_up(value: float) -> float:
    """The next of 1, 2 or 5 times a power of ten: the end of a scale a reader can halve."""
    power = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 1.0
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)
