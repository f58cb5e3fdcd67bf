# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Counts rows: the proof that a dump and what came back are the same."""

from __future__ import annotations

import psycopg
from psycopg import sql

TABLES = (
    "SELECT schemaname, tablename FROM pg_tables "
    "WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2"
)


def row_counts(connection: psycopg.Connection[tuple[object, ...]]) -> dict[str, int]:
    """Return the number of rows of every table of the application."""
    counts = {}
    for schema, table in connection.execute(TABLES).fetchall():
        question = sql.SQL("SELECT count(*) FROM {}").format(
            sql.Identifier(str(schema), str(table))
        )
        row = connection.execute(question).fetchone()
        counts[f"{schema}.{table}"] = int(str(row[0])) if row else 0
    return counts
