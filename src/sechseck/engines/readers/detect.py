# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which kind of file the bytes are, whatever the name says."""

from __future__ import annotations

import io
import re
import zipfile

from sechseck.engines.readers.reading import ReadingRefused

_START_BYTES = 4096
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TITLE_LINES = re.compile(rb"^#{1,6} +[^\s#]", re.MULTILINE)
_SAMPLE_BYTES = 200_000
_OFFICE = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx", "xl/workbook.xml": "xlsx"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_PROGRAMS = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe")
_PROGRAM_ENDINGS = (
    *("exe", "dll", "bat", "cmd", "msi", "scr", "ps1", "vbs", "jar", "apk"),
    *("deb", "rpm", "dylib", "iso", "dmg", "pyc"),
)
_BY_ENDING = {
    "md": "markdown", "markdown": "markdown", "csv": "csv", "tsv": "csv", "htm": "html",
    "html": "html", "xhtml": "html", "pdf": "pdf", "docx": "docx", "pptx": "pptx",
    "xlsx": "xlsx", "xlsm": "xlsx", "docm": "docx", "pptm": "pptx",
}  # fmt: skip
_BINARY = ("pdf", "docx", "pptx", "xlsx")
_ODF = "OpenDocument-Dateien liest Sechseck noch nicht. Bitte als PDF oder als {} speichern."


def ending_of(name: str) -> str:
    """Return the ending of a file name in small letters.

    >>> ending_of("Antrag.PDF")
    'pdf'
    """
    return name.rsplit(".", 1)[-1].lower().strip() if "." in name else ""


def kind_of_file(name: str, content: bytes) -> str:
    """Return the kind of a file: pdf, docx, pptx, xlsx, html, markdown, csv or text.

    The bytes decide; the name only tells apart the kinds of text.

    Raises
    ------
    ReadingRefused : the bytes are of a kind that cannot be read.
    """
    _refuse_program(ending_of(name))
    start = content[:_START_BYTES]
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _kind_of_package(content)
    _refuse_unreadable(start, content)
    expected = _BY_ENDING.get(ending_of(name), "text")
    if _HTML.match(start.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if expected == "text" and len(_TITLE_LINES.findall(content[:_SAMPLE_BYTES])) > 1:
        return "markdown"
    return "text" if expected in _BINARY else expected


def expected_kind(name: str) -> str:
    """Return the kind the ending of a name promises, "" if it promises none."""
    return _BY_ENDING.get(ending_of(name), "")


def _kind_of_package(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingRefused(
            "Die Datei ist beschädigt: Sie beginnt wie eine Office-Datei, ist aber unvollständig. "
            "Bitte neu speichern und noch einmal hochladen."
        ) from error
    for part, kind in _OFFICE.items():
        if part in names:
            return kind
    if "content.xml" in names and "mimetype" in names:
        raise ReadingRefused(_ODF.format("DOCX, PPTX oder XLSX"))
    raise ReadingRefused(
        "ZIP-Archive werden nicht gelesen. Bitte auspacken und einzeln hochladen."
    )


def _refuse_program(ending: str) -> None:
    """Refuse what calls itself a program, whatever it holds: nobody meant to hand it in."""
    if ending in _PROGRAM_ENDINGS:
        raise ReadingRefused(
            f"Programme werden nicht gelesen (Endung „.{ending}“). "
            "Bitte ein Dokument wählen, zum Beispiel PDF, DOCX oder TXT."
        )


def _refuse_unreadable(start: bytes, content: bytes) -> None:
    if start.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise ReadingRefused(
                "Die Office-Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
            )
        raise ReadingRefused(
            "Das alte Office-Format (.doc, .ppt, .xls) wird nicht gelesen. "
            "Bitte als DOCX, PPTX, XLSX oder PDF speichern."
        )
    if start.startswith(b"{\\rtf"):
        raise ReadingRefused("RTF wird nicht gelesen. Bitte als DOCX oder PDF speichern.")
    if start.startswith(_PICTURES) or start[4:8] == b"ftyp" or start[8:12] == b"WEBP":
        raise ReadingRefused(
            "Die Datei ist ein Bild oder Film. Bitte eine Datei mit Text hochladen, "
            "bei einem Scan zuerst eine Texterkennung (OCR) durchführen."
        )
    if start.startswith(_ARCHIVES):
        raise ReadingRefused(
            "Archive werden nicht gelesen. Bitte auspacken und einzeln hochladen."
        )
    if start.startswith(_PROGRAMS) and b"\0" in start:
        raise ReadingRefused(
            "Programme werden nicht gelesen. Bitte eine Datei mit Text hochladen."
        )
