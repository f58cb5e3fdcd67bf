# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind, ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.engines.readers.specimens import office
from sechseck.engines.readers.specimens.paper import (
    lines_at,
    make_locked_pdf,
    make_pages,
    make_pdf,
)

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    b'<w:document xmlns:w="x">&b;</w:document>'
)


def package(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def bomb() -> bytes:
    return package({"word/document.xml": b"<w/>", "word/media/a.bin": bytes(301 * MEGABYTE)})


def many_slides() -> bytes:
    slides = {f"ppt/slides/slide{number}.xml": b"<p/>" for number in range(5001)}
    return package({"ppt/presentation.xml": b"<p/>", **slides})


CASES = {
    "empty": ("a.txt", lambda: b"", "leer"),
    "blank": ("a.txt", lambda: b" \n\n ", "keinen Text"),
    "too large": ("a.txt", lambda: bytes(51 * MEGABYTE), "erlaubt sind 50 MB"),
    "zip bomb": ("a.docx", bomb, "erlaubt sind 300 MB"),
    "10,001 parts": (
        "a.docx",
        lambda: package({"word/document.xml": b"", **{str(n): b"" for n in range(10_001)}}),
        "erlaubt sind 10000",
    ),
    "XML entities": ("a.docx", lambda: package({"word/document.xml": LAUGHS}), "XML-Entitäten"),
    "entities in UTF-16": (
        "a.docx",
        lambda: package({"word/document.xml": LAUGHS.decode().encode("utf-16")}),
        "XML-Entitäten",
    ),
    "zip in a zip": ("a.zip", lambda: package({"b.zip": package({"c": b"d"})}), "ZIP-Archive"),
    "locked PDF": ("a.pdf", make_locked_pdf, "Kennwort"),
    "scanned PDF": ("a.pdf", lambda: make_pdf([[], []], picture=True), "Texterkennung"),
    "10,000 pages": ("a.pdf", lambda: make_pages(10_000), "erlaubt sind 5000"),
    "5,001 slides": ("a.pptx", many_slides, "erlaubt sind 5000"),
    "broken PDF": ("a.pdf", lambda: b"%PDF-1.7 nichts", "beschädigt"),
    "half a Word file": ("a.docx", lambda: office.make_docx()[:5000], "beschädigt"),
    "old Word file": ("a.doc", lambda: OLD_OFFICE, "alte Office-Format"),
    "picture": ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "Bild"),
    "program": ("a.txt", lambda: b"\x7fELF" + bytes(100), "Programme"),
    "text that calls itself a program": ("x.exe", lambda: b"Die Stadt baut.", "Endung „.exe“"),
    "RTF": ("a.rtf", lambda: b"{\\rtf1 Hallo}", "RTF"),
    "binary junk": ("a.txt", lambda: bytes(range(256)) * 40, "keinen lesbaren Text"),
    "page without text": ("a.html", lambda: b"<html><script>x()</script></html>", "keinen Text"),
    "deep page": ("a.html", lambda: b"<html>" + b"<div>" * 300 + b"<p>Tief.", "verschachtelt"),
    "open quotes": ("a.csv", lambda: b'a;"' + b"x" * 200_000, "CSV"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_bad_files_are_refused_with_a_sentence_that_helps(case: str) -> None:
    name, make, words = CASES[case]

    with pytest.raises(ReadingRefused, match=words):
        read(name, make())


def test_a_style_without_a_name_is_a_broken_word_file() -> None:
    with zipfile.ZipFile(io.BytesIO(office.make_docx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = parts["word/styles.xml"].replace(b'<w:name w:val="Normal"/>', b"<w:name/>")

    with pytest.raises(ReadingRefused, match="beschädigt"):
        read("a.docx", package({**parts, "word/styles.xml": styles}))


def test_200_megabytes_are_refused_by_their_size_alone() -> None:
    with pytest.raises(ReadingRefused, match="200 MB"):
        check_size(200 * MEGABYTE)


def test_too_many_rows_are_refused() -> None:
    content = b"Name;Wert\n" + b"a;1\n" * 30

    with pytest.raises(ReadingRefused, match="20 Tabellenzeilen"):
        read("a.csv", content, replace(DEFAULT, table_rows=20))


def test_a_full_page_is_refused() -> None:
    content = make_pdf([lines_at(["Ein Satz mit vielen Zeichen"] * 20)])

    with pytest.raises(ReadingRefused, match="Seite 1"):
        read("a.pdf", content, replace(DEFAULT, page_objects=100))


def test_a_wrong_ending_is_read_by_content_with_a_warning() -> None:
    reading = read("plan.pdf", office.make_docx())

    assert reading.reader == "docx"
    assert "„.pdf“" in reading.warnings[-1]


def test_markup_named_text_loses_its_scripts() -> None:
    page = b"<html><body><script>boese()</script><p>Ein Satz bleibt stehen.</p></body></html>"

    reading = read("a.txt", page)

    assert reading.reader == "html"
    assert "boese" not in reading.text
    assert reading.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_macro_enabled_office_file_is_read_without_its_macros() -> None:
    assert read("a.docm", office.make_docx()).reader == "docx"
