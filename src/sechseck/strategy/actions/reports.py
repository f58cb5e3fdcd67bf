# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Freeze and publish the state of a plan; there is no way back, only a correction."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from psycopg.types.range import DateRange

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import ActionPlan, ProgressReport
from sechseck.strategy.queries.monitoring_locked import locked_plan
from sechseck.strategy.queries.reports_frozen import Asked, canonical_json, frozen_of


@transaction.atomic
def publish_report(
    plan: ActionPlan, asked: Asked, *, at: datetime | None = None, by: User
) -> ProgressReport:
    """Freeze what the report prints, with its hash; published once for a period and day."""
    found = locked_plan(plan)
    require(by, "strategy.publish_report", found)
    at = at or now()
    _check(found, asked, at)
    last = found.reports.order_by("-number").first()
    number = last.number + 1 if last else 1
    frozen = canonical_json(frozen_of(found, replace(asked, number=number, published=at)))
    made = ProgressReport.objects.create(
        plan=found,
        number=number,
        title=asked.title.strip(),
        period=DateRange(asked.begins, asked.ends, "[]"),
        day=asked.day,
        frozen=frozen,
        sha256=sha256(frozen.encode()).hexdigest(),
        corrects=asked.corrects,
        correction=asked.correction.strip(),
        published_by=by,
        published_at=at,
    )
    record("report-published", found.node, report=made.pk, number=number, by=by)
    return made


def _check(plan: ActionPlan, asked: Asked, at: datetime) -> None:
    if plan.node.visibility != Node.Visibility.PUBLIC:
        raise Conflict(_("Über einen Entwurf gibt es keinen Bericht."))
    if not asked.title.strip() or asked.begins > asked.ends:
        raise Invalid(_("Ein Bericht hat einen Titel und einen Zeitraum, der vorwärts geht."))
    if asked.day > localdate(at):
        raise Invalid(_("Der Status lässt sich nicht für einen Tag sagen, der noch kommt."))
    old = asked.corrects
    if old is not None:
        _check_correction(plan, old, asked.correction)
        return
    period = DateRange(asked.begins, asked.ends, "[]")
    same = plan.reports.filter(period=period, day=asked.day, corrects__isnull=True).first()
    if same is not None:
        words = _("Für diesen Zeitraum und Tag gibt es schon Bericht %(number)s.")
        raise Conflict(words % {"number": same.number})


def _check_correction(plan: ActionPlan, old: ProgressReport, correction: str) -> None:
    if old.plan_id != plan.pk:
        raise Invalid(_("Berichtigen lässt sich nur ein Bericht desselben Plans."))
    if not correction.strip():
        raise Invalid(_("Bitte sagen Sie, was der neue Bericht berichtigt."))
    newer = old.corrected_by.first()
    if newer is not None:
        words = _("Bericht %(old)s ist schon berichtigt, durch Bericht %(new)s.")
        raise Conflict(words % {"old": old.number, "new": newer.number})
