# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""After a migration: let the change log watch what is new, and let the application in."""

from __future__ import annotations

import json

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from sechseck.kernel.audited import counted_tables, watches
from sechseck.kernel.database_role import grant

KNOWN = """
SELECT relname, obj_description(t.oid, 'pg_trigger') FROM pg_trigger t
JOIN pg_class c ON c.oid = tgrelid WHERE tgname = 'audit_insert'
"""
NOTED = "SELECT relname FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE tgname = %s"
NOTE = """
CREATE TRIGGER note_writing AFTER INSERT OR UPDATE OR DELETE ON {}
FOR EACH STATEMENT EXECUTE FUNCTION note_writing()
"""
PRESENT = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


@transaction.atomic
def watch_tables(*, by: None = None) -> list[str]:
    """Bring the triggers in step with the tables; return the tables now watched anew."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regprocedure('audit_watch(text, text[], text[], jsonb)')")
        if cursor.fetchone() == (None,):  # a migration back to before the log
            return []
        cursor.execute(KNOWN)
        known = {table: json.loads(rule or "{}") for table, rule in cursor.fetchall()}
        cursor.execute(PRESENT)
        present = {table for (table,) in cursor.fetchall()}
        new = []
        for one in watches():
            rule = {
                "not_plain": one.not_plain,
                "not_hidden": one.not_hidden,
                "passing": one.passing,
            }
            if one.table in present and known.get(one.table) != rule:
                cursor.execute(
                    "SELECT audit_watch(%s, %s::text[], %s::text[], %s::jsonb)",
                    [one.table, one.not_plain, one.not_hidden, json.dumps(one.passing)],
                )
                new.append(one.table)
        cursor.execute("SELECT to_regprocedure('note_writing()')")
        if cursor.fetchone() != (None,):
            _note_writing(cursor, present)
        if settings.APPLICATION_ROLE:
            grant(cursor, settings.APPLICATION_ROLE)
    return new


def _note_writing(cursor: CursorWrapper, present: set[str]) -> None:
    """Have every transaction that writes in a counted table note its number."""
    cursor.execute(NOTED, ["note_writing"])
    noted = {table for (table,) in cursor.fetchall()}
    for table in sorted(counted_tables() & present - noted):
        cursor.execute(sql.SQL(NOTE).format(sql.Identifier(table)))
