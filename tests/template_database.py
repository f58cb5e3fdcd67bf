# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test databases are copies of one that was migrated: each process need not migrate its own.

The first process that needs a database migrates it and copies it as the template; the others
wait for that. The template stays on the server until the migrations change; then test databases
kept from earlier runs are made anew, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import LiteralString

import psycopg
from django.db import connection
from psycopg import sql

from sechseck.kernel.first_schema.digest import migrations_digest

BUILDING = 0x5EC45EC4  # the lock of whoever makes the template
MADE_FROM = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"


class Server(psycopg.Connection[tuple[object, ...]]):
    """Makes and drops databases; each bears as its comment what it was made from."""

    def fits(self, name: str, made_from: str) -> bool:
        """Return whether there is such a database, made from this."""
        return self.execute(MADE_FROM, [name]).fetchone() == (made_from,)

    def copy(self, name: str, template: str) -> None:
        """Make a database anew as a copy."""
        self.drop(name)
        self._run("CREATE DATABASE {} TEMPLATE {}", name, sql.Identifier(template))

    def note(self, name: str, made_from: str) -> None:
        """Say what the database was made from: from now on it fits."""
        self._run("COMMENT ON DATABASE {} IS {}", name, made_from)

    def drop(self, name: str) -> None:
        """Drop a database if it is there."""
        self._run("DROP DATABASE IF EXISTS {}", name)

    def _run(self, statement: LiteralString, name: str, *words: str | sql.Identifier) -> None:
        self.execute(sql.SQL(statement).format(sql.Identifier(name), *words))


class Template:
    """The database that others are copied from, or the right to make it."""

    def __init__(self, *, is_reused: bool) -> None:
        """Drop what the migrations have overtaken; wait if somebody makes the template."""
        settings = connection.settings_dict
        self.name = f"test_{settings['NAME']}_template"
        self.copy = settings["TEST"]["NAME"] or f"test_{settings['NAME']}"
        self.made_from = migrations_digest()
        self._beside = connection.get_connection_params() | {"dbname": "postgres"}
        self._server = self._connected()
        self._server.execute("SELECT pg_advisory_lock(%s)", [BUILDING])
        self.is_missing = not self._server.fits(self.name, self.made_from)
        if is_reused and (self.is_missing or not self._server.fits(self.copy, self.made_from)):
            self._server.drop(self.copy)
        if not self.is_missing:
            settings["TEST"]["TEMPLATE"] = self.name
            self._server.execute("SELECT pg_advisory_unlock(%s)", [BUILDING])
        self.is_new = not (is_reused and self._server.fits(self.copy, self.made_from))

    def keep(self) -> None:
        """Note what the test database was made from; copy it if others wait for the template."""
        if self.is_new:
            self._server.note(self.copy, self.made_from)
        if self.is_missing:
            connection.close()
            self._server.copy(self.name, self.copy)
            self._server.note(self.name, self.made_from)
        self._server.close()

    @contextmanager
    def server(self) -> Iterator[Server]:
        """Connect to the server beside the test database for a while."""
        with self._connected() as connected:
            yield connected

    def _connected(self) -> Server:
        connected = Server.connect(**self._beside, autocommit=True)
        assert isinstance(connected, Server)
        return connected
