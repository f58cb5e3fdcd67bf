# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements as rows of a list: one query, ready strings, nothing per row.

The query is written by hand: Django takes three times as long to put it together as
PostgreSQL takes to answer it, and this is the most visited list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Statement
from sechseck.thread.queries.seen import NODE_IS_SEEN, STATEMENT_IS_SEEN, written_for

TITLES = {"en": "title_en", "de-simple": "title_simple"}
ROWS = """
SELECT s.id, s.ref, s.text, s.kind, s.commits, s.line_start, s.page, s.row, d.slug, d.title,
  array_to_string(ARRAY(
    SELECT coalesce(nullif(t.{title}, ''), t.title)
    FROM thread_statementtheme st JOIN thread_theme t ON t.id = st.theme_id
    WHERE st.statement_id = s.id AND {theme_is_seen} ORDER BY t.kind DESC, t."order"), ' · '),
  (SELECT count(*) FROM (
      SELECT l.target_id AS id FROM thread_statementlink l
      WHERE l.state = 'confirmed' AND l.source_id = s.id
      UNION ALL SELECT l.source_id FROM thread_statementlink l
      WHERE l.state = 'confirmed' AND l.target_id = s.id) o
    JOIN thread_statement e ON e.id = o.id WHERE {end_is_seen})
FROM thread_statement s JOIN thread_document d ON d.id = s.document_id
""".replace("{theme_is_seen}", NODE_IS_SEEN.replace("{row}", "t")).replace(
    "{end_is_seen}", STATEMENT_IS_SEEN.replace("{row}", "e")
)
BY_ID = ROWS + "WHERE s.id = ANY(%(ids)s) ORDER BY array_position(%(ids)s, s.id)"
# Another query chooses the statements and gives their order; both are one question.
CHOSEN = (
    "WITH chosen AS MATERIALIZED (SELECT ARRAY(SELECT c.pk FROM ({choice}) c)::bigint[] AS ids)"
    + ROWS
    + "WHERE s.id = ANY((SELECT ids FROM chosen)::bigint[])"
    + " ORDER BY array_position((SELECT ids FROM chosen), s.id)"
)


class StatementRow(NamedTuple):
    """One statement in a list; a tuple, as no other record is made so quickly."""

    id: int
    url: str
    text: str
    kind: str
    kind_label: str
    themes: str
    document_title: str
    document_url: str
    place: str
    commits: str
    links: int


Places = tuple[str, str, str]  # in a sheet, in a row or line, on a page


def kind_labels() -> dict[str, str]:
    """Return the name of each kind in the visitor's language."""
    return _kind_labels(get_language())


@lru_cache
def _kind_labels(_language: str | None) -> dict[str, str]:
    return {value: str(label) for value, label in Statement.Kind.choices}


def place_of(
    line: int, page: int | None, row: int | None = None, words: Places | None = None
) -> str:
    """Return where in the document a statement stands: page, sheet and row, or line."""
    in_sheet, in_row, on_page = words or _places(get_language())
    if row is not None:
        return in_sheet % {"sheet": page, "row": row} if page else in_row % row
    return on_page % page if page else in_row % line


@lru_cache
def _places(_language: str | None) -> Places:
    """Return the words around numbers in the visitor's language; lists ask once."""
    return _("Blatt %(sheet)d, Zeile %(row)d"), _("Zeile %d"), _("Seite %d")


def listed(
    statements: QuerySet[Statement] | Sequence[Statement], viewer: Viewer
) -> list[StatementRow]:
    """Return statements as rows, in their order; the viewer must be allowed to see them."""
    if not isinstance(statements, QuerySet):
        ids = [one.pk for one in statements]
        return fetch_rows(BY_ID, {"ids": ids}, viewer) if ids else []
    try:
        choice, values = statements.values_list("pk").query.sql_with_params()
    except EmptyResultSet:
        return []
    return fetch_rows(CHOSEN, values, viewer, choice=choice)


def fetch_rows(
    query: str, values: dict[str, Any] | Sequence[Any], viewer: Viewer, choice: str = ""
) -> list[StatementRow]:
    """Ask a query that holds ``ROWS``."""
    return shown_rows(fetch_raw(query, values, viewer, choice))


def fetch_raw(
    query: str, values: dict[str, Any] | Sequence[Any], viewer: Viewer, choice: str = ""
) -> list[tuple[Any, ...]]:
    """Ask a query that holds ``ROWS``; ``{title}`` becomes the visitor's language."""
    column = TITLES.get(get_language() or "de", "title")
    sql = written_for(viewer, query).replace("{title}", column).replace("{choice}", choice)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def shown_rows(found: Iterable[tuple[Any, ...]]) -> list[StatementRow]:
    """Return what a query with ``ROWS`` gave, as rows; what it gave besides is left out."""
    kinds, words = kind_labels(), _places(get_language())
    return [
        StatementRow(
            id=id_,
            url=f"/aussage/{ref}/",
            text=text,
            kind=kind,
            kind_label=kinds[kind],
            themes=themes,
            document_title=title,
            document_url=f"/dokument/{slug}/",
            place=place_of(line, page, row, words),
            commits=commits,
            links=links,
        )
        for id_, ref, text, kind, commits, line, page, row, slug, title, themes, links, *_ in found
    ]
