# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Puts a restored database and its uploads in the place of the old ones, at the last moment."""

from __future__ import annotations

import shutil
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from sechseck.site.setup.failures import SetupFailed

BUSY = (
    "Die Datenbank ist gerade in Benutzung. Bitte Sechseck beenden und die Sicherung noch einmal "
    "einspielen; geändert wurde nichts."
)


class Swap:
    """A fresh database beside the one in use, to take its place or to vanish."""

    def __init__(self, url: str) -> None:
        self.name = str(conninfo_to_dict(url)["dbname"])
        self.fresh, self.old = f"{self.name}_neu", f"{self.name}_alt"
        self._server = make_conninfo(url, dbname="postgres")
        self.fresh_url = make_conninfo(url, dbname=self.fresh)

    def create(self) -> None:
        """Make the fresh database, without what an interrupted restore may have left."""
        self.discard()
        try:
            self._do("CREATE DATABASE {}", self.fresh)
        except psycopg.errors.InsufficientPrivilege as error:
            raise SetupFailed(
                "Das Konto der Datenbank darf keine Datenbank anlegen (CREATEDB fehlt)."
            ) from error

    def discard(self) -> None:
        """Remove the fresh database."""
        self._do("DROP DATABASE IF EXISTS {}", self.fresh)

    def take_over(self) -> None:
        """Exchange both names in one transaction, then remove the old database."""
        self._do("DROP DATABASE IF EXISTS {}", self.old)
        rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
        try:
            with psycopg.connect(self._server) as connection:
                for before, after in ((self.name, self.old), (self.fresh, self.name)):
                    connection.execute(
                        rename.format(sql.Identifier(before), sql.Identifier(after))
                    )
        except psycopg.errors.ObjectInUse as error:
            self.discard()
            raise SetupFailed(BUSY) from error
        self._do("DROP DATABASE IF EXISTS {}", self.old)

    def _do(self, statement: str, name: str) -> None:
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


def exchange_folder(fresh: Path, target: Path) -> None:
    """Put a folder in the place of another one on the same disk."""
    old = target.with_name(target.name + ".alt")
    shutil.rmtree(old, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
