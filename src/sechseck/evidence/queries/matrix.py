# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The values of an indicator as a table: the twin of its drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.queries.sums import Total
from sechseck.evidence.wording import MISSING, amount, period, shown
from sechseck.places.models import Area

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value in words; ``why`` says what is special about it."""

    text: str
    why: str = ""
    is_revised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table."""

    name: str
    url: str
    cells: tuple[Cell, ...]
    is_break: bool = False  # begins anew after a break


@dataclass(frozen=True, slots=True)
class Matrix:
    """Areas and periods; whichever are more make the rows."""

    heads: tuple[tuple[str, str], ...]  # words and address
    lines: tuple[Line, ...]
    breaks: tuple[bool, ...]  # a column that begins anew
    by_period: bool


def matrix(
    indicator: Indicator,
    areas: Sequence[Area],
    series: Mapping[int, Sequence[Observation]],
    sums: Sequence[Total],
    breaks: Sequence[Break],
) -> Matrix:
    """Return the table of all values."""
    told = [area for area in areas if series.get(area.pk)]
    periods = sorted(
        {(one.ends, one.begins) for area in told for one in series[area.pk]}, reverse=True
    )
    found = {(area.pk, one.ends, one.begins): one for area in told for one in series[area.pk]}
    totals = {(one.ends, one.begins): one for one in sums}
    days = [cut.day for cut in breaks if cut.area_id is None]
    anew = tuple(_begins_anew(n, periods, days) for n in range(len(periods)))
    names = tuple(period(begins, ends) for ends, begins in periods)
    rows = [
        (
            area.name,
            f"/kommune/{area.ags}/",
            tuple(_cell(indicator, found.get((area.pk, *when))) for when in periods),
        )
        for area in told
    ]
    if totals:
        row = tuple(_sum(indicator, totals.get(when)) for when in periods)
        rows.append(("", "", row))
    if len(periods) <= len(told):
        heads = tuple((name, "") for name in names)
        return Matrix(heads, tuple(Line(*row) for row in rows), anew, by_period=False)
    lines = tuple(
        Line(name, "", tuple(row[2][n] for row in rows), anew[n]) for n, name in enumerate(names)
    )
    return Matrix(tuple((row[0], row[1]) for row in rows), lines, (), by_period=True)


def _begins_anew(place: int, periods: Sequence[tuple[date, date]], days: Sequence[date]) -> bool:
    """Say whether a break lies between a period and the one before it, which stands behind it."""
    if place + 1 >= len(periods):
        return False
    later, earlier = periods[place][0], periods[place + 1][0]
    return any(earlier < day <= later for day in days)


def _cell(indicator: Indicator, one: Observation | None) -> Cell:
    if one is None:
        return Cell("")
    why = "" if one.quality in ("", "-") else str(one.get_quality_display())
    notes = ", ".join(filter(None, (why, one.note)))
    return Cell(shown(one, indicator), notes, one.revision > 1)


def _sum(indicator: Indicator, total: Total | None) -> Cell:
    if total is None:
        return Cell("")
    if total.value is None:
        return Cell(MISSING, ", ".join(total.missing))
    return Cell(amount(total.value, indicator))
