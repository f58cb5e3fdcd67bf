# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck count: note the day's gaps and close tasks whose gap has closed.

The worker does it by the clock (`sechseck.thread.timers`); this is for who wants it now.
"""

from __future__ import annotations

import django

from sechseck.site.commands.arguments import Arguments
from sechseck.site.launcher.instance import instance


def main(arguments: list[str]) -> int:
    """Count the gaps of today; once or ten times a day is the same."""
    parser = Arguments(
        prog="sechseck count",
        description="Hält fest, wie viele Lücken es heute gibt, damit ein Verlauf entsteht.",
    )
    parser.add_argument("--region", metavar="NAME", help="Ordner unter regions/")
    with instance(parser.parse_args(arguments).region):
        django.setup()
        from django.utils.timezone import localdate

        from sechseck.kernel.actions.accounts import enlist_program  # only after Django is up
        from sechseck.thread.actions.gaps import record_gap_counts

        record_gap_counts(localdate(), by=enlist_program("zaehlen"))
        print("Die Lücken von heute sind gezählt.")
    return 0
