# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A region pack: the tables of one region, read and checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

from sechseck.kernel.packs.columns import TABLES
from sechseck.kernel.packs.table import PackInvalid, Row, RowError, read_table

REFERENCES = (
    # table, column, referenced table, its key
    ("lexicon", "theme", "themes", "slug"),
    ("municipalities", "source", "sources", "key"),
    ("area_changes", "ags", "municipalities", "ags"),
    ("area_changes", "source", "sources", "key"),
    ("actors", "parent", "actors", "slug"),
    ("actors", "document", "documents", "slug"),
    ("statements", "document", "documents", "slug"),
    ("statements", "themes", "themes", "slug"),
    ("statements", "foundation", "themes", "slug"),
)


@dataclass(frozen=True, slots=True)
class Pack:
    """The checked content of a pack; ``tables`` holds the rows by table name."""

    folder: Path
    region: dict[str, Any]
    tables: dict[str, list[Row]]


def read_pack(folder: Path) -> Pack:
    """Read and check a pack.

    Raises
    ------
    PackInvalid
        With every mistake, by file and row.
    """
    errors: list[RowError] = []
    region = _read_region(folder, errors)
    tables = {
        name: read_table(folder / f"{name}.csv", columns, key, errors)
        for name, (key, columns) in TABLES.items()
    }
    _check_references(tables, errors)
    _check_files(folder, tables["documents"], errors)
    if errors:
        raise PackInvalid(errors)
    return Pack(folder, region, tables)


def _read_region(folder: Path, errors: list[RowError]) -> dict[str, Any]:
    try:
        words = loads((folder / "region.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackInvalid(
            [RowError("region.toml", 1, "", "Die Datei fehlt; sie beschreibt die Region.")]
        ) from None
    except TOMLDecodeError as error:
        raise PackInvalid(
            [RowError("region.toml", 1, "", f"kein gültiges TOML ({error}).")]
        ) from error
    wanted = {"slug", "name", "ars", "is_example", "sentence", "sentence_en", "sentence_simple"}
    for key in sorted(wanted - set(words.get("region", {}))):
        errors.append(RowError("region.toml", 1, key, "Der Eintrag fehlt unter [region]."))
    return words


def _check_references(tables: dict[str, list[Row]], errors: list[RowError]) -> None:
    for table, column, other, key in REFERENCES:
        known = {row[key] for row in tables[other]}
        for row in tables[table]:
            cell = row[column]
            for name in (cell,) if isinstance(cell, str) else cell:
                if name and name not in known:
                    sentence = f"„{name}“ steht nicht in {other}.csv."
                    errors.append(RowError(f"{table}.csv", row["_row"], column, sentence))


def _check_files(folder: Path, documents: list[Row], errors: list[RowError]) -> None:
    for row in documents:
        if row["file"] and not (folder / "documents" / row["file"]).is_file():
            sentence = f"Die Datei documents/{row['file']} fehlt."
            errors.append(RowError("documents.csv", row["_row"], "file", sentence))
