# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A broken pack is told by file and row, in German, with all its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sechseck.kernel.packs.pack import read_pack
from sechseck.kernel.packs.table import PackInvalid
from sechseck.kernel.packs.tests.small_pack import PLAN, REGION, change, write_pack

LINK = {
    "source": "plan:1.1",
    "target": "bericht:3.1",
    "type": "same_topic",
    "reason": "Thema",
    "decided_on": "2026-01-01",
    "decided_by": "Amt",
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path)


def mistakes(folder: Path) -> str:
    with pytest.raises(PackInvalid) as caught:
        read_pack(folder)
    return str(caught.value)


def test_the_small_pack_is_whole(pack: Path) -> None:
    assert len(read_pack(pack).tables["documents"]) == 2


@pytest.mark.parametrize(
    "name", ["sources", "themes", "lexicon", "municipalities", "actors", "documents"]
)
def test_a_table_that_is_needed_is_missed(pack: Path, name: str) -> None:
    (pack / f"{name}.csv").unlink()

    assert f"{name}.csv, Zeile 1" in mistakes(pack)


@pytest.mark.parametrize("name", ["statements", "links", "area_changes"])
def test_the_other_tables_may_be_missing(pack: Path, name: str) -> None:
    (pack / f"{name}.csv").unlink(missing_ok=True)

    assert read_pack(pack).tables[name] == []


BYTES = [
    (b"", "leer"),
    (b"\xef\xbb\xbf", "leer"),
    ("slug;name\nä;b\n".encode("latin-1"), "UTF-8"),
    (b"slug,name\n", "Spalte fehlt"),
    (b'slug,"name\nbauamt', "Tabelle"),
    (b"slug,name,kind,sector,variants,parent,document,line,sentence,name\n", "doppelt"),
    (b"slug,name,kind,sector,variants,parent,document,line,sentence\na,b\n", "weniger Zellen"),
    (b"slug,name,kind,sector,variants,parent,document,line,sentence\n" + b"a," * 20, "mehr Z"),
    (b'slug,name,kind,sector,variants,parent,document,line,sentence\n"a" b,"', "Tabelle"),
    (b"slug,name,kind,sector,variants,parent,document,line,sentence\na,\0", "kein Text"),
    (b"slug,name,kind,sector,variants,parent,document,line,sentence\n" + b"x" * 200_000, "Tabe"),
]


@pytest.mark.parametrize(("content", "sentence"), BYTES)
def test_a_table_that_is_none_is_told(pack: Path, content: bytes, sentence: str) -> None:
    (pack / "actors.csv").write_bytes(content)

    said = mistakes(pack)
    assert "actors.csv, Zeile" in said
    assert sentence in said


def test_a_folder_in_place_of_a_table_is_told(pack: Path) -> None:
    (pack / "actors.csv").unlink()
    (pack / "actors.csv").mkdir()

    assert "actors.csv, Zeile 1: Die Datei lässt sich nicht lesen" in mistakes(pack)


def test_a_byte_order_mark_does_no_harm(pack: Path) -> None:
    path = pack / "actors.csv"
    path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8")

    assert read_pack(pack).tables["actors"]


