# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages with minutes by bus say on which day and in which hour they hold, and if nothing runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from sechseck.engines.reach.transit.tests.feeds import TABLES, packed
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.reach.actions.grounds import take_ground
from sechseck.reach.actions.values import record_values
from sechseck.reach.hours import hour_of
from sechseck.reach.models import Run
from sechseck.reach.queries.gap_list import provenance_of, sentence_of
from sechseck.reach.tests.made import ORIGIN, small_land, small_run
from sechseck.reach.timers import compute_run

pytestmark = pytest.mark.django_db
BUS = "bedarf=pharmacy&wer=transit"
PAGES = ("", "kommunen/", "luecken/", "standort/", "was-waere-wenn/", "kommune/01240001/")


@pytest.fixture
def by_bus(run: Run) -> Run:
    """The ways of those who take the bus."""
    return small_run("transit")


@pytest.fixture
def at_night(db: None) -> Run:
    """The same where the only bus of the feed goes at eight in the evening."""
    land, _shapes = small_land()
    lon, lat = land.places.lon, land.places.lat
    stops = "stop_id,stop_name,stop_lat,stop_lon\n" + "".join(
        f"{name},Halt,{lat[at]},{lon[at]}\n" for at, name in enumerate("ab")
    )
    calls = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    calls += "one,20:00:00,20:00:00,a,1\none,20:10:00,20:10:00,b,2\n"
    tables = TABLES | {"stops.txt": stops, "stop_times.txt": calls}
    tables |= {"trips.txt": "route_id,service_id,trip_id\n1,work,one\n"}
    by = enlist_program("wege")
    land = replace(land, feed=packed(tables))
    return compute_run(
        take_ground(land, day=date(2026, 1, 1), origins=[ORIGIN], by=by), "transit", by=by
    )


def test_a_run_by_bus_keeps_its_day_and_hour(by_bus: Run, run: Run) -> None:
    hour = hour_of(by_bus)

    assert hour is not None
    assert hour.words == "Dienstag, 7. Januar 2025, 7:30 bis 8:30 Uhr"
    assert hour.departures > 0
    assert hour_of(run) is None


def test_every_page_of_ways_by_bus_names_day_and_hour(by_bus: Run, client: Client) -> None:
    for path in PAGES:
        page = client.get(f"/erreichbarkeit/{path}?{BUS}").content.decode()
        assert "Dienstag, 7. Januar 2025, 7:30 bis 8:30 Uhr" in page, path
        assert "fährt um diese Zeit nichts" not in page, path
    assert "7:30" not in client.get("/erreichbarkeit/?bedarf=pharmacy&wer=adult").content.decode()


def test_by_bus_the_list_says_why_it_has_no_spans(by_bus: Run, client: Client) -> None:
    page = client.get(f"/erreichbarkeit/kommunen/?{BUS}").content.decode()

    assert "Mit Bus und Bahn gibt es keine Spanne" in page
    assert "Fehlt jeder zwanzigste Ort" not in page


def test_files_to_take_along_name_day_and_hour(by_bus: Run, client: Client) -> None:
    told = client.get(f"/erreichbarkeit/karte.geojson?{BUS}").json()["provenance"]
    drawn = client.get(f"/erreichbarkeit/karte.svg?{BUS}").content.decode()
    table = client.get(f"/erreichbarkeit/kommunen.csv?{BUS}").getvalue().decode()  # type: ignore[attr-defined]

    assert (told["timetable"]["day"], told["timetable"]["leaving"]) == ("2025-01-07", "07:30")
    assert "Dienstag, 7. Januar 2025" in drawn
    assert "Dienstag, 7. Januar 2025" in table


def test_a_gap_by_bus_says_when(by_bus: Run) -> None:
    gap = by_bus.gaps.first()

    assert gap is not None
    assert "mit Bus und Bahn, Dienstag, 7. Januar 2025, 7:30 bis 8:30 Uhr" in sentence_of(gap)
    assert by_bus.result_sha256[:16] in provenance_of(gap)


def test_where_nothing_leaves_the_pages_say_so_with_the_valid_range(
    at_night: Run, client: Client
) -> None:
    for path in (*PAGES, "daten/"):
        page = client.get(f"/erreichbarkeit/{path}?{BUS}").content.decode()
        assert "An diesem Tag fährt um diese Zeit nichts" in page, path
        assert "Dienstag, 3. März 2026, 7:30 bis 8:30 Uhr" in page, path
        assert "vom 2. März 2026 bis zum 27. März 2026" in page, path


def test_walks_are_never_recorded_as_rides(at_night: Run, anna: User) -> None:
    with pytest.raises(Invalid, match="fährt nichts"):
        record_values(at_night, "pharmacy", by=anna)


def test_the_page_of_the_data_tells_of_the_timetable(by_bus: Run, client: Client) -> None:
    page = client.get("/erreichbarkeit/daten/").content.decode()

    assert "vom 1. Januar 2025 bis zum 31. Dezember 2030" in page
    assert "Abfahrten in dieser Stunde" in page


def test_without_a_timetable_the_page_of_the_data_says_so(client: Client, db: None) -> None:
    land, _shapes = small_land()
    by = enlist_program("wege")
    ground = take_ground(replace(land, feed=b""), day=date(2026, 1, 1), origins=[ORIGIN], by=by)
    compute_run(ground, "adult", by=by)

    page = client.get("/erreichbarkeit/daten/").content.decode()

    assert "Kein Fahrplan ist geladen" in page
