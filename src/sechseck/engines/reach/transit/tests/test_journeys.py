# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import Street, prepare
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.transit.archive import GtfsError
from sechseck.engines.reach.transit.journeys import Habits, transit_nearest
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.stops import prepare_stops
from sechseck.engines.reach.transit.tests.feeds import TABLES, feed
from sechseck.engines.reach.transit.timetable import FAR, Timetable, Window

MONDAY = date(2026, 3, 2)
MORNING = (MONDAY, Window.at("07:50", 20))
WALKER = Profile("walker", "Fußgängerin", 3.6)  # a metre in a second
HERE, SCHOOL = 9.70, 52.32


@pytest.fixture(scope="module")
def street() -> Street:
    """One long street to the north, a node every 11 metres, past the three stops."""
    nodes = np.arange(241)
    lat = 52.299 + nodes / 10_000
    network = Network.from_edges(
        np.full(nodes.size, HERE), lat, nodes[:-1], nodes[1:], np.full(nodes.size - 1, 11.1)
    )
    return prepare(network, WALKER, backend="scipy")


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.of(("school", "nothing"), [0], [HERE], [SCHOOL])


def buses() -> Timetable:
    """A bus every ten minutes that needs five to the school."""
    times = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
one,08:00:00,08:00:00,a,1
one,08:05:00,08:05:00,c,2
"""
    takt = "trip_id,start_time,end_time,headway_secs\none,07:00:00,10:00:00,600\n"
    return read_gtfs(feed(stop_times=times, frequencies=takt))


def test_without_trips_the_journey_is_the_walk(street: Street, places: Places) -> None:
    sunday = (date(2026, 3, 8), Window.at("08:00", 30))

    found = transit_nearest(read_gtfs(feed()), street, places, sunday, Habits(limit_min=50))

    walked = nearest(street, places, 50).deciseconds
    seconds = np.where(walked == 32767, FAR, (walked + 9) // 10)
    assert np.array_equal(found.p50, seconds)
    assert np.array_equal(found.p90, seconds)
    assert (found.p50[:, 1] == FAR).all()  # a category without a place


def test_a_bus_shortens_the_way_from_its_stop_on(street: Street, places: Places) -> None:
    home = snap(street, [HERE], [52.30])

    found = transit_nearest(buses(), street, places, MORNING, homes=home)

    assert found.p50[0, 0] == 300 + 300  # half of the minutes wait five minutes or less
    assert found.p90[0, 0] == 300 + 540
    assert nearest(street, places, 54).deciseconds[10, 0] > 20_000


def test_buses_never_make_a_way_longer(street: Street, places: Places) -> None:
    found = transit_nearest(buses(), street, places, MORNING, Habits(limit_min=50))

    walked = nearest(street, places, 50).deciseconds
    assert (found.p50 <= np.where(walked == 32767, FAR, (walked + 9) // 10)).all()
    assert (found.p50 <= found.p90).all()


def test_nodes_are_homes_as_points_on_them_are(street: Street, places: Places) -> None:
    network, stops = street.network, prepare_stops(street, buses())
    points = snap(street, network.lon, network.lat)

    nodes = transit_nearest(buses(), street, places, MORNING, stops=stops)
    homes = transit_nearest(buses(), street, places, MORNING, stops=stops, homes=points)

    assert np.abs(nodes.p50.astype(int) - homes.p50.astype(int)).max() <= 60  # a bus is missed


def test_a_day_outside_the_timetable_is_refused(street: Street, places: Places) -> None:
    with pytest.raises(GtfsError, match=r"gilt vom 02\.03\.2026"):
        transit_nearest(buses(), street, places, (date(2027, 1, 1), MORNING[1]))


@pytest.mark.parametrize(
    ("habits", "minutes", "reason"),
    [(Habits(limit_min=0), 60, "Grenze"), (Habits(limit_min=600), 60, "Grenze"),
     (Habits(), 0, "Zeitfenster"), (Habits(), 600, "Zeitfenster")],
)  # fmt: skip
def test_limits_that_cannot_be_are_refused(
    street: Street, places: Places, habits: Habits, minutes: int, reason: str
) -> None:
    with pytest.raises(ReachError, match=reason):
        transit_nearest(buses(), street, places, (MONDAY, Window(0, minutes)), habits)


def test_a_stop_far_from_every_street_is_reported_and_not_used(
    street: Street, places: Places
) -> None:
    away = TABLES["stops.txt"].replace("Schule,52.32,9.70", "Schule,52.32,9.80")
    timetable = read_gtfs(feed(stops=away))

    found = transit_nearest(timetable, street, places, MORNING)

    assert found.stops.far.tolist() == [2]
    assert "1 von 3 Haltestellen" in found.stops.report()
    assert found.stops.report().endswith("Schule")
    assert prepare_stops(street, buses()).report() == ""


def test_stops_on_one_street_are_as_far_as_the_street_between_them(street: Street) -> None:
    near = TABLES["stops.txt"].replace("52.31,9.70,0", "52.30004,9.70,0")

    between = prepare_stops(street, read_gtfs(feed(stops=near))).between

    comes_from = dict(zip(between.stop[: between.starts[1]].tolist(),
                          between.seconds[: between.starts[1]].tolist(), strict=True))  # fmt: skip
    assert comes_from[0] == 0
    assert comes_from[1] == pytest.approx(4.4, abs=1)


def test_a_real_feed_is_read_and_its_days_are_named(shared_folder: Path) -> None:
    feed_file = shared_folder / "data" / "osm_gtfs" / "porto_alegre_eptc_gtfs.zip"

    timetable = read_gtfs(str(feed_file))

    assert len(timetable.names) == 3986
    assert timetable.valid == (date(2019, 4, 15), date(2019, 7, 15))
    rides = timetable.rides(date(2019, 5, 13), 14 * 3600, 150 * 60)
    assert rides.departure.size == 73_929
    with pytest.raises(GtfsError, match=r"15\.04\.2019 bis zum 15\.07\.2019"):
        timetable.rides(date(2020, 5, 13), 0, 3600)
