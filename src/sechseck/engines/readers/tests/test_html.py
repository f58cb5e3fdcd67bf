# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from time import process_time

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.tests.claims import assert_sound, texts

PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Wohnen</title>
<script>var boese = "Schadcode";</script><style>p {color: red}</style></head><body>
<nav><a href="/">Startseite</a></nav><main><h1>Wohnen in der Region</h1>
<p onclick="boese()">Wir bauen bis 2030 gemeinsam mit den Kommunen 300 Wohnungen.</p>
<h2>Schritte</h2><ul><li>Fläche sichern<ul><li>am Kanal</li></ul></li></ul>
<table><tr><th>Jahr</th><th>Zahl</th></tr><tr><td>2024</td><td>100</td></tr></table>
<script>document.write("Schadcode")</script><p style="display: none">Unsichtbar.</p></main>
<div class="cookie-banner">Wir nutzen Cookies für alles Mögliche.</div>
<footer>Impressum</footer><a href="#top">Nach oben</a></body></html>"""


def test_a_page_keeps_headings_lists_and_tables() -> None:
    reading = read("wohnen.html", PAGE.encode())

    assert texts(reading, BlockKind.HEADING) == ["Wohnen in der Region", "Schritte"]
    assert texts(reading, BlockKind.ITEM) == ["Fläche sichern", "am Kanal"]
    assert texts(reading, BlockKind.TABLE_ROW) == ["2024 | 100"]
    assert len(texts(reading, BlockKind.PARAGRAPH)) == 1
    assert reading.metadata["title"] == "Wohnen"
    assert_sound(reading)


def test_scripts_never_survive_and_the_frame_is_boilerplate() -> None:
    reading = read("wohnen.html", PAGE.encode())

    assert "Schadcode" not in reading.text
    assert "color" not in reading.text
    assert {"Startseite", "Impressum", "Nach oben", "Unsichtbar."} <= set(
        texts(reading, BlockKind.BOILERPLATE)
    )


def test_the_declared_encoding_is_believed() -> None:
    page = '<html><meta charset="iso-8859-1"><body><p>Die Größe der Straße zählt für uns alle.</p>'

    reading = read("a.html", page.encode("latin-1"))

    assert reading.blocks[0].text == "Die Größe der Straße zählt für uns alle."


def test_sentences_survive_even_if_the_extraction_drops_them() -> None:
    links = "".join(f'<li><a href="/{number}">Seite {number}</a></li>' for number in range(30))
    sentence = "Wir bauen in jedem Jahr mindestens hundert neue Wohnungen."
    page = f"<html><body><div><p>{sentence}</p><ul>{links}</ul></div></body></html>"

    reading = read("a.html", page.encode())

    assert texts(reading, BlockKind.PARAGRAPH)[0].startswith("Wir bauen")


def test_a_page_inside_a_form_or_named_after_its_sidebar_is_content() -> None:
    page = """<html><body class="x"><form><div class="has-sidebar"><h1>Wohnen</h1>
    <p>Wir bauen bis 2030 viele Wohnungen.</p></div></form></body></html>"""

    reading = read("a.html", page.encode())

    assert [block.kind for block in reading.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_page_of_frame_only_is_read_as_content() -> None:
    page = (
        "<html><body><div id='nav'><p>Wir bauen bis 2030 viele Wohnungen.</p></div></body></html>"
    )

    reading = read("a.html", page.encode())

    assert [block.kind for block in reading.blocks] == [BlockKind.PARAGRAPH]


def test_a_long_list_is_read_in_linear_time() -> None:
    items = "".join(f"<li>Punkt Nummer {number}</li>" for number in range(20_000))
    before = process_time()

    reading = read("a.html", f"<html><body><main><ul>{items}</ul></main></body></html>".encode())

    assert len(texts(reading, BlockKind.ITEM)) == 20_000
    assert process_time() - before < 4
