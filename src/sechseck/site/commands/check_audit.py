# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck check audit: recomputes the change log; finds whoever tampered with it."""

from __future__ import annotations

import django
from django.db import connection
from django.utils import timezone

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.setup.failures import SetupFailed


def main(arguments: list[str]) -> int:
    """Seal what is settled, recompute everything, and return 1 if something does not fit."""
    parser = Arguments(
        prog="sechseck check audit",
        description="Rechnet alle Siegel nach, vergleicht sie mit den veröffentlichten und die "
        "Tabellen mit dem Protokoll. Der Rückgabewert ist 1, wenn etwas nicht stimmt.",
    )
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    options = parser.parse_args(arguments)
    with instance(options.region, as_owner=True):
        django.setup()
        return check()


def check() -> int:
    """Print what was found; the application is set up."""
    from sechseck.kernel.actions.audit import seal_batch
    from sechseck.kernel.models import Change, Seal
    from sechseck.kernel.published import heads_file, published_heads
    from sechseck.kernel.queries.audit import faults

    if Seal._meta.db_table not in connection.introspection.table_names():
        raise SetupFailed("Diese Datenbank hat noch kein Protokoll. Bitte: ./sechseck prepare")
    found = faults(published_heads(heads_file()))  # before anything new is sealed
    if not found:
        seal_batch(at=timezone.now())
    newest = Seal.objects.first()
    print(f"{Change.objects.count()} Änderungen, {Seal.objects.count()} Siegel.")
    connection.close()
    for sentence in found:
        print(f"FEHLER: {sentence}")
    if not found and newest:
        print(f"Alles stimmt. Siegel {newest.number}: {newest.head}")
    return int(bool(found))
