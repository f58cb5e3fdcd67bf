# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a request left behind: rows, traces of each kind, lines of the log, mails."""

from __future__ import annotations

from collections import Counter

from django.core import mail
from django.db import connection

from sechseck.kernel.models import Change, Trace

COUNTED = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
AND relname !~ '^(auth|django)_'
AND relname !~ '(receipt|rowsecret|cache|tokenuse|kernel_change|procrastinate_events)' ORDER BY 1
"""
WORDS = {Change.Operation.UPDATE.value: "changed", Change.Operation.FORGET.value: "forgotten"}


def counted() -> Counter[str]:
    """Return how many rows every table has, how many traces there are, and how many changes.

    Rows that were changed and not added show in the change log alone.
    """
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        names = [name for (name,) in cursor.fetchall()]
        parts = [f"SELECT '{name}', count(*) FROM {name}" for name in names]
        cursor.execute(" UNION ALL ".join(parts))
        found = Counter(dict(cursor.fetchall()))
    found.update(f"trace {verb}" for verb in Trace.objects.values_list("verb", flat=True))
    changes = Change.objects.filter(operation__in=WORDS).values_list("table", "operation")
    found.update(f"{table} {WORDS[operation]}" for table, operation in changes)
    found["mails"] = len(getattr(mail, "outbox", ()))
    return found
