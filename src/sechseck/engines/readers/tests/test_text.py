# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.tests.claims import assert_sound, texts
from sechseck.engines.readers.text import read_text


def reading_of(text: str) -> Reading:
    return read_text(text.encode(), DEFAULT)


def test_each_line_of_web_text_is_a_paragraph() -> None:
    reading = reading_of(
        "Das Büro stellt die Ergebnisse der Befragung im Herbst allen Kommunen vor.\n"
        "Danach folgt eine lange Phase der gemeinsamen Arbeit, in der alle Ämter, Verbände und "
        "Hochschulen ihre Vorschläge einbringen und miteinander abgleichen, bis ein Plan steht.\n"
        "Am Ende beschließt die Versammlung.\n"
    )

    assert [block.line_start for block in reading.blocks] == [1, 2, 3]
    assert_sound(reading)


def test_hard_wrapped_lines_are_joined_until_the_next_word_would_have_fitted() -> None:
    reading = reading_of(
        "Die Region baut bis zum Jahr 2030 in allen Teilräumen neue Radwege, damit\n"
        "auch ältere Menschen sicher zum Bahnhof, zur Praxis und zum Laden kommen\n"
        "können.\n"
        "Für die Planung der Radwege stellen die Kommunen gemeinsam zwei Millionen\n"
        "Euro bereit und berichten jedes Jahr öffentlich über den erreichten Stand\n"
        "des Ausbaus.\n"
    )

    spans = [(block.line_start, block.line_end) for block in reading.blocks]
    assert spans == [(1, 3), (4, 6)]
    assert_sound(reading)


def test_a_line_that_ends_with_a_comma_goes_on() -> None:
    reading = reading_of("Grundsätze: Offenheit, Respekt,\nVerlässlichkeit und Mut\n\nEnde gut.\n")

    assert reading.blocks[0].text == "Grundsätze: Offenheit, Respekt,\nVerlässlichkeit und Mut"


def test_repeated_capitals_are_titles_and_short_repeated_lines_before_them_are_footers() -> None:
    slide = (
        "LAGE DER REGION\n\nEin Überblick\n\nDie Lage auf Seite {} ist gut.\n\nKreis Muster\n\n"
    )

    reading = reading_of("".join(slide.format(number) for number in range(4)))

    assert texts(reading, BlockKind.HEADING) == ["LAGE DER REGION", "Ein Überblick"] * 4
    assert texts(reading, BlockKind.BOILERPLATE)[:3] == ["Kreis Muster"] * 3
    assert reading.blocks[2].heading == ("LAGE DER REGION", "Ein Überblick")


def test_a_line_with_a_colon_heads_its_list_only() -> None:
    reading = reading_of("Wir brauchen:\n\n- Zeit\n- Geld\n\nDas genügt uns allen völlig.\n")

    assert reading.blocks[1].heading == ("Wir brauchen:",)
    assert reading.blocks[3].heading == ()


def test_markers_of_items_stay_outside_the_block() -> None:
    reading = reading_of("Ziele der Region sind\n\n- Eins\n• Zwei\n1. Drei\na) Vier\n")

    assert texts(reading, BlockKind.ITEM) == ["Eins", "Zwei", "Drei", "Vier"]
    assert_sound(reading)


def test_a_table_of_numbers_has_a_head_row() -> None:
    reading = reading_of("\tGesamt\tStadt\nFroh\t54\t48\nMüde\t22\t15\n")

    assert texts(reading, BlockKind.META) == ["Gesamt\tStadt"]
    assert len(texts(reading, BlockKind.TABLE_ROW)) == 2


def test_an_address_card_is_contact_data() -> None:
    reading = reading_of(
        "Text davor, der lang ist.\n\nAnna Muster\nLeiterin\na.muster@region.example\n"
    )

    assert texts(reading, BlockKind.META) == ["Anna Muster", "Leiterin", "a.muster@region.example"]


def test_indented_lines_belong_to_their_item() -> None:
    reading = reading_of(
        "Die Schritte der Region:\n\n- Ausbau der\n  Radwege im Tal\n- Zweitens\n"
    )

    assert texts(reading, BlockKind.ITEM) == ["Ausbau der\n  Radwege im Tal", "Zweitens"]


def test_form_feeds_are_pages() -> None:
    reading = reading_of("Auf der ersten Seite steht dies.\n\fAuf der zweiten steht das.\n")

    assert [block.page for block in reading.blocks] == [1, 2]
    assert_sound(reading)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A photo of a table with several people around it.", BlockKind.CAPTION),
        ("● gut ● mittel ● schlecht", BlockKind.CAPTION),
        ("Der Saal war voll (Foto: Anna Muster).", BlockKind.CAPTION),
        ("Quelle: Eigene Erhebung (2024)", BlockKind.META),
        ("03.04.2025 | Anna Muster, Landrätin", BlockKind.META),
        ("Zurück nach oben", BlockKind.BOILERPLATE),
        ("Foto: Anna Muster", BlockKind.BOILERPLATE),
        ("Impressum | Kontakt", BlockKind.BOILERPLATE),
        ("Barrierefreiheit", BlockKind.HEADING),
        ("Seite 3 von 20", BlockKind.BOILERPLATE),
        ("- 3 -", BlockKind.BOILERPLATE),
        ("Wir verwenden auf dieser Seite Cookies.", BlockKind.BOILERPLATE),
        ("7. Mai 2025 ist der Tag, an dem die neue Bücherei öffnet.", BlockKind.PARAGRAPH),
    ],
)
def test_signs_of_single_lines(line: str, kind: BlockKind) -> None:
    reading = reading_of(f"Ein Satz davor ist hier zu lesen.\n\n{line}\n\nEin Satz danach auch.\n")

    assert reading.blocks[1].kind is kind


def test_title_author_and_date_of_a_title_slide() -> None:
    reading = reading_of(
        "GUTE AUSSICHTEN\n\n01.02.2025 | Anna Muster, Landrätin\n\nText ist da.\n"
    )

    assert reading.metadata == {
        "title": "GUTE AUSSICHTEN",
        "dated": "2025-02-01",
        "author": "Anna Muster, Landrätin",
    }
