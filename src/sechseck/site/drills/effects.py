# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a request left behind: how many rows every table has, how many traces of each kind."""

from __future__ import annotations

from collections import Counter

from django.db import connection

from sechseck.kernel.models import Trace

COUNTED = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
AND relname ~ '^(kernel|thread|people|places|account|mfa|usersessions|procrastinate)_'
AND relname !~ '(receipt|rowsecret|cache|tokenuse|change|procrastinate_events)' ORDER BY 1
"""


def counted() -> Counter[str]:
    """Return how many rows every table has, and how many traces of each kind there are."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        names = [name for (name,) in cursor.fetchall()]
        parts = [f"SELECT '{name}', count(*) FROM {name}" for name in names]
        cursor.execute(" UNION ALL ".join(parts))
        found = Counter(dict(cursor.fetchall()))
    found.update(f"trace {verb}" for verb in Trace.objects.values_list("verb", flat=True))
    return found
