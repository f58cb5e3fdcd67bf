# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The region's strategy at a glance: goals, plans and measures by theme and horizon."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import ActionPlan, FoundationCheck, Goal, Horizon, Measure
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by, plans_seen_by
from sechseck.thread.models import Theme
from sechseck.thread.queries.seen import seen_themes

ALIVE_PLANS = (
    ActionPlan.State.DRAFT,
    ActionPlan.State.CONSULTATION,
    ActionPlan.State.PROPOSED,
    ActionPlan.State.ADOPTED,
    ActionPlan.State.IN_FORCE,
    ActionPlan.State.EVALUATED,
)


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme: how many goals by horizon, plans and measures, and how many are done or late."""

    theme: Theme
    goals: int
    horizons: tuple[int, int, int]
    plans: int
    measures: int
    done: int
    late: int


@dataclass(frozen=True, slots=True)
class StoneRow:
    """One element of the foundation: how measures answered its check."""

    theme: Theme
    measures: int
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All themes, the foundation, and the bucket for what lies across."""

    themes: list[ThemeRow]
    foundation: list[StoneRow]
    bucket: ThemeRow | None
    open_checks: int

    @property
    def is_empty(self) -> bool:
        """Whether there is no goal, plan or measure yet."""
        rows = [*self.themes, *([self.bucket] if self.bucket else [])]
        return not any(row.goals or row.plans or row.measures for row in rows)


def overview(viewer: Actor) -> Overview:
    """Return the strategy by theme; five statements."""
    goals, plans, measures = _goals(viewer), _plans(viewer), _measures(viewer)
    checks, checked = _checks(viewer)
    found: dict[str, list[Theme]] = {kind: [] for kind in Theme.Kind.values}
    for theme in seen_themes(viewer).order_by("order"):
        found[theme.kind].append(theme)
    rows = {
        kind: [_row(theme, goals, plans, measures) for theme in found[kind]]
        for kind in (Theme.Kind.THEME, Theme.Kind.CROSS_CUTTING)
    }
    total = sum(number for (_theme, name), number in measures.items() if name == "all")
    stones = [_stone(theme, checks) for theme in found[Theme.Kind.FOUNDATION]]
    return Overview(
        rows[Theme.Kind.THEME],
        stones,
        next(iter(rows[Theme.Kind.CROSS_CUTTING]), None),
        max(total * len(stones) - checked, 0),
    )


def _row(
    theme: Theme,
    goals: Counter[tuple[int | None, str]],
    plans: Counter[int],
    measures: Counter[tuple[int | None, str]],
) -> ThemeRow:
    horizons = tuple(goals[theme.pk, name] for name in Horizon.values)
    return ThemeRow(
        theme,
        sum(horizons),
        horizons,  # type: ignore[arg-type]
        plans[theme.pk],
        measures[theme.pk, "all"],
        measures[theme.pk, "done"],
        measures[theme.pk, "late"],
    )


def _stone(theme: Theme, checks: dict[int, Counter[str]]) -> StoneRow:
    own = checks.get(theme.pk, Counter())
    answers = tuple((str(label), own[name]) for name, label in FoundationCheck.Answer.choices)
    return StoneRow(theme, own.total(), answers)


def _goals(viewer: Actor) -> Counter[tuple[int | None, str]]:
    rows = goals_seen_by(viewer).exclude(state=Goal.State.DROPPED).order_by()
    counted = rows.values_list("theme", "horizon").annotate(number=Count("pk"))
    return Counter({(theme, horizon): number for theme, horizon, number in counted})


def _plans(viewer: Actor) -> Counter[int]:
    """Count a plan under its main theme and under its other themes, once each."""
    rows = plans_seen_by(viewer).filter(state__in=ALIVE_PLANS).order_by()
    main = rows.values_list("pk", "main_theme")
    other = rows.exclude(themes=None).values_list("pk", "themes")
    return Counter(theme for _plan, theme in main.union(other))


def _measures(viewer: Actor) -> Counter[tuple[int | None, str]]:
    rows = measures_seen_by(viewer).exclude(state=Measure.State.MERGED).order_by()
    counted = rows.values_list("theme", "today__state").annotate(number=Count("pk"))
    found: Counter[tuple[int | None, str]] = Counter()
    for theme, status, number in counted:
        found[theme, "all"] += number
        found[theme, status or ""] += number
    return found


def _checks(viewer: Actor) -> tuple[dict[int, Counter[str]], int]:
    seen = measures_seen_by(viewer).exclude(state=Measure.State.MERGED).order_by()
    rows = FoundationCheck.objects.filter(measure__in=seen.values("pk")).order_by()
    counted = rows.values_list("criterion", "answer").annotate(number=Count("pk"))
    found: dict[int, Counter[str]] = {}
    for theme, answer, number in counted:
        found.setdefault(theme, Counter())[answer] += number
    return found, sum(own.total() for own in found.values())
