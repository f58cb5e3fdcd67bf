# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is known already of everything that a list of measures may name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model

from sechseck.engines.measures_list import BadCell
from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models import ActionPlan, Goal, Measure
from sechseck.strategy.queries.seen import goals_seen_by
from sechseck.thread.models import Theme

Thing = TypeVar("Thing", bound=Model)
Names = dict[str, dict[int, Any]]


@dataclass(frozen=True, slots=True)
class Known:
    """Things by their names in small letters, and the measures of a plan by identifier."""

    units: Names
    themes: Names
    areas: Names
    goals: Names
    measures: dict[str, Measure]

    def unit(self, name: str) -> Actor:
        """Return the unit of a name."""
        return _only(self.units, name, "Diese Stelle")  # type: ignore[no-any-return]

    def theme(self, name: str) -> Theme:
        """Return the theme of a name."""
        return _only(self.themes, name, "Dieses Thema")  # type: ignore[no-any-return]

    def area(self, name: str) -> Area:
        """Return the municipality of a name."""
        return _only(self.areas, name, "Diese Kommune")  # type: ignore[no-any-return]

    def goal(self, name: str) -> Goal:
        """Return the goal of a title, or of a number like #12."""
        return _only(self.goals, name, "Dieses Ziel")  # type: ignore[no-any-return]


def known_to(viewer: Viewer, plan: ActionPlan) -> Known:
    """Return what the viewer's list may name; nine statements, however long the list is."""
    units = Actor.objects.filter(seen_by(viewer))
    areas = Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
    goals = goals_seen_by(viewer).exclude(state=Goal.State.DROPPED)
    measures = Measure.objects.filter(plan=plan).select_related("node", "plan", "unit", "theme")
    beside = ("budget", "milestones", "goals", "areas")
    return Known(
        units=_named((one, (one.name, one.slug, *one.variants)) for one in units),
        themes=_named((one, (one.slug, one.title, one.label)) for one in Theme.objects.all()),
        areas=_named((one, (one.name, one.ags, *one.variants)) for one in areas),
        goals=_named((one, (one.title, f"#{one.pk}")) for one in goals),
        measures={one.identifier: one for one in measures.prefetch_related(*beside)},
    )


def _named(things: Iterable[tuple[Any, Iterable[str]]]) -> Names:
    found: Names = {}
    for one, names in things:
        for name in names:
            found.setdefault(" ".join(name.lower().split()), {})[one.pk] = one
    return found


def _only(names: Names, name: str, what: str) -> Any:
    found = list(names.get(name.lower(), {}).values())
    if not found:
        raise BadCell(f"{what} gibt es hier nicht: „{name[:80]}“.")
    if len(found) > 1:
        raise BadCell(f"{what} gibt es mehrmals: „{name[:80]}“.")
    return found[0]
