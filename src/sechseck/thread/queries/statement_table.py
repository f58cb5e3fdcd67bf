# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements as rows of a CSV table."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Statement
from sechseck.thread.queries.listing import BY_ID, fetch_rows

COLUMNS = (
    "Aussage",
    "Dokument",
    "Stelle",
    "Art",
    "Themen",
    "Bindet",
    "Verbindlichkeit",
    "Text",
)
BATCH = 1000


def table_rows(rows: QuerySet[Statement], viewer: Viewer) -> Iterator[tuple[object, ...]]:
    """Return the statements in batches, so that 20,000 need little memory."""
    ids = list(rows.values_list("pk", "ref", "bindingness"))
    commits = {value: str(label) for value, label in Statement.Commits.choices}
    for start in range(0, len(ids), BATCH):
        batch = {pk: (ref, bindingness) for pk, ref, bindingness in ids[start : start + BATCH]}
        for row in fetch_rows(BY_ID, {"ids": list(batch)}, viewer):
            ref, bindingness = batch[row.id]
            yield (
                ref,
                row.document_title,
                row.place,
                row.kind_label,
                row.themes,
                commits[row.commits],
                bindingness,
                row.text,
            )
