# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The region pack of Hannover holds real facts, in our own words, and every reference holds."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
from collections import defaultdict
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from sechseck.site import shared

PACK = Path(__file__).parents[1] / "regions" / "hannover"
KEPT_NEIGHBOURS = 0.82  # 41 of 50 pairs
LONGEST_SHARED_RUN = 5
OWN_WORDS = {
    "statements": ("text", "note"),
    "links": ("reason",),
    "actors": ("name", "sentence"),
    "documents": ("title", "author", "note"),
    "themes": ("sentence",),
}


def rows(table: str) -> list[dict[str, str]]:
    with (PACK / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def material() -> Path:
    folder = shared.folder()
    if folder is None:
        reason = "The folder ../shared with the originals is not beside the checkout."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        print(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="module")
def originals(material: Path) -> dict[str, str]:
    by_hash = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path.read_text(encoding="utf-8")
        for path in (material / "seeds").glob("*.txt")
    }
    return {row["slug"]: by_hash[row["sha256"]] for row in rows("documents")}


def words(text: str) -> list[str]:
    return re.findall(r"[0-9a-zäöüß]+", text.lower())


def longest_shared_run(text: str, originals: dict[str, str]) -> list[str]:
    own, best = words(text), []
    for original in originals.values():
        flat = f" {' '.join(words(original))} "
        for start in range(len(own)):
            while f" {' '.join(own[start : start + len(best) + 1])} " in flat:
                if start + len(best) >= len(own):
                    break
                best = own[start : start + len(best) + 1]
    return best


def tiles() -> dict[str, tuple[int, int]]:
    return {
        row["ags"]: (int(row["hex_column"]), int(row["hex_row"])) for row in rows("municipalities")
    }


def around(column: int, row: int) -> set[tuple[int, int]]:
    shift = row % 2
    return {
        (column - 1, row),
        (column + 1, row),
        *((column - 1 + shift + step, row + side) for step in (0, 1) for side in (-1, 1)),
    }


def true_neighbours(material: Path) -> set[frozenset[str]]:
    name = "region_hannover_gemeinden_vg250_simplified_4326.geojson"
    file = material / "data" / "boundaries" / name
    owners: dict[frozenset[tuple[float, ...]], set[str]] = defaultdict(set)
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        many = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        for ring in (ring for polygon in many for ring in polygon):
            for one, next_one in pairwise(ring):
                owners[frozenset((tuple(one), tuple(next_one)))].add(feature["properties"]["ags"])
    return {frozenset(pair) for both in owners.values() for pair in combinations(both, 2)}


def test_there_are_21_municipalities_with_keys_of_their_own() -> None:
    municipalities = rows("municipalities")

    assert len(municipalities) == 21
    for column in ("ags", "ars", "name", "official_name"):
        assert len({row[column] for row in municipalities}) == 21


def test_each_regional_key_holds_the_municipal_key() -> None:
    for row in rows("municipalities"):
        assert row["ars"][:5] + row["ars"][-3:] == row["ags"]
        assert row["ags"].startswith("03241")


def test_no_name_of_a_municipality_means_two_of_them() -> None:
    owners = defaultdict(set)
    for row in rows("municipalities"):
        for name in (row["name"], row["official_name"], *row["variants"].split("|")):
            owners[name].add(row["ags"])

    assert {name for name, keys in owners.items() if len(keys) > 1} == set()


def test_each_municipality_has_one_former_key() -> None:
    former = {row["ags"]: row["former_key"] for row in rows("area_changes")}

    assert set(former) == {row["ags"] for row in rows("municipalities")}
    assert len(set(former.values())) == 21


def test_figures_equal_the_published_table(material: Path) -> None:
    file = material / "data" / "municipalities" / "population_1983_2023.csv"
    with file.open(encoding="utf-8", newline="") as table:
        published = {(row["ags"], row["date"]): row for row in csv.DictReader(table)}

    for row in rows("municipalities"):
        truth = published[row["ags"], row["population_date"]]
        assert row["population"] == truth["pop_total"]
        assert float(row["area_km2"]) == float(truth["area_km2"])


def test_each_tile_holds_one_municipality_and_the_tiles_hang_together() -> None:
    places = set(tiles().values())

    reached = {tiles()["03241001"]}
    while grown := {near for one in reached for near in around(*one)} & places - reached:
        reached |= grown

    assert len(places) == 21
    assert reached == places


def test_neighbours_stay_neighbours_on_the_tile_map(material: Path) -> None:
    tile = tiles()
    pairs = [tuple(pair) for pair in true_neighbours(material)]

    kept = sum(tile[one] in around(*tile[other]) for one, other in pairs)

    assert len(pairs) == 50
    assert kept / len(pairs) >= KEPT_NEIGHBOURS


