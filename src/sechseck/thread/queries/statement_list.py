# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filtered list of statements: a count and a page, one hand-written query each."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import connection

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.queries.listing import (
    ROWS,
    fetch_raw,
    shown_rows,
)
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


class StatementList:
    """The statements that pass a filter, as a paginator takes them; empty words do not filter."""

    rows = ROWS  # what is asked of each statement

    def __init__(
        self,
        viewer: Viewer,
        *,
        kind: str = "",
        theme: str = "",
        document: str = "",
        municipality: str = "",
        text: str = "",
        ahead: int = 0,
    ) -> None:
        """``ahead``: so many rows of the first page are fetched when the count is asked."""
        self._viewer = viewer
        self._ahead = ahead
        self._first: list[Any] = []
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
        if self._ahead:
            found = self._page(0, self._ahead, first_page_of(self.rows))
            self._first = self.shown(found)
            return int(found[0][-1]) if found else 0
        with connection.cursor() as cursor:
            cursor.execute(written_for(self._viewer, COUNT) + self._filters, self._values)
            return int(cursor.fetchone()[0])

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Any]:
        start, stop = part.start or 0, part.stop
        if start == 0 and stop <= self._ahead and self._first:
            return self._first[:stop]
        return self.shown(self._page(start, stop - start, self.rows + CHOSEN))

    @staticmethod
    def shown(found: list[tuple[Any, ...]]) -> list[Any]:
        """Return what was found as whoever lists it takes it; a number behind it is left out."""
        return shown_rows(found)

    def _page(self, offset: int, limit: int, query: str) -> list[tuple[Any, ...]]:
        values = self._values | {"offset": offset, "limit": limit}
        return fetch_raw(query.replace("{filters}", self._filters), values, self._viewer)


@cache
def first_page_of(rows: str) -> str:
    """Return the question for the first rows and the number of all: one instead of two."""
    return rows.replace("\nFROM", f",\n  ({COUNT}{{filters}})\nFROM", 1) + CHOSEN
