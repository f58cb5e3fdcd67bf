# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of the offices of statistics, one made up and, where they lie beside us, real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from sechseck.engines.readers.sheet import read_sheet
from sechseck.engines.statistics.genesis import is_flat, read_flat

SHARED = Path(__file__).parents[6] / "shared" / "data" / "genesis"
MADE_UP = """GENESIS-Tabelle: 12345-01-02-4
Dinge nach Art - Stichtag 31.12. -;;;;
regionale Tiefe: Kreise;;;;
;;;Dinge;Dinge
;;;runde;eckige
2019;01234;  Musterkreis;12;-
2019;01234001;    Musterstadt, kreisfreie Stadt;7,5;.
__________
"Fußnote; mit Zeichen"
"Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 20.08.2021 / 09:42:26
"""


def test_title_lines_and_footnotes_are_no_rows() -> None:
    sheet = read_sheet("tabelle.csv", MADE_UP.encode("latin-1"))

    found = read_flat(sheet.rows)

    assert is_flat(sheet.rows)
    assert found.headings == ("Zeit", "Schlüssel", "Name", "runde", "eckige")
    assert found.rows == (
        (6, ("2019", "01234", "Musterkreis", "12", "-")),
        (7, ("2019", "01234001", "Musterstadt, kreisfreie Stadt", "7,5", ".")),
    )
    assert (found.code, found.stated) == ("12345-01-02-4", "20.08.2021")
    assert found.licence.endswith("Version 2.0")


def test_any_other_table_is_left_as_it_is() -> None:
    assert not is_flat(read_sheet("a.csv", b"ags;wert\n01;2\n").rows)


@pytest.mark.parametrize(
    ("name", "headings", "count"),
    [
        ("12411-05-01-4", ("Insgesamt", "männlich", "weiblich"), 25 * 538),
        ("46251-01-02-4", ("Insgesamt", "Pkw", "Lkw", "Zugmaschinen", "Krafträder"), 9 * 538),
        ("82411-01-03-4", None, 19 * 538),
    ],
)
def test_real_tables_are_read_whole(
    name: str, headings: tuple[str, ...] | None, count: int
) -> None:
    path = SHARED / f"{name}.csv"
    if not path.exists():
        pytest.skip(f"{name} liegt nicht neben dem Projekt")

    found = read_flat(read_sheet(path.name, path.read_bytes()).rows)

    assert len(found.rows) == count
    assert found.code == name
    assert headings is None or found.headings[3:] == headings
    assert found.licence
