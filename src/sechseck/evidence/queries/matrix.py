# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The values of an indicator as a table: the twin of its drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.queries.sums import Total
from sechseck.evidence.wording import MISSING, amount, short_period, shown
from sechseck.places.models import Area

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value in words; ``why`` says what is special about it."""

    text: str
    why: str = ""
    is_revised: bool = False
    is_cut: bool = False  # a break lies between it and the one before


@dataclass(frozen=True, slots=True)
class Head:
    """What a row or column is about; a note that all its values share stands here."""

    name: str
    url: str = ""
    note: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table."""

    head: Head
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Areas and periods; whichever are more make the rows."""

    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    by_period: bool


def matrix(
    indicator: Indicator,
    areas: Sequence[Area],
    series: Mapping[int, Sequence[Observation]],
    sums: Sequence[Total],
    breaks: Sequence[Break],
) -> Matrix:
    """Return the table of all values, the newest period first."""
    told = [area for area in areas if series.get(area.pk)]
    values = {(area.pk, one.ends, one.begins): one for area in told for one in series[area.pk]}
    periods = sorted({key[1:] for key in values}, reverse=True)
    columns = _periods(periods, values, [cut.day for cut in breaks if cut.area_id is None])
    places = [Head(area.name, f"/kommune/{area.ags}/") for area in told]
    rows = [
        tuple(
            _cell(indicator, values.get((area.pk, *when)), head)
            for when, head in zip(periods, columns, strict=True)
        )
        for area in told
    ]
    if sums:
        totals = {(one.ends, one.begins): one for one in sums}
        places.append(Head(""))
        rows.append(tuple(_sum(indicator, totals.get(when)) for when in periods))
    if len(periods) <= len(told):
        lines = tuple(Line(head, row) for head, row in zip(places, rows, strict=True))
        return Matrix(tuple(columns), lines, by_period=False)
    turned = zip(columns, zip(*rows, strict=True), strict=True)
    return Matrix(tuple(places), tuple(Line(*one) for one in turned), by_period=True)


def _periods(
    periods: Sequence[Period],
    values: Mapping[tuple[int, date, date], Observation],
    days: Sequence[date],
) -> list[Head]:
    notes: dict[Period, set[str]] = {}
    for (_area, ends, begins), one in values.items():
        notes.setdefault((ends, begins), set()).add(one.note)
    found = []
    for place, (ends, begins) in enumerate(periods):
        earlier = periods[place + 1][0] if place + 1 < len(periods) else None
        is_cut = earlier is not None and any(earlier < day <= ends for day in days)
        said = notes[ends, begins]
        note = next(iter(said)) if len(said) == 1 else ""
        found.append(Head(short_period(begins, ends), "", note, is_cut))
    return found


def _cell(indicator: Indicator, one: Observation | None, head: Head) -> Cell:
    if one is None:
        return Cell("", is_cut=head.is_cut)
    why = "" if one.quality in ("", "-") else str(one.get_quality_display())
    note = "" if one.note == head.note else one.note
    notes = ", ".join(filter(None, (why, note)))
    return Cell(shown(one, indicator), notes, one.revision > 1, head.is_cut)


def _sum(indicator: Indicator, total: Total | None) -> Cell:
    if total is None:
        return Cell("")
    if total.value is None:
        return Cell(MISSING, ", ".join(total.missing))
    return Cell(amount(total.value, indicator))
