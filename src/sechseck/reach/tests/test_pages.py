# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of reach: what a visitor meets with data and without."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.reach.keeping import land_of
from sechseck.reach.models import Run
from sechseck.reach.queries import drawing
from sechseck.reach.tests.made import small_ground

pytestmark = pytest.mark.django_db
MOST = 12
PAGES = [
    "/erreichbarkeit/",
    "/erreichbarkeit/karte.json",
    "/erreichbarkeit/karte.geojson",
    "/erreichbarkeit/karte.svg",
    "/erreichbarkeit/minuten.json",
    "/erreichbarkeit/kommunen/",
    "/erreichbarkeit/kommunen.csv",
    "/erreichbarkeit/kommune/01240001/",
]


def test_without_data_the_page_names_the_command(client: Client) -> None:
    page = client.get("/erreichbarkeit/").content.decode()

    assert "Noch keine Daten" in page
    assert "./sechseck reach setup --osm" in page
    assert "ODbL" in page


def test_without_data_programs_get_no_page_in_place_of_numbers(client: Client) -> None:
    for file in ("minuten.json", "was-waere-wenn.json", "karte.geojson", "kommunen.csv"):
        assert client.get(f"/erreichbarkeit/{file}").status_code == 404, file


def test_before_anything_is_computed_the_page_says_so(client: Client) -> None:
    small_ground()

    assert "gerade berechnet" in client.get("/erreichbarkeit/").content.decode()


def test_pages_ask_the_database_seldom(run: Run, client: Client) -> None:
    for page in PAGES:
        client.get(page)
        with CaptureQueriesContext(connection) as met:
            assert client.get(page).status_code == 200, page
        asked = [one for one in met.captured_queries if "SAVEPOINT" not in one["sql"]]
        assert len(asked) <= MOST, (page, len(asked))


def test_the_map_is_a_drawing_and_a_list_of_the_same(run: Run, client: Client) -> None:
    page = client.get("/erreichbarkeit/?bedarf=pharmacy&wer=adult").content.decode()

    assert 'class="reach-drawing"' in page
    assert "Apotheke, Erwachsene zu Fuß" in page
    assert "Neustadt am Rübenberge" in page
    assert run.result_sha256[:12] in page
    assert "© Kartierende" in page


def test_the_browser_gets_minutes_for_each_square(run: Run, client: Client) -> None:
    frame = json.loads(client.get("/erreichbarkeit/karte.json").content)
    told = json.loads(client.get("/erreichbarkeit/minuten.json?bedarf=pharmacy").content)

    assert len(told["minutes"]) == len(frame["people"]) > 20
    assert min(frame["people"]) >= 10
    assert len(frame["borders"]) == len(frame["names"]) == 3
    assert {place["name"].split()[0] for place in told["places"]} == {"Apotheke"}


def test_a_map_is_taken_along_as_data_with_its_origin(run: Run, client: Client) -> None:
    answer = client.get("/erreichbarkeit/karte.geojson?bedarf=pharmacy&wer=adult")
    told = answer.json()

    assert answer["Content-Type"] == "application/geo+json"
    squares = [one for one in told["features"] if one["properties"]["kind"] == "square"]
    assert min(one["properties"]["people"] for one in squares) >= 10
    assert {one["properties"]["minutes"] is None for one in squares} == {True, False}
    ring = squares[0]["geometry"]["coordinates"][0]
    assert (len(ring), ring[0]) == (5, ring[-1])
    assert told["provenance"]["result_sha256"] == run.result_sha256
    assert told["provenance"]["sources"][0]["attribution"] == "© Kartierende"


def test_a_map_is_taken_along_as_a_drawing_that_stands_alone(run: Run, client: Client) -> None:
    answer = client.get("/erreichbarkeit/karte.svg?bedarf=pharmacy&wer=adult")
    found = ElementTree.fromstring(answer.content)

    assert found.tag.endswith("svg")
    words = "".join(found.itertext())
    assert "Apotheke, Erwachsene zu Fuß" in words
    assert "bis 5 Minuten" in words
    assert "© Kartierende" in words
    assert run.result_sha256[:16] in words


def test_of_very_many_streets_a_browser_gets_the_main_roads(
    run: Run, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "MOST_STREETS", 50)

    streets = client.get("/erreichbarkeit/karte.json").json()["streets"]

    assert {len(one) for one in streets} == {50}
    network = land_of(run.ground.sha256).network
    roads = network.attributes["road"]
    left = np.setdiff1d(np.arange(network.pieces), drawing._drawn(network))
    assert (
        not np.isin(roads[left], drawing.MAIN).any()
        or np.isin(roads[drawing._drawn(network)], drawing.MAIN).all()
    )


def test_a_table_names_its_origin_in_each_row(run: Run, client: Client) -> None:
    answer = client.get("/erreichbarkeit/kommunen.csv?bedarf=grocery")
    lines = b"".join(answer.streaming_content).decode().splitlines()

    assert len(lines) == 5
    assert all(run.result_sha256 in line and "© Kartierende" in line for line in lines[1:])


def test_a_sheet_is_of_a_municipality_that_is_there(run: Run, client: Client) -> None:
    assert "Bruch" in client.get("/erreichbarkeit/kommune/01240002/").content.decode()
    assert client.get("/erreichbarkeit/kommune/99999999/").status_code == 404


def test_missing_files_are_no_broken_page(
    run: Run, client: Client, settings: LazySettings, tmp_path: Path
) -> None:
    settings.REACH_ROOT = tmp_path
    land_of.cache_clear()

    assert client.get("/erreichbarkeit/").status_code == 200
