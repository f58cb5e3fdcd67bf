# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the database the same question again without putting it together again.

A count over many conditions takes Django ten times as long to write as PostgreSQL to answer,
and PostgreSQL itself longer to plan than to do.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper
from psycopg import Cursor

MOST = 256  # questions kept; far more than there are pages that ask them

database: Any = connection  # PostgreSQL can what the stubs of Django do not know
_known: dict[Hashable, str] = {}


def replayed(key: Hashable, ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return one row by its names; ``key`` holds all that the question depends on.

    Parameters
    ----------
    key
        Equal keys mean the same SQL with the same parameters.
    ask
        Asks through Django, in one statement that returns one row; called the first time.
    """
    statement = _known.get(key)
    if statement is None:
        with _heard() as statements:
            answer = ask()
        if len(statements) == 1:
            if len(_known) >= MOST:
                _known.clear()
            _known[key] = database.ops.compose_sql(*statements[0])
        return answer
    with steady_cursor() as cursor:
        cursor.execute(statement)
        names = [column.name for column in cursor.description or ()]
        return dict(zip(names, cursor.fetchone() or (), strict=True))


@contextmanager
def steady_cursor() -> Iterator[CursorWrapper]:
    """Give a cursor for a question that is often asked in the same words.

    From its second time on one connection, the database keeps the plan. Values travel beside
    the words.
    """
    connection.ensure_connection()
    with Cursor(connection.connection) as cursor:
        is_heard = connection.queries_logged
        yield database.make_debug_cursor(cursor) if is_heard else database.make_cursor(cursor)


@contextmanager
def _heard() -> Iterator[list[tuple[str, Any]]]:
    """Listen to what is sent to the database."""
    heard: list[tuple[str, Any]] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        heard.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        yield heard
