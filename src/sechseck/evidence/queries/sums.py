# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The region as the sum of its parts; one part that is missing leaves no sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import series_of
from sechseck.places.models import Area

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over all municipalities, or which of them leave it open."""

    begins: date
    ends: date
    value: Decimal | None
    missing: tuple[str, ...] = ()


def totals(
    indicator: Indicator, areas: Iterable[Area], series: Mapping[int, list[Observation]]
) -> list[Total]:
    """Return the sum of each period in which anything is known; nothing if it means nothing."""
    if not indicator.is_additive:
        return []
    parts = list(areas)
    by_period: dict[Period, dict[int, Decimal | None]] = {}
    for area in parts:
        for one in series.get(area.pk, ()):
            by_period.setdefault((one.begins, one.ends), {})[area.pk] = one.value
    return [
        _total(period, parts, known)
        for period, known in sorted(by_period.items(), key=lambda item: item[0][::-1])
    ]


def _total(period: Period, parts: list[Area], known: Mapping[int, Decimal | None]) -> Total:
    missing = tuple(area.name for area in parts if known.get(area.pk) is None)
    if missing:
        return Total(*period, None, missing)
    return Total(*period, sum((known[area.pk] or Decimal(0) for area in parts), Decimal(0)))


def region_total(indicator: Indicator, areas: Iterable[Area], day: date) -> Total | None:
    """Return the sum for the newest period that had ended on a day."""
    rows = [one for one in totals(indicator, areas, series_of(indicator)) if one.ends <= day]
    return rows[-1] if rows else None
