# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filtered list of statements: a count and a page, one hand-written query each."""

from __future__ import annotations

from typing import Any

from django.db import connection

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.queries.listing import ROWS, StatementRow, fetch_rows
from sechseck.thread.queries.seen import STATEMENT_IS_SEEN, seen_parameters

WHERE = """
WHERE {is_seen}
  AND (%(kind)s = '' OR s.kind = %(kind)s)
  AND (%(document)s = '' OR d.slug = %(document)s)
  AND (%(text)s = '' OR position(lower(%(text)s) in lower(s.text)) > 0)
  AND (%(theme)s = '' OR CASE
    WHEN EXISTS (SELECT FROM thread_theme t WHERE t.slug = %(theme)s AND t.kind = 'cross_cutting')
    THEN NOT EXISTS (SELECT FROM thread_statementtheme st JOIN thread_theme t ON t.id = st.theme_id
      WHERE st.statement_id = s.id AND t.kind = 'theme')
    ELSE EXISTS (SELECT FROM thread_statementtheme st JOIN thread_theme t ON t.id = st.theme_id
      WHERE st.statement_id = s.id AND t.slug = %(theme)s) END)
  AND (%(municipality)s = '' OR EXISTS (SELECT FROM thread_mention m
    JOIN places_area a ON a.node_id = m.node_id
    WHERE m.statement_id = s.id AND a.ags = %(municipality)s))
""".replace("{is_seen}", STATEMENT_IS_SEEN.replace("{row}", "s"))
COUNT = (
    "SELECT count(*) FROM thread_statement s JOIN thread_document d ON d.id = s.document_id"
    + WHERE
)
PAGE = ROWS + WHERE + "ORDER BY d.slug, s.line_start, s.ref LIMIT %(limit)s OFFSET %(offset)s"


class StatementList:
    """The statements that pass a filter, as a paginator takes them; empty words do not filter."""

    def __init__(
        self,
        viewer: Viewer,
        *,
        kind: str = "",
        theme: str = "",
        document: str = "",
        municipality: str = "",
        text: str = "",
    ) -> None:
        self._viewer = viewer
        self._values: dict[str, Any] = {
            **seen_parameters(viewer),
            "kind": kind,
            "theme": theme,
            "document": document,
            "municipality": municipality,
            "text": text.replace("\x00", ""),
        }

    def count(self) -> int:
        """Return how many there are."""
        with connection.cursor() as cursor:
            cursor.execute(COUNT, self._values)
            return int(cursor.fetchone()[0])

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[StatementRow]:
        start, stop = part.start or 0, part.stop
        values = self._values | {"offset": start, "limit": stop - start}
        return fetch_rows(PAGE, values, self._viewer)
