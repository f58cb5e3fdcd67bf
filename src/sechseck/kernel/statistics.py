# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tell the database how much there is now."""

from __future__ import annotations

from django.apps import apps
from django.db import connection


def count_anew() -> None:
    """Let the planner count the rows of all our tables.

    After many rows were written at once it still plans for the few that were there before;
    a list or a gap then takes minutes instead of milliseconds until the next automatic count.
    """
    tables = sorted(model._meta.db_table for model in apps.get_models() if model._meta.managed)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(map(connection.ops.quote_name, tables)))
