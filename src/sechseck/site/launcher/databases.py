# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes a database, and the role of the application, on demand."""

from __future__ import annotations

import re

import psycopg
from psycopg import sql

from sechseck.site.setup.failures import SetupFailed

APPLICATION = "sechseck_app"  # reads and writes, but makes no tables; see kernel.database_role
NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")


def database_name(region: str) -> str:
    """Return the name of a region's database."""
    return "sechseck_" + re.sub(r"[^a-z0-9]+", "_", region.lower())


def ensure_database(server_url: str, name: str) -> None:
    """Create the database unless it is there; two at once is fine."""
    if not NAME.fullmatch(name):
        raise SetupFailed(f"So kann keine Datenbank heißen: {name}")
    with psycopg.connect(server_url, autocommit=True) as connection:
        known = "SELECT 1 FROM pg_database WHERE datname = %s"
        if connection.execute(known, [name]).fetchone():
            return
        try:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            return  # somebody else was faster


def ensure_role(server_url: str, role: str = APPLICATION) -> None:
    """Create the role of the application unless it is there; a migration gives it its rights."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        known = "SELECT 1 FROM pg_roles WHERE rolname = %s"
        if connection.execute(known, [role]).fetchone():
            return
        try:
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            return  # somebody else was faster


def drop_database(server_url: str, name: str) -> None:
    """Remove a database together with whoever is still connected."""
    statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(statement.format(sql.Identifier(name)))
