# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A goal: why we want it, and what became of it; small lists come with the rows they hang on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject

from sechseck.evidence.models import Derivation, DerivationFinding
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Goal, GoalIndicator, Measure, TargetPoint
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by


@dataclass(frozen=True, slots=True)
class GoalParts:
    """What hangs on a goal, as far as the viewer may see it."""

    derivations: list[Derivation]  # each with ``own_sides``: side, text, path
    measures: list[Measure]
    counts: list[tuple[str, int]]
    children: list[dict[str, str]]
    indicators: list[GoalIndicator]  # each with ``own_targets``: day, value


def goal_seen_by(viewer: Actor, number: int) -> Goal | None:
    """Return a goal with what its page names beside it."""
    beside = ("strategy__node", "plan__node", "parent__node", "statement__document__node")
    children = Goal.objects.filter(seen_by(viewer), parent=OuterRef("pk"))
    children = children.exclude(state=Goal.State.DROPPED).order_by("target_day", "pk")
    rows = goals_seen_by(viewer).select_related(*beside, "merged_into", "statement__node")
    rows = rows.annotate(own_children=_rows(children, title="title", path="node__path"))
    return rows.filter(pk=number).first()


def _rows(rows: QuerySet[Any], **names: str) -> ArraySubquery:
    return ArraySubquery(rows.values(row=JSONObject(**{one: F(at) for one, at in names.items()})))


def parts_of(goal: Goal, viewer: Actor) -> GoalParts:
    """Return what hangs on a goal of `goal_seen_by`; three statements more."""
    own: Any = goal
    measures = measures_seen_by(viewer).filter(goals__goal=goal).select_related("today")
    rows = list(measures.order_by("plan__title", "identifier"))
    counts = Counter(one.today.state for one in rows if hasattr(one, "today"))
    return GoalParts(
        derivations=_derivations(goal, viewer),
        measures=rows,
        counts=counts.most_common(),
        children=own.own_children,
        indicators=_indicators(goal, viewer),
    )


def _derivations(goal: Goal, viewer: Actor) -> list[Derivation]:
    sides = DerivationFinding.objects.filter(
        seen_by(viewer, "finding__node__"), derivation=OuterRef("pk")
    )
    shown = _rows(
        sides.order_by("pk"), side="side", text="finding__text", path="finding__node__path"
    )
    rows = goal.derivations.filter(seen_by(viewer)).annotate(own_sides=shown).order_by("pk")
    labels = dict(DerivationFinding.Side.choices)
    found: list[Any] = list(rows)
    for one in found:
        for side in one.own_sides:
            side["label"] = str(labels[side["side"]])
    return found


def _indicators(goal: Goal, viewer: Actor) -> list[GoalIndicator]:
    place = {name: OuterRef(name) for name in ("indicator", "area")}
    points = TargetPoint.objects.filter(**place).order_by("day")
    points = points.annotate(words=Cast("value", TextField()))
    rows = GoalIndicator.objects.filter(seen_by(viewer, "indicator__node__"), goal=goal)
    rows = rows.annotate(own_targets=_rows(points, day="day", value="words"))
    return list(rows.select_related("indicator", "area"))
