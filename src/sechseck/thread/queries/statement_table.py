# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements as rows of a CSV table."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from sechseck.thread.models import Statement
from sechseck.thread.queries.listing import kind_labels, theme_titles

COLUMNS = (
    "Aussage",
    "Dokument",
    "Zeile",
    "Seite",
    "Art",
    "Themen",
    "Bindet",
    "Verbindlichkeit",
    "Text",
)
BATCH = 1000


def table_rows(rows: QuerySet[Statement]) -> Iterator[tuple[object, ...]]:
    """Return the statements in batches, so that 20,000 need little memory."""
    labels = kind_labels()
    commits = {value: str(label) for value, label in Statement.Commits.choices}
    total = rows.count()
    for start in range(0, total, BATCH):
        batch = list(rows.select_related("document")[start : start + BATCH])
        themes = theme_titles([one.pk for one in batch])
        for one in batch:
            yield (
                one.ref,
                one.document.title,
                one.line_start,
                one.page,
                labels[one.kind],
                ", ".join(themes[one.pk]),
                commits[one.commits],
                one.bindingness,
                one.text,
            )
