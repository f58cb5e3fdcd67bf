# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators and values as programs get them: plain values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.kernel.permissions import Actor
from sechseck.places.queries import visible_areas

PLAIN = (
    "code", "title", "definition", "unit", "decimals", "direction", "resolution", "level",
    "basis", "normaliser", "is_additive",
)  # fmt: skip
ORDER = ("area__ags", "ends", "begins", "dimension", "revision")


def indicator_row(one: Indicator) -> dict[str, Any]:
    """Return an indicator."""
    row = {name: getattr(one, name) for name in PLAIN}
    limits = {name: _float(getattr(one, name)) for name in ("good_from", "good_to")}
    return {**row, **limits, "url": one.path}


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def indicator_with_breaks(one: Indicator) -> dict[str, Any]:
    """Return an indicator with its breaks and themes."""
    breaks = [
        {"day": cut.day.isoformat(), "cause": cut.cause, "area": cut.area and cut.area.ags}
        for cut in one.breaks.select_related("area")
    ]
    themes = list(one.themes.values_list("slug", flat=True))
    return {**indicator_row(one), "breaks": breaks, "themes": themes}


def exposed_values(
    indicator: Indicator, viewer: Actor, *, area: str = "", known_at: datetime | None = None
) -> QuerySet[Observation]:
    """Return the values the viewer may see: all revisions, or those known at a moment."""
    rows = Observation.objects.filter(indicator=indicator, area__in=visible_areas(viewer))
    if area:
        rows = rows.filter(area__ags=area)
    if known_at is not None:
        numbers = latest(rows, known_at=known_at).values("pk")
        rows = Observation.objects.filter(pk__in=numbers)
    return rows.select_related("area", "dataset__source").order_by(*ORDER)


def value_rows(rows: Iterable[Observation]) -> list[dict[str, Any]]:
    """Return some values."""
    return [_value(one) for one in rows]


def _value(one: Observation) -> dict[str, Any]:
    source = one.dataset.source
    return {
        "area": one.area.ags,
        "name": one.area.name,
        "begins": one.begins.isoformat(),
        "ends": one.ends.isoformat(),
        "dimension": one.dimension,
        "value": None if one.value is None else f"{one.value.normalize():f}",
        "quality": one.quality,
        "revision": one.revision,
        "known_at": one.known_at.isoformat(),
        "note": one.note,
        "source": source.title,
        "edition": one.dataset.edition,
        "licence": source.licence,
        "attribution": source.attribution,
    }
