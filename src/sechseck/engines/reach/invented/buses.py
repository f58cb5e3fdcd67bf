# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A timetable of an invented region, as a GTFS feed: a bus along every road."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.invented.settlements import Settlement

KMH = 32.0
FIRST, LAST = 6 * 60, 21 * 60  # minutes after midnight
EVERY = (30, 15)  # minutes between buses: to a village, between main places
STAND_SECONDS = 120
Degrees = Callable[[NDArray[np.float64]], NDArray[np.float64]]
Rows = Iterator[tuple[object, ...]]


def feed(
    settlements: Sequence[Settlement], roads: Sequence[tuple[int, int]], degrees: Degrees
) -> bytes:
    """Return the feed, the same bytes on every machine."""
    stops = np.array([spot for one in settlements for spot in _stops(one)])
    tables: dict[str, list[tuple[object, ...]]] = {
        "agency.txt": [
            ("agency_id", "agency_name", "agency_url", "agency_timezone"),
            ("tal", "Talbus (erfunden)", "https://talbus.invalid", "Europe/Berlin"),
        ],
        "calendar.txt": [
            ("service_id", *DAYS, "start_date", "end_date"),
            ("taeglich", *[1] * len(DAYS), 20250101, 20301231),
        ],
        "routes.txt": [
            ("route_id", "agency_id", "route_short_name", "route_type"),
            *((number, "tal", f"T{number + 1}", 3) for number in range(len(roads))),
        ],
        "stops.txt": [
            ("stop_id", "stop_name", "stop_lon", "stop_lat"),
            *_stop_rows(settlements, degrees(stops)),
        ],
        "trips.txt": [("route_id", "service_id", "trip_id")],
        "stop_times.txt": [
            ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence")
        ],
    }
    for number, (one, other) in enumerate(roads):
        for way in ((one, other), (other, one)):
            for trip, calls in _trips(number, way, settlements):
                tables["trips.txt"].append((number, "taeglich", trip))
                tables["stop_times.txt"] += calls
    return _zipped(tables)


DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AROUND = ((0.0, 0.0), (0.55, 0.0), (-0.55, 0.0), (0.0, 0.55), (0.0, -0.55))


def _stops(place: Settlement) -> list[tuple[float, float]]:
    """Return the middle; of a main place also four stops around it."""
    around = AROUND if place.is_main else AROUND[:1]
    return [
        (place.x + east * place.radius, place.y + north * place.radius) for east, north in around
    ]


def _stop_rows(settlements: Sequence[Settlement], spots: NDArray[np.float64]) -> Rows:
    rows = iter(spots.tolist())
    for number, one in enumerate(settlements):
        for part in range(len(_stops(one))):
            lon, lat = next(rows)
            yield f"{number}.{part}", f"{one.name} {part + 1}", lon, lat


def _trips(
    road: int, way: tuple[int, int], settlements: Sequence[Settlement]
) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Yield the buses of a day from one settlement to the other, with where they call."""
    start, end = (settlements[one] for one in way)
    stations = [*_leaving(way[0], start, end), *reversed(_leaving(way[1], end, start))]
    spots = np.array([spot for _name, spot in stations])
    far = np.hypot(*np.diff(spots, axis=0).T)
    seconds = np.concatenate([[0], np.cumsum(far / (KMH / 3.6) + STAND_SECONDS / 4)]).astype(int)
    every = EVERY[start.is_main and end.is_main]
    for minute in range(FIRST + (road * 7) % every, LAST, every):
        trip = f"{road}.{way[0]}.{minute}"
        yield (
            trip,
            [
                (trip, _clock(minute * 60 + at), _clock(minute * 60 + at), name, number)
                for number, ((name, _spot), at) in enumerate(
                    zip(stations, seconds.tolist(), strict=True)
                )
            ],
        )


def _leaving(
    number: int, place: Settlement, towards: Settlement
) -> list[tuple[str, tuple[float, float]]]:
    """Return the middle of a place, and the stop of a main place on the way out."""
    stops = _stops(place)
    if len(stops) == 1:
        return [(f"{number}.0", stops[0])]
    aim = np.array([towards.x, towards.y])
    last = 1 + int(np.argmin([np.hypot(*(aim - spot)) for spot in stops[1:]]))
    return [(f"{number}.0", stops[0]), (f"{number}.{last}", stops[last])]


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _zipped(tables: dict[str, list[tuple[object, ...]]]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, rows in tables.items():
            text = "".join(",".join(map(str, row)) + "\n" for row in rows)
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), text)
    return content.getvalue()
