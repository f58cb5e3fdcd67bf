# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import re

import pytest

from sechseck.engines.reach.transit.archive import GtfsError
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.tests.feeds import TABLES, feed, packed


def test_a_feed_becomes_arrays_with_its_trips_in_order() -> None:
    timetable = read_gtfs(feed())

    assert timetable.names == ("Markt", "Bahnhof", "Schule")
    assert timetable.calls.starts.tolist() == [0, 3, 5]
    assert timetable.calls.stop.tolist() == [0, 1, 2, 0, 1]
    assert timetable.meta["agencies"] == ["Verbund Beispiel"]


def test_blank_times_lie_evenly_between_their_neighbours() -> None:
    calls = read_gtfs(feed()).calls

    assert calls.arrival[:3].tolist() == [8 * 3600, 8 * 3600 + 600, 8 * 3600 + 1200]
    assert calls.departure[1] == calls.arrival[1]
    assert calls.departure[2] == calls.arrival[2]


def test_a_wait_before_blank_times_is_not_spread_over_them() -> None:
    times = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
one,08:00:00,08:10:00,a,1
one,,,b,2
one,08:20:00,08:20:00,c,3
"""

    calls = read_gtfs(feed(stop_times=times)).calls

    assert calls.arrival[1] == 8 * 3600 + 900


def test_times_beyond_midnight_go_on_counting() -> None:
    assert read_gtfs(feed()).calls.arrival[4] == 24 * 3600 + 1200


def test_a_byte_order_mark_and_quoted_names_do_no_harm() -> None:
    stops = "\ufeff" + TABLES["stops.txt"].replace("Markt", '"Markt, Nord"')

    assert read_gtfs(feed(stops=stops)).names[0] == "Markt, Nord"


def test_stops_where_nobody_may_get_on_or_off_are_known() -> None:
    times = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
one,08:00:00,08:00:00,a,1,0,1
one,08:20:00,08:20:00,c,2,1,3
"""

    calls = read_gtfs(feed(stop_times=times)).calls

    assert calls.boards.tolist() == [1, 0]
    assert calls.alights.tolist() == [0, 1]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"stops": None}, "fehlt stops.txt"),
        ({"calendar": None, "calendar_dates": None}, "keinen einzigen Tag"),
        ({"stops": "stop_id,stop_lat\na,52\n"}, "fehlt die Spalte stop_lon"),
        ({"stops": "stop_id,stop_lat,stop_lon\na,,\n"}, "keine brauchbare Lage"),
        ({"stops": "stop_id,stop_lat,stop_lon\na,5795000,550000\n"}, "keine brauchbare Lage"),
        ({"stops": "stop_id,stop_lat,stop_lon\n"}, "keine Haltestelle"),
        ({"stop_times": TABLES["stop_times.txt"].replace("08:20", "8.20")}, "keine Uhrzeit"),
        ({"stop_times": TABLES["stop_times.txt"].replace(",b,20", ",z,20")}, "Haltestelle „z“"),
        ({"stop_times": TABLES["stop_times.txt"].replace("one,,,b,20", "two,,,b,20")}, "„two“"),
        ({"stop_times": TABLES["stop_times.txt"].replace(",b,20", ",b,x")}, "keine Stelle"),
        ({"stop_times": TABLES["stop_times.txt"].replace("08:20", "07:20")}, "rückwärts"),
        ({"stop_times": TABLES["stop_times.txt"].replace("c,30", "c,15")}, "an ihrem Anfang"),
        ({"stop_times": TABLES["stop_times.txt"].splitlines()[0]}, "keine einzige Abfahrt"),
        ({"stop_times": TABLES["stop_times.txt"] + "one\n"}, "Zeile 7: Es fehlen Spalten"),
        ({"calendar": TABLES["calendar.txt"].replace("20260327", "20260231")}, "kein Tag"),
        ({"calendar_dates": "service_id,date,exception_type\nwork,20260304,3\n"}, "1 oder 2"),
        ({"frequencies": "trip_id,start_time,end_time,headway_secs\none,8:00:00,9:00:00,0\n"},
         "Takt"),
        ({"frequencies": "trip_id,start_time,end_time,headway_secs\none,8:00:00,,600\n"},
         "Anfang oder Ende"),
    ],
)  # fmt: skip
def test_a_feed_that_cannot_be_used_says_why(changed: dict[str, str | None], reason: str) -> None:
    with pytest.raises(GtfsError, match=re.escape(reason)):
        read_gtfs(feed(**changed))


@pytest.mark.parametrize("name", ["../stops.txt", "/etc/stops.txt", "a\\..\\b", "C:/b.txt"])
def test_paths_that_lead_out_of_the_archive_are_refused(name: str) -> None:
    with pytest.raises(GtfsError, match="hinausführen"):
        read_gtfs(packed({**TABLES, name: ""}))


def test_a_table_that_grows_without_measure_is_refused() -> None:
    with pytest.raises(GtfsError, match=r"shapes\.txt wird beim Entpacken zu groß"):
        read_gtfs(packed({**TABLES, "shapes.txt": "0" * 2_000_000}))


def test_what_is_no_archive_or_a_torn_one_is_refused() -> None:
    whole = feed()

    for broken in (b"", b"PK", whole[: len(whole) // 2], b"stop_id,stop_name"):
        with pytest.raises(GtfsError, match="kein ZIP-Archiv"):
            read_gtfs(broken)
    with pytest.raises(GtfsError, match="gibt es nicht"):
        read_gtfs("nirgends.zip")


def test_a_table_with_damaged_bytes_is_refused() -> None:
    whole = bytearray(feed())
    at = whole.index(b"stop_times.txt") + 40
    whole[at] ^= 0xFF

    with pytest.raises(GtfsError, match=r"beschädigt|UTF-8"):
        read_gtfs(bytes(whole))


def test_a_table_in_another_encoding_is_refused() -> None:
    stops = TABLES["stops.txt"].replace("Markt", "Möhringen").encode("latin-1")

    with pytest.raises(GtfsError, match=r"stops\.txt ist nicht in UTF-8"):
        read_gtfs(packed({**TABLES, "stops.txt": stops}))
