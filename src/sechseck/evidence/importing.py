# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From a table to values: which column means what, which rows count, which wait and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from sechseck.engines.statistics.genesis import is_flat, read_flat
from sechseck.engines.statistics.numbers import BadCell, Number, doubtful, read_number
from sechseck.engines.statistics.periods import period_of
from sechseck.engines.statistics.places import Crosswalk, Elsewhere, NoPlace
from sechseck.evidence.typed import Typed

Row = tuple[int, tuple[str, ...]]
AREAS = ("ags", "ars", "schlüssel", "gemeindeschlüssel", "kommune", "gemeinde", "area", "name")
PERIODS = ("zeit", "jahr", "stichtag", "zeitraum", "period", "year", "datum", "date")
VALUES = ("wert", "value", "anzahl", "insgesamt", "anteil")
NOTES = ("anmerkung", "hinweis", "note")


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of a file, as people see them."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    is_official: bool = False
    mark: str = ""

    @property
    def fingerprint(self) -> str:
        """By what a file with the same headings is known again."""
        return sha256("\x1f".join(self.headings).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; a period that is the same in all rows is typed once."""

    area: int
    value: int
    period: int | None = None
    always: str = ""
    note: int | None = None
    mark: str = ","

    def remembered(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that does not count yet, as it stood, and why."""

    row: int
    cells: tuple[str, ...]
    reason: str


@dataclass(slots=True)
class Checked:
    """What a table says of one indicator."""

    good: list[tuple[int, Typed]] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    elsewhere: int = 0  # rows about other regions, merely left out


def table_of(rows: Sequence[Row], mark: str = "") -> Table:
    """Return headings and rows of a file."""
    if is_flat(rows):
        flat = read_flat(rows)
        return Table(flat.headings, flat.rows, is_official=True, mark=",")
    if not rows:
        return Table((), (), mark=mark)
    return Table(tuple(cell.strip() for cell in rows[0][1]), tuple(rows[1:]), mark=mark)


def guessed(table: Table) -> Columns:
    """Return what the columns probably mean; a person looks at it before anything counts."""
    area = _named(table, AREAS)
    period = _named(table, PERIODS)
    taken = {area, period}
    value = _named(table, VALUES, but=taken)
    if value is None:
        rest = [n for n in range(len(table.headings)) if n not in taken]
        value = rest[-1] if rest else 0
    return Columns(
        area=area or 0,
        value=value,
        period=period,
        note=_named(table, NOTES),
        mark=table.mark or _mark(table, value),
    )


def _named(table: Table, names: Sequence[str], but: set[int | None] | None = None) -> int | None:
    heads = [head.lower() for head in table.headings]
    for name in names:
        for place, head in enumerate(heads):
            if place not in (but or ()) and (head == name or head.startswith(f"{name} ")):
                return place
    return None


def _mark(table: Table, column: int) -> str:
    cells = [row[column] for _number, row in table.rows if column < len(row)]
    return "." if any("." in c and c.strip(".") for c in cells) and not _any(cells, ",") else ","


def _any(cells: Sequence[str], sign: str) -> bool:
    return any(sign in cell for cell in cells)


def check_table(
    table: Table, columns: Columns, crosswalk: Crosswalk, *, unit: str, today: date
) -> Checked:
    """Sort the rows of a table into values and such that wait with their reason."""
    found = Checked()
    numbers: dict[int, Number] = {}
    said: dict[int, tuple[tuple[str, ...], Typed]] = {}
    for number, cells in table.rows:
        try:
            one = _read(cells, columns, crosswalk, table.is_official, unit, today)
        except Elsewhere:
            found.elsewhere += 1
        except (BadCell, NoPlace, ValueError) as error:
            found.waiting.append(Waiting(number, cells, _sentence(error)))
        else:
            numbers[number] = Number(one.value, one.quality)
            said[number] = (cells, one)
    doubts: Mapping[int, str] = doubtful(numbers, unit=unit) | _twice(said)
    for number, (cells, one) in said.items():
        if number in doubts:
            found.waiting.append(Waiting(number, cells, doubts[number]))
        else:
            found.good.append((number, one))
    found.waiting.sort(key=lambda one: one.row)
    return found


def _sentence(error: ValueError) -> str:
    said = str(error)
    return said if said[:1].isupper() or said[:1] == "„" else f"Der Zeitraum {said}."


def _read(
    cells: Sequence[str],
    columns: Columns,
    crosswalk: Crosswalk,
    is_official: bool,
    unit: str,
    today: date,
) -> Typed:
    def cell(place: int | None) -> str:
        return cells[place] if place is not None and place < len(cells) else ""

    begins, ends = period_of(cell(columns.period) or columns.always)
    area = crosswalk.find(cell(columns.area), ends)
    if begins > today:
        raise BadCell("Der Zeitraum liegt in der Zukunft.")
    number = read_number(
        cell(columns.value), mark=columns.mark, unit=unit, is_official=is_official
    )
    note = cell(columns.note)
    if note.startswith(("=", "+", "@")):
        raise BadCell("Die Anmerkung beginnt wie eine Formel.")
    return Typed(area, begins, ends, number.value, number.quality, note=note[:300])


def _twice(said: Mapping[int, tuple[tuple[str, ...], Typed]]) -> dict[int, str]:
    """Return rows that name the same area and period as one before."""
    first: dict[object, int] = {}
    found: dict[int, str] = {}
    for number, (_cells, one) in said.items():
        before = first.setdefault(one.key, number)
        if before != number:
            found[number] = f"Dieselbe Kommune und denselben Zeitraum nennt schon Zeile {before}."
    return found
