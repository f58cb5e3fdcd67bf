# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An installation of its own with the example region, and a fresh copy of it for each drill."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from sechseck.site.drills.estate import Estate, estate, room
from sechseck.site.launcher.instance import OWNER_URL

SOURCE = "drill"
KEPT = ("uploads", "reach")  # folders of files that rows of the database name


@dataclass(frozen=True, slots=True)
class Scratch:
    """The prepared installation; nobody works in its own database."""

    here: Estate

    @contextmanager
    def copy(self, name: str) -> Iterator[dict[str, str]]:
        """Yield the environment of a program that works on a copy of database and files."""
        copied = f"drill_{name}"
        with psycopg.connect(self.here.cluster.url("postgres"), autocommit=True) as server:
            words = {"new": sql.Identifier(copied), "old": sql.Identifier(SOURCE)}
            server.execute(
                sql.SQL("CREATE DATABASE {new} TEMPLATE {old} STRATEGY FILE_COPY").format(**words)
            )
            folder = self._files(name)
            url = self.here.cluster.url(copied)
            settings = {"DATABASE_URL": url, "SECHSECK_DATA": str(folder), "SECHSECK_POOL": "0"}
            settings["SECHSECK_REGISTRATION"] = "open"
            kept = {name: value for name, value in os.environ.items() if name != OWNER_URL}
            yield {**kept, **settings}
            server.execute(sql.SQL("DROP DATABASE {new} WITH (FORCE)").format(**words))
            shutil.rmtree(folder, ignore_errors=True)

    def _files(self, name: str) -> Path:
        """Copy what people brought and what was computed; the cluster stays where it is."""
        folder = self.here.folder / f"copy-{name}"
        folder.mkdir()
        for kept in KEPT:
            if (self.here.folder / kept).is_dir():
                shutil.copytree(self.here.folder / kept, folder / kept)
        return folder


@contextmanager
def scratch() -> Iterator[Scratch]:
    """Prepare the example region once, in a cluster that ends with the block."""
    with room() as folder, estate(folder, fast=True) as here:
        yield Scratch(here)
