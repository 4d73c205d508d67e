"""Clauses of two sources that have something else in one place are brought into one row.

A clause that several sources share stays in its row, and the other one comes to it; of two such rows one gives up its
clause, if two sources are left in it.
"""

from collections.abc import Sequence

from generator.comparison.claims.like_figures import stands_in
from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.when import Clash

Row = tuple[Unit, ...]


def side_by_side(rows: Sequence[Row], clashes: Sequence[Clash]) -> list[Row]:
    """The rows at their old places, empty where all of one went to another, and behind them new ones."""
    found = list(rows)
    for clash in clashes:
        homes = [_home(unit, found) for unit in clash.units]
        if len(set(homes)) == len(homes) or homes == [None, None]:
            _bring(found, clash, homes)
    return found


def _home(unit: Unit, rows: Sequence[Row]) -> int | None:
    return next((n for n, row in enumerate(rows) if stands_in(unit, row) is not None), None)


def _bring(rows: list[Row], clash: Clash, homes: Sequence[int | None]) -> None:
    """Put one of two clauses into the row of the other, if it is free to go there."""
    sizes = [len({unit.ref.article for unit in rows[n]}) if n is not None else 0 for n in homes]
    for goes, stays in sorted(((1, 0), (0, 1)), key=lambda way: sizes[way[0]] > 1):
        whence, where = homes[goes], homes[stays]
        moved = _moving(clash.units[goes], rows[whence] if whence is not None else ())
        home = rows[where] if where is not None else (clash.units[stays],)
        if moved is not None and not {unit.ref for unit in moved} & {unit.ref for unit in home}:
            if whence is not None:
                rows[whence] = tuple(unit for unit in rows[whence] if unit not in moved)
            if where is None:
                rows.append((*home, *moved))
            else:
                rows[where] = (*home, *moved)
            return


def _moving(unit: Unit, row: Row) -> Row | None:
    """What goes with a clause: all of a row of one source, else itself; None where it must stay."""
    if len({other.ref.article for other in row}) <= 1:
        return row or (unit,)
    place = stands_in(unit, row)
    rest = {other.ref.article for n, other in enumerate(row) if n != place}
    return (row[place],) if place is not None and len(rest) > 1 else None
