# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring a thread that came as a file into an empty database: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.statistics import count_anew
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.exchange_links import import_links
from sechseck.thread.actions.exchange_register import NODE_ROWS, import_register
from sechseck.thread.actions.exchange_settlements import import_settlements
from sechseck.thread.models import (
    Anchor,
    Document,
    Mention,
    NamedIn,
    Statement,
    StatementFact,
    StatementTheme,
    Theme,
    Version,
)

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]


@transaction.atomic
def import_thread(tables: Tables, *, by: User) -> int:
    """Write the rows of an export; return how many statements there are now.

    What people had decided stands with their roles; their names never left.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    if Node.objects.exists():
        raise Conflict("Ein roter Faden lässt sich nur in eine leere Datenbank laden.")
    ids = import_register(tables, by=by)
    _import_texts(tables, ids, by=by)
    _import_said(tables, ids)
    import_links(tables, ids, by=by)
    import_settlements(tables, ids["statements"], by=by)
    learn_words([NODE_ROWS[name].text(row) for name in NODE_ROWS for row in tables[name]], by=by)
    count_anew()
    record("thread-imported", by=by, statements=len(ids["statements"]))
    return len(ids["statements"])


def _import_texts(tables: Tables, ids: dict[str, dict[str, int]], *, by: User) -> None:
    """Write versions, anchors and statements."""
    documents = ids["documents"]
    versions = Version.objects.bulk_create(
        [
            Version(document_id=documents[row["document"]], **_without(row, "id", "document"))
            for row in tables["versions"]
        ]
    )
    numbers = [row["id"] for row in tables["versions"]]
    ids["versions"] = dict(zip(numbers, (one.pk for one in versions), strict=True))
    newest = _import_anchors(tables["anchors"], ids["versions"])
    statements = Statement.objects.bulk_create(
        [
            Statement(
                node_id=ids["statement nodes"][row["ref"]],
                document_id=documents[row["document"]],
                anchor_id=newest.get(row["ref"]),
                version=row["label_version"],
                **_without(row, "document", "label_version", "visibility"),
            )
            for row in tables["statements"]
        ],
        batch_size=2000,
    )
    ids["statements"] = {one.ref: one.pk for one in statements}


def _import_anchors(rows: Sequence[Row], versions: Mapping[str, int]) -> dict[str, int]:
    """Write anchors, step by step, as a later one follows from the one before."""
    newest: dict[str, int] = {}
    for step in sorted({row["step"] for row in rows}):
        batch = [row for row in rows if row["step"] == step]
        anchors = [
            Anchor(
                version_id=versions[row["version"]],
                previous_id=newest.get(row["statement"]),
                **_without(row, "id", "statement", "version", "step"),
            )
            for row in batch
        ]
        Anchor.objects.bulk_create(anchors, batch_size=2000)
        newest |= {row["statement"]: one.pk for row, one in zip(batch, anchors, strict=True)}
    return newest


def _import_said(tables: Tables, ids: Mapping[str, Mapping[str, int]]) -> None:
    """Write what hangs on statements and documents."""
    statements = ids["statements"]
    themes = dict(Theme.objects.values_list("slug", "pk"))
    StatementTheme.objects.bulk_create(
        [
            StatementTheme(
                statement_id=statements[row["statement"]],
                theme_id=themes[row["theme"]],
                **_without(row, "statement", "theme"),
            )
            for row in tables["statement_themes"]
        ]
    )
    StatementFact.objects.bulk_create(
        [
            StatementFact(statement_id=statements[row["statement"]], **_without(row, "statement"))
            for row in tables["facts"]
        ]
    )
    Mention.objects.bulk_create(
        [
            Mention(
                statement_id=statements[row["statement"]],
                node_id=_entry(row, ids),
                **_without(row, "statement", "area", "actor"),
            )
            for row in tables["mentions"]
        ]
    )
    documents = dict(Document.objects.values_list("slug", "pk"))
    NamedIn.objects.bulk_create(
        [
            NamedIn(
                document_id=documents[row["document"]], node_id=_entry(row, ids), line=row["line"]
            )
            for row in tables["names"]
        ]
    )


def _entry(row: Row, ids: Mapping[str, Mapping[str, int]]) -> int:
    """Return the node of the register's entry that a row names."""
    if row["area"]:
        return ids["area nodes"][row["area"]]
    return ids["actor nodes"][row["actor"]]


def _without(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
