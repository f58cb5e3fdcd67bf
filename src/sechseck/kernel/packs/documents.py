# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a row of ``documents.csv`` says beyond its cells: its file, and whose version it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.kernel.packs.table import Row, RowError

_VERSION_OF = re.compile(r"version of(?:\s+([a-z0-9_-]*))?")


def version_of(row: Row) -> str | None:
    """Return the slug of the document that the row is a later version of.

    >>> version_of({"note": "version of plan-2024. Überarbeitet."}), version_of({"note": "Plan"})
    ('plan-2024', None)
    """
    found = _VERSION_OF.match(row["note"])
    return (found[1] or "") if found else None


def current(first: Iterable[Row], later: Iterable[Row]) -> list[Row]:
    """Return each document as its newest version describes it, under its own address.

    ``original_sha256`` stays that of the row itself: it recognises a file that is not ours.
    """
    newest: dict[str, Row] = {}
    for row in later:
        newest[version_of(row) or ""] = row
    return [_described(row, newest.get(row["slug"])) for row in first]


def _described(row: Row, newest: Row | None) -> Row:
    if newest is None:
        return row
    kept = {name: row[name] for name in ("slug", "file", "sha256", "_row")}
    note = _VERSION_OF.sub("", newest["note"]).lstrip(". ")
    return {**newest, **kept, "note": note}


def file_of(folder: Path, row: Row) -> Path:
    """Return where the file of a document lies."""
    return folder / "documents" / str(row["file"])


def check_documents(folder: Path, rows: Iterable[Row]) -> list[RowError]:
    """Return what is wrong with the files and versions of the documents."""
    rows = list(rows)
    first = {row["slug"] for row in rows if version_of(row) is None}
    errors: list[RowError] = []
    digests: dict[str, int] = {}
    for row in rows:
        base = version_of(row)
        if base is not None and base not in first:
            errors.append(_error(row, "note", f"„version of {base}“ nennt kein Dokument davor."))
        if row["file"]:
            errors += _check_file(folder, row, digests)
        elif base is not None:
            errors.append(_error(row, "file", "Eine spätere Fassung braucht ihre Datei."))
    return errors


def _check_file(folder: Path, row: Row, digests: dict[str, int]) -> list[RowError]:
    name = row["file"]
    inside = (folder / "documents").resolve()
    path = file_of(folder, row)
    if not path.resolve().is_relative_to(inside):
        return [_error(row, "file", f"„{name}“ liegt nicht unter documents/.")]
    if not path.is_file():
        return [_error(row, "file", f"Die Datei documents/{name} fehlt.")]
    try:
        check_size(path.stat().st_size, DEFAULT)
    except ReadingRefused as refusal:
        return [_error(row, "file", str(refusal))]
    with path.open("rb") as content:
        digest = file_digest(content, "sha256").hexdigest()
    if row["sha256"] not in ("", digest):
        return [_error(row, "sha256", f"Die Prüfsumme von documents/{name} ist eine andere.")]
    if digests.setdefault(digest, row["_row"]) != row["_row"]:
        return [_error(row, "file", f"Dieselbe Datei steht schon in Zeile {digests[digest]}.")]
    return []


def _error(row: Row, column: str, sentence: str) -> RowError:
    return RowError("documents.csv", row["_row"], column, sentence)
