# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck load WHAT FILE…: takes an operator's own files into the region."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
from pathlib import Path

import django
from django.core.management import call_command

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.loading.told import add_options, told_of
from sechseck.site.setup.failures import SetupFailed

KINDS = {
    "documents": "Dokumente",
    "boundaries": "Grenzen",
    "statistics": "Statistiken",
    "places": "Orte",
    "thread": "Einen roten Faden",
}
EMPTY = ("thread",)  # needs a database with nothing in it, and no region


def main(arguments: list[str]) -> int:
    """Check the files and hand them to the loader of their kind."""
    options = _parser().parse_args(arguments)
    module = f"sechseck.site.loading.{options.what}"
    if not _exists(module):
        print(f"{KINDS[options.what]} kann diese Fassung noch nicht laden.", file=sys.stderr)
        return 2
    if not any(file.is_file() for file in options.files):
        names = ", ".join(str(file) for file in options.files)
        many = len(options.files) > 1
        raise SetupFailed(
            f"{'Diese Dateien gibt' if many else 'Diese Datei gibt'} es nicht: {names}"
        )
    try:
        options.told = told_of(options)
    except ValueError as mistake:
        raise SetupFailed(str(mistake)) from None
    needs_region = options.what not in EMPTY
    with instance(options.region, as_owner=not needs_region) as here:
        if needs_region and not is_prepared(here):
            raise SetupFailed(
                f"Die Region „{here.region}“ ist noch nicht eingerichtet. "
                f"Bitte zuerst: ./sechseck prepare --region {here.region}"
            )
        django.setup()
        if not needs_region:
            call_command("migrate", verbosity=0, interactive=False)
        return int(importlib.import_module(module).main(options.files, options))


def _exists(module: str) -> bool:
    """Tell whether this version has such a loader."""
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # not even the package of loaders
        return False


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(
        prog="sechseck load",
        description="Nimmt eigene Dateien in die Region auf. Titel, Urheber, Stand und Datum "
        "gelten für Dokumente; was fehlt, nimmt Sechseck aus der Datei oder lässt es offen.",
    )
    parser.add_argument("what", choices=sorted(KINDS), metavar="WAS", help=", ".join(KINDS))
    parser.add_argument("files", nargs="+", type=Path, metavar="DATEI")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    add_options(parser)
    values = parser.add_argument_group("über Statistiken")
    values.add_argument("--indicator", metavar="KENNUNG", help="welche Kennzahl")
    values.add_argument("--column", metavar="ÜBERSCHRIFT", help="welche Spalte die Werte hat")
    values.add_argument("--period", metavar="ZEIT", help="derselbe Zeitraum für alle Zeilen")
    values.add_argument("--source", metavar="KEY", help="welche Quelle")
    values.add_argument("--edition", metavar="TEXT", help="welche Ausgabe der Quelle")
    return parser
