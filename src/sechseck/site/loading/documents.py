# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load documents FILE…`: read an operator's files into the thread."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.actions.documents import add_document
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.links import refresh_suggestions
from sechseck.thread.actions.reading import read_original
from sechseck.thread.models import Document
from sechseck.thread.queries.documents import document_of_original


def main(files: list[str], options: argparse.Namespace | None = None) -> int:
    """Read every file, say what was found, go on after a refused one."""
    by = enlist_program("documents")
    read = sum([_load(Path(name), by) for name in files])
    if read:
        print("Roter Faden wird neu geknüpft …", flush=True)
        with transaction.atomic():
            refresh_suggestions(by=by)
            record_gap_counts(localdate(), by=by)
    print(f"{read} von {len(files)} Dateien gelesen.")
    return 0 if read == len(files) else 2


def _load(path: Path, by: User) -> bool:
    try:
        content = path.read_bytes()
        reading = read_safely(path.name, content)
    except OSError as error:
        print(f"{path.name}: Die Datei lässt sich nicht öffnen ({error.strerror}).")
        return False
    except ReadingRefused as error:
        print(f"{path.name}: {error}")
        return False
    with transaction.atomic():
        document = _document(path, content, reading.metadata, by)
        version = read_original(
            document,
            reading=reading,
            file_name=path.name,
            content=content,
            retrieved_at=datetime.now(UTC),
            by=by,
        )
    count = version.anchors.count()
    print(f"{path.name}: {count} Aussagen in „{document.title}“ (Fassung {version.number}).")
    for warning in reading.warnings:
        print(f"  Hinweis: {warning}")
    return True


def _document(path: Path, content: bytes, metadata: dict[str, str], by: User) -> Document:
    known = document_of_original(sha256(content).hexdigest())
    return known or add_document(file_name=path.name, metadata=metadata, by=by)
