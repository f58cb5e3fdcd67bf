# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the count of a gap went over the days, as a line and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sechseck.thread.models import GapCount

DAYS = 60
WIDTH, HEIGHT, MARGIN = 240.0, 48.0, 4.0


@dataclass(frozen=True, slots=True)
class Trend:
    """The counts of a gap by day, oldest first, and the points of its line."""

    days: list[tuple[date, int]]
    points: str
    last: tuple[float, float]
    least: int
    most: int


def trend_of(code: str) -> Trend | None:
    """Return the last counts of a gap as the public sees them; one alone is no trend."""
    rows = GapCount.objects.filter(code=code).order_by("-day").values_list("day", "count")[:DAYS]
    days = list(reversed(rows))
    if len(days) < 2:
        return None
    counts = [count for _day, count in days]
    points = _points(days)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return Trend(days, line, points[-1], min(counts), max(counts))


def _points(days: list[tuple[date, int]]) -> list[tuple[float, float]]:
    """Return where each count stands: days in their true distance, the scale from zero."""
    first, last = days[0][0], days[-1][0]
    span, top = (last - first).days, max(max(count for _day, count in days), 1)
    wide, high = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    return [
        (MARGIN + wide * (day - first).days / span, MARGIN + high * (1 - count / top))
        for day, count in days
    ]
