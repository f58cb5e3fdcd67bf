# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Motions as files tell them: the body without its head, its reasons and the comments."""

from __future__ import annotations

import pytest

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.redline import Run, read_motion

HEAD = """\
| Veranstaltung: | Sommertreffen |
|---|---|
| Antragsteller*in: | Ortsgruppe (dort beschlossen am: 03.02.2026) |
| Status: | Eingereicht |
A7: Wege für alle
Text
"""
BODY = (
    "Der Verein legt neue Wege an und pflegt sie das ganze Jahr, auch im Winter und bei\n"
    "Regen. Er fragt alle, die dort gehen.\n"
    "Am Ende jeder Woche wird gezählt, wie viele Menschen kamen und welche Rad- und\n"
    "Fußwege sie nahmen.\n"
)
SPAN = '<span class="lineNumber" data-line-number="{}" aria-hidden="true"></span>'


def told(name: str, content: str) -> list[tuple[str, str]]:
    return [(one.type.value, one.text) for one in read_motion(name, content.encode()).blocks]


PARAGRAPHS = [
    ("p", "Der Verein legt neue Wege an und pflegt sie das ganze Jahr, auch im Winter und bei "
          "Regen. Er fragt alle, die dort gehen."),
    ("p", "Am Ende jeder Woche wird gezählt, wie viele Menschen kamen und welche Rad- und "
          "Fußwege sie nahmen."),
]  # fmt: skip


def test_a_printed_motion_is_joined_and_its_head_becomes_facts() -> None:
    content = HEAD + BODY + "Begründung\nWeil es gut tut.\nKommentare\nGut so!\n"

    assert told("a7.txt", content) == PARAGRAPHS
    facts = read_motion("a7.txt", content.encode()).metadata
    assert {name: facts[name] for name in ("prefix", "title", "author", "status")} == {
        "prefix": "A7",
        "title": "Wege für alle",
        "author": "Ortsgruppe",
        "status": "Eingereicht",
    }
    assert facts["resolved_on"] == "2026-02-03"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("auf dem Rad-", "und Fußweg steht nun eine Bank", "Rad- und Fußweg"),
        ("in der Zehn-Minuten-", "Stadt steht nun eine Bank", "Zehn-Minuten-Stadt"),
        ("im Park -", "und nur dort steht eine Bank", "Park - und nur"),
    ],
)
def test_a_line_that_ends_with_a_hyphen_is_joined_as_it_was(
    before: str, after: str, text: str
) -> None:
    start = "Seit dem letzten Jahr gibt es hier viel Neues zu sehen:"
    line = f"{start} {before}".rjust(80, "x")
    content = f"{HEAD}{line}\n{after}, und alle sitzen gern darauf.\n"

    assert text in told("a7.txt", content)[0][1]


def test_a_page_of_antragsgruen_gives_body_and_facts() -> None:
    page = f"""<html><body><nav>Start</nav><h1>A7: Wege für alle</h1>
    <table><tr><th>Status:</th><td>Eingereicht</td></tr>
    <tr><th>Veranstaltung:</th><td>Sommertreffen</td></tr></table>
    <section><h3>Text</h3><div class="paragraph"><div class="text motionTextFormattings textOrig">
    <p>{SPAN.format(1)}Wir bauen <strong>Rad-</strong><br>{SPAN.format(2)}und Fußwege.</p></div>
    </div><div class="paragraph"><div class="text motionTextFormattings textOrig">
    <ol start="3"><li>{SPAN.format(3)}Bald.<br>Wirklich.</li></ol></div></div></section>
    <section class="comments"><h2>Kommentare</h2><p>Gut so!</p></section></body></html>"""

    motion = read_motion("a7.html", page.encode())

    assert [(one.type.value, one.text, one.value) for one in motion.blocks] == [
        ("p", "Wir bauen Rad-und Fußwege.", None),
        ("ol", "Bald.\nWirklich.", 3),
    ]
    assert motion.blocks[0].runs[1] == Run("Rad-", ("strong",))
    assert (motion.metadata["prefix"], motion.metadata["status"]) == ("A7", "Eingereicht")


def test_a_page_without_marks_is_read_between_text_and_comments() -> None:
    page = """<html><body><header><a href="/">Start</a></header><main><h2>A7: Wege</h2>
    <table><tr><td>Status:</td><td>Entwurf</td></tr></table><h3>Antragstext</h3>
    <p>Wir bauen.</p><h4>Mehr</h4><ul><li>Rad<ul><li>Licht</li></ul></li></ul>
    <h3>Begründung</h3><p>Darum.</p></main><footer>Impressum</footer></body></html>"""

    assert told("a.html", page) == [("p", "Wir bauen."), ("h4", "Mehr"), ("ul", "Rad"),
                                    ("ul", "Licht")]  # fmt: skip


def test_the_frame_of_a_page_is_no_text_but_a_form_around_all_of_it_is_none() -> None:
    inside = "<form><h1>Wege</h1><p>Wir bauen.</p></form>"
    frame = "<footer><p>Rathaus</p><p>Telefon</p></footer><form><p>Suche</p><p>Los</p></form>"

    assert told("a.html", f"<html><body>{inside}{frame}") == [("h2", "Wege"), ("p", "Wir bauen.")]


def test_plain_text_and_markdown_lose_nothing() -> None:
    content = "# Wege\n\nWir **bauen**.\n\n1. Rad\n2. Fuß\n\n- Licht\n\nMail an rat@ort.example\n"

    assert told("a.md", content) == [
        ("h2", "Wege"), ("p", "Wir bauen."), ("ol", "Rad"), ("ol", "Fuß"), ("ul", "Licht"),
        ("p", "Mail an rat@ort.example"),
    ]  # fmt: skip
    assert read_motion("a.md", content.encode()).blocks[1].runs[1] == Run("bauen", ("strong",))


def test_scripts_of_a_page_are_no_text() -> None:
    page = "<html><body><script>x()</script><p onclick='x()'>Gut<svg><text>x</text></svg></p>"

    assert told("a.html", page) == [("p", "Gut")]


def test_what_holds_no_text_is_refused() -> None:
    with pytest.raises(ReadingRefused, match="leer"):
        read_motion("a.txt", b"")
    with pytest.raises(ReadingRefused, match="keinen Text"):
        read_motion("a.html", b"<html><body><script>x()</script></body></html>")
