# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.specimens.paper import Word, lines_at, make_pdf, table_at
from sechseck.engines.readers.tests.claims import assert_sound, texts

PARAGRAPH = [
    "Die Region baut bis zum Ende des Jahrzehnts neue Radwege und set-",
    "zt dabei zuerst auf Strecken, die viele Menschen jeden Tag zum",
    "Bahnhof nehmen.",
    "Die Gemeinden stimmen ihre Pläne vorher miteinander ab.",
]


def page(number: int) -> list[Word]:
    return [
        Word("Region Muster – Bericht", 70, 30, 9),
        Word(f"Wohnen {'in der Stadt' if number > 1 else ''}", 70, 80 + number, 18, True),
        *lines_at(PARAGRAPH, top=120 + number),
        *lines_at(["• Fläche sichern", "• Geld bereitstellen"], top=200),
        Word(f"Seite {number}", 500, 820, 9),
    ]


def test_paragraphs_items_titles_and_the_frame_of_pages() -> None:
    reading = read("bericht.pdf", make_pdf([page(1), page(2), page(3)]))

    assert texts(reading, BlockKind.BOILERPLATE)[:2] == ["Region Muster – Bericht", "Seite 1"]
    assert texts(reading, BlockKind.HEADING)[:2] == ["Wohnen", "Wohnen in der Stadt"]
    assert texts(reading, BlockKind.PARAGRAPH)[:2] == ["\n".join(PARAGRAPH[:3]), PARAGRAPH[3]]
    assert texts(reading, BlockKind.ITEM)[:2] == ["Fläche sichern", "Geld bereitstellen"]
    assert [block.page for block in reading.blocks] == sorted(
        block.page or 0 for block in reading.blocks
    )
    assert_sound(reading)


def test_boxes_count_from_the_top_left() -> None:
    reading = read("a.pdf", make_pdf([lines_at(["Ein Satz steht weit oben."], top=50)]))

    box = reading.blocks[0].bbox
    assert box is not None
    assert 60 < box[0] < 80
    assert 30 < box[1] < 50


def test_ruled_tables_are_rows() -> None:
    words, drawing = table_at([["Jahr", "Wohnungen"], ["2024", "100"], ["2025", "300"]])

    reading = read(
        "a.pdf", make_pdf([[Word("Hier folgt eine Tabelle.", 70, 100), *words]], drawing=drawing)
    )

    assert texts(reading, BlockKind.TABLE_ROW) == ["2024 | 100", "2025 | 300"]
    assert texts(reading, BlockKind.META) == ["Jahr | Wohnungen"]
    assert reading.text.count("2024") == 1


def test_printed_line_numbers_are_left_out_and_named() -> None:
    numbered = [f"{number} {text}" for number, text in enumerate(PARAGRAPH * 2, start=1)]

    reading = read("antrag.pdf", make_pdf([lines_at(numbered)]))

    assert reading.metadata["line_numbers"] == "1–8"
    assert reading.blocks[0].text.startswith("Die Region baut")
    assert_sound(reading)


def test_pages_with_pictures_only_are_named() -> None:
    first = make_pdf([lines_at(["Auf dieser Seite steht ein langer Satz."]), []], picture=True)

    assert "Seite 2" in read("a.pdf", first).warnings[0]
