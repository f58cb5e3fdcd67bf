# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import re
from datetime import date

import numpy as np
import pytest

from sechseck.engines.reach.transit.archive import GtfsError
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.tests.feeds import TABLES, feed
from sechseck.engines.reach.transit.timetable import Rides, Window

MONDAY = date(2026, 3, 2)
HOUR = 3600


def departures(rides: Rides) -> list[int]:
    return sorted(rides.departure.tolist())


@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (MONDAY, True),
        (date(2026, 3, 4), False),  # taken out
        (date(2026, 3, 7), True),  # a Saturday, added
        (date(2026, 3, 14), False),  # a Saturday
    ],
)
def test_a_service_runs_on_its_weekdays_but_for_exceptions(day: date, runs: bool) -> None:
    rides = read_gtfs(feed()).rides(day, 8 * HOUR, HOUR)

    assert departures(rides) == ([0, 600] if runs else [])


def test_a_day_outside_the_timetable_is_refused_with_its_range() -> None:
    words = "gilt vom 02.03.2026 bis zum 27.03.2026. Der 01.04.2026 liegt außerhalb"

    with pytest.raises(GtfsError, match=re.escape(words)):
        read_gtfs(feed()).rides(date(2026, 4, 1), 8 * HOUR, HOUR)


def test_dates_alone_make_a_calendar() -> None:
    dates = "service_id,date,exception_type\nwork,20260501,1\n"
    timetable = read_gtfs(feed(calendar=None, calendar_dates=dates))

    assert timetable.valid == (date(2026, 5, 1), date(2026, 5, 1))
    assert departures(timetable.rides(date(2026, 5, 1), 8 * HOUR, HOUR)) == [0, 600]


def test_who_leaves_after_midnight_meets_the_vehicles_of_the_day_before() -> None:
    times = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
night,23:50:00,23:55:00,a,1
night,24:20:00,24:20:00,b,2
night,24:40:00,24:40:00,c,3
"""
    timetable = read_gtfs(feed(stop_times=times))

    assert departures(timetable.rides(date(2026, 3, 3), 0, HOUR)) == [20 * 60]
    assert departures(timetable.rides(MONDAY, 0, HOUR)) == []  # on Sunday nothing ran


def test_who_leaves_before_midnight_meets_the_vehicles_of_the_day_after() -> None:
    times = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
one,00:10:00,00:10:00,a,1
one,00:20:00,00:20:00,b,2
"""
    timetable = read_gtfs(feed(stop_times=times))

    assert departures(timetable.rides(MONDAY, 23 * HOUR, 2 * HOUR)) == [HOUR + 600]


def test_a_headway_repeats_its_trip_and_the_pattern_itself_does_not_run() -> None:
    takt = "trip_id,start_time,end_time,headway_secs\none,09:00:00,09:30:00,900\n"
    timetable = read_gtfs(feed(frequencies=takt))

    assert departures(timetable.rides(MONDAY, 8 * HOUR, HOUR)) == []
    assert departures(timetable.rides(MONDAY, 9 * HOUR, HOUR)) == [0, 600, 900, 1500]


def test_rides_stand_by_slot_and_in_it_the_last_departure_first() -> None:
    rides = read_gtfs(feed()).rides(MONDAY, 8 * HOUR - 30, HOUR, 1200)

    assert rides.departure.tolist() == [630, 30]
    assert rides.slots.tolist() == [0, 2, 2, 2]
    assert np.all(rides.arrival > rides.departure)


def test_of_rides_that_take_no_time_the_last_of_a_trip_comes_first() -> None:
    times = TABLES["stop_times.txt"].replace("08:20", "08:00")

    rides = read_gtfs(feed(stop_times=times)).rides(MONDAY, 8 * HOUR, HOUR)

    assert rides.origin.tolist() == [1, 0]


def test_a_window_is_read_from_a_clock() -> None:
    assert Window.at("07:30", 45) == (27_000, 45)
