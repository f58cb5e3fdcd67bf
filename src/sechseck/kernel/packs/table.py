# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read one table of a region pack; every wrong cell is told with its row."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from sechseck.kernel.packs.cells import Cell

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowError:
    """One mistake in a pack; ``row`` counts the lines of the file from 1."""

    file: str
    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        where = f", Spalte {self.column}" if self.column else ""
        return f"{self.file}, Zeile {self.row}{where}: {self.sentence}"


class PackInvalid(ValueError):
    """A pack with mistakes; ``errors`` lists them all."""

    def __init__(self, errors: list[RowError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


def read_table(
    path: Path, columns: dict[str, Cell], key: str | None, errors: list[RowError]
) -> list[Row]:
    """Return the good rows of a table and add what is wrong to ``errors``."""
    if not path.exists():
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        errors.append(RowError(path.name, 1, "", "Die Datei ist nicht in UTF-8 gespeichert."))
        return []
    reader = csv.DictReader(StringIO(text), strict=True)
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        errors.append(RowError(path.name, 1, ", ".join(missing), "Spalte fehlt."))
        return []
    rows: list[Row] = []
    seen: dict[Any, int] = {}
    for raw in reader:
        line = reader.line_num
        before = len(errors)
        row = _read_row(path.name, line, raw, columns, errors)
        if key and key in row and seen.setdefault(row[key], line) != line:
            sentence = f"„{row[key]}“ steht schon in Zeile {seen[row[key]]}."
            errors.append(RowError(path.name, line, key, sentence))
        if len(errors) == before:
            rows.append(row | {"_row": line})
    return rows


def _read_row(
    file: str, line: int, raw: dict[str, Any], columns: dict[str, Cell], errors: list[RowError]
) -> Row:
    row: Row = {}
    if None in raw:
        errors.append(RowError(file, line, "", "Die Zeile hat mehr Zellen als die Kopfzeile."))
    for name, kind in columns.items():
        try:
            row[name] = kind((raw[name] or "").strip())
        except ValueError as error:
            errors.append(RowError(file, line, name, f"„{raw[name]}“ {error}."))
    return row
