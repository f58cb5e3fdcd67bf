# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A chart of paths over time: lines in one scale, ticks, and the day on which something began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 70, 14, 14, 34
MOST_YEARS = 7
STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale, and what it stands for."""

    at: float
    value: float


@dataclass(frozen=True, slots=True)
class Paths:
    """Points of each line in the order given, with its scale."""

    lines: tuple[str, ...]
    heights: tuple[Tick, ...]
    years: tuple[Tick, ...]
    began: float  # where the measure began
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def draw_paths(days: Sequence[date], lines: Sequence[Sequence[float]], began: date) -> Paths:
    """Return where the lines go; all of them have a value on each day.

    >>> found = draw_paths([date(2020, 1, 1), date(2022, 1, 1)], [[0, 10]], date(2021, 1, 1))
    >>> found.lines, [tick.value for tick in found.heights]
    (('70.0,266.0 626.0,14.0',), [0.0, 2.5, 5.0, 7.5, 10.0])
    """
    low, high = min(map(min, lines)), max(map(max, lines))
    ticks = _round_values(low, high)
    low, high = min(low, ticks[0]), max(high, ticks[-1])
    first, last = days[0].toordinal(), days[-1].toordinal()

    def x(day: int) -> float:
        share = (day - first) / (last - first or 1)
        return round(LEFT + min(max(share, 0.0), 1.0) * (WIDTH - LEFT - RIGHT), 1)

    def y(value: float) -> float:
        share = (value - low) / ((high - low) or 1.0)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)

    places = [x(day.toordinal()) for day in days]
    return Paths(
        lines=tuple(
            " ".join(f"{at},{y(value)}" for at, value in zip(places, line, strict=True))
            for line in lines
        ),
        heights=tuple(Tick(y(value), value) for value in ticks),
        years=tuple(Tick(x(date(one, 7, 1).toordinal()), one) for one in _years(days)),
        began=x(began.toordinal()),
    )


def _round_values(low: float, high: float) -> list[float]:
    """Return three to six round numbers around all values."""
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** floor(log10(span / 4))
    step = next(power * one for one in STEPS if span / (power * one) <= 4)
    first = floor(low / step)
    last = max(first + 1, ceil(high / step))
    return [round(step * number, 9) for number in range(first, last + 1)]


def _years(days: Sequence[date]) -> list[int]:
    """Return the years whose middle is drawn, or every second, third ... of them."""
    near = timedelta(days=45)
    years = range(days[0].year, days[-1].year + 1)
    known = [one for one in years if days[0] - near <= date(one, 7, 1) <= days[-1] + near]
    return known[:: max(1, ceil(len(known) / MOST_YEARS))]
