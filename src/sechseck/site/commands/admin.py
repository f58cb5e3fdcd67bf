# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck admin NAME: a link with which an administrator sets a password."""

from __future__ import annotations

import sys

import django

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.processes.children import run_child
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report


def main(arguments: list[str]) -> int:
    """Make the account if it is missing, and print its link."""
    options = _parser().parse_args(arguments)
    with instance(options.region) as here:
        if not is_prepared(here):
            code = run_child([sys.executable, "-m", "sechseck.site", "prepare"])
            if code:
                return code
        django.setup()
        path = _appoint(options.name)
    report("Der Link gilt drei Tage und nur einmal. Damit setzen Sie das Kennwort:")
    print(options.address.rstrip("/") + path)
    return 0


def _appoint(name: str) -> str:
    """Return the address of the page that sets the password."""
    from sechseck.kernel.actions.accounts import NameTaken, appoint_admin
    from sechseck.people.links import password_path

    try:
        return password_path(appoint_admin(name))
    except NameTaken as error:
        raise SetupFailed(str(error)) from error


def _parser() -> Arguments:
    parser = Arguments(prog="sechseck admin")
    parser.add_argument("name", metavar="NAME", help="Name zum Anmelden")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--address", default="http://localhost:8000", help="Adresse der Seiten")
    return parser
