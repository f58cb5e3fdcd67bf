# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which day of a timetable stands for all: a usual Tuesday, else the one on which most runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.transit.services import Calendar
from sechseck.engines.reach.transit.timetable import Timetable, Window

TUESDAY = 1
DAYS = 7


@dataclass(frozen=True, slots=True)
class UsualDay:
    """The day, how many trips run on it, and how many departures fall into the window."""

    day: date
    trips: int
    departures: int


def usual_day(
    timetable: Timetable, window: Window, near: NDArray[np.bool_] | None = None
) -> UsualDay:
    """Return the first Tuesday that is no exception; without one, the day with most trips.

    On a holiday less runs than on other Tuesdays: less than half of what runs on the fullest
    one is an exception.

    Parameters
    ----------
    near
        bool [stops], the stops of the region: a feed may cover a whole country. Others do not
        count; without it all do.
    """
    if near is None:
        near = np.ones(timetable.lon.size, np.bool_)
    first, _last = timetable.valid
    trips = trips_by_day(timetable.calendar, timetable.trips_of_services(near))
    weekday = (np.arange(trips.size) + first.weekday()) % DAYS
    tuesdays = np.where(weekday == TUESDAY, trips, 0)
    most = int(tuesdays.max())
    at = int(np.argmax(tuesdays * 2 >= most) if most else np.argmax(trips))
    day = first + timedelta(at)
    rides = timetable.rides(day, window.first, window.minutes * 60)
    return UsualDay(day, int(trips[at]), int(near[rides.origin].sum()))


def trips_by_day(calendar: Calendar, trips: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many trips run on each day of the calendar, int64 [days].

    Parameters
    ----------
    trips
        int64 [services], how many trips a service has on a day on which it runs.
    """
    first, last = calendar.valid() or (date.min, date.min)
    found = np.zeros((last - first).days + 1, np.int64)
    weekday = (np.arange(found.size) + first.weekday()) % DAYS
    for service, week, begins, ends in calendar.weeks:
        span = slice((begins - first).days, max((ends - first).days + 1, 0))
        runs = np.array([one == "1" for one in week])
        found[span] += runs[weekday[span]] * trips[service]
    for (service, when), change in _exceptions(calendar):
        if first <= when <= last:
            found[(when - first).days] += change * trips[service]
    return found


def _exceptions(calendar: Calendar) -> Iterator[tuple[tuple[int, date], int]]:
    """Yield by how much services run more or less than their weekdays say."""
    weeks: dict[int, list[tuple[str, date, date]]] = {}
    for service, week, begins, ends in calendar.weeks:
        weeks.setdefault(service, []).append((week, begins, ends))
    for one in calendar.added | calendar.removed:
        service, when = one
        usual = sum(
            week[when.weekday()] == "1" and begins <= when <= ends
            for week, begins, ends in weeks.get(service, ())
        )
        runs = (usual or one in calendar.added) and one not in calendar.removed
        yield one, (max(usual, 1) if runs else 0) - usual
