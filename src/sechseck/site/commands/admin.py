# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck admin NAME: a link with which an administrator sets a password.

With ``--ohne-faktor`` it takes anybody's second factors away, for who lost them all.
"""

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
        if options.without_factor:
            return _forget_factors(options.name)
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


def _forget_factors(name: str) -> int:
    from sechseck.kernel.actions.accounts import UnknownName, forget_factors

    try:
        forget_factors(name)
    except UnknownName as error:
        raise SetupFailed(str(error)) from error
    report(f"{name} meldet sich jetzt nur mit dem Kennwort an und richtet den Faktor neu ein.")
    return 0


def _parser() -> Arguments:
    parser = Arguments(prog="sechseck admin")
    parser.add_argument("name", metavar="NAME", help="Name zum Anmelden")
    parser.add_argument(
        "--ohne-faktor",
        dest="without_factor",
        action="store_true",
        help="nimmt zweite Faktoren und Passkeys weg, die jemand verloren hat",
    )
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--address", default="http://localhost:8000", help="Adresse der Seiten")
    return parser
