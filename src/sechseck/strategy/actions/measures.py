# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: write, change, take a step further."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.writing import write_again, write_new
from sechseck.strategy.models import Measure
from sechseck.strategy.queries.foundation import missing_checks
from sechseck.strategy.queries.locked import check_version, locked
from sechseck.strategy.refusals import told_in_words
from sechseck.strategy.shapes import MEASURE
from sechseck.strategy.steps import MEASURE_STEPS
from sechseck.thread.models import ResolutionRecord


@transaction.atomic
def add_measure(told: Mapping[str, Any], *, by: User) -> Measure:
    """Write a measure as an idea; internal until a second person publishes it."""
    require(by, "strategy.write_measure")
    if not str(told.get("identifier", "")).strip():
        raise Invalid(_("Bitte geben Sie eine Kennung an."))
    return write_new(Measure, MEASURE, told, by=by)


@transaction.atomic
def edit_measure(measure: Measure, told: Mapping[str, Any], *, version: int, by: User) -> Measure:
    """Change what is told of a measure."""
    require(by, "strategy.edit_measure", measure)
    measure = locked(measure, "node", "plan")
    if measure.state == Measure.State.MERGED:
        raise Conflict(_("Diese Maßnahme ist mit einer anderen zusammengelegt."))
    return write_again(measure, MEASURE, told, version=version, by=by)


@transaction.atomic
def step_measure(
    measure: Measure,
    step: str,
    *,
    reason: str = "",
    resolution: ResolutionRecord | None = None,
    day: date | None = None,
    version: int,
    by: User,
) -> Measure:
    """Take a step from the table; decided only with a confirmed resolution and all checks."""
    if step not in MEASURE_STEPS:
        raise Invalid(_("Diesen Schritt gibt es nicht."))
    wanted = MEASURE_STEPS[step]
    require(by, wanted.permission, measure)
    measure = locked(measure, "node")
    if measure.state not in wanted.before:
        raise Conflict(_("Dieser Schritt geht hier nicht oder nicht mehr."))
    check_version(measure, version)
    reason = reason.strip()[:500]
    if "reason" in wanted.needs and not reason:
        raise Invalid(_("Bitte sagen Sie, warum."))
    measure.state = wanted.after
    measure.stop_reason = reason if step == "stop" else ""
    measure.done_on = _done_on(measure, day) if step == "finish" else None
    if step == "decide":
        _decide(measure, resolution)
    measure.version += 1
    with told_in_words():
        measure.save()
    record(f"measure-{step}", measure.node, by=by, reason=reason)
    return measure


def _decide(measure: Measure, resolution: ResolutionRecord | None) -> None:
    if resolution is None:
        raise Invalid(_("Bitte nennen Sie den Beschluss."))
    if not resolution.is_confirmed:
        raise Conflict(_("Den Beschluss hat noch keine zweite Person bestätigt."))
    missing = missing_checks(measure)
    if missing:
        names = ", ".join(theme.label for theme in missing)
        raise Conflict(_("Es fehlt die Prüfung am Fundament: %s.") % names)
    measure.resolution = resolution


def _done_on(measure: Measure, day: date | None) -> date:
    if day is None or day > localdate():
        raise Invalid(
            _("Bitte nennen Sie den Tag des Abschlusses; er liegt nicht in der Zukunft.")
        )
    if measure.starts is not None and day < measure.starts:
        raise Invalid(_("Der Abschluss liegt vor dem Beginn."))
    return day
