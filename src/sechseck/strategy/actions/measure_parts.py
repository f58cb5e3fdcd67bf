# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Milestones, goals, indicators and dependencies of a measure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import (
    Goal,
    Measure,
    MeasureDependency,
    MeasureGoal,
    MeasureIndicator,
    Milestone,
)
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.refusals import told_in_words

EDIT = "strategy.edit_measure"
Part = Milestone | MeasureGoal | MeasureIndicator


@transaction.atomic
def add_milestone(
    measure: Measure, *, title: str, due: date, weight: Decimal = Decimal(1), by: User
) -> Milestone:
    """Add a step on the way."""
    measure = _open(measure, by)
    with told_in_words():
        made = Milestone.objects.create(measure=measure, title=title, due=due, weight=weight)
    record("milestone-added", measure.node, by=by, title=title, due=due.isoformat())
    return made


@transaction.atomic
def settle_milestone(
    milestone: Milestone, *, state: str, done_on: date | None, version: int, by: User
) -> Milestone:
    """Say that a milestone was reached, fell away, or is open again."""
    require(by, EDIT, milestone.measure)
    milestone = locked(milestone, "measure__node")
    check_version(milestone, version)
    if state not in Milestone.State.values:
        raise Invalid(_("Diesen Stand gibt es nicht."))
    is_done = state == Milestone.State.DONE
    if is_done and (done_on is None or done_on > localdate()):
        raise Invalid(_("Bitte nennen Sie den Tag; er liegt nicht in der Zukunft."))
    milestone.state, milestone.done_on = state, done_on if is_done else None
    milestone.version += 1
    milestone.save()
    told = {"title": milestone.title, "state": state}
    record("milestone-settled", milestone.measure.node, by=by, **told)
    return milestone


@transaction.atomic
def link_goal(
    measure: Measure, goal: Goal, *, weight: Decimal = Decimal(1), by: User
) -> MeasureGoal:
    """Say which goal a measure serves."""
    measure = _open(measure, by)
    with told_in_words():
        made = MeasureGoal.objects.create(measure=measure, goal=goal, weight=weight)
    record("measure-serves", measure.node, by=by, goal=goal.pk)
    return made


@transaction.atomic
def follow_indicator(measure: Measure, told: Mapping[str, Any], *, by: User) -> MeasureIndicator:
    """Say which indicator a measure moves, and where."""
    measure = _open(measure, by)
    with told_in_words():
        made = MeasureIndicator.objects.create(measure=measure, **told)
    record("measure-moves", measure.node, by=by, indicator=made.indicator_id)
    return made


@transaction.atomic
def remove_part(part: Part, *, by: User) -> None:
    """Take a milestone, a goal or an indicator off a measure; the history keeps it."""
    measure = _open(part.measure, by)
    record("measure-part-removed", measure.node, by=by, part=str(part)[:200])
    part.delete()


@transaction.atomic
def add_dependency(
    measure: Measure, *, before: Measure, kind: str, lag_days: int = 0, by: User
) -> MeasureDependency:
    """Let a measure wait for another; a circle is refused."""
    measure = _open(measure, by)
    with told_in_words():
        made = MeasureDependency.objects.create(
            before=before, after=measure, kind=kind, lag_days=lag_days
        )
    record("measure-waits", measure.node, by=by, before=before.pk)
    return made


@transaction.atomic
def remove_dependency(dependency: MeasureDependency, *, by: User) -> None:
    """Let a measure wait no more."""
    measure = _open(dependency.after, by)
    record("measure-waits-no-more", measure.node, by=by, before=dependency.before_id)
    dependency.delete()


def _open(measure: Measure, by: User) -> Measure:
    require(by, EDIT, measure)
    measure = locked(measure, "node")
    if measure.state == Measure.State.MERGED:
        raise Conflict(_("Diese Maßnahme ist mit einer anderen zusammengelegt."))
    return measure
