# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compute the status of measures for a day wherever it is not known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import connection, transaction

from sechseck.engines.status import Assessment
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import Measure, MeasureStatus
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.monitoring_today import unknown_on

AT_ONCE = 2_000
FIELDS = (
    "day",
    "state",
    "rule",
    "reason",
    "is_overridden",
    "computed",
    "computed_reason",
    "confidence",
    "progress",
    "known",
    "timeliness",
    "missing",
)


@transaction.atomic
def refresh_statuses(day: date, *, by: User) -> int:
    """Compute what changed since, and all that was computed for another day.

    One at a time: whoever comes second waits and then finds nothing to do. A touch is taken
    away before the facts are read, so what is written later leaves its own touch.
    """
    require(by, "strategy.compute_status")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('strategy_measurestatus'))")
        cursor.execute("DELETE FROM strategy_statustouch RETURNING measure")
        touched = {number for (number,) in cursor.fetchall()}
    numbers = sorted(touched | unknown_on(day))
    for first in range(0, len(numbers), AT_ONCE):
        _compute(numbers[first : first + AT_ONCE], day)
    return len(numbers)


def _compute(numbers: Sequence[int], day: date) -> None:
    measures = Measure.objects.filter(pk__in=numbers)
    rows = [_row(number, day, one) for number, one in statuses_of(measures, day).items()]
    MeasureStatus.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["measure"], update_fields=FIELDS
    )


def _row(number: int, day: date, one: Assessment) -> MeasureStatus:
    return MeasureStatus(
        measure_id=number,
        day=day,
        state=one.state.value,
        rule=one.rule,
        reason=one.reason,
        is_overridden=one.is_overridden,
        computed=one.computed.state.value,
        computed_reason=one.computed.reason,
        confidence=one.confidence.value,
        progress=one.progress.share,
        known=one.progress.known,
        timeliness=one.timeliness.value,
        missing=list(one.readiness.missing),
    )
