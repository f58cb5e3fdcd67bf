# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test databases are copies of one that was migrated: each process need not migrate its own.

The first process that needs a database migrates it and copies it as the template; the others
wait for that. The template stays on the server until the migrations change; then test databases
kept from earlier runs are made anew, too.
"""

from __future__ import annotations

from typing import LiteralString

import psycopg
from django.db import connection
from psycopg import sql

from sechseck.kernel.first_schema.digest import migrations_digest

BUILDING = 0x5EC45EC4  # the lock of whoever makes the template
MADE_FROM = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"


class Template:
    """The database that others are copied from, or the right to make it."""

    def __init__(self, *, is_reused: bool) -> None:
        """Drop what the migrations have overtaken; wait if somebody makes the template."""
        settings = connection.settings_dict
        self.name = f"test_{settings['NAME']}_template"
        self.copy = settings["TEST"]["NAME"] or f"test_{settings['NAME']}"
        self.made_from = migrations_digest()
        beside = connection.get_connection_params() | {"dbname": "postgres", "autocommit": True}
        self.server = psycopg.connect(**beside)
        self.server.execute("SELECT pg_advisory_lock(%s)", [BUILDING])
        if is_reused and not self._fits(self.copy):
            self._run("DROP DATABASE IF EXISTS {}", self.copy)
        self.is_missing = not self._fits(self.name)
        if not self.is_missing:
            settings["TEST"]["TEMPLATE"] = self.name
            self.server.execute("SELECT pg_advisory_unlock(%s)", [BUILDING])
        self.is_new = not (is_reused and self._fits(self.copy))

    def keep(self) -> None:
        """Note what the test database was made from; copy it if others wait for the template."""
        if self.is_new:
            self._run("COMMENT ON DATABASE {} IS {}", self.copy, self.made_from)
        if self.is_new and self.is_missing:
            connection.close()
            self._run("DROP DATABASE IF EXISTS {}", self.name)
            self._run("CREATE DATABASE {} TEMPLATE {}", self.name, sql.Identifier(self.copy))
            self._run("COMMENT ON DATABASE {} IS {}", self.name, self.made_from)
        self.server.close()

    def _fits(self, name: str) -> bool:
        return self.server.execute(MADE_FROM, [name]).fetchone() == (self.made_from,)

    def _run(self, statement: LiteralString, name: str, *words: str | sql.Identifier) -> None:
        self.server.execute(sql.SQL(statement).format(sql.Identifier(name), *words))
