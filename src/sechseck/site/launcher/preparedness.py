# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Remembers in the database itself for which code and pack it was prepared.

A comment on the database lives and dies with it: a dropped, restored or exchanged database
never looks prepared, whatever files lie around.
"""

from __future__ import annotations

import psycopg
from psycopg import sql

from sechseck.site.launcher.instance import Instance
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.fingerprint import region_fingerprint
from sechseck.site.setup.progress import report

SIGN = "sechseck "


def is_prepared(here: Instance) -> bool:
    """Tell whether the database was prepared for this very code and pack."""
    try:
        return prepared_for(here.url) == region_fingerprint(here.region)
    except psycopg.OperationalError as error:
        raise SetupFailed(f"Die Datenbank antwortet nicht: {error}") from error


def prepared_for(url: str) -> str | None:
    """Return the fingerprint of the last preparation, or None."""
    question = (
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database "
        "WHERE datname = current_database()"
    )
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
    comment = str(row[0]) if row and row[0] else ""
    return comment.removeprefix(SIGN) if comment.startswith(SIGN) else None


def remember(url: str, fingerprint: str) -> None:
    """Write the fingerprint; without the right to comment, every start prepares anew."""
    with psycopg.connect(url, autocommit=True) as connection:
        try:
            connection.execute(
                sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                    sql.Identifier(connection.info.dbname), sql.Literal(SIGN + fingerprint)
                )
            )
        except psycopg.errors.InsufficientPrivilege:
            report("Hinweis: Die Datenbank gehört einem anderen Konto; jeder Start prüft neu.")
