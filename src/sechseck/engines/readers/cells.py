# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of cells from tables become readable lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.reading import BlockKind, ReadingRefused

_NUMBER = re.compile(r"[+-]?\d[\d.,\s]{0,30}(?:%|€|EUR)?$")
_TEXT_COLUMNS = (
    "aussage", "maßnahme", "massnahme", "ziel", "text", "wortlaut", "beschreibung", "befund"
)  # fmt: skip


def is_number(cell: str) -> bool:
    """Whether a cell holds a number, an amount or a share.

    >>> is_number("1.200,50 €"), is_number("2030 prüfen")
    (True, False)
    """
    return len(cell) < 60 and _NUMBER.match(cell) is not None


def is_head(row: Sequence[str], others: Iterable[Sequence[str]]) -> bool:
    """Whether a row names columns: words only, none twice, short, above at least one row."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or len(set(filled)) < len(filled):
        return False
    if any(is_number(cell) or len(cell) > 60 for cell in filled):
        return False
    return any(True for _ in others)


def text_column(head: Sequence[str]) -> int | None:
    """Return the column that holds the text of a row: "Aussage", "Maßnahme", "Ziel" …

    >>> text_column(["Nr.", "Maßnahme", "Amt"])
    1
    """
    names = [cell.strip().lower() for cell in head]
    for wanted in _TEXT_COLUMNS:
        for column, name in enumerate(names):
            if name == wanted or name.startswith((wanted + " ", wanted + "n")):
                return column
    return None


def row_text(head: Sequence[str], row: Sequence[str], column: int | None = None) -> str:
    """Return a row as a line: "Spalte: Wert; …", the text column first if there is one.

    >>> row_text(["Maßnahme", "Amt"], ["Radweg bauen", "FB 66"], 0)
    'Radweg bauen (Amt: FB 66)'
    """
    named = []
    for place, cell in enumerate(row):
        if cell and place != column:
            name = head[place] if place < len(head) else ""
            named.append(f"{name}: {cell}" if name else cell)
    text = row[column] if column is not None and column < len(row) else ""
    if text:
        return f"{text} ({'; '.join(named)})" if named else text
    return "; ".join(named)


def joined_cells(row: Sequence[str]) -> str:
    """Return the filled cells of a row, parted by upright strokes."""
    return " | ".join(filter(None, row))


def check_rows(count: int, limits: Limits, what: str) -> None:
    """Refuse a table with too many rows."""
    if count > limits.table_rows:
        raise ReadingRefused(
            f"{what} hat mehr als {limits.table_rows} Tabellenzeilen. Bitte die Datei aufteilen."
        )


def add_rows(
    composition: Composition,
    rows: Sequence[Sequence[str]],
    limits: Limits,
    what: str,
    *,
    page: int | None = None,
) -> None:
    """Write a table inside a document: cells parted by strokes, the head row as metadata."""
    check_rows(len(rows), limits, what)
    filled = [row for row in rows if any(row)]
    for place, row in enumerate(filled):
        is_first = place == 0 and is_head(row, filled[1:2])
        is_single = sum(bool(cell) for cell in row) == 1
        kind = BlockKind.META if is_first else BlockKind.TABLE_ROW
        if is_single and len(filled) == 1:
            kind = BlockKind.PARAGRAPH  # a frame around a text is no table
        composition.add(kind, joined_cells(row), page=page)
