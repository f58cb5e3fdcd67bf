# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A table of measures as an Excel file; loads the library for it, so only when asked."""

from __future__ import annotations

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from sechseck.kernel.tables import safe_cell
from sechseck.strategy.exports import as_words
from sechseck.strategy.queries.exports import Cell, Export

LARGEST_NUMBER = Decimal(10) ** 9  # a spreadsheet keeps twelve digits for sure
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DAY, EUROS = "DD.MM.YYYY", "#,##0.00"


def xlsx_of(export: Export) -> bytes:
    """Return a table as an Excel file: days are days, amounts are numbers, words are words."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Maßnahmen")
    sheet.freeze_panes = "C2"
    sheet.append([_head(sheet, name) for name in export.columns])
    for row in export.rows:
        sheet.append([_cell(sheet, value) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _head(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, value=name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Cell) -> Any:
    if isinstance(value, date):
        return _formatted(sheet, value, DAY)
    if isinstance(value, Decimal) and value < LARGEST_NUMBER:
        return _formatted(sheet, value, EUROS)
    cell = WriteOnlyCell(sheet, value=_NO_XML.sub("", safe_cell(as_words(value))))
    cell.data_type = "s"  # never a formula, whatever it begins with
    return cell


def _formatted(sheet: Any, value: Any, look: str) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    cell.number_format = look
    return cell
