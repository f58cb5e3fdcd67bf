# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Targets of the indicators that show a goal."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from sechseck.strategy.models import Goal, TargetPoint


def targets_of(goal: Goal) -> QuerySet[TargetPoint]:
    """Return where the indicators of a goal should stand, and when."""
    own = goal.indicators.filter(indicator=OuterRef("indicator"), area=OuterRef("area"))
    rows = TargetPoint.objects.filter(Exists(own)).select_related("indicator", "area")
    return rows.order_by("indicator__title", "area__sort_key", "day")
