# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Opens a PDF file and looks at its pages within the limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.pdf_lines import PrintedLine, printed_lines
from sechseck.engines.readers.reading import ReadingRefused

WHAT = "Das PDF"
_FEWEST_LETTERS = 20
_MOST_ODD = 0.3
_TABLE_PATHS = (4, 3_000)  # ruling lines of a page that may hold a table
_PAINTED_DEPTH = 2


@dataclass(slots=True)
class Paper:
    """What the pages of a file show."""

    pages: list[list[PrintedLine]] = field(default_factory=list)
    ruled: list[int] = field(default_factory=list)
    pictures_only: list[int] = field(default_factory=list)


def open_pdf(content: bytes) -> Any:
    """Return PDFium's document; a locked file is refused."""
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingRefused(
                f"{WHAT} ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
            ) from error
        raise


def look_at(document: Any, limits: Limits) -> Paper:
    """Return what all pages show; too many or too full pages are refused."""
    if len(document) > limits.pages:
        raise ReadingRefused(
            f"{WHAT} hat {len(document)} Seiten, erlaubt sind {limits.pages}. "
            "Bitte die Datei aufteilen."
        )
    paper = Paper()
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        text_page = page.get_textpage()
        try:
            _look_at_page(paper, page, text_page, number, limits)
        finally:
            text_page.close()
            page.close()
    return paper


def _look_at_page(paper: Paper, page: Any, text_page: Any, number: int, limits: Limits) -> None:
    if max(text_page.count_chars(), pdfium.FPDFPage_CountObjects(page)) > limits.page_objects:
        raise ReadingRefused(
            f"Seite {number} hat mehr als {limits.page_objects} Zeichen oder Formen. "
            "Bitte die Seite vereinfachen."
        )
    lines = printed_lines(text_page, number, page.get_height())
    paper.pages.append(lines)
    paths, has_picture = _painted(page)
    if _TABLE_PATHS[0] <= paths <= _TABLE_PATHS[1]:
        paper.ruled.append(number)
    if has_picture and not lines:
        paper.pictures_only.append(number)


def _painted(page: Any) -> tuple[int, bool]:
    """Count the drawn paths of a page and whether it shows a picture."""
    paths, has_picture = 0, False
    for shape in page.get_objects(max_depth=_PAINTED_DEPTH):
        paths += shape.type == pdfium.FPDF_PAGEOBJ_PATH
        has_picture = has_picture or shape.type == pdfium.FPDF_PAGEOBJ_IMAGE
    return paths, has_picture


def check_readable(paper: Paper) -> None:
    """Refuse scans, empty files and letters without a meaning."""
    text = "".join(line.text for lines in paper.pages for line in lines)
    if len(text) < _FEWEST_LETTERS and paper.pictures_only:
        raise ReadingRefused(
            f"{WHAT} besteht nur aus Bildern (Scan). Bitte zuerst eine Texterkennung (OCR) "
            "durchführen und die neue Datei hochladen."
        )
    if not text:
        raise ReadingRefused(f"{WHAT} enthält keinen Text.")
    odd = sum(not letter.isprintable() or "\ue000" <= letter <= "\uf8ff" for letter in text)
    if odd > _MOST_ODD * len(text):
        raise ReadingRefused(
            "Die Schrift im PDF lässt sich nicht in Text übersetzen. "
            "Bitte die Ausgangsdatei (Word, PowerPoint) hochladen."
        )