CELLS = [
    ("municipalities", {"ags": "3241001"}, "führende Null"),
    ("municipalities", {"ags": "٠٣٢٤١٠٠١"}, "genau 8 Ziffern"),
    ("municipalities", {"population": "-5"}, "liegt nicht zwischen"),
    ("municipalities", {"population": "1.000"}, "ganze Zahl"),
    ("municipalities", {"population_date": "2024-02-30"}, "Datum wie"),
    ("municipalities", {"population_date": "20240229"}, "Datum wie"),
    ("municipalities", {"area_km2": "NaN"}, "Zahl mit Dezimalpunkt"),
    ("municipalities", {"area_km2": "1e99"}, "Zahl mit Dezimalpunkt"),
    ("municipalities", {"latitude": "152"}, "liegt nicht zwischen"),
    ("municipalities", {"hex_column": "99999"}, "liegt nicht zwischen"),
    ("municipalities", {"source": "fehlt"}, "steht nicht in sources.csv"),
    ("municipalities", {"variants": "x" * 101}, "mehr als 100 Zeichen"),
    ("lexicon", {"weight": "inf"}, "Zahl mit Dezimalpunkt"),
    ("lexicon", {"weight": "1_000"}, "Zahl mit Dezimalpunkt"),
    ("lexicon", {"weight": "999"}, "liegt nicht zwischen"),
    ("lexicon", {"theme": "fehlt"}, "steht nicht in themes.csv"),
    ("lexicon", {"match": "regex"}, "braucht eines von"),
    ("themes", {"title": "x" * 81}, "länger als 80"),
    ("themes", {"slug": "x" * 41}, "länger als 40"),
    ("themes", {"kind": "theme"}, "Querschnitt (cross_cutting) fehlt"),
    ("actors", {"parent": "bauamt"}, "läge über sich selbst"),
    ("actors", {"parent": "fehlt"}, "steht nicht in actors.csv"),
    ("actors", {"document": "fehlt"}, "steht nicht in documents.csv"),
    ("actors", {"slug": "../amt"}, "Kleinbuchstaben"),
    ("actors", {"slug": "Bau Amt"}, "Kleinbuchstaben"),
    ("actors", {"line": "0"}, "liegt nicht zwischen"),
    ("documents", {"dated": "2026-13"}, "Jahr, Monat oder Tag"),
    ("documents", {"dated": "2026-02-30"}, "Jahr, Monat oder Tag"),
    ("documents", {"retrieved": "2026-00-01"}, "Jahr, Monat oder Tag"),
    ("documents", {"url": "javascript:alert(1)"}, "https://"),
    ("documents", {"file": "../../region.toml"}, "liegt nicht unter documents/"),
    ("documents", {"file": "/etc/passwd"}, "liegt nicht unter documents/"),
    ("documents", {"file": "fehlt.txt"}, "Die Datei documents/fehlt.txt fehlt"),
    ("documents", {"file": "plan.txt"}, "steht schon in Zeile 2"),
    ("documents", {"sha256": "abc"}, "64 Zeichen"),
    ("documents", {"note": "version of nichts.", "file": "plan.txt"}, "kein Dokument davor"),
    ("documents", {"note": "version of", "file": "plan.txt"}, "kein Dokument davor"),
    ("documents", {"note": "version of plan."}, "braucht ihre Datei"),
    ("statements", {"id": "bericht:4.1"}, "braucht die Form"),
    ("statements", {"id": "plan:3.1"}, "braucht die Form"),
    ("statements", {"id": "bericht:3"}, "braucht die Form"),
    ("statements", {"id": "bericht:3.1/x"}, "braucht die Form"),
    ("statements", {"line_end": "2"}, "vor der ersten"),
    ("statements", {"commits": "commitment"}, "Nur Ziele und Maßnahmen"),
    ("statements", {"themes": "fehlt"}, "steht nicht in themes.csv"),
    ("statements", {"document": "fehlt"}, "steht nicht in documents.csv"),
    ("sources", {"url": "ftp://amt"}, "https://"),
    ("sources", {"key": "x" * 51}, "länger als 50"),
    ("links", LINK | {"target": "plan:1.1"}, "mit sich selbst"),
    ("links", LINK | {"type": "folgt"}, "braucht eines von"),
    ("links", LINK | {"decided_on": "gestern"}, "Datum wie"),
]


@pytest.mark.parametrize(("name", "changed", "sentence"), CELLS)
def test_a_wrong_cell_is_told_with_its_row(
    pack: Path, name: str, changed: dict[str, str], sentence: str
) -> None:
    change(pack, name, changed)

    assert [
        line
        for line in mistakes(pack).splitlines()
        if line.startswith(f"{name}.csv, Zeile ") and sentence in line
    ]


