# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.specimens import office
from sechseck.engines.readers.tests.claims import assert_sound, texts
from sechseck.engines.readers.workbook import UNCOMPUTED


def test_word_gives_styles_lists_and_tables_in_order() -> None:
    reading = read("plan.docx", office.make_docx())

    assert [block.kind.value for block in reading.blocks] == [
        "heading", "heading", "paragraph", "item", "item", "meta", "table_row", "paragraph",
    ]  # fmt: skip
    assert reading.blocks[2].heading == ("Aktionsplan Muster", "Wohnen")
    assert reading.metadata["title"] == "Aktionsplan"
    assert_sound(reading)


def test_powerpoint_gives_slides_groups_tables_and_notes_apart() -> None:
    reading = read("vortrag.pptx", office.make_pptx())

    assert texts(reading, BlockKind.HEADING) == ["Unsere Ziele"]
    assert texts(reading, BlockKind.ITEM) == ["Mehr Wohnungen", "Bessere Luft"]
    assert texts(reading, BlockKind.TABLE_ROW) == ["2024 | 100"]
    assert texts(reading, BlockKind.NOTE) == ["Langsam sprechen"]
    assert "Im Verbund steht dies." in texts(reading, BlockKind.PARAGRAPH)
    assert {block.page for block in reading.blocks} == {1}
    assert_sound(reading)


def test_excel_rows_name_their_columns_and_start_with_the_text_column() -> None:
    reading = read("liste.xlsx", office.make_xlsx())

    assert texts(reading, BlockKind.TABLE_ROW) == [
        "Radweg bauen (Nr.: 1; Amt: FB 66; Anteil: 50 %; Beginn: 04.05.2026)",
        "@Rufbus (Nr.: 2; Amt: +FB 12; Anteil: 4,8)",
    ]
    assert reading.metadata["text_column"] == "Maßnahme"
    assert "Geheim" in reading.warnings[0]
    assert "nicht lesen" not in reading.text
    assert_sound(reading)


def test_formulas_are_not_computed_but_named() -> None:
    reading = read("summe.xlsx", office.make_formulas())

    assert texts(reading, BlockKind.TABLE_ROW) == ["Name: Haus"]
    assert UNCOMPUTED in reading.warnings


def test_csv_finds_separator_and_head_row() -> None:
    content = 'Erhebung 2025\nNr.;Ziel;Jahr\n1;"Mehr; Wohnungen";2030\n2;=1+1;\n'.encode("cp1252")

    reading = read("ziele.csv", content)

    assert texts(reading, BlockKind.TABLE_ROW) == [
        "Mehr; Wohnungen (Nr.: 1; Jahr: 2030)",
        "=1+1 (Nr.: 2)",
    ]
    assert_sound(reading)


def test_equal_bytes_give_equal_readings() -> None:
    for name, make in [
        ("a.docx", office.make_docx),
        ("a.pptx", office.make_pptx),
        ("a.xlsx", office.make_xlsx),
    ]:
        content = make()

        assert read(name, content) == read(name, content)
