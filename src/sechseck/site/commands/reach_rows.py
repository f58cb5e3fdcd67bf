# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a CSV file, whichever of the usual signs parts its columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from charset_normalizer import from_bytes

MOST_BYTES = 512 * 1024 * 1024


class Row(dict[str, str]):
    """Cells by column, and the line of the file they stand in: the first row is line 2."""

    line = 0


def rows_of(path: Path) -> tuple[list[Row], int]:
    """Return the rows of a file, each once, and how many stood there again.

    Raises
    ------
    ValueError
        If it is empty or too large; a German sentence.
    """
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name}: Die Datei ist zu groß.")
    text = _text(path.read_bytes()).lstrip("\ufeff")
    lines = text.splitlines()
    if len(lines) < 2:
        raise ValueError(f"{path.name}: Die Datei enthält keine Zeilen mit Orten.")
    sign = max(";\t,", key=lines[0].count)
    reader = csv.DictReader(lines, delimiter=sign)
    rows = [_row(cells, reader.line_num) for cells in reader]
    kept = {tuple(sorted(row.items())): row for row in reversed(rows)}
    first = list(reversed(kept.values()))
    return first, len(rows) - len(first)


def _row(cells: Mapping[str, str], line: int) -> Row:
    row = Row({name.strip(): (cell or "").strip() for name, cell in cells.items() if name})
    row.line = line
    return row


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return str(from_bytes(content).best() or content.decode("cp1252", "replace"))
