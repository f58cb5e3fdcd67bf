# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a dashboard; each is the length of a list that a link leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Milestone, Status
from sechseck.strategy.queries.dashboards_measures import (
    ALIVE,
    MISSING,
    Wish,
    lacking,
    measures_like,
    place_of,
)

NEXT = 10
TIMELINESS = ("optimal", "acceptable", "late", "stale")
GROUPS = {"thema": ("theme", "slug", "title"), "stelle": ("unit", "slug", "name"),
          "kommune": ("areas", "ags", "name")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """One theme, unit or municipality, and how its measures stand."""

    slug: str
    name: str
    total: int
    counts: Mapping[str, int]


def figures_of(viewer: Actor, wish: Wish) -> dict[str, int]:
    """Return all figures of a place; one statement."""
    rows = measures_like(viewer, wish).order_by()
    asked: dict[str, Any] = {"total": Count("pk")}
    for state in Status.values:
        asked[state] = Count("pk", filter=Q(today__state=state))
    asked["by_hand"] = Count("pk", filter=Q(today__is_overridden=True))
    for what in ("money", "indicator", "ready", *MISSING):
        asked[f"lacks_{what.replace('-', '_')}"] = Count("pk", filter=lacking(what))
    for told in TIMELINESS:
        alive = Q(state__in=ALIVE, today__timeliness=told)
        asked[f"told_{told}"] = Count("pk", filter=alive)
    asked["alive"] = Count("pk", filter=Q(state__in=ALIVE))
    return rows.aggregate(**asked)


def groups_of(viewer: Actor, wish: Wish, by: str) -> list[Group]:
    """Return how each theme, unit or municipality stands; one statement."""
    path, slug, name = GROUPS[by]
    rows = measures_like(viewer, wish).order_by()
    found = (
        rows.filter(**{f"{path}__isnull": False})
        .values(group=F(f"{path}__{slug}"), label=F(f"{path}__{name}"))
        .annotate(
            total=Count("pk"),
            **{f"n_{one}": Count("pk", filter=Q(today__state=one)) for one in Status.values},
        )
        .order_by("label")
    )
    return [
        Group(row["group"], row["label"], row["total"],
              {one: row[f"n_{one}"] for one in Status.values})
        for row in found
    ]  # fmt: skip


def next_deadlines(viewer: Actor, wish: Wish, today: date) -> QuerySet[Milestone]:
    """Return the open milestones that come next; one statement."""
    rows = Milestone.objects.filter(
        seen_by(viewer, "measure__node__"),
        place_of(wish, "measure__"),
        measure__state__in=ALIVE,
        state=Milestone.State.OPEN,
        due__gte=today,
    )
    return rows.select_related("measure__unit").order_by("due", "pk")[:NEXT]


def counted(viewer: Actor, wish: Wish) -> int:
    """Return how long the list of a wish is."""
    return measures_like(viewer, wish).count()
