# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a GTFS feed into a timetable."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.transit.archive import Archive, GtfsError, opened
from sechseck.engines.reach.transit.clock import BLANK, filled, seconds_of
from sechseck.engines.reach.transit.services import Calendar, read_calendar
from sechseck.engines.reach.transit.timetable import Calls, Headways, Timetable

STOP, BOARDING_AREA = ("", "0"), "4"
NEVER = "1"  # of pickup_type and drop_off_type; other values need a phone call, and go
TIMES = ("trip_id", "stop_id", "stop_sequence", "arrival_time", "departure_time")


class _Stops(NamedTuple):
    number: dict[str, int]
    lon: list[float]
    lat: list[float]
    names: list[str]


def read_gtfs(source: str | bytes) -> Timetable:
    """Read a feed, given as a path or as its bytes.

    Raises
    ------
    GtfsError
        If something in it cannot be used, with the table and what is wrong.
    """
    with opened(source) as archive:
        calendar = read_calendar(archive)
        stops = _stops(archive)
        trips = _trips(archive, calendar)
        calls, kept = _calls(archive, stops.number, trips)
        headways = _headways(archive, kept)
        meta = _meta(archive)
    if isinstance(source, bytes):
        meta["sha256"] = hashlib.sha256(source).hexdigest()
    return Timetable(
        np.array(stops.lon), np.array(stops.lat), tuple(stops.names), calls, headways, calendar,
        meta,
    )  # fmt: skip


def _stops(archive: Archive) -> _Stops:
    found = _Stops({}, [], [], [])
    columns = ("stop_id", "stop_lon", "stop_lat")
    for name, lon, lat, title, kind in archive.rows(
        "stops.txt", columns, ("stop_name", "location_type")
    ):
        if kind not in STOP:
            continue  # stations, entrances, halls: no vehicle calls there
        try:
            x, y = float(lon), float(lat)
        except ValueError:
            x = y = np.nan
        if not (-180 <= x <= 180 and -90 <= y <= 90) or (x == 0 and y == 0):
            raise GtfsError(f"stops.txt: Haltestelle „{name}“ hat keine brauchbare Lage.")
        found.number[name] = len(found.lon)
        found.lon.append(x)
        found.lat.append(y)
        found.names.append(title)
    if not found.lon:
        raise GtfsError("stops.txt nennt keine Haltestelle.")
    return found


def _trips(archive: Archive, calendar: Calendar) -> dict[str, int]:
    """Return the service of each trip."""
    rows = archive.rows("trips.txt", ("trip_id", "service_id"))
    return {trip: calendar.number(service) for trip, service in rows}


def _calls(
    archive: Archive, stops: dict[str, int], trips: dict[str, int]
) -> tuple[Calls, dict[str, int]]:
    """Return the calls sorted by trip and order, and the number of each trip that calls."""
    number: dict[str, int] = {}
    rows: list[tuple[int, int, int, int, int, bool, bool]] = []
    for trip, stop, order, came, left, on, off in archive.rows(
        "stop_times.txt", TIMES, ("pickup_type", "drop_off_type")
    ):
        if trip not in trips or stop not in stops:
            what = f"die Fahrt „{trip}“" if trip not in trips else f"die Haltestelle „{stop}“"
            raise GtfsError(f"stop_times.txt: Es gibt {what} nicht.")
        rows.append((
            number.setdefault(trip, len(number)), _order(order), stops[stop],
            seconds_of(came, "stop_times.txt"), seconds_of(left, "stop_times.txt"),
            on != NEVER, off != NEVER,
        ))  # fmt: skip
    if not rows:
        raise GtfsError("stop_times.txt nennt keine einzige Abfahrt.")
    table = np.array(rows, np.int64)
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    starts = np.searchsorted(table[:, 0], np.arange(len(number) + 1))
    service = np.array([trips[trip] for trip in number], np.int32)
    return _checked(table, starts, service), number


def _order(text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise GtfsError(f"stop_times.txt: „{text[:20]}“ ist keine Stelle in einer Fahrt.")


def _checked(
    table: NDArray[np.int64], starts: NDArray[np.int64], service: NDArray[np.int32]
) -> Calls:
    times = table[:, 3:5].astype(np.int32)
    arrival, departure = filled(starts, times[:, 0], times[:, 1])
    same = table[1:, 0] == table[:-1, 0]
    back = (arrival[1:] < departure[:-1]) & same
    if back.any() or (departure < arrival).any():
        raise GtfsError("stop_times.txt: In einer Fahrt läuft die Zeit rückwärts.")
    on, off = (table[:, column].astype(np.uint8) for column in (5, 6))
    stop = table[:, 2].astype(np.int32)
    return Calls(starts, stop, arrival, departure, on, off, service)


def _headways(archive: Archive, trips: dict[str, int]) -> Headways:
    columns = ("trip_id", "start_time", "end_time", "headway_secs")
    rows: list[Sequence[int]] = []
    for trip, first, last, every in archive.rows("frequencies.txt", columns):
        if trip not in trips:
            continue
        if not every.isdigit() or int(every) == 0:
            raise GtfsError("frequencies.txt: Ein Takt muss eine Zahl von Sekunden sein.")
        times = [seconds_of(text, "frequencies.txt") for text in (first, last)]
        if BLANK in times:
            raise GtfsError("frequencies.txt: Anfang oder Ende eines Taktes fehlt.")
        rows.append((trips[trip], *times, int(every)))
    columns_of = np.array(rows, np.int32).reshape(-1, 4).T
    return Headways(*columns_of)


def _meta(archive: Archive) -> dict[str, object]:
    agencies = [name for (name,) in archive.rows("agency.txt", ("agency_name",))]
    feed = next(
        archive.rows("feed_info.txt", ("feed_publisher_name",), ("feed_version",)), ("", "")
    )
    return {"agencies": agencies, "publisher": feed[0], "version": feed[1]}
