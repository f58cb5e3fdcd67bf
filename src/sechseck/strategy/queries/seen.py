# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strategies, plans, goals and measures as somebody may see them."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import ActionPlan, Goal, Measure, Strategy


def strategies_seen_by(viewer: Actor) -> QuerySet[Strategy]:
    """Return the strategies the viewer may see."""
    rows = Strategy.objects.filter(seen_by(viewer))
    return rows.select_related("node", "resolution__committee", "proposed_by")


def plans_seen_by(viewer: Actor) -> QuerySet[ActionPlan]:
    """Return the plans the viewer may see."""
    rows = ActionPlan.objects.filter(seen_by(viewer))
    return rows.select_related("node", "main_theme", "unit", "resolution__committee")


def goals_seen_by(viewer: Actor) -> QuerySet[Goal]:
    """Return the goals the viewer may see."""
    return Goal.objects.filter(seen_by(viewer)).select_related("node", "theme", "unit")


def measures_seen_by(viewer: Actor) -> QuerySet[Measure]:
    """Return the measures the viewer may see."""
    rows = Measure.objects.filter(seen_by(viewer))
    return rows.select_related("node", "plan", "theme", "unit")
