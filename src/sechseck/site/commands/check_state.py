# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Does this installation fit together: settings, database, region, originals, log?"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import django
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sechseck.site.drills.result import Result
from sechseck.site.launcher.instance import Instance
from sechseck.site.launcher.preparedness import is_prepared

SHOWN = 5  # names of files


def state_of(here: Instance, *, repair: bool) -> Iterator[Result]:
    """Yield one result for each thing an operator must see to."""
    django.setup()
    unmigrated = migrations_problem()
    problems = {
        "Einstellungen": _settings_problem(),
        "Datenbank": unmigrated,
        "Region": "" if is_prepared(here) else "noch nicht mit diesem Stand geladen",
    }
    for name, problem in problems.items():
        yield Result(name, not problem, problem or "in Ordnung")
    later: dict[str, Callable[[], str]] = {
        "Originale": lambda: originals_problem(here.region, repair),
        "Protokoll": log_problem,
    }
    for name, ask in later.items():
        if unmigrated:
            yield Result(name, True, "erst die Datenbank", is_skipped=True)
        else:
            problem = ask()
            yield Result(name, not problem, problem or "in Ordnung")
    if not unmigrated:
        yield Result("Einordnung", True, labels_hint())
    yield Result("Impressum", True, imprint_hint(here.region))
    connection.close()


def _settings_problem() -> str:
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
    except SystemCheckError as error:
        return str(error)
    return ""


def migrations_problem() -> str:
    """Return which changes the database lacks."""
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} Änderungen fehlen; ./sechseck prepare holt sie nach" if missing else ""


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
        "./sechseck check state --repair holt, was das Regionspaket mitbringt; "
        "./sechseck load documents DATEI legt andere wieder ab"
    )
    return "; ".join([*told, way]) if told else ""


def log_problem() -> str:
    """Return what does not fit in the change log; nothing new is sealed here."""
    from sechseck.kernel.published import heads_file, published_heads
    from sechseck.kernel.queries.audit import faults

    found = faults(published_heads(heads_file()))
    return "; ".join(found[:SHOWN])


def labels_hint() -> str:
    """Return how many statements an older program, or word list, labelled; no error."""
    from sechseck.site.relabelling import outdated

    statements, documents = outdated()
    if not statements:
        return "wie heute"
    return (
        f"{statements} Aussagen aus {documents} Dokumenten würden heute anders eingeordnet; "
        "./sechseck relabel tut es"
    )


def imprint_hint(region: str) -> str:
    """Return which lines of the imprint the operator has not filled in; no error."""
    from sechseck.kernel.frame import missing_imprint

    missing = [key for key, _label in missing_imprint(region)]
    place = f"regions/{region}/region.toml, [imprint]"
    return f"offen: {', '.join(missing)} ({place})" if missing else "vollständig"
