# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the second role of the database may: everything the pages need, and no more.

The owner migrates. The application connects as a role that makes no tables, empties none, and
neither changes nor deletes what only grows; not even a mistake in a page can.
"""

from __future__ import annotations

from django.db.backends.utils import CursorWrapper
from psycopg import sql

ONLY_GROWS = (
    "evidence_observation",
    "kernel_seal",
    "kernel_trace",
    "reach_arearesult",
    "reach_gap",
    "reach_gapfinding",
    "reach_ground",
    "reach_run",
    "reach_scenario",
    "strategy_progressreport",
    "strategy_progressupdate",
    "strategy_statusoverride",
    "strategy_strategyedition",
    "thread_decision",
    "thread_impulsedecision",
    "thread_labeldecision",
    "thread_lexiconrevision",
    "thread_settlementevent",
    "thread_taskevent",
    "thread_version",
    "thread_waiver",
)
ONLY_READ = ("kernel_change", "django_migrations")  # the log is written by its triggers
CLOSED = ("kernel_rowsecret",)
FIRST_MAINTAIN = 170_000  # version of the server that can grant ANALYZE

RIGHTS = """
GRANT USAGE ON SCHEMA public TO {role};
REVOKE CREATE ON SCHEMA public FROM {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
GRANT EXECUTE ON ALL ROUTINES IN SCHEMA public TO {role};
REVOKE UPDATE, DELETE, TRUNCATE ON {only_grows} FROM {role};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {only_read} FROM {role};
REVOKE ALL ON {closed} FROM {role};
"""
OWNERS_ROUTINES = """
REVOKE EXECUTE ON FUNCTION audit_secret(text, bigint), audit_snapshot(text, bigint[], text),
  audit_watch(text, text[], text[], jsonb) FROM {role};
"""


def grant(cursor: CursorWrapper, role: str) -> None:
    """Give the role its rights in this database; the role must exist."""
    name = sql.Identifier(role)
    words = {
        "role": name,
        "only_grows": _tables(ONLY_GROWS),
        "only_read": _tables(ONLY_READ),
        "closed": _tables(CLOSED),
    }
    cursor.execute(sql.SQL(RIGHTS + OWNERS_ROUTINES).format(**words))
    if cursor.connection.info.server_version >= FIRST_MAINTAIN:
        maintain = sql.SQL("GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO {}")
        cursor.execute(maintain.format(name))


def _tables(names: tuple[str, ...]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))
