# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the filter above a list offers."""

from __future__ import annotations

from django.db import connection
from django.utils.translation import get_language

from sechseck.thread.models import Statement
from sechseck.thread.queries.listing import TITLES

CHOICES = """
SELECT 1, t."order", t.slug, coalesce(nullif(t.{title}, ''), t.title) FROM thread_theme t
UNION ALL SELECT 2, 0, slug, title FROM thread_document
UNION ALL SELECT 3, 0, ags, name FROM places_area WHERE kind = 'municipality'
ORDER BY 1, 2, 3
"""
FIELDS = {1: "thema", 2: "dokument", 3: "kommune"}


def filter_choices() -> dict[str, list[tuple[str, str]]]:
    """Return value and label for each field of the filter; one query."""
    found: dict[str, list[tuple[str, str]]] = {
        "art": [(value, str(label)) for value, label in Statement.Kind.choices],
        **{field: [] for field in FIELDS.values()},
    }
    column = TITLES.get(get_language() or "de", "title")
    with connection.cursor() as cursor:
        cursor.execute(CHOICES.replace("{title}", column))
        for field, _order, value, label in cursor.fetchall():
            found[FIELDS[field]].append((value, label))
    return found
