# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A real region is set up from files: once, again without change, refused with reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import LazySettings

from sechseck.evidence.tests.measured import three_places
from sechseck.kernel.models import User
from sechseck.places.models import Area, Boundary
from sechseck.reach.models import Ground, OwnPlace, Run
from sechseck.site.commands.reach_rows import rows_of
from sechseck.site.loading.boundaries import NotTaken, main, shapes_of
from sechseck.site.reaching.people import Listed
from sechseck.site.reaching.taking import Files, take_region

pytestmark = pytest.mark.django_db
SIDE = 7
STEP = 0.002


def boundaries(metres: bool = False, names: bool = False) -> str:
    """Return three strips side by side, as offices give them."""
    features = []
    for number, area in enumerate(three_places()):
        west, south = 9.0 + number * SIDE * STEP / 3 - 0.0005, 51.9995
        east, north = west + SIDE * STEP / 3, south + SIDE * STEP
        if metres:
            west, east, south, north = 5e5, 6e5, 57e5, 58e5
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        told = {"GEN": area.name} if names else {"ARS": area.ars}
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": told, "geometry": geometry})
    return json.dumps({"type": "FeatureCollection", "features": features})


def extract() -> str:
    """Return a grid of streets with a shop and a doctor, as OpenStreetMap's XML."""
    nodes = [
        f'<node id="{row * SIDE + column + 1}" version="1" '
        f'lon="{9.0 + column * STEP}" lat="{52.0 + row * STEP}"/>'
        for row in range(SIDE)
        for column in range(SIDE)
    ]
    shops = [
        f'<node id="{900 + number}" version="1" lon="{lon}" lat="52.0021">'
        f'<tag k="{key}" v="{value}"/><tag k="name" v="{value}"/></node>'
        for number, (lon, key, value) in enumerate(
            [(9.001, "shop", "supermarket"), (9.011, "amenity", "pharmacy")]
        )
    ]
    lines = [[row * SIDE + one + 1 for one in range(SIDE)] for row in range(SIDE)]
    lines += [[row * SIDE + one + 1 for row in range(SIDE)] for one in range(SIDE)]
    refs = ["".join(f'<nd ref="{one}"/>' for one in line) for line in lines]
    ways = [
        f'<way id="{number}" version="1">{ref}<tag k="highway" v="residential"/></way>'
        for number, ref in enumerate(refs, 1)
    ]
    return f'<osm version="0.6">{"".join([*nodes, *shops, *ways])}</osm>'


@pytest.fixture
def files(tmp_path: Path, settings: LazySettings) -> Files:
    """Streets and boundaries that fit."""
    settings.REACH_ROOT = tmp_path / "reach"
    (tmp_path / "land.osm").write_text(extract(), encoding="utf-8")
    (tmp_path / "grenzen.geojson").write_text(boundaries(), encoding="utf-8")
    return Files(tmp_path / "land.osm", tmp_path / "grenzen.geojson")


def test_a_region_is_set_up_and_a_second_time_changes_nothing(files: Files) -> None:
    said: list[str] = []
    told = take_region(files, said.append)
    again = take_region(files, said.append)

    assert told == again
    assert "2 Orte" in told
    assert (Ground.objects.count(), Run.objects.count()) == (1, 8)
    assert Boundary.objects.count() == 3
    whole = Run.objects.get(profile="adult").areas.get(area=None)
    assert whole.people == pytest.approx(6000)  # of the three municipalities, spread on streets
    assert any("Berechne Wege" in one for one in said)
    assert "OpenStreetMap" in Ground.objects.get().origins[0]["attribution"]


def test_an_interruption_leaves_what_was_complete(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def stop(words: str) -> None:
        said.append(words)
        if "3 von 8" in words:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_region(files, stop)
    assert Run.objects.count() == 2

    take_region(files, said.append)
    assert Run.objects.count() == 8
    assert sum("Lese Straßen" in one for one in said) == 1


def test_lists_of_ones_own_stand_first_and_refuges_have_no_point(
    files: Files, tmp_path: Path
) -> None:
    rows = "category;lon;lat;name\npharmacy;9.003;52.003;Eigene\nprotection;9.004;52.004;Haus\n"
    (tmp_path / "orte.csv").write_text(rows, encoding="utf-8")
    grid = "lon;lat;people\n9.001;52.001;40\n9.006;52.006;60\n3.0;50.0;99\n"
    (tmp_path / "menschen.csv").write_text(grid, encoding="utf-8")
    people, places = (
        Listed(name, rows_of(tmp_path / name)[0]) for name in ("menschen.csv", "orte.csv")
    )
    more = Files(files.osm, files.boundaries, people, places)

    told = take_region(more, lambda _words: None)

    assert "100 Menschen" in told
    hidden = OwnPlace.objects.get()
    assert (hidden.longitude, hidden.name, hidden.area_id is None) == (None, "", False)
    assert "protection" not in Run.objects.all()[0].categories
    assert "Haus" not in json.dumps(Ground.objects.get().origins)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "kein GeoJSON"),
        (b'{"features": []}', "nennt keine Kommune"),
        (b'{"features": [{"properties": {"ags": "01240001"}, "geometry": null}]}', "nennt keine"),
    ],
)
def test_a_file_without_our_boundaries_is_refused(content: bytes, reason: str) -> None:
    three_places()
    with pytest.raises(NotTaken, match=reason):
        shapes_of(content, "grenzen.geojson")


def test_boundaries_may_be_in_metres_and_go_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "grenzen.geojson"
    path.write_text(boundaries(metres=True, names=True), encoding="utf-8")

    assert main([path]) == 0
    assert "Grenzen von 3 Kommunen, 3 davon neu" in capsys.readouterr().out
    corner = Boundary.objects.all()[0].polygons[0][0][0]
    assert corner == pytest.approx([9.0, 51.45], abs=0.1)
    assert main([tmp_path / "fehlt.geojson"]) == 2


def test_a_missing_municipality_is_named(anna: User) -> None:
    told = json.loads(boundaries())
    told["features"].pop()
    with pytest.raises(NotTaken, match="fehlt"):
        shapes_of(json.dumps(told).encode(), "grenzen.geojson")
    assert Area.objects.count() == 3
