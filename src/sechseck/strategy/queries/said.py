# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What documents say already where nobody has written a strategy yet."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from sechseck.kernel.permissions import Actor
from sechseck.thread.queries.statements import visible_statements


@dataclass(frozen=True, slots=True)
class Said:
    """How many statements name a goal or a measure."""

    goals: int
    measures: int


def said_goals(viewer: Actor) -> Said:
    """Return how many goals and measures the documents name; one statement."""
    rows = visible_statements(viewer).filter(kind__in=["goal", "measure"]).order_by()
    counts = dict(rows.values_list("kind").annotate(number=Count("pk")))
    return Said(counts.get("goal", 0), counts.get("measure", 0))
