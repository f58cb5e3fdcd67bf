# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Do what one row of a list says about a measure that is known."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.models import User
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.measure_parts import add_milestone, link_goal, settle_milestone
from sechseck.strategy.actions.measures import edit_measure, step_measure
from sechseck.strategy.models import Measure, Milestone
from sechseck.strategy.queries.lists_comparing import Effect


@transaction.atomic
def change_listed(effect: Effect, found: Measure, *, by: User) -> None:
    """Change a measure by the same actions as by hand."""
    if effect.fields:
        found = edit_measure(found, effect.fields, version=found.version, by=by)
    for goal in effect.goals:
        link_goal(found, goal, by=by)
    _money(found, effect, by)
    _milestones(found, effect, by)
    if effect.is_proposed:
        step_measure(found, "propose", version=found.version, by=by)


def _money(measure: Measure, effect: Effect, by: User) -> None:
    known = {(one.year, one.kind, one.source): one for one in measure.budget.all()}
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


def _milestones(measure: Measure, effect: Effect, by: User) -> None:
    for title, due, done_on in effect.steps:
        made = add_milestone(measure, title=title, due=due, by=by)
        if done_on is not None:
            effect.reached.append((made, done_on))
    for milestone, day in effect.reached:
        settle_milestone(
            milestone, state=Milestone.State.DONE, done_on=day, version=milestone.version, by=by
        )
