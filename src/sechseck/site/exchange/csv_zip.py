# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write a thread as CSV tables in a zip with a description of their columns, and read it back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from sechseck.site.exchange.cells import cell, value
from sechseck.thread.exchange_tables import BY_NAME, TABLES, VALUE, WORDS, Column, Table

Row = dict[str, Any]
DESCRIPTION = "datapackage.json"
AT = (1980, 1, 1, 0, 0, 0)  # a file of its own time would differ every time
LONGEST_CELL = 2**31 - 1


def write(tables: Iterable[tuple[str, Iterable[Row]]], target: IO[bytes]) -> None:
    """Write the file; equal threads give equal bytes."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        with archive.open(_entry(DESCRIPTION), "w") as file:
            file.write(json.dumps(description(), ensure_ascii=False, indent=1).encode())
        for name, rows in tables:
            table = BY_NAME[name]
            with archive.open(_entry(f"{name}.csv"), "w", force_zip64=True) as raw:
                text = io.TextIOWrapper(raw, encoding="utf-8", newline="")
                lines = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL)
                lines.writerow([column.name for column in table.columns])
                lines.writerows(
                    [cell(one, row[one.name]) for one in table.columns] for row in rows
                )
                text.flush()
                text.detach()


def read(source: IO[bytes]) -> dict[str, list[Row]]:
    """Return the rows of a file that `write` made, table by table.

    Raises
    ------
    ValueError
        If it is no such file; the message is German.
    """
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        with ZipFile(source) as archive:
            return {table.name: _rows(table, archive) for table in TABLES}
    except (BadZipFile, KeyError) as error:
        raise ValueError("Die Datei enthält keinen roten Faden als Tabellen.") from error
    finally:
        csv.field_size_limit(before)  # the limit is the whole process's; packs keep the small one


def description() -> dict[str, Any]:
    """Return what stands in which column, as Frictionless Data describes tables."""
    return {
        "name": "sechseck-faden",
        "profile": "tabular-data-package",
        "resources": [
            {
                "name": table.name,
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "dialect": {"delimiter": ";"},
                "schema": {
                    "fields": [_field(column) for column in table.columns],
                    **({"primaryKey": table.key} if table.key else {}),
                    "foreignKeys": [
                        {
                            "fields": column.name,
                            "reference": {
                                "resource": column.names,
                                "fields": BY_NAME[column.names].key,
                            },
                        }
                        for column in table.columns
                        if column.names
                    ],
                },
            }
            for table in TABLES
        ],
    }


def _field(column: Column) -> dict[str, str]:
    kinds = {WORDS: "array", VALUE: "any"}
    return {"name": column.name, "type": kinds.get(column.type, column.type)}


def _rows(table: Table, archive: ZipFile) -> list[Row]:
    with archive.open(f"{table.name}.csv") as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8", newline="")
        lines = csv.reader(text, delimiter=";")
        names = next(lines, [])
        if names != [column.name for column in table.columns]:
            raise ValueError(f"{table.name}.csv hat andere Spalten als erwartet.")
        return [_row(table, line, number) for number, line in enumerate(lines, start=2)]


def _row(table: Table, line: list[str], number: int) -> Row:
    try:
        pairs = zip(table.columns, line, strict=True)
        return {column.name: value(column, text) for column, text in pairs}
    except (KeyError, ValueError) as error:
        raise ValueError(f"{table.name}.csv, Zeile {number}: nicht zu lesen") from error


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, AT)
    entry.compress_type = ZIP_DEFLATED
    return entry
