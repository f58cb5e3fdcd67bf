# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an evaluation compares: values before and after, here and where there is no measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.kernel.models import Node
from sechseck.places.models import Area
from sechseck.strategy.models import Evaluation, MeasureIndicator


@dataclass(frozen=True, slots=True)
class Compared:
    """One area: the last value before the measure began, and the last one by the evaluation."""

    area: Area
    is_own: bool
    before: Observation | None
    after: Observation | None

    @property
    def change(self) -> Decimal | None:
        """Return by how much it went up or down; without both values nobody knows."""
        if self.before is None or self.after is None or self.before == self.after:
            return None
        if self.before.value is None or self.after.value is None:
            return None
        return self.after.value - self.before.value


@dataclass(frozen=True, slots=True)
class Effect:
    """An indicator with its areas, and how its change differs from that of the others."""

    indicator: Indicator
    rows: Sequence[Compared]

    @property
    def difference(self) -> Decimal | None:
        """Return own change less the mean change of the comparison; one gap leaves it open."""
        own = [one.change for one in self.rows if one.is_own]
        others = [one.change for one in self.rows if not one.is_own]
        if not others or None in own or None in others:
            return None
        known = [one for one in others if one is not None]
        return sum((one for one in own if one is not None), Decimal(0)) / len(own) - sum(
            known, Decimal(0)
        ) / len(known)


def effects_of(evaluation: Evaluation) -> list[Effect]:
    """Return before and after for each indicator of the measure; three statements."""
    starts = evaluation.measure.starts
    moved = list(
        MeasureIndicator.objects.filter(
            measure=evaluation.measure_id, indicator__node__visibility=Node.Visibility.PUBLIC
        ).select_related("indicator", "area")
    )
    if starts is None or not moved:
        return []
    others = list(evaluation.comparison.order_by("sort_key"))
    areas = {one.area_id for one in moved} | {one.pk for one in others}
    rows = Observation.objects.filter(
        indicator__in={one.indicator_id for one in moved}, area__in=areas, dimension=""
    )
    values: dict[tuple[int, int], list[Observation]] = {}
    for one in sorted(latest(rows), key=lambda one: (one.ends, one.begins)):
        values.setdefault((one.indicator_id, one.area_id), []).append(one)
    return [_effect(one, others, values, starts, evaluation.day) for one in moved]


def _effect(
    moved: MeasureIndicator,
    others: Sequence[Area],
    values: dict[tuple[int, int], list[Observation]],
    starts: date,
    day: date,
) -> Effect:
    areas = [moved.area, *(one for one in others if one.pk != moved.area_id)]
    return Effect(
        moved.indicator,
        [
            Compared(
                area,
                area.pk == moved.area_id,
                _last(values.get((moved.indicator_id, area.pk), []), starts),
                _last(values.get((moved.indicator_id, area.pk), []), day),
            )
            for area in areas
        ],
    )


def _last(points: Sequence[Observation], day: date) -> Observation | None:
    """Return the newest value whose period had ended; one that is missing is not a value."""
    known = [one for one in points if one.ends <= day and one.value is not None]
    return known[-1] if known else None
