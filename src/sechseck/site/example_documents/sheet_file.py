# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes an Excel file from a CSV manuscript."""

from __future__ import annotations

import csv
import re
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from sechseck.site.example_documents.office_zip import pack

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d+")
_MOMENT = datetime(2026, 4, 15, 12, tzinfo=UTC)
_BUDGET = 8  # the column that holds amounts in euros
_WIDTHS = (5, 42, 22, 16, 38, 12, 12, 18, 34, 10)


def sheet_file(text: str, *, title: str, author: str) -> bytes:
    """Return the rows of a CSV text as an Excel file with real dates and numbers."""
    book = Workbook()
    book.properties.title = title
    book.properties.creator = author
    sheet = book.active
    sheet.title = "Maßnahmen"
    for row in csv.reader(StringIO(text)):
        sheet.append([_value(cell) for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in zip(sheet.iter_cols(max_row=1), _WIDTHS, strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
    for (budget,) in sheet.iter_rows(min_row=2, min_col=_BUDGET, max_col=_BUDGET):
        budget.number_format = "#,##0"
    sheet.freeze_panes = "C2"
    content = BytesIO()
    book.save(content)
    return pack(content.getvalue(), _MOMENT)


def _value(cell: str) -> date | int | str | None:
    if not cell:
        return None
    if _DATE.fullmatch(cell):
        return date.fromisoformat(cell)
    return int(cell) if _NUMBER.fullmatch(cell) else cell
