# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The example pack is whole, says that it is invented, and tells its known truth."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

PACK = Path(__file__).resolve().parents[1] / "regions" / "beispiel"
README = (PACK / "README.md").read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    with (PACK / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def statements(slug: str) -> tuple[str, ...]:
    from sechseck.engines.canonical import canonical
    from sechseck.engines.readers.read import read
    from sechseck.engines.segmentation.passages import passages

    name = next(row["file"] for row in rows("documents") if row["slug"] == slug)
    found = passages(read(name, (PACK / "documents" / name).read_bytes()))
    return tuple(canonical(passage.text) for passage in found if passage.is_statement)


def fitting(reference: str) -> list[str]:
    from sechseck.engines.canonical import canonical

    slug, _, quote = reference.partition("#")
    return [text for text in statements(slug) if canonical(quote) in text]


def quotes_of_readme() -> list[str]:
    return re.findall(r"`([a-z0-9-]+#[^`]+)`", README)


def test_every_reference_between_the_tables_resolves() -> None:
    from sechseck.kernel.packs.pack import read_pack

    pack = read_pack(PACK)

    assert pack.region["region"]["slug"] == "beispiel"


def test_nothing_is_wired_to_six_themes_or_four_elements() -> None:
    kinds = [row["kind"] for row in rows("themes")]

    assert kinds.count("theme") == 7
    assert kinds.count("foundation") == 3
    assert kinds.count("cross_cutting") == 1


def test_the_region_says_that_it_is_invented() -> None:
    region = tomllib.loads((PACK / "region.toml").read_text(encoding="utf-8"))

    assert region["region"]["is_example"] is True
    assert "erfunden" in region["region"]["sentence"]
    assert all("rfunden" in row["title"] for row in rows("sources"))
    assert all("rfundenes Beispiel" in row["note"] for row in rows("documents"))


def test_keys_and_places_cannot_be_real() -> None:
    places = rows("municipalities")

    assert len(places) == 13
    assert all(row["ags"].startswith("99") and row["ars"].startswith("99") for row in places)
    assert all(4.0 < float(row["longitude"]) < 5.2 for row in places)  # open North Sea
    assert all(55.1 < float(row["latitude"]) < 55.7 for row in places)


def test_figures_of_the_places_sum_to_those_of_the_region() -> None:
    places = rows("municipalities")

    assert round(sum(int(row["population"]) for row in places), -3) == 214_000
    assert len({(row["hex_column"], row["hex_row"]) for row in places}) == 13


def test_the_lexicon_speaks_for_every_theme() -> None:
    entries = rows("lexicon")
    wanted = {row["slug"] for row in rows("themes") if row["kind"] != "cross_cutting"}

    assert len(entries) >= 250
    assert {row["theme"] for row in entries} == wanted
    assert len({(row["theme"], row["pattern"], row["match"]) for row in entries}) == len(entries)


@pytest.mark.parametrize("row", rows("documents"), ids=lambda row: row["slug"])
def test_the_checksum_of_a_document_is_that_of_its_bytes(row: dict[str, str]) -> None:
    content = (PACK / "documents" / row["file"]).read_bytes()

    assert row["sha256"] == sha256(content).hexdigest()


def test_generated_documents_come_out_byte_for_byte_the_same() -> None:
    from sechseck.site.example_documents.build import build_documents

    built = build_documents(PACK / "sources")

    assert {Path(name).suffix for name in built} == {".docx", ".pptx", ".pdf", ".xlsx"}
    for name, content in built.items():
        assert content == (PACK / "documents" / name).read_bytes(), name


def test_generated_documents_stay_small() -> None:
    sizes = [path.stat().st_size for path in (PACK / "documents").iterdir()]

    assert sum(sizes) < 300_000


def test_there_are_enough_documents_and_statements() -> None:
    slugs = [row["slug"] for row in rows("documents")]

    assert len(slugs) >= 8
    assert sum(len(statements(slug)) for slug in slugs if slug != "regionspapier-2026") >= 380


@pytest.mark.parametrize("reference", quotes_of_readme())
def test_a_place_of_the_known_truth_is_one_statement(reference: str) -> None:
    assert len(fitting(reference)) == 1


@pytest.mark.parametrize("row", rows("links"), ids=lambda row: row["source"])
def test_both_ends_of_a_decision_are_one_statement(row: dict[str, str]) -> None:
    for end in (row["source"], row["target"]):
        assert len(end.partition("#")[2].split()) >= 4
        assert len(fitting(end)) == 1, end


@pytest.mark.parametrize("slug", sorted({row["document"] for row in rows("known_kinds")}))
def test_statements_of_known_kind_are_still_told(slug: str) -> None:
    from sechseck.engines.canonical import canonical

    told = statements(slug)

    for row in rows("known_kinds"):
        if row["document"] == slug:
            assert any(canonical(row["text"]) in text for text in told), row["text"]


def test_the_line_of_an_actor_names_it() -> None:
    files = {row["slug"]: row["file"] for row in rows("documents")}

    for row in rows("actors"):
        if row["line"]:
            text = (PACK / "documents" / files[row["document"]]).read_text(encoding="utf-8")
            line = text.splitlines()[int(row["line"]) - 1]
            assert any(name in line for name in (row["name"], *row["variants"].split("|"))), row


def test_no_decision_stands_twice() -> None:
    pairs = [frozenset((row["source"], row["target"])) for row in rows("links")]

    assert len(pairs) >= 60
    assert len(set(pairs)) == len(pairs)


def test_known_gaps_of_the_list_of_measures_are_still_open() -> None:
    with (PACK / "sources" / "massnahmenliste-2026.csv").open(encoding="utf-8") as file:
        measures = list(csv.DictReader(file))

    def without(column: str) -> list[int]:
        return [int(row["Nr."]) for row in measures if not row[column]]

    assert without("Federführung") == [13, 36, 41]
    assert without("Budget in Euro") == [3, 21, 41]
    assert without("Ende") == [12, 26, 41]
    assert without("Zielwert") == [41]


def test_five_places_have_no_measure_for_learning() -> None:
    with (PACK / "sources" / "massnahmenliste-2026.csv").open(encoding="utf-8") as file:
        learning = [row["Ort"] for row in csv.DictReader(file) if row["Thema"] == "Lernen"]
    plan = (PACK / "sources" / "aktionsplan-2026.md").read_text(encoding="utf-8")
    learning_in_plan = plan.partition("## Lernen")[2].partition("## Arbeit")[0]
    names = {row["name"] for row in rows("municipalities")}

    without = {name for name in names if name not in learning and name not in learning_in_plan}

    assert without == {"Ambosleben", "Birkenstieg", "Tannwarden", "Wolkenried", "Ziegelrath"}


def test_the_second_version_names_the_document_it_renews() -> None:
    notes = {row["slug"]: row["note"] for row in rows("documents")}

    assert notes["regionspapier-2026"].startswith("version of regionspapier-2024")
