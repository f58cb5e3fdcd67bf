# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach score and place: figures of people, and files that say where they come from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from sechseck.engines.reach.network import Network
from sechseck.reach.storage import store
from sechseck.site.commands import reach_maps
from sechseck.site.commands.reach import main
from sechseck.site.commands.reach_files import _safe

CREDIT = "© Muster"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A street of two kilometres with people in two municipalities, and a pharmacy at its east."""
    here = tmp_path_factory.mktemp("reach")
    lon = 9.7 + np.arange(21) * 0.00147
    meta = {"source": "Muster", "credit": CREDIT, "licence": "CC0", "date": "2026-01-01"}
    network = Network.from_edges(
        lon, np.full(21, 52.3), range(20), range(1, 21), [100.0] * 20, meta=meta
    )
    store(network, here / "net.reach")
    (here / "places.csv").write_text(
        f"category;lon;lat;name\npharmacy;{lon[20]};52.3;Ost\nlibrary;{lon[0]};52.3;=West\n",
        encoding="utf-8",
    )
    homes = [(0, 40, "a"), (1, 30, "a"), (12, 20, "b"), (20, 9, "b"), (20, 50, "b")]
    rows = [f"{lon[at]},{52.3 + 0.00001 * n},{count},{area}"
            for n, (at, count, area) in enumerate(homes)]  # fmt: skip
    text = "\n".join(["lon,lat,people,area", *rows, "9.7,52.3,–,a"])
    (here / "people.csv").write_text(text + "\n", encoding="utf-8")
    (here / "hidden.csv").write_text(
        f"category,lon,lat\nprotection,{lon[0]},52.3\n", encoding="utf-8"
    )
    return here


def _run(folder: Path, command: str, *more: str) -> int:
    files = ("--places", str(folder / "places.csv"), "--population", str(folder / "people.csv"))
    return main([command, str(folder / "net.reach"), *files, *more])


def _json(capsys: pytest.CaptureFixture[str]) -> dict:
    return json.loads(capsys.readouterr().out)


def test_shares_of_people_are_told_for_the_region_and_each_municipality(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _run(folder, "score", "--json", "--limit-min", "15")

    found = _json(capsys)
    assert code == 0
    assert found["region"]["people"] == 149
    assert found["region"]["categories"]["pharmacy"]["share"] == pytest.approx(79 / 149, abs=1e-5)
    assert found["areas"]["a"]["categories"]["library"]["share"] == 1
    assert found["areas"]["b"]["categories"]["library"]["share"] == 0
    assert found["notes"] == [
        "Geheim gehaltene Zellen: 1. Sie fehlen hier; die Zahl der Menschen ist eine Untergrenze."
    ]
    assert found["provenance"]["attribution"] == CREDIT
    assert len(found["provenance"]["inputs"][0]["sha256"]) == 64


def test_a_preset_brings_its_limit_and_counts_what_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(folder, "score", "--json", "--preset", "bbsr-nahversorgung", "--profile", "75plus")

    found = _json(capsys)
    assert found["limit_min"] == 20
    assert list(found["region"]["categories"]) == [
        "grocery", "gp", "pharmacy", "primary_school", "stop",
    ]  # fmt: skip
    assert found["region"]["all"] == 0


def test_sentences_tell_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run(folder, "score", "--reruns", "3")

    said = capsys.readouterr().out
    assert "149 Menschen, Grenze 15,0 Minuten." in said
    assert f"Daten: {CREDIT}" in said


def test_a_table_has_its_source_beside_it(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "scores.csv"

    _run(folder, "score", "--reruns", "5", "--out", str(out))

    with out.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    about = json.loads((tmp_path / "scores.csv-metadata.json").read_text(encoding="utf-8"))
    assert [row["area"] for row in rows] == ["a", "b", "Region"]
    assert float(rows[0]["share_low"]) <= float(rows[0]["share"])
    assert about["dc:source"]["attribution"] == CREDIT


def test_homes_of_fewer_than_ten_people_are_in_no_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "homes.geojson"

    _run(folder, "score", "--out", str(out))

    found = json.loads(out.read_text(encoding="utf-8"))
    assert [one["properties"]["people"] for one in found["features"]] == [40, 30, 20, 50]
    assert found["features"][0]["properties"]["library"] == 0.0
    assert found["provenance"]["left_out_below_ten_people"] == 1


def test_protected_places_come_out_as_shares_of_municipalities_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = str(folder / "hidden.csv")

    _run(folder, "score", "--json", "--confidential", hidden)

    found = _json(capsys)
    assert found["confidential"] == {"a": {"protection": 1.0}, "b": {"protection": 0.0}}
    assert "protection" not in found["region"]["categories"]
    with_points = ("--places", hidden, "--population", str(folder / "people.csv"))
    assert main(["score", str(folder / "net.reach"), *with_points]) == 2
    assert "vertraulich" in capsys.readouterr().err
    assert _run(folder, "place", "--category", "protection") == 2
    assert "Vertraulich" in capsys.readouterr().err


def test_the_best_sites_are_told_with_what_no_choice_exceeds(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "sites.geojson"
    how = ("--category", "pharmacy", "--limit-min", "5", "--exact", "--out", str(out))

    _run(folder, "place", "--json", *how)

    found = _json(capsys)
    assert found["before"] == 59
    assert found["sites"][0]["after"] == 129
    assert found["bound"] == 129
    assert found["exact"]["is_proven"]
    assert found["exact"]["people"] == 129
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["features"][0]["properties"]["rank"] == 1
    assert written["provenance"]["attribution"] == CREDIT


@pytest.mark.parametrize(
    ("aim", "said"),
    [("cover", "Menschen"), ("minutes", "je Mensch"), ("fair", "am schlechtesten")],
)
def test_each_aim_says_its_own_unit(
    folder: Path, capsys: pytest.CaptureFixture[str], aim: str, said: str
) -> None:
    assert _run(folder, "place", "--category", "library", "--aim", aim) == 0

    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--preset", "luck"), "„luck“ gibt es nicht"),
        (("--profile", "bird"), "Profil „bird“ gibt es nicht"),
        (("--limit-min", "90"), "höchstens 54,6 Minuten"),
        (("--limit-min", "nan"), "Die Grenze liegt über 0"),
        (("--limit-min", "0"), "Die Grenze liegt über 0"),
        (("--reruns", "-3"), "zwischen 0 und 10.000"),
        (("--areas", "{folder}/people.csv"), "kein GeoJSON mit Gemeinden"),
        (("--out", "{folder}/scores.xlsx"), "Möglich ist .csv, .geojson"),
        (("--confidential", "{folder}/nowhere.csv"), "Die Datei gibt es nicht"),
    ],
)
def test_what_cannot_be_used_is_told_in_german(
    folder: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, str], said: str
) -> None:
    code = _run(folder, "score", more[0], more[1].format(folder=folder))

    assert code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--category", "bowling"), "„bowling“ gibt es nicht"),
        (("--category", "gp", "--count", "0"), "mindestens ein Ort"),
        (("--category", "gp", "--aim", "fair", "--limit-min", "99"), "höchstens 54,6"),
        (("--category", "gp", "--out", "sites.pmtiles"), "Möglich ist .csv oder .geojson"),
    ],
)
def test_what_cannot_be_sited_is_told_in_german(
    folder: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], said: str
) -> None:
    assert _run(folder, "place", *more) == 2
    assert said in capsys.readouterr().err


def test_people_who_are_all_kept_secret_cannot_be_scored(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = tmp_path / "people.csv"
    hidden.write_text("lon,lat,people\n9.7,52.3,–\n9.71,52.3,–\n", encoding="utf-8")

    given = ("--places", str(folder / "places.csv"), "--population", str(hidden))
    assert main(["score", str(folder / "net.reach"), *given]) == 2
    assert "Ohne Menschen" in capsys.readouterr().err


def test_tiles_without_their_packages_say_what_is_missing(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse() -> None:
        raise ValueError("Die Pakete für diese Datei fehlen noch.")

    monkeypatch.setattr(reach_maps, "need_packages", refuse)

    assert _run(folder, "score", "--out", str(tmp_path / "homes.pmtiles")) == 2
    assert "fehlen noch" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_table_carries_its_credit_and_no_formula(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "scores.csv"
    assert _run(folder, "score", "--out", str(out)) == 0

    head, *rows = out.read_text(encoding="utf-8").splitlines()
    assert head.endswith("attribution,licence,network_sha256")
    assert rows
    assert _safe("\r=1") == "'\r=1"
    assert _safe("＝1") == "'＝1"
