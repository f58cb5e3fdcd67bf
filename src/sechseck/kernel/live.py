# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tell whoever looks at something that it changed; only its number goes out."""

from __future__ import annotations

from django.db import connection

CHANNEL = "sechseck"
JOB = "job"
NODE = "node"


def announce(what: str, number: object) -> None:
    """Send the number of what changed, together with the transaction that changes it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, f"{what}:{number}"])
