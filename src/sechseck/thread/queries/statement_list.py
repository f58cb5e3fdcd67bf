# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filtered list of statements: a count and a page, one hand-written query each."""

from __future__ import annotations

from typing import Any

from django.db import connection

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.queries.listing import ROWS, StatementRow, fetch_rows
from sechseck.thread.queries.seen import STATEMENT_IS_SEEN, written_for

FILTERS = {
    "kind": "s.kind = %(kind)s",
    "document": "s.document_id = (SELECT f.id FROM thread_document f WHERE f.slug = %(document)s)",
    "text": "position(lower(%(text)s) in lower(s.text)) > 0",
    "theme": """CASE
    WHEN EXISTS (SELECT FROM thread_theme t WHERE t.slug = %(theme)s AND t.kind = 'cross_cutting')
    THEN s.id NOT IN (SELECT st.statement_id FROM thread_statementtheme st
      JOIN thread_theme t ON t.id = st.theme_id WHERE t.kind = 'theme')
    ELSE s.id IN (SELECT st.statement_id FROM thread_statementtheme st
      JOIN thread_theme t ON t.id = st.theme_id WHERE t.slug = %(theme)s) END""",
    "municipality": """s.id IN (SELECT m.statement_id FROM thread_mention m
    JOIN places_area a ON a.node_id = m.node_id WHERE a.ags = %(municipality)s)""",
}
COUNT = f"SELECT count(*) FROM thread_statement s WHERE {STATEMENT_IS_SEEN}".replace("{row}", "s")
# Each document gives its first rows in their order, read from an index, so nothing is sorted
# but what is shown; the rest of a row is asked only for these.
CHOSEN = """WHERE s.id = ANY(ARRAY(
  SELECT p.id FROM thread_document d CROSS JOIN LATERAL (
    SELECT s.id, s.line_start, s.ref FROM thread_statement s
    WHERE s.document_id = d.id AND {is_seen}
    ORDER BY s.line_start, s.ref LIMIT %(offset)s + %(limit)s) p
  ORDER BY d.slug, p.line_start, p.ref LIMIT %(limit)s OFFSET %(offset)s))
ORDER BY d.slug, s.line_start, s.ref""".replace(
    "{is_seen}", STATEMENT_IS_SEEN.replace("{row}", "s") + "{filters}"
)
PAGE = ROWS + CHOSEN


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
            "kind": kind,
            "theme": theme,
            "document": document,
            "municipality": municipality,
            "text": text.replace("\x00", ""),
        }
        asked = [sql for word, sql in FILTERS.items() if self._values[word]]
        self._filters = "".join(f" AND {sql}" for sql in asked)

    def count(self) -> int:
        """Return how many there are."""
        with connection.cursor() as cursor:
            cursor.execute(written_for(self._viewer, COUNT) + self._filters, self._values)
            return int(cursor.fetchone()[0])

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[StatementRow]:
        start, stop = part.start or 0, part.stop
        values = self._values | {"offset": start, "limit": stop - start}
        return fetch_rows(PAGE.replace("{filters}", self._filters), values, self._viewer)
