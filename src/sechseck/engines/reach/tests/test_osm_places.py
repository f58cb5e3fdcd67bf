# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.osm import read_osm
from sechseck.engines.reach.osm_places import places_from_osm
from sechseck.engines.reach.places import Places

MAP = """<?xml version="1.0"?>
<osm version="0.6">
<node id="1" lon="9.700" lat="52.300" version="1"><tag k="amenity" v="pharmacy"/></node>
<node id="2" lon="9.701" lat="52.300" version="1">
  <tag k="leisure" v="playground"/><tag k="access" v="private"/></node>
<node id="3" lon="9.702" lat="52.3000" version="1">
  <tag k="highway" v="bus_stop"/><tag k="name" v="Markt"/></node>
<node id="4" lon="9.702" lat="52.3003" version="1">
  <tag k="highway" v="bus_stop"/><tag k="name" v="Markt"/></node>
<node id="11" lon="9.710" lat="52.300" version="1"/>
<node id="12" lon="9.714" lat="52.300" version="1"/>
<node id="13" lon="9.714" lat="52.303" version="1"/>
<node id="14" lon="9.710" lat="52.303" version="1"/>
<node id="21" lon="9.708" lat="52.3015" version="1"/>
<node id="22" lon="9.712" lat="52.3015" version="1"/>
<node id="31" lon="9.720" lat="52.300" version="1"/>
<node id="32" lon="9.7203" lat="52.300" version="1"/>
<node id="33" lon="9.7203" lat="52.3003" version="1"/>
<way id="100" version="1"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="14"/><nd ref="11"/>
  <tag k="leisure" v="park"/><tag k="name" v="Stadtpark"/></way>
<way id="101" version="1"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="31"/>
  <tag k="leisure" v="park"/></way>
<way id="102" version="1"><nd ref="21"/><nd ref="22"/><tag k="highway" v="footway"/></way>
</osm>
"""


@pytest.fixture
def extract(tmp_path: Path) -> str:
    path = tmp_path / "map.osm"
    path.write_text(MAP, encoding="utf-8")
    return str(path)


def _of(places: Places, kind: str) -> np.ndarray:
    return np.flatnonzero(places.category == places.categories.index(kind))


def test_needs_are_found_and_private_things_are_not(extract: str) -> None:
    found = places_from_osm(extract)

    assert _of(found, "pharmacy").size == 1
    assert _of(found, "playground").size == 0
    assert len(found.categories) == 26


def test_both_sides_of_a_stop_are_one_facility(extract: str) -> None:
    found = places_from_osm(extract)

    rows = _of(found, "stop")
    assert rows.size == 2
    assert np.unique(found.facility[rows]).size == 1


def test_a_park_stands_where_a_street_crosses_its_edge(extract: str) -> None:
    found = places_from_osm(extract, network=read_osm(extract))

    rows = _of(found, "park")
    assert found.lon[rows].tolist() == [9.71]
    assert found.lat[rows] == pytest.approx([52.3015])


def test_a_park_no_street_leads_into_is_entered_along_its_edge(extract: str) -> None:
    found = places_from_osm(extract)

    rows = _of(found, "park")
    assert rows.size > 5
    assert np.unique(found.facility[rows]).size == 1  # the lawn below one hectare is no park


def test_what_lies_outside_the_polygon_is_left_out(extract: str) -> None:
    found = places_from_osm(extract, polygon=shapely.box(9.69, 52.29, 9.7005, 52.31))

    assert found.name == ("",)
    assert found.categories[found.category[0]] == "pharmacy"


def test_a_broken_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "broken.osm.pbf"
    path.write_bytes(b"\x00\x00\x00\x0d\x0a\x09OSMHeader")

    with pytest.raises(NetworkError, match="beschädigt oder unvollständig"):
        places_from_osm(str(path))


def test_a_real_town_has_its_places(shared_folder: Path) -> None:
    path = str(shared_folder / "data" / "osm_gtfs" / "helsinki.osm.pbf")

    found = places_from_osm(path, network=read_osm(path))

    assert _of(found, "pharmacy").size == 6
    assert _of(found, "library").size == 7
    parks = _of(found, "park")
    assert np.unique(found.facility[parks]).size < parks.size
