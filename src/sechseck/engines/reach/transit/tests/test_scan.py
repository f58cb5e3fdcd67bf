# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from sechseck.engines.reach.transit.scan import scan
from sechseck.engines.reach.transit.tests.towns import Town, towns
from sechseck.engines.reach.transit.timetable import FAR


def best(town: Town) -> np.ndarray:
    rows = scan(town.rides(), town.walks_to(), town.egress_rows(), town.change, town.step)
    return rows[:, :, 0]


@settings(deadline=None)  # the first call compiles
@given(towns())
def test_arrivals_equal_those_of_trying_everything(town: Town) -> None:
    found = best(town)

    for stop in range(town.stops):
        for slot in range(0, found.shape[1] - 1, max(1, found.shape[1] // 25)):
            assert found[stop, slot] == min(town.arrival(stop, slot), FAR)


@settings(deadline=None)
@given(towns())
def test_who_leaves_later_never_arrives_earlier(town: Town) -> None:
    found = best(town)

    assert np.all(found[:, :-1] <= found[:, 1:])


@settings(deadline=None)
@given(towns())
def test_another_trip_never_makes_anybody_later(town: Town) -> None:
    fewer = replace(town, trips=town.trips[1:])

    assert np.all(best(town) <= best(fewer))


def test_a_walk_to_a_stop_counts_although_one_would_walk_on_from_it() -> None:
    home, corner, square, school = range(4)
    town = Town(
        stops=4,
        trips=[
            [(corner, 600, 600), (school, 1800, 1800)],
            [(square, 900, 900), (school, 960, 960)],
        ],
        walks={(home, corner): 120, (corner, square): 120},  # but not from home to the square
        egress=[FAR, FAR, FAR, 0],
        seconds=1800,
        step=60,
        change=60,
    )

    found = best(town)

    assert found[corner, 0] == 960  # walks on to the square
    assert found[home, 0] == 1800  # has had the one walk, and takes the slow bus


def test_a_change_takes_its_time_and_then_waits_for_the_full_minute() -> None:
    first, middle, last = range(3)
    trips = [[(first, 0, 0), (middle, 301, 301)], [(middle, 420, 420), (last, 500, 500)]]
    town = Town(3, trips, {}, [FAR, FAR, 0], 900, 60, 60)

    assert best(town)[first, 0] == 500
    assert best(replace(town, change=120))[first, 0] == FAR


def test_nobody_gets_on_or_off_where_it_is_not_allowed() -> None:
    town = Town(2, [[(0, 60, 60), (1, 120, 120)]], {}, [FAR, 0], 600, 60, 60)
    rides, never = town.rides(), np.zeros(1, np.uint8)

    for closed in (rides._replace(boards=never), rides._replace(alights=never)):
        assert (scan(closed, town.walks_to(), town.egress_rows(), 60, 60) == FAR).all()
    assert best(town)[0, 0] == 120


def test_a_change_that_takes_no_time_is_refused() -> None:
    town = Town(2, [], {}, [FAR, 0], 600, 60, 60)

    with pytest.raises(ValueError, match="mindestens eine Sekunde"):
        scan(town.rides(), town.walks_to(), town.egress_rows(), 0, 60)
