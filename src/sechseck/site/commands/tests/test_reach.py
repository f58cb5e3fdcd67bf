# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import json

import numpy as np
import pytest

from sechseck.engines.reach.synthetic import street_grid
from sechseck.reach.storage import load, store
from sechseck.site.commands import reach
from sechseck.site.setup.caches import keep_machine_code

PLACES = "category,lon,lat\nlibrary,9.602,52.202\ngp,9.604,52.204\ngp,9.604,52.204\n"

TILES = ("--backend", "dial", "--tiles", "2")


@pytest.fixture
def net(tmp_path):
    store(street_grid(3, 14), tmp_path / "net.reach")
    (tmp_path / "places.csv").write_text(PLACES)
    return tmp_path


def nearest(folder, *more, places="places.csv"):
    out = folder / "times.npz"
    given = [str(folder / "net.reach"), "--places", str(folder / places), "--out", str(out)]
    return reach.main(["nearest", *given, *more])


def test_minutes_are_written_and_every_backend_and_tiles_write_the_same(net, capsys):
    found = []
    for more in (
        ["--backend", "cch"],
        ["--backend", "dial"],
        ["--backend", "scipy"],
        ["--tiles", "2"],
    ):
        assert nearest(net, "--json", "--limit-min", "9", *more) == 0
        with np.load(net / "times.npz", allow_pickle=False) as arrays:
            found.append({name: arrays[name] for name in arrays.files})
    nodes = load(net / "net.reach").nodes
    assert found[0]["minutes"].shape == (nodes, 2)
    assert found[0]["categories"].tolist() == ["library", "gp"]
    assert all(np.array_equal(one["minutes"], found[0]["minutes"]) for one in found)
    told = json.loads(capsys.readouterr().out.split("\n}\n")[0] + "}")
    assert (told["nodes"], told["places"], told["duplicate_rows"]) == (nodes, 2, 1)


def test_a_sentence_says_what_share_is_reached(net, capsys):
    assert nearest(net) == 0
    said = capsys.readouterr()
    assert "gp: 100,0 % der Knoten erreichen einen Ort." in said.out
    assert "1 Zeile steht doppelt da und zählt einmal." in said.out
    assert "Rechne 2 Arten" in said.err
    assert not list(net.glob(".*"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("category,lon,lat\ngp,52.2,9.6\n", "wohl vertauscht"),
        ("category,lon,lat\ngp,550123,5801234\n", "EPSG:25832"),
        ('category,lon,lat\ngp,"9,6","52,2"\n', "mit Punkt"),
        ("category;lon;lat\ngp;9,6;52,2\n", "mit Punkt"),
        ("category,lon,lat\ngp,,52.2\n", "leer"),
        ("name,x,y\ngp,9.6,52.2\n", "Es fehlt die Spalte"),
        ("category,lon,lat\n", "keine Zeilen"),
        ("", "keine Zeilen"),
    ],
)
def test_places_that_cannot_be_used_are_refused_with_a_reason(net, capsys, content, said):
    (net / "bad.csv").write_text(content)
    assert nearest(net, places="bad.csv") == 2
    assert said in capsys.readouterr().err
    assert not (net / "times.npz").exists()


def test_a_refusal_counts_the_rows_and_names_the_lines_of_the_file(net, capsys):
    good, bad = "gp,9.6,52.2,Eins", "gp,9.6,hier,Zwei"
    (net / "bad.csv").write_text(f"category,lon,lat,name\n{good}\n\n{good}\n{bad}\n")
    assert nearest(net, places="bad.csv") == 2
    said = capsys.readouterr().err
    assert "bad.csv: 1 von 2 Datenzeilen passen nicht.\nZeile 5: „lat“ ist keine Zahl" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--profile", "cat"], "Das Profil „cat“ gibt es nicht"),
        (["--limit-min", "90"], "höchstens 54,6 Minuten"),
        (["--limit-min", "nan"], "höchstens 54,6 Minuten"),
        (["--tiles", "0"], "--tiles liegt zwischen 1 und 64."),
        (["--tiles", "1000"], "--tiles liegt zwischen 1 und 64."),
        (["--out", "/none/there.npz"], "there.npz“: Den Ordner dafür gibt es nicht."),
        (["--out", "/"], "„/“ ist ein Ordner. Nennen Sie nach --out eine Datei."),
        (["--places", "/none/there.csv"], "there.csv: Die Datei gibt es nicht."),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_reason(net, capsys, more, said):
    assert nearest(net, *more) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Rechne" not in told  # nobody waits for what cannot be kept


