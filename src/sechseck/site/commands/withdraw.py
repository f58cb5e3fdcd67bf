# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck withdraw NAME: take a document back that should not be public."""

from __future__ import annotations

import django

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report


def main(arguments: list[str]) -> int:
    """Withdraw a document, or offer it for publication again."""
    options = _parser().parse_args(arguments)
    if not options.again and not options.reason:
        raise SetupFailed("Bitte sagen Sie mit --grund, warum das Dokument zurückgezogen wird.")
    with instance(options.region):
        django.setup()
        report(withdraw(options.name, reason=options.reason, again=options.again))
    return 0


def withdraw(name: str, *, reason: str, again: bool) -> str:
    """Do it and return the sentence that says so."""
    from sechseck.kernel.actions.accounts import enlist_program
    from sechseck.kernel.errors import SechseckError
    from sechseck.thread.actions.withdrawing import offer_again, withdraw_document
    from sechseck.thread.models import Document

    slug = name.rstrip("/").rpartition("/")[2]  # the address may be copied from the browser
    found = Document.objects.filter(slug=slug).first()
    if found is None:
        raise SetupFailed(f"Ein Dokument „{slug}“ gibt es nicht.")
    by = enlist_program("documents")
    try:
        if again:
            offer_again(found, by=by)
            return f"„{found.title}“ wartet unter /veroeffentlichen/ auf Zustimmung."
        withdraw_document(found, reason=reason, by=by)
    except SechseckError as error:
        raise SetupFailed(str(error.message)) from error
    return f"„{found.title}“ sehen jetzt nur noch Büro und Fachbereiche."


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck withdraw",
        description="Zieht ein öffentliches Dokument zurück: Nur Büro und Fachbereiche sehen es "
        "noch. Nichts geht verloren. Wer es ganz vergessen will, schlägt eine Löschung vor.",
    )
    parser.add_argument("name", metavar="NAME", help="Name oder Adresse des Dokuments")
    parser.add_argument("--grund", dest="reason", default="", help="warum; steht im Verlauf")
    parser.add_argument(
        "--wieder", dest="again", action="store_true", help="schlägt vor, es zu veröffentlichen"
    )
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    return parser
