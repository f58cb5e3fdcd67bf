# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck backup FILE: database and uploads in one file that proves itself."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from sechseck.site.archive.clients import run_on
from sechseck.site.archive.digests import table_digests
from sechseck.site.archive.manifest import DUMP, Manifest
from sechseck.site.archive.packing import pack
from sechseck.site.archive.tables import row_counts
from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.binaries import find_clients
from sechseck.site.launcher.instance import Instance, instance
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report


def main(arguments: list[str]) -> int:
    """Write a backup of one region."""
    parser = Arguments(prog="sechseck backup")
    parser.add_argument("file", type=Path, metavar="DATEI", help="die Sicherung")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    options = parser.parse_args(arguments)
    target = options.file.absolute()
    if target.exists():
        raise SetupFailed(f"{target} gibt es schon; eine Sicherung überschreibt nichts.")
    if not target.parent.is_dir():
        raise SetupFailed(f"Den Ordner {target.parent} gibt es nicht.")
    with instance(options.region, as_owner=True) as here:
        manifest = back_up(here, target)
    total = sum(manifest.rows.values())
    report(f"Gesichert: {total} Zeilen aus {len(manifest.rows)} Tabellen,")
    report(f"{len(manifest.files) - 1} hochgeladene Dateien, in {target}")
    return 0


def back_up(here: Instance, target: Path) -> Manifest:
    """Write one archive whose counts and dump come from the same moment."""
    from django.conf import settings  # only now the environment says where the uploads are

    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".sicherung-") as folder:
        dump = Path(folder) / DUMP
        report("Sichere die Datenbank …")
        server, rows, tables = _dump(here.url, dump)
        manifest = Manifest(
            region=here.region,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            server=server,
            rows=rows,
            tables=tables,
        )
        report("Packe Datenbank und Uploads …")
        return pack(target, manifest, dump, Path(settings.MEDIA_ROOT))


def _dump(url: str, target: Path) -> tuple[int, dict[str, int], dict[str, str]]:
    """Dump the database, count its rows and add up their checksums in one snapshot."""
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        snapshot = str(row[0]) if row else ""
        major = connection.info.server_version // 10_000
        rows, tables = row_counts(connection), table_digests(connection)
        command = [find_clients(major)["pg_dump"], "--format=custom", f"--snapshot={snapshot}"]
        command += ["--no-owner", "--no-privileges", f"--file={target}"]
        run_on(url, command, "Das Sichern der Datenbank")
    return major, rows, tables
