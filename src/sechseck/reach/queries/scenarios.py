# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed scenarios: the list, one of them, two side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.places.models import Area
from sechseck.places.queries import visible_municipalities
from sechseck.reach.models import Scenario


@dataclass(frozen=True, slots=True)
class Side:
    """A municipality in two scenarios: shares within 15 minutes today, in one, in the other."""

    area: Area
    today: float
    one: float
    other: float

    @property
    def points(self) -> float:
        """Return by how many percentage points the second is better, as both are shown."""
        return round(round(self.other * 100, 1) - round(self.one * 100, 1), 1)


def scenarios() -> QuerySet[Scenario]:
    """Return all scenarios, the newest first."""
    return Scenario.objects.select_related("run__ground", "node", "by")


def scenario_of(token: str) -> Scenario | None:
    """Return the scenario that a link names."""
    return scenarios().filter(token=token).first()


def are_comparable(one: Scenario, other: Scenario) -> bool:
    """Tell whether two scenarios answer the same question: a run and a need."""
    return (one.run_id, one.category) == (other.run_id, other.category)


def side_by_side(one: Scenario, other: Scenario, viewer: Actor) -> list[Side]:
    """Return the municipalities in both, those with the largest difference first."""
    rows = [
        Side(area, *(_near(told, area.ags) for told in (one.before, one.after, other.after)))
        for area in visible_municipalities(viewer)
        if area.ags in one.before and _is_touched(area.ags, one, other)
    ]
    return sorted(rows, key=lambda row: -abs(row.other - row.one))


def _is_touched(key: str, one: Scenario, other: Scenario) -> bool:
    return any(told.before[key] != told.after[key] for told in (one, other))


def _near(figures: Mapping[str, Sequence[float]], key: str) -> float:
    return figures[key][0]
