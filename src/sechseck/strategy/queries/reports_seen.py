# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Published reports, and how two of them differ."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import ActionPlan, ProgressReport


def reports_seen_by(viewer: Actor) -> QuerySet[ProgressReport]:
    """Return the reports of plans the viewer may see, the newest first."""
    rows = ProgressReport.objects.filter(seen_by(viewer, "plan__node__"))
    return rows.select_related("plan", "corrects")


def reports_of(plan: ActionPlan) -> list[ProgressReport]:
    """Return the reports of a plan, each with the one that corrects it; one statement."""
    rows = list(ProgressReport.objects.filter(plan=plan).defer("frozen").order_by("-number"))
    corrected = {one.corrects_id: one for one in rows if one.corrects_id}
    for one in rows:
        one.newer = corrected.get(one.pk)  # type: ignore[attr-defined]
    return rows


@dataclass(frozen=True, slots=True)
class Change:
    """A measure in two reports; without one of them it was not there."""

    id: str
    title: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    @property
    def is_same(self) -> bool:
        """Whether nothing that is compared differs."""
        return _told(self.before) == _told(self.after)


def changes_between(before: ProgressReport, after: ProgressReport) -> list[Change]:
    """Return all measures of two reports, those that differ first."""
    old, new = _measures(before), _measures(after)
    names = sorted({*old, *new})
    rows = [Change(n, (new.get(n) or old[n])["title"], old.get(n), new.get(n)) for n in names]
    return sorted(rows, key=lambda one: one.is_same)


def _measures(report: ProgressReport) -> dict[str, dict[str, Any]]:
    rows = json.loads(report.frozen)["measures"]
    return {row["id"]: row | {"spent": _sum(row, "actual"), "planned": _sum(row, "plan")}
            for row in rows}  # fmt: skip


def _sum(row: Mapping[str, Any], kind: str) -> Decimal | None:
    known = [Decimal(one[kind]) for one in row["budget"] if one[kind] is not None]
    return sum(known, Decimal(0)) if known else None


def _told(row: Mapping[str, Any] | None) -> tuple[Any, ...]:
    if row is None:
        return ()
    return row["title"], row["state"], row["progress"], row["ends"], row["planned"], row["spent"]
