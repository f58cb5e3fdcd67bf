# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck restore FILE: checks a backup, plays it in beside the old state, then swaps."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import psycopg

from sechseck.site.archive.clients import run_on
from sechseck.site.archive.digests import table_digests
from sechseck.site.archive.exchange import Swap, exchange_folder
from sechseck.site.archive.manifest import DUMP, UPLOADS, Manifest
from sechseck.site.archive.tables import row_counts
from sechseck.site.archive.unpacking import unpack
from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.binaries import find_clients
from sechseck.site.launcher.instance import Instance, instance
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import data_folder, make_folder
from sechseck.site.setup.progress import report


def main(arguments: list[str]) -> int:
    """Restore one region from a backup."""
    options = _parser().parse_args(arguments)
    if not options.file.is_file():
        raise SetupFailed(f"{options.file} gibt es nicht.")
    room = make_folder(data_folder())
    with tempfile.TemporaryDirectory(dir=room, prefix="restore-") as folder:
        report("Prüfe die Sicherung …")
        manifest = unpack(options.file, Path(folder))
        if options.region not in (None, manifest.region):
            raise SetupFailed(f"Die Sicherung gehört zur Region „{manifest.region}“.")
        with instance(manifest.region, as_owner=True) as here:
            restore(here, Path(folder), manifest, replace=options.replace)
    report(f"Eingespielt: {sum(manifest.rows.values())} Zeilen, Stand {manifest.made_at}.")
    return 0


def restore(here: Instance, folder: Path, manifest: Manifest, *, replace: bool) -> None:
    """Bring the unpacked backup into use, or leave everything as it was."""
    from django.conf import settings  # only now the environment says where the uploads are

    uploads = Path(settings.MEDIA_ROOT)
    if not replace:
        _require_empty(here, uploads)
    swap = Swap(here.url)
    swap.create()
    try:
        _play_in(swap.fresh_url, folder / DUMP)
        _require_same_rows(swap.fresh_url, manifest)
    except SetupFailed:
        swap.discard()
        raise
    swap.take_over()
    fresh = make_folder(folder / UPLOADS)
    exchange_folder(fresh, uploads)


def _play_in(url: str, dump: Path) -> None:
    report("Spiele die Datenbank ein …")
    with psycopg.connect(url) as connection:
        major = connection.info.server_version // 10_000
    command = [find_clients(major)["pg_restore"], "--no-owner", "--no-privileges"]
    command += ["--dbname=", str(dump)]  # the name comes from the environment
    run_on(url, command, "Das Einspielen der Datenbank")


def _require_same_rows(url: str, manifest: Manifest) -> None:
    """Compare the number of rows, and their checksums where the backup has them."""
    with psycopg.connect(url) as connection:
        rows = row_counts(connection)
        tables = table_digests(connection) if manifest.tables else {}
    for what, found, wanted in (
        ("Zeilenzahlen", rows, manifest.rows),
        ("Prüfsummen", tables, manifest.tables),
    ):
        differing = sorted(
            name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)
        )
        if differing:
            raise SetupFailed(
                f"Nach dem Einspielen stimmen die {what} nicht, nichts wurde geändert. "
                f"Betroffen: {', '.join(differing[:5])}"
            )


def _require_empty(here: Instance, uploads: Path) -> None:
    with psycopg.connect(here.url) as connection:
        is_empty = not row_counts(connection)
    if not is_empty or (uploads.is_dir() and any(uploads.iterdir())):
        raise SetupFailed(
            f"Die Region „{here.region}“ hat schon einen Stand. "
            "Mit --replace tritt die Sicherung an seine Stelle."
        )


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(prog="sechseck restore")
    parser.add_argument("file", type=Path, metavar="DATEI", help="die Sicherung")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    parser.add_argument("--replace", action="store_true", help="ersetzt den vorhandenen Stand")
    return parser
