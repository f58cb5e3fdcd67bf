# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for tables of which the cells count, not the sentences: CSV and Excel as they stand."""

from __future__ import annotations

import csv
import io
from typing import Any

from openpyxl import load_workbook

from sechseck.engines.readers.cells import check_rows
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.decode import decode
from sechseck.engines.readers.detect import kind_of_file
from sechseck.engines.readers.limits import DEFAULT, Limits
from sechseck.engines.readers.packages import check_package
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.sheet_rows import Row, Sheet
from sechseck.engines.readers.sheet_spots import spots_of
from sechseck.engines.readers.size import check_size
from sechseck.engines.readers.table import separator_of
from sechseck.engines.readers.workbook import UNCOMPUTED, WHAT, cell_text, has_uncomputed_formulas


def read_sheet(name: str, content: bytes, limits: Limits = DEFAULT) -> Sheet:
    """Return the cells of a CSV file or of the first visible sheet of an Excel file.

    Raises
    ------
    ReadingRefused : the file is no table, too large or broken.
    """
    check_size(len(content), limits)
    kind = kind_of_file(name, content)
    if kind == "xlsx":
        return _excel(content, limits)
    if kind in ("csv", "text"):
        return _csv(content, limits)
    raise ReadingRefused("Das ist keine Tabelle. Bitte eine CSV- oder Excel-Datei wählen.")


def _csv(content: bytes, limits: Limits) -> Sheet:
    text, warnings = decode(content)
    rows: list[Row] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
        for number, row in enumerate(reader, start=1):
            check_rows(number, limits, "Die CSV-Datei")
            if any(cell.strip() for cell in row):
                rows.append((number, tuple(cell.strip(" \t\n") for cell in row)))
    except csv.Error as error:
        raise ReadingRefused(
            "Die CSV-Datei kann nicht gelesen werden, meist fehlt ein Anführungszeichen."
        ) from error
    return Sheet(tuple(rows), warnings=warnings)


def _separator(text: str) -> str:
    """Prefer the semicolon: where it stands in most lines, a comma belongs to a number."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    with_semicolon = sum(";" in line for line in lines)
    return ";" if 2 * with_semicolon > len(lines) else separator_of(text)


def _excel(content: bytes, limits: Limits) -> Sheet:
    check_package(content, limits, WHAT)
    rows: list[Row] = []
    warnings = [UNCOMPUTED] if has_uncomputed_formulas(content) else []
    with refuse_if_broken(WHAT):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if len(visible) > 1:
            warnings.append(f"Gelesen ist nur das erste Blatt „{visible[0].title}“.")
        for sheet in visible[:1]:
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(), start=1):
                check_rows(number, limits, WHAT)
                cells = tuple(
                    _cell(cell.value, getattr(cell, "number_format", "")) for cell in row
                )
                if any(cells):
                    rows.append((number, cells))
        last = rows[-1][0] if rows else 0
        spots = [
            spot for sheet in visible[:1] for spot in spots_of(content, _path_of(sheet), last)
        ]
    return Sheet(tuple(rows), mark=",", warnings=tuple(warnings), spots=tuple(spots))


def _path_of(sheet: Any) -> str:
    """Return where a sheet lies in its package."""
    return str(sheet._worksheet_path)


def _cell(value: object, number_format: str) -> str:
    """Return words as they stand: a hidden blank in a number is to be seen."""
    return value.strip(" ") if isinstance(value, str) else cell_text(value, number_format or "")
