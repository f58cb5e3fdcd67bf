# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The path of targets: a line from point to point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from sechseck.engines.status.facts import Point


def planned_value(targets: Sequence[Point], day: date) -> float | None:
    """Return where the indicator should stand on a day.

    Parameters
    ----------
    targets
        Points ordered by day, each day once.
    day
        The day asked for.

    Returns
    -------
    float or None
        The value in the indicator's unit; linear between two points, the last value after
        the last point, ``None`` before the first one.

    Examples
    --------
    >>> points = [Point(date(2025, 1, 1), 10.0), Point(date(2025, 1, 11), 20.0)]
    >>> planned_value(points, date(2025, 1, 6)), planned_value(points, date(2024, 1, 1))
    (15.0, None)
    """
    place = bisect_right(targets, day, key=_day)
    if place == 0:
        return None
    before = targets[place - 1]
    if place == len(targets):
        return before.value
    after = targets[place]
    share = (day - before.day).days / (after.day - before.day).days
    return before.value + share * (after.value - before.value)


def _day(point: Point) -> date:
    return point.day
