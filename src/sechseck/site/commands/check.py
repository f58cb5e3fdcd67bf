# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck check: do settings, database and program fit together?"""

from __future__ import annotations

import io

import django
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sechseck.site.commands import check_audit
from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.preparedness import is_prepared

SHOWN = 5  # names of files


def main(arguments: list[str]) -> int:
    """Print one line per check and return 1 if one fails."""
    if arguments[:1] == ["audit"]:
        return check_audit.main(arguments[1:])
    parser = Arguments(
        prog="sechseck check",
        description="Prüft Einstellungen, Datenbank, Region und Originale; sagt, was im "
        "Impressum fehlt. Der Rückgabewert ist 1, wenn etwas nicht stimmt.",
    )
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    parser.add_argument("--repair", action="store_true", help="verlorene Originale zurückholen")
    options = parser.parse_args(arguments)
    with instance(options.region) as here:
        django.setup()
        results = {
            "Einstellungen": _settings_problem(),
            "Datenbank": (unmigrated := _migrations_problem()),
            "Region": "" if is_prepared(here) else "noch nicht mit diesem Stand geladen",
            "Originale": "" if unmigrated else originals_problem(here.region, options.repair),
        }
        connection.close()
    for name, problem in results.items():
        print(f"{name:15} {problem or 'in Ordnung'}")
    print(f"{'Impressum':15} {imprint_hint(here.region)}")
    return int(any(results.values()))


def _settings_problem() -> str:
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
    except SystemCheckError as error:
        return str(error)
    return ""


def originals_problem(region: str, repair: bool = False) -> str:
    """Return which originals are missing or damaged, after the pack put back what it ships."""
    from sechseck.site.originals import repair_originals
    from sechseck.thread.queries.originals import broken_originals

    if repair:
        repair_originals(region)
    missing, damaged = broken_originals()
    told = [
        f"{len(files)} {what}: {', '.join(files[:SHOWN])}{' …' if len(files) > SHOWN else ''}"
        for what, files in (("fehlen", missing), ("sind beschädigt", damaged))
        if files
    ]
    way = (
        "./sechseck check --repair holt, was das Regionspaket mitbringt; "
        "./sechseck load documents DATEI legt andere wieder ab"
    )
    return "; ".join([*told, way]) if told else ""


def imprint_hint(region: str) -> str:
    """Return which lines of the imprint the operator has not filled in; no error."""
    from sechseck.kernel.frame import missing_imprint

    missing = [key for key, _label in missing_imprint(region)]
    place = f"regions/{region}/region.toml, [imprint]"
    return f"offen: {', '.join(missing)} ({place})" if missing else "vollständig"


def _migrations_problem() -> str:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} Änderungen fehlen; ./sechseck prepare holt sie nach" if missing else ""
