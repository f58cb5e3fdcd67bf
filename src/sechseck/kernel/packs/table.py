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
    reader = csv.DictReader(StringIO(read_pack_text(path, errors), newline=""), strict=True)
    try:
        header = list(reader.fieldnames or ())
        missing = [name for name in columns if header.count(name) != 1]
        if missing and header:
            sentence = "Spalte fehlt oder steht doppelt."
            errors.append(RowError(path.name, 1, ", ".join(missing), sentence))
        return _read_rows(path.name, reader, columns, key, errors) if not missing else []
    except csv.Error as error:
        sentence = f"keine gültige Tabelle; meist fehlt ein Anführungszeichen ({error})."
        errors.append(RowError(path.name, max(1, reader.line_num), "", sentence))
        return []


def read_pack_text(path: Path, errors: list[RowError]) -> str:
    """Return the text of a file of a pack; without it the reason goes to ``errors``."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        errors.append(RowError(path.name, 1, "", "Die Datei ist nicht in UTF-8 gespeichert."))
        return ""
    except OSError as error:
        sentence = f"Die Datei lässt sich nicht lesen ({error.strerror})."
        errors.append(RowError(path.name, 1, "", sentence))
        return ""
    if not text.strip():
        errors.append(RowError(path.name, 1, "", "Die Datei ist leer; nicht einmal Spalten."))
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        errors.append(RowError(path.name, line, "", "Hier steht ein Zeichen, das kein Text ist."))
        return ""
    return text


def _read_rows(
    file: str,
    reader: csv.DictReader[str],
    columns: dict[str, Cell],
    key: str | None,
    errors: list[RowError],
) -> list[Row]:
    rows: list[Row] = []
    seen: dict[Any, int] = {}
    for raw in reader:
        line = reader.line_num
        before = len(errors)
        row = _read_row(file, line, raw, columns, errors)
        if key and key in row and seen.setdefault(row[key], line) != line:
            sentence = f"„{row[key]}“ steht schon in Zeile {seen[row[key]]}."
            errors.append(RowError(file, line, key, sentence))
        if len(errors) == before:
            rows.append(row | {"_row": line})
    return rows


def _read_row(
    file: str, line: int, raw: dict[str, Any], columns: dict[str, Cell], errors: list[RowError]
) -> Row:
    row: Row = {}
    if None in raw:
        errors.append(RowError(file, line, "", "Die Zeile hat mehr Zellen als die Kopfzeile."))
    if None in raw.values():
        errors.append(RowError(file, line, "", "Die Zeile hat weniger Zellen als die Kopfzeile."))
        return row
    for name, kind in columns.items():
        try:
            row[name] = kind((raw[name] or "").strip())
        except ValueError as error:
            errors.append(RowError(file, line, name, f"„{raw[name]}“ {error}."))
    return row
