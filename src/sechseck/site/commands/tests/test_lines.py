# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck lines: numbers that people can quote, the same from every kind of file."""

from __future__ import annotations

import html
import json
import os
from pathlib import Path
from typing import Any

import pytest

from sechseck.site import shared
from sechseck.site.commands.lines import main

HEAD = "| Status: | Eingereicht |\n|---|---|\n| Veranstaltung: | Treffen |\nA7: Wege\nText\n"
SHORT = "Alle Wege sind sicher, breit und hell. Wer will, fährt am Abend noch einmal um den See."


def lines_of(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    assert main([str(path), "--json", *more]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture
def motion() -> Path:
    """Document 004, a motion as Antragsgrün prints it; 108 lines of at most 80 characters."""
    folder = shared.folder()
    found = sorted((folder / "seeds").glob("004*")) if folder else []
    if not found:
        without("Der Ordner shared/ mit Dokument 004 liegt nicht neben dem Checkout.")
    return found[0]


def without(reason: str) -> None:
    """Skip with a printed reason; where CI=true the missing document is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    print(reason)
    pytest.skip(reason)


def body_of(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines[lines.index("Text") + 1 :] if line and line != "Kommentare"]


def joined(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The paragraphs of the motion, each as one line."""
    found: dict[str, list[str]] = {}
    for line in lines_of(path, capsys):
        found.setdefault(line["block"], []).append(line["text"])
    return [" ".join(texts) for texts in found.values()]


def test_document_004_is_counted_as_it_was_printed(
    motion: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for rule in ("ag80", "ag80-import"):
        found = lines_of(motion, capsys, "--rule", rule)

        assert [line["text"] for line in found] == body_of(motion)
        assert [line["number"] for line in found] == list(range(1, 109))
        assert len({line["block"] for line in found}) == 18
        assert max(len(line["text"]) for line in found) == 80


def test_document_004_is_counted_the_same_from_joined_paragraphs(
    motion: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paragraphs = joined(motion, capsys)
    page = "".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)
    files = {
        "text.txt": HEAD + "\n".join(paragraphs) + "\nKommentare\nGut so!",
        "blank.txt": "\n\n".join(paragraphs),
        "page.html": f"<html><body><nav>Menü</nav><h2>Text</h2>{page}<h2>Kommentare</h2><p>Gut",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")

        found = lines_of(tmp_path / name, capsys)

        assert [line["text"] for line in found] == body_of(motion), name


def test_document_004_says_the_same_in_narrow_lines(
    motion: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = lines_of(motion, capsys, "--width", "60")

    assert max(len(line["text"]) for line in found) <= 60
    words = " ".join(line["text"] for line in found).split()
    assert words == " ".join(body_of(motion)).split()


def test_a_numbered_page_counts_as_the_text_it_was_made_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    span = '<span class="lineNumber" data-line-number="1" aria-hidden="true"></span>'
    rows = ["Alle Wege sind sicher, breit und hell. Wer will, ", "fährt am Abend noch einmal um ",
            "den See."]  # fmt: skip
    page = f'<div class="text motionTextFormattings"><p>{span}{f"<br>{span}".join(rows)}</p></div>'
    (tmp_path / "page.html").write_text(f"<html><body>{page}<p>Kommentar</p>", encoding="utf-8")
    (tmp_path / "text.txt").write_text(SHORT, encoding="utf-8")

    found = lines_of(tmp_path / "page.html", capsys)

    assert found == lines_of(tmp_path / "text.txt", capsys)


def test_people_see_the_number_before_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.txt").write_text(SHORT, encoding="utf-8")

    assert main([str(tmp_path / "text.txt")]) == 0

    assert capsys.readouterr().out == (
        "    1  Alle Wege sind sicher, breit und hell. Wer will, fährt am Abend noch einmal um\n"
        "    2  den See.\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "more", "sentence"),
    [
        ("fehlt.txt", None, [], "fehlt.txt: Die Datei gibt es nicht."),
        ("leer.txt", "", [], "leer.txt: Die Datei ist leer."),
        ("kurz.txt", SHORT, ["--width", "9"], "Eine Zeile braucht mindestens 10 Zeichen."),
        ("kopf.txt", HEAD + "Kommentare", [], "kopf.txt: Die Datei enthält keinen Antragstext."),
        ("seite.html", "<html><body><script>x()</script>", [], "enthält keinen Text"),
    ],
)
def test_what_cannot_be_counted_is_said_in_german(
    name: str,
    content: str | None,
    more: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")

    assert main([str(tmp_path / name), *more]) == 2

    told = capsys.readouterr()
    assert sentence in told.err
    assert told.out == ""
