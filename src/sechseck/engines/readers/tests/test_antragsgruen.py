# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.tests.claims import assert_sound, texts

TEXT = """| Veranstaltung: | Regionstag 2026 |
|---|---|
| Antragsteller*in: | Vorstand (dort beschlossen am: 05.02.2026) |
| Status: | Eingereicht |
| Angelegt: | 06.02.2026, 09:30 |
C12: Kurze Wege für alle
Text
Wir wollen, dass alle Menschen in der Region die Dinge des Alltags zu Fuß oder
mit dem Rad erreichen.
Die Kommunen erhalten dafür Geld.
Begründung
Viele Läden haben geschlossen.
Kommentare
Das finde ich falsch.
"""
PAGE = """<html><body><nav>Menü der Seite</nav><h1>C12: Kurze Wege</h1><table>
<tr><th>Veranstaltung:</th><td>Regionstag</td></tr>
<tr><th>Status:</th><td>Eingereicht</td></tr></table><section><h2>Antragstext</h2>
<p><span class="lineNumber">1</span>Wir wollen kurze Wege,<br>
<span class="lineNumber">2</span>überall.</p>
</section><section><h2>Kommentare</h2><p>Ich bin dagegen.</p></section></body></html>"""


def test_the_header_table_becomes_metadata() -> None:
    reading = read("c12.txt", TEXT.encode())

    assert reading.metadata == {
        "event": "Regionstag 2026",
        "proposer": "Vorstand",
        "author": "Vorstand",
        "resolved_on": "2026-02-05",
        "status": "Eingereicht",
        "created": "2026-02-06T09:30",
        "prefix": "C12",
        "title": "Kurze Wege für alle",
    }


def test_the_body_is_joined_at_80_columns_and_comments_are_left_out() -> None:
    reading = read("c12.txt", TEXT.encode())

    paragraphs = [block for block in reading.blocks if block.kind is BlockKind.PARAGRAPH]
    assert [(each.line_start, each.line_end) for each in paragraphs] == [
        (8, 9),
        (10, 10),
        (12, 12),
    ]
    assert paragraphs[-1].heading[-1] == "Begründung"
    assert texts(reading, BlockKind.BOILERPLATE) == ["Kommentare", "Das finde ich falsch."]
    assert_sound(reading)


def test_a_body_line_that_starts_like_a_section_stays_body() -> None:
    text = TEXT.replace("Die Kommunen erhalten dafür Geld.", "Kommentare der Kommunen zählen.")

    reading = read("c12.txt", text.encode())

    assert "Kommentare der Kommunen zählen." in texts(reading, BlockKind.PARAGRAPH)


def test_the_page_is_read_like_the_text() -> None:
    reading = read("c12.html", PAGE.encode())

    assert reading.reader == "antragsgruen"
    assert reading.metadata["prefix"] == "C12"
    assert texts(reading, BlockKind.PARAGRAPH) == ["Wir wollen kurze Wege,\nüberall."]
    assert "Ich bin dagegen." in texts(reading, BlockKind.BOILERPLATE)
    assert_sound(reading)
