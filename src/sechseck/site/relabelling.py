# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read the originals once more and compare what they say with the labels in the database."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.files.storage import default_storage

from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.models import Document, Upload, Version
from sechseck.thread.queries.documents import latest_version
from sechseck.thread.queries.labels_of_today import ReadOtherwise, labels_of_today
from sechseck.thread.queries.originals import is_sound, original_path


def readings() -> Iterator[tuple[Version, Reading]]:
    """Yield the newest version of each document whose original is here and still readable."""
    for document in Document.objects.select_related("node").order_by("slug"):
        version = latest_version(document)
        if version is None or not is_sound(version):
            continue
        with default_storage.open(original_path(version.sha256)) as stored:
            content: bytes = stored.read()
        try:
            yield (
                version,
                read_safely(version.file_name, content, text_column=_text_column(version)),
            )
        except ReadingRefused:
            continue


def _text_column(version: Version) -> str:
    rows = Upload.objects.filter(version=version).values_list("text_column", flat=True)
    return rows.first() or ""


def outdated() -> tuple[int, int]:
    """Return how many statements, of how many documents, would be labelled otherwise today."""
    statements = documents = 0
    for version, reading in readings():
        try:
            number = len(labels_of_today(version, reading))
        except ReadOtherwise:
            continue
        statements += number
        documents += number > 0
    return statements, documents
