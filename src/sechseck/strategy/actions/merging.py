# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two measures become one: goals, money and what waits for them move over."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import BudgetPosition, Measure, MeasureDependency, MeasureGoal
from sechseck.strategy.queries.locked import check_version
from sechseck.strategy.refusals import told_in_words

ENDED = (Measure.State.MERGED, Measure.State.DONE)


@transaction.atomic
def merge_measures(measure: Measure, into: Measure, *, version: int, by: User) -> Measure:
    """Merge a measure into another; the sum of their money stays the same to the cent."""
    require(by, "strategy.merge_measures", measure)
    if measure.pk == into.pk:
        raise Invalid(_("Bitte wählen Sie eine andere Maßnahme."))
    measure, into = _both(measure, into)
    if measure.state in ENDED or into.state in (*ENDED, Measure.State.STOPPED):
        raise Conflict(_("Beide Maßnahmen müssen noch laufen oder geplant sein."))
    check_version(measure, version)
    _move_money(measure, into)
    _move_goals(measure, into)
    _move_dependencies(measure, into)
    measure.state, measure.merged_into = Measure.State.MERGED, into
    measure.version, into.version = measure.version + 1, into.version + 1
    with told_in_words():
        measure.save()
        into.save(update_fields=["version"])
    record("measure-merged", measure.node, by=by, into=into.pk)
    record("measure-took-over", into.node, by=by, measure=measure.pk)
    return measure


def _both(measure: Measure, into: Measure) -> tuple[Measure, Measure]:
    """Lock both in the order of their numbers, so that two mergers never wait for each other."""
    rows = Measure.objects.select_for_update(of=("self",), no_key=True).select_related("node")
    found = {one.pk: one for one in rows.filter(pk__in=[measure.pk, into.pk]).order_by("pk")}
    return found[measure.pk], found[into.pk]


def _move_money(measure: Measure, into: Measure) -> None:
    for one in list(BudgetPosition.objects.select_for_update().filter(measure=measure)):
        there = into.budget.select_for_update().filter(
            year=one.year, kind=one.kind, source=one.source
        )
        known = there.first()
        if known is None:
            one.measure = into
            one.save(update_fields=["measure"])
            continue
        known.amount = Decimal(known.amount) + Decimal(one.amount)
        known.version += 1
        known.save(update_fields=["amount", "version"])
        one.delete()


def _move_goals(measure: Measure, into: Measure) -> None:
    known = set(into.goals.values_list("goal_id", flat=True))
    for one in MeasureGoal.objects.filter(measure=measure).exclude(goal__in=known):
        MeasureGoal.objects.create(measure=into, goal_id=one.goal_id, weight=one.weight)


def _move_dependencies(measure: Measure, into: Measure) -> None:
    """Let what waits for the one wait for the other, where no circle comes of it."""
    for one in list(measure.needed_by.all()) + list(measure.waits_for.all()):
        before = into.pk if one.before_id == measure.pk else one.before_id
        after = into.pk if one.after_id == measure.pk else one.after_id
        kind, lag = one.kind, one.lag_days
        one.delete()
        if before == after:
            continue
        try:
            with told_in_words():
                MeasureDependency.objects.create(
                    before_id=before, after_id=after, kind=kind, lag_days=lag
                )
        except Invalid:
            continue  # it would wait for itself, or waits already


@transaction.atomic
def supersede_measure(measure: Measure, newer: Measure, *, version: int, by: User) -> Measure:
    """Say which measure takes the place of one that ended."""
    require(by, "strategy.merge_measures", measure)
    measure, newer = _both(measure, newer) if measure.pk != newer.pk else (measure, newer)
    if measure.pk == newer.pk:
        raise Invalid(_("Bitte wählen Sie eine andere Maßnahme."))
    if measure.state not in (Measure.State.STOPPED, Measure.State.DONE):
        raise Conflict(_("Abgelöst wird nur, was gestoppt oder abgeschlossen ist."))
    check_version(measure, version)
    measure.superseded_by = newer
    measure.version += 1
    with told_in_words():
        measure.save(update_fields=["superseded_by", "version"])
    record("measure-superseded", measure.node, by=by, newer=newer.pk)
    return measure