def test_a_network_of_which_one_number_was_changed_is_refused(net, capsys):
    tail = np.load(net / "net.reach" / "tail.npy")
    tail[3] = 99_999_999
    np.save(net / "net.reach" / "tail.npy", tail)
    assert nearest(net) == 2
    assert "„net.reach“ ist beschädigt (Feld „tail“ ist verändert)" in capsys.readouterr().err


def build(folder, *more, file="small.osm"):
    return reach.main(["build", str(folder / file), "--out", str(folder / "new.reach"), *more])


def small_extract(folder):
    nodes = "".join(f'<node id="{i}" lat="52.3{i}" lon="9.7" version="1"/>' for i in range(1, 5))
    refs = "".join(f'<nd ref="{i}"/>' for i in range(1, 6))
    tags = '<tag k="highway" v="footway"/>'
    text = f'<osm version="0.6">{nodes}<way id="1" version="1">{refs}{tags}</way></osm>'
    (folder / "small.osm").write_text(text)


def test_an_extract_becomes_a_network_with_its_source(tmp_path, capsys):
    small_extract(tmp_path)
    assert build(tmp_path, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["nodes"], told["pieces"], told["missing_nodes"]) == (4, 3, 1)
    assert told["inputs"][0]["name"] == "small.osm"
    assert len(told["inputs"][0]["sha256"]) == 64
    assert load(tmp_path / "new.reach").meta["credit"] == "© OpenStreetMap-Mitwirkende"


def test_only_what_lies_in_the_polygon_is_built(tmp_path, capsys):
    small_extract(tmp_path)
    ring = [[9.6, 52.305], [9.8, 52.305], [9.8, 52.315], [9.6, 52.315], [9.6, 52.305]]
    area = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (tmp_path / "area.geojson").write_text(json.dumps(area))
    assert build(tmp_path, "--clip", str(tmp_path / "area.geojson")) == 0
    assert "2 Knoten, 1 Stücke" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [("[]", "kein GeoJSON"), ('{"type": "FeatureCollection", "features": []}', "keine Fläche")],
)
def test_a_polygon_file_without_area_is_refused(tmp_path, capsys, content, said):
    small_extract(tmp_path)
    (tmp_path / "area.geojson").write_text(content)
    assert build(tmp_path, "--clip", str(tmp_path / "area.geojson")) == 2
    assert said in capsys.readouterr().err


def test_a_broken_extract_leaves_the_network_before_it_untouched(tmp_path, capsys):
    small_extract(tmp_path)
    build(tmp_path)
    before = load(tmp_path / "new.reach").meta["sha256"]
    (tmp_path / "cut.osm.pbf").write_bytes(b"\x00\x00\x00\x0d\x0a\x09OSMHeader")
    assert build(tmp_path, file="cut.osm.pbf") == 2
    assert "beschädigt oder unvollständig" in capsys.readouterr().err
    assert load(tmp_path / "new.reach").meta["sha256"] == before
    assert build(tmp_path, file="none.osm.pbf") == 2
    (tmp_path / "places.csv").write_text(PLACES)
    capsys.readouterr()
    assert build(tmp_path, file="places.csv") == 2
    assert "Das ist kein Auszug von OpenStreetMap." in capsys.readouterr().err
    assert not list(tmp_path.glob(".*"))


def test_where_nothing_can_be_stored_nothing_is_read(tmp_path, capsys):
    small_extract(tmp_path)
    (tmp_path / "new.reach").write_text("Liebe Anna")
    assert build(tmp_path) == 2
    told = capsys.readouterr().err
    assert "gibt es schon, und es ist kein Netz" in told
    assert "Lese Wege" not in told
    assert (tmp_path / "new.reach").read_text() == "Liebe Anna"


def test_an_unknown_command_shows_those_there_are(capsys):
    assert reach.main(["fly"]) == 2
    assert "./sechseck reach nearest" in capsys.readouterr().err
    assert reach.main(["--help"]) == 0
    assert "./sechseck reach build" in capsys.readouterr().out


def test_machine_code_is_kept_in_the_data_folder_unless_somebody_chose_another(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("SECHSECK_DATA", str(tmp_path))
    settings, chosen = {}, {"NUMBA_CACHE_DIR": "/elsewhere"}
    keep_machine_code(settings)
    keep_machine_code(chosen)
    assert settings["NUMBA_CACHE_DIR"].startswith(str(tmp_path / "machine-code"))
    assert chosen == {"NUMBA_CACHE_DIR": "/elsewhere"}
