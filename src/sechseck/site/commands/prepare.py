# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck prepare: catalogues, migrations, region pack and static files, once per change."""

from __future__ import annotations

from datetime import date

import django
from django.core.management import call_command

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.catalogues import compile_catalogues
from sechseck.site.launcher.instance import Instance, instance
from sechseck.site.launcher.preparedness import is_prepared, remember
from sechseck.site.setup.example_password import ACCOUNTS, PLACES, example_password
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.fingerprint import region_fingerprint
from sechseck.site.setup.progress import report
from sechseck.site.setup.regions import is_example

SINCE = date(2025, 1, 1)  # when accounts of the invented region came to their places


def main(arguments: list[str]) -> int:
    """Prepare the region unless nothing changed since the last time."""
    parser = Arguments(prog="sechseck prepare")
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    with instance(parser.parse_args(arguments).region, as_owner=True) as here:
        if not is_prepared(here):
            fingerprint = region_fingerprint(here.region)  # of what is loaded, not of what follows
            prepare(here)
            remember(here.url, fingerprint)
    return 0


def prepare(here: Instance) -> None:
    """Do all steps; each may be repeated without harm."""
    compile_catalogues(report)
    django.setup()
    report("Bringe die Datenbank auf den Stand des Programms …")
    call_command("migrate", verbosity=0, interactive=False)
    report(f"Lade die Region „{here.region}“ …")
    _load(here.region)
    if is_example(here.region):
        _open_accounts()
    report("Sammle die Dateien der Seiten …")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)


def _open_accounts() -> None:
    """Make the accounts of the invented region; two of them belong somewhere."""
    from sechseck.kernel.actions.accounts import open_example_accounts
    from sechseck.people.actions import enter_example_members

    open_example_accounts(ACCOUNTS, password=example_password())
    enter_example_members(PLACES, since=SINCE)


def _load(region: str) -> None:
    """Load the pack; the modules of the application come only after Django knows its models."""
    from sechseck.engines.readers.reading import ReadingRefused
    from sechseck.kernel.packs.table import PackInvalid
    from sechseck.site.packs import load_region

    try:
        load_region(region, report)
    except (PackInvalid, ReadingRefused) as error:
        raise SetupFailed(f"Das Paket der Region „{region}“ hat Fehler:\n{error}") from error
