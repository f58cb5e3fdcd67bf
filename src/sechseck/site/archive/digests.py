# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One checksum per table and per file: what came back is the same, not only as many."""

from __future__ import annotations

import hashlib
from pathlib import Path

import psycopg
from psycopg import sql

from sechseck.site.archive.tables import TABLES

# Adding up knows no order; two sums of 60 bits each make an accident unthinkable.
SUMS = """
SELECT count(*), coalesce(sum(('x' || substr(row, 1, 15))::bit(60)::bigint), 0),
  coalesce(sum(('x' || substr(row, 16, 15))::bit(60)::bigint), 0)
FROM (SELECT md5(one::text) AS row FROM {} AS one) AS rows
"""
SAME_EVERYWHERE = """
SET TIME ZONE 'UTC'; SET datestyle TO ISO; SET intervalstyle TO postgres;
SET extra_float_digits TO 3; SET bytea_output TO hex
"""
SEQUENCES = """
SELECT schemaname || '.' || sequencename, coalesce(last_value, 0)::text FROM pg_sequences
ORDER BY 1
"""


def table_digests(connection: psycopg.Connection[tuple[object, ...]]) -> dict[str, str]:
    """Return a checksum of the rows of every table, and where every sequence stands."""
    connection.execute(SAME_EVERYWHERE)
    digests = {}
    for schema, table in connection.execute(TABLES).fetchall():
        question = sql.SQL(SUMS).format(sql.Identifier(str(schema), str(table)))
        row = connection.execute(question).fetchone()
        sums = "-".join(str(one) for one in row or ())
        digests[f"{schema}.{table}"] = hashlib.sha256(sums.encode()).hexdigest()[:32]
    for name, value in connection.execute(SEQUENCES).fetchall():
        digests[f"{name} steht bei"] = str(value)
    return digests


def file_digests(folder: Path) -> dict[str, str]:
    """Return the checksum of every file below a folder."""
    digests = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            digests[path.relative_to(folder).as_posix()] = digest
    return digests
