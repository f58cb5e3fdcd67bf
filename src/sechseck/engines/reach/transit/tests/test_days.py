# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The day that stands for a timetable."""

from datetime import date

import numpy as np
import pytest

from sechseck.engines.reach.transit.days import UsualDay, trips_by_day, usual_day
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.tests.feeds import TABLES, feed
from sechseck.engines.reach.transit.timetable import Window

EIGHT = Window.at("08:00")
DATES = "service_id,date,exception_type\n"
WEEK = TABLES["calendar.txt"].splitlines()[0] + "\n"


def chosen(window: Window = EIGHT, **changed: str | None) -> UsualDay:
    return usual_day(read_gtfs(feed(**changed)), window)


def test_the_first_tuesday_stands_for_all() -> None:
    assert chosen() == UsualDay(date(2026, 3, 3), trips=2, departures=2)


def test_a_tuesday_without_a_trip_is_passed_over() -> None:
    gone = chosen(calendar_dates=f"{DATES}work,20260303,2\nwork,20260310,2\n")

    assert gone.day == date(2026, 3, 17)


def test_a_tuesday_with_the_timetable_of_a_sunday_is_passed_over() -> None:
    week = f"{WEEK}work,1,1,1,1,1,0,0,20260302,20260327\nrest,0,0,0,0,0,0,1,20260302,20260327\n"
    rows = [f"1,work,{number}" for number in range(5)]
    trips = "route_id,service_id,trip_id\n1,rest,quiet\n" + "\n".join(rows) + "\n"
    calls = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + "".join(
        f"{trip},08:00:00,08:00:00,a,1\n{trip},08:10:00,08:10:00,b,2\n"
        for trip in ("quiet", *range(5))
    )
    holiday = f"{DATES}work,20260303,2\nrest,20260303,1\n"
    found = chosen(calendar=week, trips=trips, stop_times=calls, calendar_dates=holiday)

    assert found == UsualDay(date(2026, 3, 10), trips=5, departures=5)


def test_without_a_tuesday_the_day_with_most_trips_stands_for_all() -> None:
    week = f"{WEEK}work,0,0,0,0,1,1,1,20260302,20260327\nmore,0,0,0,0,0,1,0,20260302,20260327\n"
    trips = "route_id,service_id,trip_id\n1,work,one\n1,more,night\n"
    found = chosen(calendar=week, trips=trips, calendar_dates=None)

    assert found == UsualDay(date(2026, 3, 7), trips=2, departures=2)  # a Saturday


def test_a_day_on_which_nothing_leaves_in_the_window_says_so() -> None:
    assert chosen(Window.at("14:00")) == UsualDay(date(2026, 3, 3), trips=2, departures=0)


def test_what_runs_far_from_the_region_does_not_count() -> None:
    timetable = read_gtfs(feed())
    only_the_end = np.array([False, False, True])

    found = usual_day(timetable, EIGHT, only_the_end)

    assert found.trips == 1  # the one at night never comes there
    assert found.departures == 0


def test_each_run_of_a_headway_is_a_trip_and_the_pattern_is_none() -> None:
    takt = "trip_id,start_time,end_time,headway_secs\none,09:00:00,10:00:00,900\n"

    assert chosen(frequencies=takt).trips == 4 + 1


@pytest.mark.parametrize(
    "dates",
    [
        "work,20260304,2\nwork,20260307,1\n",
        "work,20260303,1\n",  # added where it runs anyway
        "work,20260307,1\nwork,20260307,2\n",  # both: it does not run
        "work,20260401,2\n",  # taken out after the end
    ],
)
def test_trips_are_counted_as_services_run(dates: str) -> None:
    timetable = read_gtfs(feed(calendar_dates=DATES + dates))
    first, last = timetable.valid
    days = [date.fromordinal(one) for one in range(first.toordinal(), last.toordinal() + 1)]

    counted = trips_by_day(timetable.calendar, timetable.trips_of_services(np.ones(3, bool)))

    assert counted.tolist() == [2 * len(timetable.calendar.running(day)) for day in days]
