# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small drawings of time series: one panel for each area, no line across a break."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.queries.series import stretches
from sechseck.evidence.wording import short_period, shown
from sechseck.places.models import Area

WIDTH, HEIGHT, EDGE = 160.0, 64.0, 5.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One value where it is drawn."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The drawing of one area, with its first and last value in words."""

    name: str
    url: str
    lines: tuple[str, ...]
    dots: tuple[Dot, ...]
    cuts: tuple[str, ...]
    holes: tuple[str, ...]  # where a value is missing
    first: str
    first_period: str
    last: str
    last_period: str


@dataclass(frozen=True, slots=True)
class Panels:
    """All drawings of an indicator; ``is_shared`` if all have the same scale."""

    panels: tuple[Panel, ...]
    is_shared: bool
    width: float = WIDTH
    height: float = HEIGHT


@dataclass(frozen=True, slots=True)
class _Scale:
    begins: date
    days: int
    low: Decimal
    high: Decimal

    def x(self, day: date) -> str:
        share = (day - self.begins).days / self.days if self.days else 0.5
        return f"{EDGE + share * (WIDTH - 2 * EDGE):.1f}"

    def y(self, value: Decimal) -> str:
        span = self.high - self.low
        share = float((value - self.low) / span) if span else 0.5
        return f"{HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE):.1f}"


def panels(
    indicator: Indicator,
    areas: Sequence[Area],
    series: Mapping[int, Sequence[Observation]],
    breaks: Sequence[Break],
) -> Panels | None:
    """Return a drawing for each area with values; none if no area has two of them."""
    told = [(area, series[area.pk]) for area in areas if series.get(area.pk)]
    if not any(sum(one.value is not None for one in points) > 1 for _area, points in told):
        return None
    days = [one.ends for _area, points in told for one in points]
    ranges = [_range(points) for _area, points in told]
    known = [one for one in ranges if one is not None]
    is_shared = _is_shared(known)
    low, high = min(one[0] for one in known), max(one[1] for one in known)
    drawn = []
    for (area, points), own in zip(told, ranges, strict=True):
        bounds = (low, high) if is_shared or own is None else own
        scale = _Scale(min(days), (max(days) - min(days)).days, *bounds)
        drawn.append(_panel(indicator, area, points, breaks, scale))
    return Panels(tuple(drawn), is_shared)


def _range(points: Sequence[Observation]) -> tuple[Decimal, Decimal] | None:
    values = [one.value for one in points if one.value is not None]
    return (min(values), max(values)) if values else None


def _is_shared(ranges: Sequence[tuple[Decimal, Decimal]]) -> bool:
    """Say whether one scale shows all: the largest area is no giant beside the smallest."""
    tops = [abs(high) for _low, high in ranges]
    return len(ranges) < 2 or max(tops) <= 5 * max(min(tops), Decimal("0.000001"))


def _panel(
    indicator: Indicator,
    area: Area,
    points: Sequence[Observation],
    breaks: Sequence[Break],
    scale: _Scale,
) -> Panel:
    lines: list[str] = []
    dots: list[Dot] = []
    for stretch in stretches(points, breaks):
        for run in _runs(stretch.points):
            places = [Dot(scale.x(one.ends), scale.y(one.value or Decimal(0))) for one in run]
            dots += places
            if len(places) > 1:
                lines.append(" ".join(f"{dot.x},{dot.y}" for dot in places))
    known = [one for one in points if one.value is not None]
    ends = (known[0], known[-1]) if known else None
    last_day = points[-1].ends
    return Panel(
        name=area.name,
        url=f"/kommune/{area.ags}/",
        lines=tuple(lines),
        dots=tuple(dots),
        cuts=tuple(
            scale.x(cut.day)
            for cut in breaks
            if cut.area_id in (None, area.pk) and scale.begins <= cut.day <= last_day
        ),
        holes=tuple(scale.x(one.ends) for one in points if one.value is None),
        first=shown(ends[0], indicator) if ends else "",
        first_period=short_period(ends[0].begins, ends[0].ends) if ends else "",
        last=shown(ends[1], indicator) if ends else "",
        last_period=short_period(ends[1].begins, ends[1].ends) if ends else "",
    )


def _runs(points: Sequence[Observation]) -> list[list[Observation]]:
    """Part a stretch where a value is missing: no line hides the hole."""
    runs: list[list[Observation]] = [[]]
    for one in points:
        if one.value is None:
            runs.append([])
        else:
            runs[-1].append(one)
    return [run for run in runs if run]
