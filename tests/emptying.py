# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test databases may be emptied; after a test that really committed, only tables
in which rows stand are.

Django's own way empties all 150 tables and then makes content types, rights and triggers anew;
that costs more than most of these tests.
"""

from __future__ import annotations

from functools import cache

from django.db import connection, transaction
from django.test import TransactionTestCase

MIGRATED = ("django_migrations", "django_content_type", "auth_permission")  # no test writes here
NEVER_EMPTIED = """
SELECT tgrelid::regclass::text, quote_ident(tgname) FROM pg_trigger
WHERE NOT tgisinternal AND tgtype & 32 <> 0  -- before or after TRUNCATE
"""
MAY_EMPTY = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"


def allow_emptying() -> None:
    """Let whole tables be emptied; the tests of these triggers switch them on for themselves."""
    with connection.cursor() as cursor:
        cursor.execute(NEVER_EMPTIED)
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")


def empty_cheaply() -> None:
    """Let Django clean up so, if the test database's owner may switch triggers off."""
    with connection.cursor() as cursor:
        cursor.execute(MAY_EMPTY)
        if cursor.fetchone() == (True,):
            TransactionTestCase._fixture_teardown = _empty  # type: ignore[attr-defined]


def _empty(_case: TransactionTestCase) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_tables_with_rows())
        found = [f"DELETE FROM {table}" for (table,) in cursor.fetchall()]
        cursor.execute("; ".join(["SET LOCAL session_replication_role = replica", *found]))


@cache
def _tables_with_rows() -> str:
    names = sorted(set(connection.introspection.table_names()) - set(MIGRATED))
    quoted = [connection.ops.quote_name(name) for name in names]
    return " UNION ALL ".join(
        f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in quoted
    )
