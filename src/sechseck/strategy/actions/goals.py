# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Goals: write, change, give up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.writing import write_again, write_new
from sechseck.strategy.models import Goal
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.shapes import GOAL
from sechseck.strategy.steps import GOAL_STEPS


@transaction.atomic
def add_goal(told: Mapping[str, Any], *, by: User) -> Goal:
    """Write a goal; internal until a second person publishes it."""
    require(by, "strategy.write_goal")
    return write_new(Goal, GOAL, told, by=by)


@transaction.atomic
def edit_goal(goal: Goal, told: Mapping[str, Any], *, version: int, by: User) -> Goal:
    """Change what is told of a goal."""
    require(by, "strategy.edit_goal", goal)
    goal = locked(goal, "node")
    if goal.state == Goal.State.DROPPED:
        raise Conflict(_("Dieses Ziel ist aufgegeben."))
    return write_again(goal, GOAL, told, version=version, by=by)


@transaction.atomic
def drop_goal(goal: Goal, *, reason: str, version: int, by: User) -> Goal:
    """Give a goal up; it stays to be read, with the reason."""
    require(by, GOAL_STEPS["drop"].permission, goal)
    goal = locked(goal, "node")
    if goal.state not in GOAL_STEPS["drop"].before:
        raise Conflict(_("Dieses Ziel ist schon aufgegeben."))
    check_version(goal, version)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum."))
    goal.state = Goal.State.DROPPED
    goal.version += 1
    goal.save(update_fields=["state", "version"])
    record("goal-dropped", goal.node, by=by, reason=reason.strip()[:500])
    return goal