def test_hannover_has_six_true_neighbours_around_its_tile(material: Path) -> None:
    neighbours = true_neighbours(material)
    tile = {place: ags for ags, place in tiles().items()}
    middle = tiles()["03241001"]

    assert all(frozenset(("03241001", tile[near])) in neighbours for near in around(*middle))


@pytest.mark.parametrize(
    ("table", "column", "target", "key"),
    [
        ("municipalities", "source", "sources", "key"),
        ("area_changes", "ags", "municipalities", "ags"),
        ("area_changes", "source", "sources", "key"),
        ("actors", "parent", "actors", "slug"),
        ("actors", "document", "documents", "slug"),
        ("statements", "document", "documents", "slug"),
        ("statements", "themes", "themes", "slug"),
        ("statements", "foundation", "themes", "slug"),
        ("links", "source", "statements", "id"),
        ("links", "target", "statements", "id"),
    ],
)
def test_every_reference_resolves(table: str, column: str, target: str, key: str) -> None:
    known = {row[key] for row in rows(target)}
    named = {name for row in rows(table) for name in row[column].split("|") if name}

    assert named - known == set()


def test_statement_ids_tell_document_and_line() -> None:
    ids = [row["id"] for row in rows("statements")]

    assert len(ids) == len(set(ids))
    for row in rows("statements"):
        assert re.fullmatch(rf"{row['document']}:{row['line_start']}\.\d", row["id"])


def test_nothing_is_a_commitment_while_nothing_is_adopted() -> None:
    assert "adopted" not in {row["standing"] for row in rows("documents")}
    for row in rows("statements"):
        assert row["commits"] != "commitment"
        assert row["commits"] == "none" or row["kind"] in ("goal", "measure")


def test_contradictions_are_left_for_the_engine_to_find() -> None:
    assert "contradicts" not in {row["type"] for row in rows("links")}


def test_lines_lie_within_the_original_and_are_not_blank(originals: dict[str, str]) -> None:
    named = [(r["document"], int(r["line_start"]), int(r["line_end"])) for r in rows("statements")]
    named += [(r["document"], int(r["line"]), int(r["line"])) for r in rows("actors")]

    for document, start, end in named:
        lines = originals[document].split("\n")
        assert 1 <= start <= end <= len(lines)
        assert lines[start - 1].strip()
        assert lines[end - 1].strip()


def test_numbers_stand_in_the_cited_lines(originals: dict[str, str]) -> None:
    for row in rows("statements"):
        lines = originals[row["document"]].split("\n")
        cited = " ".join(lines[int(row["line_start"]) - 1 : int(row["line_end"])])
        assert set(re.findall(r"\d+", row["text"])) <= set(re.findall(r"\d+", cited)), row["id"]


def test_shares_of_a_survey_belong_to_the_group_that_is_named(originals: dict[str, str]) -> None:
    named = re.compile(r"von den (\w+)(?: und den (\w+))? (?:nur |je )?(\d+) Prozent")
    checked = 0

    for row in rows("statements"):
        lines = originals[row["document"]].split("\n")
        place = int(row["line_start"]) - 1
        head = next((line for line in lines[place::-1] if line.startswith("\t")), "").split("\t")
        for *groups, share in named.findall(row["text"]):
            for group in filter(None, groups):
                column = head.index(f"Die {group}")
                assert lines[place].split("\t")[column] == share, row["text"]
                checked += 1

    assert checked >= 10


def test_each_label_agrees_with_the_gold_set(material: Path) -> None:
    order = {row["slug"]: f"s{place}" for place, row in enumerate(rows("documents"))}
    file = material / "data" / "gold" / "statements.jsonl"
    gold = {row["id"]: row for row in map(json.loads, file.read_text("utf-8").splitlines())}

    for row in rows("statements"):
        document, place = row["id"].split(":")
        truth = gold.get(f"{order[document]}:{place}")
        if truth:
            assert row["kind"] == truth["kind"]
            assert set(filter(None, row["themes"].split("|"))) == set(truth["themes"])
            assert set(filter(None, row["foundation"].split("|"))) == set(truth["foundation"])


@pytest.mark.parametrize("table", sorted(OWN_WORDS))
def test_the_pack_speaks_in_its_own_words(table: str, originals: dict[str, str]) -> None:
    for row in rows(table):
        for column in OWN_WORDS[table]:
            run = longest_shared_run(row[column], originals)
            assert len(run) <= LONGEST_SHARED_RUN, f"{row[column]}: {' '.join(run)}"