TWICE = [
    ("municipalities", {"ags": "03241002"}, "hex_column, hex_row"),
    ("municipalities", {"ags": "03241002", "hex_row": "1"}, "Spalte ars"),
    ("municipalities", {"hex_row": "1", "ars": "032410001002"}, "„03241001“ steht schon"),
    ("lexicon", {"weight": "2"}, "theme, pattern, match"),
    ("lexicon", {"pattern": "Wohnung"}, "theme, pattern, match"),
    ("themes", {"slug": "rest"}, "gibt es schon in Zeile 3"),
    ("actors", {"name": "Anderes"}, "steht schon in Zeile 2"),
    ("statements", {"text": "Anders."}, "steht schon in Zeile 2"),
]


@pytest.mark.parametrize(("name", "second", "sentence"), TWICE)
def test_what_stands_twice_is_told(
    pack: Path, name: str, second: dict[str, str], sentence: str
) -> None:
    change(pack, name, {}, second)

    assert sentence in mistakes(pack)


def test_two_documents_with_equal_bytes_are_told(pack: Path) -> None:
    (pack / "documents" / "kopie.txt").write_bytes((pack / "documents" / "plan.txt").read_bytes())
    change(pack, "documents", {}, PLAN | {"slug": "kopie", "file": "kopie.txt"})

    assert "documents.csv, Zeile 4, Spalte file: Dieselbe Datei" in mistakes(pack)


def test_a_file_with_another_checksum_is_told(pack: Path) -> None:
    change(pack, "documents", {}, {"slug": "neu", "file": "n.txt", "sha256": "0" * 64})
    (pack / "documents" / "n.txt").write_text("Neu.")

    assert "documents.csv, Zeile 4, Spalte sha256" in mistakes(pack)


@pytest.mark.parametrize(("size", "sentence"), [(0, "leer"), (60 << 20, "erlaubt sind 50 MB")])
def test_a_document_of_a_wrong_size_is_told_unread(pack: Path, size: int, sentence: str) -> None:
    change(pack, "documents", {}, {"slug": "neu", "file": "n.txt"})
    with (pack / "documents" / "n.txt").open("wb") as file:
        file.truncate(size)

    assert sentence in mistakes(pack)


def test_a_document_that_leads_out_of_the_pack_is_told(pack: Path) -> None:
    change(pack, "documents", {}, {"slug": "neu", "file": "n.txt"})
    (pack / "documents" / "n.txt").symlink_to("/etc/hostname")

    assert "liegt nicht unter documents/" in mistakes(pack)


def test_actors_in_a_circle_are_told(pack: Path) -> None:
    change(
        pack, "actors", {"parent": "b"}, {"slug": "b", "parent": "c"}, {"slug": "c", "parent": "b"}
    )

    said = mistakes(pack)
    assert "actors.csv, Zeile 3, Spalte parent" in said
    assert "actors.csv, Zeile 2" not in said


REGIONS = [
    ("", "leer"),
    ("slug = klein", "TOML"),
    ('region = "klein"', "[region] fehlt"),
    (REGION.replace('"klein"', '"gross"'), "gleich heißen"),
    (REGION.replace("true", '"ja"'), "is_example"),
    (REGION.replace('"Kleine Region"', "7"), "Spalte name"),
    (REGION.replace('sentence_en = "A region."\n', ""), "sentence_en"),
]


@pytest.mark.parametrize(("words", "sentence"), REGIONS)
def test_a_wrong_description_of_the_region_is_told(pack: Path, words: str, sentence: str) -> None:
    (pack / "region.toml").write_text(words)

    said = mistakes(pack)
    assert "region.toml, Zeile 1" in said
    assert sentence in said


def test_a_description_in_another_encoding_is_told(pack: Path) -> None:
    (pack / "region.toml").write_bytes(REGION.replace("Kleine", "Schöne").encode("latin-1"))

    assert "region.toml, Zeile 1: Die Datei ist nicht in UTF-8" in mistakes(pack)


def test_all_mistakes_are_told_at_once(pack: Path) -> None:
    change(pack, "actors", {"kind": "x", "sector": "y"})
    change(pack, "sources", {"key": "X"})

    assert len(mistakes(pack).splitlines()) == 3
