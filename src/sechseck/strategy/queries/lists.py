# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and plans as lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import ActionPlan, Goal, Measure
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by, plans_seen_by


def goals_like(viewer: Actor, told: Mapping[str, Any]) -> QuerySet[Goal]:
    """Return the goals that pass a filter; empty words do not filter."""
    rows = goals_seen_by(viewer)
    if told.get("text"):
        rows = rows.filter(Q(title__icontains=told["text"]) | Q(text__icontains=told["text"]))
    if told.get("thema"):
        rows = rows.filter(theme=told["thema"])
    if told.get("horizont"):
        rows = rows.filter(horizon=told["horizont"])
    if told.get("stand"):
        rows = rows.filter(state=told["stand"])
    return rows.order_by("theme__order", F("target_day").asc(nulls_last=True), "pk")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One plan, how many measures it has, and how they stand."""

    plan: ActionPlan
    number: int
    counts: list[tuple[str, int]]


def plan_rows(viewer: Actor) -> list[PlanRow]:
    """Return the plans with the status of their measures; two statements."""
    rows = measures_seen_by(viewer).exclude(state=Measure.State.MERGED).order_by()
    counted = rows.values_list("plan", "today__state").annotate(number=Count("pk"))
    found: dict[int, Counter[str]] = {}
    for plan, state, number in counted:
        found.setdefault(plan, Counter())[state or ""] += number
    return [
        PlanRow(one, found.get(one.pk, Counter()).total(), _known(found.get(one.pk, Counter())))
        for one in plans_seen_by(viewer).order_by("main_theme__order", "title")
    ]


def _known(counts: Counter[str]) -> list[tuple[str, int]]:
    return [(state, number) for state, number in counts.most_common() if state]
