# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck check: do settings, database and program fit together?"""

from __future__ import annotations

import argparse
import io

import django
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.preparedness import is_prepared


def main(arguments: list[str]) -> int:
    """Print one line per check and return 1 if one fails."""
    parser = argparse.ArgumentParser(prog="sechseck check")
    parser.add_argument("--region")
    with instance(parser.parse_args(arguments).region) as here:
        django.setup()
        results = {
            "Einstellungen": _settings_problem(),
            "Datenbank": _migrations_problem(),
            "Region": "" if is_prepared(here) else "noch nicht mit diesem Stand geladen",
        }
        connection.close()
    for name, problem in results.items():
        print(f"{name:15} {problem or 'in Ordnung'}")
    return int(any(results.values()))


def _settings_problem() -> str:
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
    except SystemCheckError as error:
        return str(error)
    return ""


def _migrations_problem() -> str:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} Änderungen fehlen; ./sechseck prepare holt sie nach" if missing else ""
