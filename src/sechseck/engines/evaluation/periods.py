# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which periods lie before a measure, which after, and which may not be compared at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first to the last day for which a value counts; a stock has one day."""

    begins: date
    ends: date


@dataclass(frozen=True, slots=True)
class Window:
    """Positions of the periods before and after, and of those left out, with the reason."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    astride: tuple[int, ...]  # the measure began in the middle of it
    across: tuple[int, ...]  # a break lies between it and the beginning of the measure


def window(periods: Sequence[Period], starts: date, breaks: Iterable[date] = ()) -> Window:
    """Part periods by the beginning of a measure, and stop at the nearest break on either side.

    Parameters
    ----------
    periods
        In the order of time.
    starts
        The first day of the measure. A stock counted on that very day is one of before.
    breaks
        First days on which the figure is measured in another way; they part values that ended
        before them from values that ended on or after them.

    Returns
    -------
    Window
        Every position in exactly one of its four parts.

    Examples
    --------
    >>> years = [Period(date(y, 1, 1), date(y, 12, 31)) for y in range(2019, 2025)]
    >>> window(years, date(2022, 7, 1), [date(2020, 1, 1)])
    Window(before=(1, 2), after=(4, 5), astride=(3,), across=(0,))
    """
    cuts = sorted(set(breaks))
    low = max((cut for cut in cuts if cut <= starts), default=date.min)
    high = min((cut for cut in cuts if cut > starts), default=date.max)
    parts: dict[str, list[int]] = {"before": [], "after": [], "astride": [], "across": []}
    for place, period in enumerate(periods):
        parts[_side(period, starts, low, high)].append(place)
    return Window(**{name: tuple(places) for name, places in parts.items()})


def _side(period: Period, starts: date, low: date, high: date) -> str:
    if period.ends < low or (high != date.max and period.ends >= high):
        return "across"
    if period.ends <= starts:
        return "before"
    return "after" if period.begins >= starts else "astride"
