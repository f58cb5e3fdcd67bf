# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A large stock of statements for measuring: the example region many times over."""

from __future__ import annotations

from typing import LiteralString

from psycopg import Connection, sql

# A copy has the numbers of its originals plus a distance, so that references stay inside it.
DISTANCE = 10_000_000
COPIED: dict[str, dict[str, LiteralString]] = {
    "kernel_node": {"id": "id + {shift}"},
    "thread_statement": {
        "id": "id + {shift}",
        "node_id": "node_id + {shift}",
        "anchor_id": "NULL",
        "own_words": "TRUE",
        "ref": "ref || '-' || {copy}",
    },
    "thread_statementtheme": {"statement_id": "statement_id + {shift}"},
    "thread_statementfact": {"statement_id": "statement_id + {shift}"},
    "thread_mention": {"statement_id": "statement_id + {shift}"},
    "thread_statementlink": {
        "id": "id + {shift}",
        "source_id": "source_id + {shift}",
        "target_id": "target_id + {shift}",
    },
    "thread_decision": {  # what is confirmed was confirmed by an event, in a copy as well
        "id": "id + {shift}",
        "link_id": "link_id + {shift}",
        "undoes_id": "undoes_id + {shift}",
        "batch": "NULL",
    },
}
ONLY = {"kernel_node": sql.SQL(" AND kind = 'statement'")}
COLUMNS = """
SELECT column_name::text FROM information_schema.columns
WHERE table_name = %s AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position
"""
# Their numbers are copied, not drawn: others point at them.
KEYED = ("kernel_node", "thread_statement", "thread_statementlink", "thread_decision")


def multiply(connection: Connection[tuple[str]], wanted: int) -> int:
    """Copy the statements until there are at least `wanted`; return how many there are."""
    row = connection.execute("SELECT count(*) FROM thread_statement").fetchone()
    original = int(row[0]) if row else 0
    for copy in range(1, -(-wanted // original)):
        for table, changes in COPIED.items():
            _copy(connection, table, changes, copy)
    connection.commit()
    connection.autocommit = True
    connection.execute("VACUUM ANALYZE")
    row = connection.execute("SELECT count(*) FROM thread_statement").fetchone()
    return int(row[0]) if row else 0


def _copy(
    connection: Connection[tuple[str]], table: str, changes: dict[str, LiteralString], copy: int
) -> None:
    """Insert one more copy of the original rows of a table."""
    columns = [name for (name,) in connection.execute(COLUMNS, [table]).fetchall()]
    if table in KEYED:
        columns = list(dict.fromkeys(["id", *columns]))
        guard = sql.SQL("id < {}").format(sql.Literal(DISTANCE))
    else:
        first = next(name for name in changes)
        guard = sql.SQL("{} < {}").format(sql.Identifier(first), sql.Literal(DISTANCE))
    values = [
        sql.SQL(changes[name]).format(
            shift=sql.Literal(copy * DISTANCE), copy=sql.Literal(str(copy))
        )
        if name in changes
        else sql.Identifier(name)
        for name in columns
    ]
    connection.execute(
        sql.SQL(
            "INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE "
            "SELECT {values} FROM {table} WHERE {guard}{only}"
        ).format(
            table=sql.Identifier(table),
            columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
            values=sql.SQL(", ").join(values),
            guard=guard,
            only=ONLY.get(table, sql.SQL("")),
        )
    )
