# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One strategy: futures, goals by theme and horizon, plans, editions, days on a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import (
    ActionPlan,
    FutureVision,
    Goal,
    Horizon,
    Strategy,
    StrategyEdition,
)
from sechseck.strategy.queries.seen import goals_seen_by, plans_seen_by
from sechseck.thread.models import Theme

WIDE, EDGE = 1000, 24


@dataclass(frozen=True, slots=True)
class ThemeGoals:
    """The goals of one theme: a list for each horizon."""

    theme: Theme | None
    horizons: list[list[Goal]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on which goals shall be reached, at its place on the line."""

    day: date
    x: float
    goals: list[Goal]


@dataclass(frozen=True, slots=True)
class Year:
    """A year on the line."""

    year: int
    x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Years and target days on one line."""

    years: list[Year]
    marks: list[Mark]


@dataclass(frozen=True, slots=True)
class StrategyParts:
    """What hangs on a strategy, as far as the viewer may see it."""

    futures: list[FutureVision]
    themes: list[ThemeGoals]
    plans: list[ActionPlan]
    editions: list[tuple[StrategyEdition, StrategyEdition | None]]
    timeline: Timeline | None

    @property
    def number(self) -> int:
        """How many goals there are."""
        return sum(len(one) for row in self.themes for one in row.horizons)


def parts_of(strategy: Strategy, viewer: Actor) -> StrategyParts:
    """Return what hangs on a strategy; five statements."""
    rows = goals_seen_by(viewer).filter(strategy=strategy).exclude(state=Goal.State.DROPPED)
    goals = list(rows.order_by("theme__order", "target_day", "pk"))
    editions = list(strategy.editions.order_by("-pk").defer("frozen"))
    return StrategyParts(
        futures=list(strategy.visions.prefetch_related("themes")),
        themes=_by_theme(goals),
        plans=list(plans_seen_by(viewer).filter(strategy=strategy)),
        editions=list(zip(editions, [*editions, None][1:], strict=True)),
        timeline=timeline(goals),
    )


def _by_theme(goals: list[Goal]) -> list[ThemeGoals]:
    found: dict[int | None, ThemeGoals] = {}
    for goal in goals:
        empty: list[list[Goal]] = [[] for _one in Horizon.values]
        row = found.setdefault(goal.theme_id, ThemeGoals(goal.theme, empty))
        row.horizons[Horizon.values.index(goal.horizon)].append(goal)
    return list(found.values())


def timeline(goals: list[Goal]) -> Timeline | None:
    """Return the target days on a line of years, or nothing without any."""
    dated = sorted((one for one in goals if one.target_day), key=lambda one: str(one.target_day))
    if not dated:
        return None
    days: dict[date, list[Goal]] = {}
    for one in dated:
        assert one.target_day is not None
        days.setdefault(one.target_day, []).append(one)
    first, last = min(days).year, max(days).year + 1
    span = (date(last, 1, 1) - date(first, 1, 1)).days

    def place(day: date) -> float:
        share = (day - date(first, 1, 1)).days / span
        return round(EDGE + share * (WIDE - 2 * EDGE), 1)

    step = next(one for one in (1, 2, 5, 10, 100) if last - first <= 12 * one)
    years = [Year(year, place(date(year, 1, 1))) for year in range(first, last + 1, step)]
    return Timeline(years, [Mark(day, place(day), own) for day, own in days.items()])
