# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for Excel files: the stored values of the visible sheets."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

from sechseck.engines.readers.cells import check_rows
from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.packages import check_package
from sechseck.engines.readers.properties import properties_of
from sechseck.engines.readers.reading import BlockKind, Reading, ReadingRefused
from sechseck.engines.readers.table import VERSION, NumberedRow, add_sheet

WHAT = "Die Excel-Datei"
UNCOMPUTED = (
    "Einige Formeln haben kein gespeichertes Ergebnis und fehlen. "
    "Bitte die Datei einmal in der Tabellenkalkulation öffnen und speichern."
)
_UNCOMPUTED_CELL = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>|</c>)")
_CHUNK_BYTES = 1024 * 1024
_NAMELESS = ("tabelle", "sheet", "blatt")


def read_xlsx(content: bytes, limits: Limits, wanted: str = "") -> Reading:
    """Return the reading of an Excel file; formulas count by their stored value.

    ``wanted`` names the column of the text; without it the reader looks for a usual name.
    """
    check_package(content, limits, WHAT)
    composition = Composition()
    warnings: list[str] = []
    with refuse_if_broken(WHAT):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        metadata = _properties(book)
        if len(book.worksheets) > limits.pages:
            raise ReadingRefused(f"{WHAT} hat mehr als {limits.pages} Blätter.")
        left = limits.table_rows
        for page, sheet in enumerate(book.worksheets, start=1):
            if sheet.sheet_state != "visible":
                warnings.append(f"Das ausgeblendete Blatt „{sheet.title}“ wurde nicht gelesen.")
                continue
            rows = list(_rows(sheet, left, limits))
            left -= len(rows)
            if not sheet.title.lower().startswith(_NAMELESS):
                composition.add(BlockKind.HEADING, sheet.title, page=page)
            add_sheet(composition, rows, metadata, page=page, wanted=wanted)
        if has_uncomputed_formulas(content):
            warnings.append(UNCOMPUTED)
    return composition.reading(
        reader="table", version=VERSION, metadata=metadata, warnings=warnings
    )


def _properties(book: Any) -> dict[str, str]:
    """Title and author; the library makes up dates where the file has none."""
    known = properties_of(book.properties)
    return {key: known[key] for key in ("title", "author") if key in known}


def has_uncomputed_formulas(content: bytes) -> bool:
    """Whether a cell holds a formula without a stored result."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                with package.open(name) as part:
                    tail = b""
                    while chunk := part.read(_CHUNK_BYTES):
                        if _UNCOMPUTED_CELL.search(tail + chunk):
                            return True
                        tail = chunk[-40:]
    return False


def _rows(sheet: Any, left: int, limits: Limits) -> Iterator[NumberedRow]:
    """Filled rows with their numbers; empty ones count, a sheet may claim a million of them."""
    sheet.reset_dimensions()
    for count, row in enumerate(sheet.iter_rows(), start=1):
        if count > 2 * limits.table_rows:
            check_rows(count, limits, WHAT)
        cells = [cell_text(cell.value, getattr(cell, "number_format", "")) for cell in row]
        if any(cells):
            left -= 1
            if left < 0:
                check_rows(limits.table_rows + 1, limits, WHAT)
            yield count, cells


def cell_text(value: object, number_format: str = "") -> str:
    """Return a cell as Germans write it.

    >>> cell_text(4.8), cell_text(0.125, "0.0%"), cell_text(True), cell_text(12345678901.5)
    ('4,8', '12,5 %', 'ja', '12345678901,5')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, int | float):
        return _number(value, is_share="%" in (number_format or ""))
    if isinstance(value, datetime.datetime):
        is_day = (value.hour, value.minute) == (0, 0)
        return value.strftime("%d.%m.%Y" if is_day else "%d.%m.%Y %H:%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d.%m.%Y")
    return " ".join(str(value).split())


def _number(value: float, *, is_share: bool) -> str:
    exact = Decimal(f"{value * 100 if is_share else value:.12g}")  # 12 digits hide float noise
    shown = str(value) if isinstance(value, int) and not is_share else f"{exact:f}"
    shown = shown.replace(".", ",")
    return f"{shown} %" if is_share else shown
