# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Derivations, indicators and targets of a goal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.evidence.models import Derivation, Indicator
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area
from sechseck.strategy.models import Goal, GoalIndicator, TargetPoint
from sechseck.strategy.queries.locked import locked
from sechseck.strategy.refusals import told_in_words

EDIT = "strategy.edit_goal"


@transaction.atomic
def derive_goal(goal: Goal, derivation: Derivation, *, by: User) -> None:
    """Say from which derivation a goal follows."""
    goal = _open(goal, by)
    goal.derivations.add(derivation)
    record("goal-derived", goal.node, by=by, derivation=derivation.pk)


@transaction.atomic
def undo_derivation(goal: Goal, derivation: Derivation, *, by: User) -> None:
    """Take a derivation off a goal."""
    goal = _open(goal, by)
    goal.derivations.remove(derivation)
    record("goal-derived-no-more", goal.node, by=by, derivation=derivation.pk)


@transaction.atomic
def show_goal_by(goal: Goal, indicator: Indicator, area: Area, *, by: User) -> GoalIndicator:
    """Say which indicator shows whether a goal is reached."""
    goal = _open(goal, by)
    with told_in_words():
        made = GoalIndicator.objects.create(goal=goal, indicator=indicator, area=area)
    record("goal-shown-by", goal.node, by=by, indicator=indicator.pk)
    return made


@transaction.atomic
def hide_goal_indicator(row: GoalIndicator, *, by: User) -> None:
    """Take an indicator off a goal; its targets stay with the indicator."""
    goal = _open(row.goal, by)
    record("goal-shown-no-more", goal.node, by=by, indicator=row.indicator_id)
    row.delete()


@transaction.atomic
def set_target(
    row: GoalIndicator, *, day: date, value: Decimal, reason: str = "", by: User
) -> TargetPoint:
    """Say where the indicator of a goal should stand on a day; once a day."""
    goal = _open(row.goal, by)
    with told_in_words():
        made = TargetPoint.objects.create(
            indicator=row.indicator, area=row.area, day=day, value=value, reason=reason[:300]
        )
    told = {"indicator": row.indicator_id, "day": day.isoformat(), "value": str(value)}
    record("target-set", goal.node, by=by, **told)
    return made


@transaction.atomic
def remove_target(goal: Goal, point: TargetPoint, *, by: User) -> None:
    """Take a target back; the history keeps it."""
    goal = _open(goal, by)
    if not goal.indicators.filter(indicator=point.indicator_id, area=point.area_id).exists():
        raise Invalid(_("Dieser Zielwert gehört nicht zu diesem Ziel."))
    told = {"indicator": point.indicator_id, "day": point.day.isoformat()}
    record("target-removed", goal.node, by=by, **told, value=str(point.value))
    point.delete()


def _open(goal: Goal, by: User) -> Goal:
    require(by, EDIT, goal)
    goal = locked(goal, "node")
    if goal.state == Goal.State.DROPPED:
        raise Conflict(_("Dieses Ziel ist aufgegeben."))
    return goal
