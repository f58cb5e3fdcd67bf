# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of measures as their owner sees them."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.kernel.models import User
from sechseck.strategy.models import ActionPlan, MeasuresList

LOOKED_AT = 20


def lists_of(owner: User, plan: ActionPlan | None = None) -> QuerySet[MeasuresList]:
    """Return the lists somebody brought, without their rows."""
    rows = MeasuresList.objects.filter(owner=owner).select_related("plan__node").defer("rows")
    return rows.filter(plan=plan) if plan is not None else rows


def first_rows(found: MeasuresList) -> list[list[str]]:
    """Return the first rows of a list; the others stay in the database."""
    names = [f"rows__{number}__1" for number in range(LOOKED_AT)]
    told = MeasuresList.objects.filter(pk=found.pk).values_list(*names).first() or ()
    return [row for row in told if row]
