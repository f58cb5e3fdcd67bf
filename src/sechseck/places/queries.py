# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about areas."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from sechseck.kernel.models import Source, User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.models import Area, AreaFigure

Viewer = User | AnonymousUser


def visible_municipalities(viewer: Viewer) -> QuerySet[Area]:
    """Return the municipalities the viewer may see, in German order."""
    return Area.objects.filter(seen_by(viewer), kind=Area.Kind.MUNICIPALITY)


def visible_areas(viewer: Viewer) -> QuerySet[Area]:
    """Return the municipalities and the region itself, as far as the viewer may see them."""
    return Area.objects.filter(seen_by(viewer))


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One official figure with its day, basis and source."""

    label: str
    value: float
    unit: str
    date: str
    basis: str
    source: Source


def figures_of(area: Area) -> list[ShownFigure]:
    """Return the official figures of an area, the newest first."""
    rows = area.figures.select_related("source")
    return [
        ShownFigure(
            label=row.get_subject_display(),
            value=float(row.value),
            unit="",
            date=row.day.isoformat(),
            basis=row.basis,
            source=row.source,
        )
        for row in rows
    ]


def latest_figures(subject: str) -> dict[int, AreaFigure]:
    """Return the newest figure of each area on one subject."""
    rows = (
        AreaFigure.objects.filter(subject=subject).order_by("area_id", "-day").distinct("area_id")
    )
    return {row.area_id: row for row in rows.select_related("source")}
