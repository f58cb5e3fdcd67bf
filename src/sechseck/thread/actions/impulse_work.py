# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an impulse, drop it, or make a task of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.task_steps import add_task
from sechseck.thread.models import Impulse, ImpulseDecision, Task

Decision = ImpulseDecision.Decision


@transaction.atomic
def keep_impulse(impulse: Impulse, *, version: int, by: User) -> ImpulseDecision:
    """Say that an impulse is worth following."""
    require(by, "thread.decide_impulse")
    return _decide(impulse, Decision.KEPT, "", version, by)


@transaction.atomic
def drop_impulse(impulse: Impulse, *, reason: str, version: int, by: User) -> ImpulseDecision:
    """Drop an impulse, and say why; it stays away until its voices change."""
    require(by, "thread.decide_impulse")
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum dieser Impuls wegfällt."))
    return _decide(impulse, Decision.DROPPED, reason.strip(), version, by)


@transaction.atomic
def make_task_of_impulse(
    impulse: Impulse, *, told: Mapping[str, Any], version: int, by: User
) -> Task:
    """Give an impulse to somebody who follows it."""
    require(by, "thread.decide_impulse")
    if not told["title"].strip():
        raise Invalid(_("Eine Aufgabe braucht einen Titel."))
    _decide(impulse, Decision.TASK, "", version, by)
    fields = {**told, "kind": Task.Kind.IMPULSE, "impulse_key": impulse.key}
    return add_task({**fields, "created_on": localdate()}, by=by)


def _decide(
    impulse: Impulse, decision: Decision, reason: str, version: int, by: User
) -> ImpulseDecision:
    latest = ImpulseDecision.objects.filter(key=impulse.key).order_by("-number").first()
    if version != (latest.number if latest else 0):
        raise _outdated(latest, decision)
    if not Impulse.objects.filter(key=impulse.key, voices_hash=impulse.voices_hash).exists():
        raise Conflict(_("Diesen Impuls gibt es so nicht mehr."))
    row = ImpulseDecision(
        key=impulse.key,
        number=version + 1,
        decision=decision,
        reason=reason[:500],
        voices_hash=impulse.voices_hash,
        by=by,
    )
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        latest = ImpulseDecision.objects.filter(key=impulse.key).order_by("-number").first()
        raise _outdated(latest, decision) from error
    record(f"impulse-{decision}", by=by, impulse=impulse.key)
    return row


def _outdated(latest: ImpulseDecision | None, decision: Decision) -> Outdated:
    there = latest.get_decision_display() if latest else ""
    return Outdated(
        _("Über diesen Impuls hat inzwischen jemand anderes entschieden."),
        [Difference(_("Entscheidung"), str(decision.label), there)],
        version=latest.number if latest else 0,
    )
