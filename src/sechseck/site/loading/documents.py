# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load documents FILE…`: read an operator's files into the thread."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.read import check_size
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.actions.files import take_file
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.suggestions import refresh_suggestions


class Outcome(Enum):
    """What became of a file."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


def main(files: Sequence[str | Path], options: argparse.Namespace | None = None) -> int:
    """Read every file, say what was found, go on after a refused one."""
    by = enlist_program("documents")
    outcomes: list[Outcome] = []
    try:
        for name in files:
            outcomes.append(_load(Path(name), by))
    finally:  # what was read before a failure belongs into the thread all the same
        if Outcome.NEW in outcomes:
            _weave(by)
    read = len(files) - outcomes.count(Outcome.REFUSED)
    print(f"{read} von {len(files)} Dateien gelesen.")
    return 0 if read == len(files) else 2


def _weave(by: User) -> None:
    print("Roter Faden wird neu geknüpft …", flush=True)
    with transaction.atomic():
        refresh_suggestions(by=by)
        record_gap_counts(localdate(), by=by)


def _load(path: Path, by: User) -> Outcome:
    name = path.name.encode(errors="replace").decode()  # a name may hold bytes that are no text
    try:
        content = _content(path)
        reading = read_safely(name, content)
    except OSError as error:
        print(f"{name}: Die Datei lässt sich nicht öffnen ({_why(error)}).")
        return Outcome.REFUSED
    except ReadingRefused as error:
        print(f"{name}: {error}")
        return Outcome.REFUSED
    return _keep(name, content, reading, by)


def _content(path: Path) -> bytes:
    check_size(path.stat().st_size, DEFAULT)
    return path.read_bytes()


def _keep(name: str, content: bytes, reading: Reading, by: User) -> Outcome:
    version, is_new = take_file(
        reading=reading, file_name=name, content=content, retrieved_at=datetime.now(UTC), by=by
    )
    title, number = version.document.title, version.number
    if not is_new:
        print(f"{name}: schon bekannt als „{title}“ (Fassung {number}), nichts geändert.")
        return Outcome.KNOWN
    print(f"{name}: {version.anchors.count()} Aussagen in „{title}“ (Fassung {number}).")
    for warning in reading.warnings:
        print(f"  Hinweis: {warning}")
    return Outcome.NEW


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "es gibt sie nicht"
    if isinstance(error, IsADirectoryError):
        return "es ist ein Ordner"
    if isinstance(error, PermissionError):
        return "das Recht dazu fehlt"
    return str(error.strerror)
