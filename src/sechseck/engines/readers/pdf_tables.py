# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ruled tables in PDF pages, found by their lines."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pdfplumber

from sechseck.engines.readers.composition import Box
from sechseck.engines.readers.damage import BROKEN
from sechseck.engines.readers.pdf_lines import PrintedLine

MOST_PAGES = 100
_MOST_LINES = 3_000  # more drawing than this is a map or a chart
# The parser below reports every oddity of a file; a reader's warnings are its own.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The cells of one table and where it stands."""

    rows: tuple[tuple[str, ...], ...]
    box: Box

    def holds(self, line: PrintedLine) -> bool:
        """Whether the middle of a line lies inside the table."""
        across, down = (line.box[0] + line.box[2]) / 2, (line.box[1] + line.box[3]) / 2
        left, top, right, bottom = self.box
        return left - 1 <= across <= right + 1 and top - 1 <= down <= bottom + 1


def tables_of(content: bytes, pages: Sequence[int]) -> Mapping[int, list[PrintedTable]]:
    """Return the tables of the given pages (counted from 1).

    A page the table parser cannot read has no tables; its text is read anyway.
    """
    found: dict[int, list[PrintedTable]] = {}
    if not pages:
        return found
    try:
        with pdfplumber.open(io.BytesIO(content), pages=list(pages[:MOST_PAGES])) as document:
            for page in document.pages:
                if len(page.lines) + len(page.rects) <= _MOST_LINES:
                    found[page.page_number] = _tables(page)
                page.close()
    except BROKEN:
        return found
    return found


def _tables(page: pdfplumber.page.Page) -> list[PrintedTable]:
    tables = []
    for table in page.find_tables():
        rows = tuple(
            tuple(" ".join((cell or "").split()) for cell in row) for row in table.extract()
        )
        if _is_table(rows):
            left, top, right, bottom = table.bbox
            tables.append(PrintedTable(rows, (left, top, right, bottom)))
    return tables


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """At least two by two cells, half of them filled."""
    cells = [cell for row in rows for cell in row]
    is_wide = len(rows) >= 2 and max(map(len, rows), default=0) >= 2
    return is_wide and 2 * sum(map(bool, cells)) >= len(cells)
