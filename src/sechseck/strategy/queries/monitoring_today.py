# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which measures have a status that may be out of date."""

from __future__ import annotations

from datetime import date

from django.db import connection

UNKNOWN = """
SELECT m.id FROM strategy_measure m
LEFT JOIN strategy_measurestatus s ON s.measure_id = m.id
WHERE s.day IS DISTINCT FROM %(day)s
UNION SELECT t.measure FROM strategy_statustouch t JOIN strategy_measure m ON m.id = t.measure
"""


def unknown_on(day: date) -> set[int]:
    """Return the measures whose status for a day nobody has computed since they changed."""
    with connection.cursor() as cursor:
        cursor.execute(UNKNOWN, {"day": day})
        return {number for (number,) in cursor.fetchall()}


def is_known_on(day: date) -> bool:
    """Say whether every status is the one of the day; one short statement."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT NOT EXISTS ({UNKNOWN})", {"day": day})
        return bool(cursor.fetchone()[0])
