# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements as programs get them: plain values, one query for a page of them."""

from __future__ import annotations

from typing import Any

from django.db import connection

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.queries.seen import NODE_IS_SEEN, STATEMENT_IS_VISIBLE, written_for
from sechseck.thread.queries.statement_list import StatementList

NAMES = (
    "ref",
    "document",
    "text",
    "kind",
    "commits",
    "bindingness",
    "own_words",
    "is_gone",
    "line_start",
    "line_end",
    "page",
    "version",
    "start",
    "end",
    "themes",
)
COLUMNS = """
SELECT s.ref, d.slug, s.text, s.kind, s.commits, s.bindingness, s.own_words, s.is_gone,
  s.line_start, s.line_end, s.page, v.number, x.start, x."end",
  ARRAY(SELECT t.slug FROM thread_statementtheme st JOIN thread_theme t ON t.id = st.theme_id
    WHERE st.statement_id = s.id AND {theme_is_seen} ORDER BY t.slug)
FROM thread_statement s JOIN thread_document d ON d.id = s.document_id
LEFT JOIN thread_anchor x ON x.id = s.anchor_id LEFT JOIN thread_version v ON v.id = x.version_id
""".replace("{theme_is_seen}", NODE_IS_SEEN.replace("{row}", "t"))
IS_VISIBLE = STATEMENT_IS_VISIBLE.replace("{node}", "s.node_id").replace(
    "{document}", "s.document_id"
)
ONE = f"{COLUMNS} WHERE s.ref = %(ref)s AND {IS_VISIBLE}"
BY_ID = f"{COLUMNS} WHERE s.id = ANY(%(ids)s) ORDER BY array_position(%(ids)s, s.id)"
Row = dict[str, Any]


class ExposedStatements(StatementList):
    """The same statements as the page lists, in the same order."""

    rows = COLUMNS

    @staticmethod
    def shown(found: list[tuple[Any, ...]]) -> list[Row]:
        """Return plain values by their names."""
        return [dict(zip(NAMES, row, strict=False)) for row in found]


def exposed_statement(viewer: Viewer, ref: str) -> Row | None:
    """Return one statement; one that is gone is still there under its name."""
    return next(iter(_fetched(viewer, ONE, {"ref": ref})), None)


def exposed_by_id(viewer: Viewer, ids: list[int]) -> list[Row]:
    """Return statements in this order; the viewer must be allowed to see them."""
    return _fetched(viewer, BY_ID, {"ids": ids}) if ids else []


def _fetched(viewer: Viewer, query: str, values: Row) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(written_for(viewer, query), values)
        return [dict(zip(NAMES, row, strict=True)) for row in cursor.fetchall()]
