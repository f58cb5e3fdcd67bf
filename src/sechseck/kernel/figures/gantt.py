# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A timeline: bars from day to day, what is expected later, marks, and arrows between bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH, LEFT, TOP, ROW, HIGH = 1000, 110, 34, 26, 14
RIGHT = 14
MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Span:
    """What is drawn in one row; without an end it goes on."""

    start: date
    end: date | None
    expected: date | None = None  # a later end than planned
    marks: tuple[tuple[date, bool], ...] = ()  # days, and whether they are reached


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: the plan, what comes later, its marks as points, and where its label stands."""

    plan: Box
    later: Box | None
    marks: tuple[tuple[float, float, bool], ...]
    y: float
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale with its year, or its month."""

    x: float
    day: date


@dataclass(frozen=True, slots=True)
class Arrow:
    """From the end, or the beginning, of one bar to the beginning of another."""

    path: str
    is_critical: bool


@dataclass(frozen=True, slots=True)
class Gantt:
    """Everything that is drawn."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    today: float | None
    bars: tuple[Bar, ...]
    arrows: tuple[Arrow, ...]


def gantt(
    spans: Sequence[Span | None],
    waits: Sequence[tuple[int, int, bool, bool]],
    today: date,
) -> Gantt | None:
    """Return the drawing; ``None`` where no row has days.

    Parameters
    ----------
    spans
        One for each row; ``None`` leaves the row empty.
    waits
        Row before, row after, whether it counts from the beginning, whether it is critical.
    today
        Where the line of the day stands, if it lies in the drawing.
    """
    known = [one for one in spans if one is not None]
    if not known:
        return None
    first, last = _ends(known)
    scale = _Scale(first, last)
    bars = {row: _bar(one, row, scale) for row, one in enumerate(spans) if one is not None}
    arrows = tuple(
        _arrow(bars[before], bars[after], from_start, critical)
        for before, after, from_start, critical in waits
        if before in bars and after in bars
    )
    return Gantt(
        WIDTH,
        TOP + ROW * len(spans) + 6,
        tuple(Tick(scale.x(day), day) for day in _ticks(first, last)),
        scale.x(today) if first <= today <= last else None,
        tuple(bars.values()),
        arrows,
    )


class _Scale:
    """Turns days into places."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.days = first, max((last - first).days, 1)

    def x(self, day: date) -> float:
        """Return where a day stands; days beyond the edge stand on it."""
        share = min(max((day - self.first).days / self.days, 0.0), 1.0)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _ends(spans: Sequence[Span]) -> tuple[date, date]:
    first = min(one.start for one in spans)
    ends = [day for one in spans for day in (one.start, one.end, one.expected) if day is not None]
    last = max(max(ends), first + timedelta(days=30))
    return date(first.year, 1, 1), date(last.year, 12, 31)


def _ticks(first: date, last: date) -> list[date]:
    years = range(first.year, last.year + 1)
    if len(years) <= 2:
        return [date(year, month, 1) for year in years for month in (1, 4, 7, 10)]
    step = -(-len(years) // MOST_TICKS)
    return [date(year, 1, 1) for year in years[::step]]


def _bar(span: Span, row: int, scale: _Scale) -> Bar:
    y = TOP + row * ROW
    left = scale.x(span.start)
    right = scale.x(span.end) if span.end is not None else float(WIDTH - RIGHT)
    plan = Box(left, y, round(max(right - left, 3.0), 1), HIGH)
    later = None
    if span.expected is not None and span.end is not None and span.expected > span.end:
        edge = left + plan.width
        later = Box(edge, y, round(max(scale.x(span.expected) - edge, 3.0), 1), HIGH)
    middle = y + HIGH / 2
    marks = tuple((scale.x(day), middle, reached) for day, reached in span.marks)
    return Bar(plan, later, marks, y + HIGH - 2, span.end is None)


def _arrow(before: Bar, after: Bar, from_start: bool, is_critical: bool) -> Arrow:
    box = before.later or before.plan
    x = before.plan.x if from_start else box.x + box.width
    y, to_x, to_y = before.plan.y + HIGH, after.plan.x, after.plan.y
    if to_y < y:  # the one that waits stands above
        y, to_y = before.plan.y, after.plan.y + HIGH
    bend = round((y + to_y) / 2, 1)
    return Arrow(f"M{x:g} {y:g}V{bend:g}H{to_x:g}V{to_y:g}", is_critical)
