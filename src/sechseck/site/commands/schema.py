# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck schema: records what all migrations tell an empty database.

The recording is kept only if it makes the same tables as the migrations do.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from sechseck.site.archive.clients import run_on
from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.binaries import find_clients
from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.databases import drop_database, ensure_database
from sechseck.site.launcher.serving import serving
from sechseck.site.setup.failures import SetupFailed

MIGRATED, LAID = NAMES = ("sechseck_migrated", "sechseck_laid")
DIFFERENT = "Die Aufzeichnung legt nicht dasselbe an wie die Schritte; sie wurde nicht behalten."


def main(arguments: list[str]) -> int:
    """Migrate one throwaway database, lay another, compare them, write the recording."""
    Arguments(prog="sechseck schema").parse_args(arguments)
    with serving(fast=True) as cluster:
        server = cluster.url("postgres")
        for name in NAMES:
            drop_database(server, name)
            ensure_database(server, name)
        os.environ |= {
            "DATABASE_URL": cluster.url(MIGRATED),
            "DJANGO_SETTINGS_MODULE": "sechseck.site.settings",
            "SECHSECK_SECRET_KEY": "only-for-recording",
            "SECHSECK_POOL": "0",
        }
        try:
            _record(cluster)
        finally:
            for name in NAMES:
                drop_database(server, name)
    return 0


def _record(cluster: Cluster) -> None:
    """Connect only now: the settings read the address once."""
    django.setup()
    from django.db import connection

    from sechseck.kernel.first_schema.laying import lay
    from sechseck.kernel.first_schema.recording import keep, record

    recording = record(connection)
    major = connection.connection.info.server_version // 10_000
    connection.close()
    connection.settings_dict["NAME"] = LAID
    lay(connection, recording)
    connection.close()
    migrated, laid = (_tables(cluster.url(name), major) for name in NAMES)
    if migrated != laid:
        raise SetupFailed(DIFFERENT)
    keep(recording)
    print(f"{len(recording.statements)} Anweisungen aus {len(recording.steps)} Schritten.")


def _tables(url: str, major: int) -> list[str]:
    """Return what makes a database as it is, without its rows and without the dump's own key."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "tables.sql"
        command = [find_clients(major)["pg_dump"], "--schema-only", "--file", str(target)]
        run_on(url, command, "Der Vergleich")
        lines = target.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith(("\\restrict", "\\unrestrict"))]
