# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the values of an indicator were: today, on a day, and as it was known at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import QuerySet

from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.places.models import Area

PERIOD = ("indicator_id", "area_id", "begins", "ends", "dimension")


def latest(
    rows: QuerySet[Observation] | None = None, *, known_at: datetime | None = None
) -> QuerySet[Observation]:
    """Return the newest revision of each value, or the newest that was known at a moment."""
    found = Observation.objects.all() if rows is None else rows
    if known_at is not None:
        found = found.filter(known_at__lte=known_at)
    return found.order_by(*PERIOD, "-revision").distinct(*PERIOD)


def series_of(
    indicator: Indicator, *, known_at: datetime | None = None, dimension: str = ""
) -> dict[int, list[Observation]]:
    """Return the values of each area in the order of time."""
    rows = Observation.objects.filter(indicator=indicator, dimension=dimension)
    found: dict[int, list[Observation]] = {}
    for one in latest(rows, known_at=known_at).select_related("dataset__source"):
        found.setdefault(one.area_id, []).append(one)
    return {area: sorted(points, key=_moment) for area, points in found.items()}


def _moment(one: Observation) -> tuple[date, date]:
    return one.ends, one.begins


def value_as_known(
    indicator: Indicator,
    area: Area,
    day: date,
    known_at: datetime | None = None,
    *,
    dimension: str = "",
) -> Observation | None:
    """Return what held on a day, as it was known at a moment: the newest period that had ended.

    A value that is missing is returned with the reason why; nothing is returned where nobody
    told anything.
    """
    rows = Observation.objects.filter(
        indicator=indicator, area=area, dimension=dimension, ends__lte=day
    )
    found = sorted(latest(rows, known_at=known_at), key=_moment)
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values in a row that may be compared with each other."""

    points: tuple[Observation, ...]
    cause: str = ""  # why it cannot be compared with the stretch before


def stretches(points: Sequence[Observation], breaks: Iterable[Break]) -> list[Stretch]:
    """Part the values of one area where the way of measuring changed."""
    area = points[0].area_id if points else None
    cuts = sorted((one for one in breaks if one.area_id in (None, area)), key=lambda c: c.day)
    found: list[Stretch] = []
    rest = list(points)
    cause = ""
    for cut in cuts:
        before = [one for one in rest if one.ends < cut.day]
        rest = rest[len(before) :]
        if before:
            found.append(Stretch(tuple(before), cause))
        cause = cut.cause
    return [*found, Stretch(tuple(rest), cause)] if rest else found


def change_over(points: Sequence[Observation], breaks: Iterable[Break]) -> Decimal | None:
    """Return how much the last stretch went up or down; across a break nothing is said."""
    parted = stretches(points, breaks)
    known = [one.value for one in parted[-1].points if one.value is not None] if parted else []
    return known[-1] - known[0] if len(known) > 1 else None
