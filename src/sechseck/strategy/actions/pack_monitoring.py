# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an invented region's pack tells about the progress of its measures; told twice, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils.timezone import make_aware

from sechseck.evidence.models import Indicator
from sechseck.kernel.actions.accounts import enlist_editor
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area
from sechseck.strategy.actions.monitoring_evaluations import TOLD, evaluate_measure
from sechseck.strategy.actions.monitoring_updates import report_progress, set_status
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.models import (
    ActionPlan,
    Evaluation,
    Measure,
    ProgressReport,
    ProgressUpdate,
    StatusOverride,
)
from sechseck.strategy.queries.reports_frozen import Asked

Row = Mapping[str, Any]
NOON = time(12)


@transaction.atomic
def load_progress(row: Row, measure: Measure, *, by: User) -> bool:
    """Bring a report of a unit as of its day."""
    require(by, "kernel.load_pack")
    same = {name: row[name] for name in ("begins", "ends", "text")}
    if ProgressUpdate.objects.filter(measure=measure, **same).exists():
        return False
    told = {**same, "evidence": row["evidence"], "claimed_state": row["claimed_state"] or ""}
    report_progress(measure, told, at=_noon(row["day"]), by=enlist_editor(row["reported_by"]))
    return True


@transaction.atomic
def load_override(row: Row, measure: Measure, *, by: User) -> bool:
    """Bring a status that somebody set by hand."""
    require(by, "kernel.load_pack")
    told = {name: row[name] for name in ("state", "reason", "until")}
    if StatusOverride.objects.filter(measure=measure, since=row["since"], **told).exists():
        return False
    set_status(measure, **told, at=_noon(row["since"]), by=enlist_editor(row["set_by"]))
    return True


@transaction.atomic
def load_evaluation(row: Row, measure: Measure, *, by: User) -> bool:
    """Bring an evaluation."""
    require(by, "kernel.load_pack")
    known = Evaluation.objects.filter(measure=measure, question=row["question"], day=row["day"])
    if known.exists():
        return False
    told = {name: row[name] for name in TOLD}
    told |= {"method": row["method"], "begins": row["begins"]}
    told["is_indexed"] = row["is_indexed"] == "yes"
    for name in ("comparison", "treated"):
        told[name] = list(Area.objects.filter(ags__in=row[name]).order_by("sort_key"))
    told["indicator"] = Indicator.objects.filter(code=row["indicator"]).first()
    evaluate_measure(measure, told, by=enlist_editor(row["written_by"]))
    return True


@transaction.atomic
def load_report(row: Row, old: ProgressReport | None, *, by: User) -> tuple[ProgressReport, bool]:
    """Freeze a report as of its day; ``old`` is the one it corrects."""
    require(by, "kernel.load_pack")
    plan = ActionPlan.objects.get(slug=row["plan"])
    known = plan.reports.filter(title=row["title"], day=row["day"], corrects=old).first()
    if known is not None:
        return known, False
    asked = Asked(
        row["title"],
        row["begins"],
        row["ends"],
        row["day"],
        corrects=old,
        correction=row["correction"],
    )
    editor = enlist_editor(row["published_by"])
    return publish_report(plan, asked, at=_noon(row["published"]), by=editor), True


def _noon(day: date) -> datetime:
    return make_aware(datetime.combine(day, NOON))
