# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the filter above a list offers."""

from __future__ import annotations

from django.db import connection
from django.utils.translation import get_language

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.queries.listing import TITLES, kind_labels
from sechseck.thread.queries.seen import NODE_IS_SEEN, written_for

CHOICES = """
SELECT 1, t."order", t.slug, coalesce(nullif(t.{title}, ''), t.title) FROM thread_theme t
  WHERE {t_is_seen}
UNION ALL SELECT 2, 0, d.slug, d.title FROM thread_document d WHERE {d_is_seen}
UNION ALL SELECT 3, 0, a.ags, a.name FROM places_area a
  WHERE a.kind = 'municipality' AND {a_is_seen}
ORDER BY 1, 2, 3
"""
for _row in "tda":
    CHOICES = CHOICES.replace(f"{{{_row}_is_seen}}", NODE_IS_SEEN.replace("{row}", _row))
FIELDS = {1: "thema", 2: "dokument", 3: "kommune"}


def filter_choices(viewer: Viewer) -> dict[str, list[tuple[str, str]]]:
    """Return value and label for each field of the filter as the viewer sees it; one query."""
    found: dict[str, list[tuple[str, str]]] = {
        "art": list(kind_labels().items()),
        **{field: [] for field in FIELDS.values()},
    }
    column = TITLES.get(get_language() or "de", "title")
    with connection.cursor() as cursor:
        cursor.execute(written_for(viewer, CHOICES).replace("{title}", column))
        for field, _order, value, label in cursor.fetchall():
            found[FIELDS[field]].append((value, label))
    return found
