# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck relabel: label every document as today's program and word list would."""

from __future__ import annotations

import django

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance
from sechseck.site.setup.progress import report


def main(arguments: list[str]) -> int:
    """Label anew, or only say how many statements would change."""
    parser = Arguments(
        prog="sechseck relabel",
        description="Ordnet die Aussagen geladener Dokumente so ein, wie das Programm es heute "
        "täte. Was Menschen oder das Regionspaket entschieden haben, bleibt.",
    )
    parser.add_argument(
        "--probe", action="store_true", help="ändert nichts, sagt nur, wie viele es wären"
    )
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    options = parser.parse_args(arguments)
    with instance(options.region):
        django.setup()
        report(_probed() if options.probe else relabelled())
    return 0


def _probed() -> str:
    from sechseck.site.relabelling import outdated

    statements, documents = outdated()
    return f"{statements} Aussagen aus {documents} Dokumenten würden heute anders eingeordnet."


def relabelled() -> str:
    """Label everything anew, weave the thread again, and say what changed."""
    from sechseck.kernel.actions.accounts import enlist_program
    from sechseck.kernel.actions.jobs import start_job
    from sechseck.site.relabelling import readings
    from sechseck.thread.actions.relabelling import relabel_version
    from sechseck.thread.job_kinds import WEAVE
    from sechseck.thread.queries.labels_of_today import ReadOtherwise

    by = enlist_program("wortliste")
    changed = forbidden = 0
    for version, reading in readings():
        try:
            outcome = relabel_version(version, reading, by=by)
        except ReadOtherwise:
            report(f"{version.file_name} liest sich heute anders; seine Aussagen bleiben.")
            continue
        changed, forbidden = changed + outcome.changed, forbidden + outcome.forbidden
    if changed:
        start_job(WEAVE, subject="thread", arguments={}, by=by)
    kept = (
        f" {forbidden} bleiben, weil bestätigte Verknüpfungen daran hängen." if forbidden else ""
    )
    return f"{changed} Aussagen sind neu eingeordnet.{kept}"
