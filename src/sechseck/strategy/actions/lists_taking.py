# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Do what one row of a list says."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.models import User
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.measure_parts import add_milestone, link_goal, settle_milestone
from sechseck.strategy.actions.measures import add_measure, edit_measure, step_measure
from sechseck.strategy.models import ActionPlan, BudgetPosition, Measure, Milestone
from sechseck.strategy.queries.lists_comparing import Effect


@transaction.atomic
def take_effect(effect: Effect, plan: ActionPlan, *, by: User) -> Measure:
    """Write a new measure, or change one, by the same actions as by hand."""
    if effect.measure is None:
        told = {**effect.fields, "plan": plan, "identifier": effect.identifier}
        found = add_measure(told, by=by)
    elif effect.fields:
        found = edit_measure(effect.measure, effect.fields, version=effect.measure.version, by=by)
    else:
        found = effect.measure
    for goal in effect.goals:
        link_goal(found, goal, by=by)
    _money(found, effect, by)
    _milestones(found, effect, by)
    if effect.is_proposed:
        step_measure(found, "propose", version=found.version, by=by)
    return found


def _money(measure: Measure, effect: Effect, by: User) -> None:
    known = {(one.year, one.kind, one.source): one for one in _budget(effect)}
    for place, amount in effect.money.items():
        before = known.get(place)
        set_amount(
            measure,
            Slot(*place),
            amount=amount,
            note=before.note if before else "",
            version=before.version if before else 0,
            by=by,
        )


def _budget(effect: Effect) -> list[BudgetPosition]:
    return list(effect.measure.budget.all()) if effect.measure is not None else []


def _milestones(measure: Measure, effect: Effect, by: User) -> None:
    for title, due, done_on in effect.steps:
        made = add_milestone(measure, title=title, due=due, by=by)
        if done_on is not None:
            effect.reached.append((made, done_on))
    for milestone, day in effect.reached:
        settle_milestone(
            milestone, state=Milestone.State.DONE, done_on=day, version=milestone.version, by=by
        )
