# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the filters of measures offer: only what some measure has that the visitor sees."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Exists, OuterRef

from sechseck.kernel.kept import kept
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor as Unit
from sechseck.places.models import Area
from sechseck.strategy.models import ActionPlan, Measure
from sechseck.thread.models import Theme

Pairs = list[tuple[str, str]]


def measure_choices(viewer: Actor) -> dict[str, Pairs]:
    """Return themes, units, municipalities and plans with a measure; four statements."""
    return kept(
        "measure-choices", viewer, lambda: {name: ask(viewer) for name, ask in ASKED.items()}
    )


def name_of(viewer: Actor, way: str, slug: str) -> str:
    """Return what a theme, unit, municipality or plan with a measure is called, or nothing."""
    found = kept(f"measure-choices {way}", viewer, lambda: ASKED[way](viewer))
    return dict(found).get(slug, "")


def _some(viewer: Actor, **where: object) -> Exists:
    return Exists(Measure.objects.filter(seen_by(viewer), **where))


def _themes(viewer: Actor) -> Pairs:
    rows = Theme.objects.filter(seen_by(viewer), _some(viewer, theme=OuterRef("pk")))
    return [(one.slug, str(one.label)) for one in rows.order_by("order", "pk")]


def _units(viewer: Actor) -> Pairs:
    rows = Unit.objects.filter(seen_by(viewer), _some(viewer, unit=OuterRef("pk")))
    return list(rows.order_by("sort_key").values_list("slug", "name"))


def _areas(viewer: Actor) -> Pairs:
    rows = Area.objects.filter(seen_by(viewer), _some(viewer, areas=OuterRef("pk")))
    return list(rows.order_by("sort_key").values_list("ags", "name"))


def _plans(viewer: Actor) -> Pairs:
    rows = ActionPlan.objects.filter(seen_by(viewer), _some(viewer, plan=OuterRef("pk")))
    return list(rows.order_by("main_theme__order", "title").values_list("slug", "title"))


ASKED: dict[str, Callable[[Actor], Pairs]] = {
    "thema": _themes,
    "stelle": _units,
    "kommune": _areas,
    "plan": _plans,
}
