# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One after another: actions that read the whole thread before they write to it."""

from __future__ import annotations

from django.db import connection

KEY = 0x5EC45EC4  # any number, the same for all writers of one database


def wait_for_turn() -> None:
    """Wait until no other transaction writes documents, packs or suggestions.

    Two of them at once would both find a document unread and both write its statements. The
    turn ends with the transaction; asking twice in one transaction is harmless.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
