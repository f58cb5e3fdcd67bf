# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the pages of a progress report print, read once from the tables.

What comes out is frozen as canonical JSON; pages and files are drawn from it alone. Nothing in
it names a person.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, Sum
from django.utils.timezone import localtime

from sechseck.engines.status import RULES, Assessment, roll_up, status_of
from sechseck.engines.status import Measure as Facts
from sechseck.kernel.models import Node
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    Measure,
    Milestone,
    ProgressReport,
    ProgressUpdate,
)
from sechseck.strategy.queries.effects_frozen import evaluations_of
from sechseck.strategy.queries.facts import facts_of

FORMAT = "sechseck-fortschritt-1"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which report: its title, its period, the day of the status, what it corrects."""

    title: str
    begins: date
    ends: date
    day: date
    number: int = 1
    published: datetime | None = None
    corrects: ProgressReport | None = None
    correction: str = ""


def canonical_json(frozen: Mapping[str, Any]) -> str:
    """Return JSON that is the same for the same content."""
    return json.dumps(frozen, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def frozen_of(plan: ActionPlan, asked: Asked) -> dict[str, Any]:
    """Return the state of a plan; eight statements, however many measures."""
    measures = list(
        Measure.objects.filter(plan=plan, node__visibility=Node.Visibility.PUBLIC)
        .select_related("unit")
        .order_by("identifier", "pk")
    )
    facts = facts_of(measures, asked.day)
    found = {number: status_of(one, asked.day) for number, one in facts.items()}
    together = roll_up([(1.0, one) for one in found.values()])
    return {
        "format": FORMAT,
        "rules": RULES.version,
        "title": asked.title,
        "number": asked.number,
        "plan": {"title": plan.title, "theme": plan.main_theme.title, "path": plan.path},
        "period": [asked.begins.isoformat(), asked.ends.isoformat()],
        "day": asked.day.isoformat(),
        "published": localtime(asked.published).date().isoformat() if asked.published else "",
        "corrects": asked.corrects.number if asked.corrects else None,
        "correction": asked.correction,
        "together": {
            "state": together.state,
            "reason": together.reason,
            "counts": {str(state): number for state, number in together.counts.items()},
            "progress": together.progress.share,
        },
        "measures": _measures(measures, facts, found, asked),
    }


def _measures(
    measures: Sequence[Measure],
    facts: Mapping[int, Facts],
    found: Mapping[int, Assessment],
    asked: Asked,
) -> list[Row]:
    money, told = _money(measures), _updates(measures, asked)
    steps, judged = _milestones(measures, asked.day), evaluations_of(measures, asked.day)
    return [
        {
            **_row(one, found[one.pk]),
            "budget": money.get(one.pk, []),
            "milestones": steps.get(one.pk, []),
            "updates": told.get(one.pk, []),
            "evaluations": judged.get(one.pk, []),
            "indicators": [
                {
                    "title": indicator.title,
                    "unit": indicator.unit,
                    "targets": [[p.day.isoformat(), p.value] for p in indicator.targets],
                    "values": [[r.day.isoformat(), r.value] for r in indicator.readings],
                }
                for indicator in facts[one.pk].indicators
            ],
        }
        for one in measures
    ]


def _row(one: Measure, status: Assessment) -> Row:
    return {
        "id": one.identifier,
        "title": one.title,
        "unit": one.unit.name if one.unit is not None else "",
        "starts": _iso(one.starts),
        "ends": _iso(one.ends),
        "continuous": one.is_continuous,
        "state": status.state.value,
        "reason": status.reason,
        "by_hand": status.is_overridden,
        "computed": status.computed.state.value,
        "progress": status.progress.share,
    }


def _money(measures: Sequence[Measure]) -> dict[int, list[Row]]:
    rows = BudgetPosition.objects.filter(measure__in=measures).order_by()
    sums = rows.values("measure", "year", "kind").annotate(total=Sum("amount"))
    found: dict[int, dict[int, dict[str, Decimal]]] = {}
    for row in sums:
        years = found.setdefault(row["measure"], {})
        years.setdefault(row["year"], {})[row["kind"]] = row["total"]
    return {
        number: [
            {
                "year": year,
                "plan": _amount(sums.get("plan")),
                "actual": _amount(sums.get("actual")),
            }
            for year, sums in sorted(years.items())
        ]
        for number, years in found.items()
    }


def _milestones(measures: Sequence[Measure], day: date) -> dict[int, list[Row]]:
    """Return the milestones; what was reached after the day was still open on it."""
    found: dict[int, list[Row]] = {}
    for one in Milestone.objects.filter(measure__in=measures).order_by("due", "pk"):
        is_later = one.done_on is not None and one.done_on > day
        told = {"title": one.title, "due": _iso(one.due)}
        told |= {"done": "" if is_later else _iso(one.done_on)}
        told |= {"state": "open" if is_later else one.state}
        found.setdefault(one.measure_id, []).append(told)
    return found


def _updates(measures: Sequence[Measure], asked: Asked) -> dict[int, list[Row]]:
    rows = ProgressUpdate.objects.filter(
        measure__in=measures, ends__gte=asked.begins, begins__lte=asked.ends
    ).annotate(told_on=F("at__date"))
    found: dict[int, list[Row]] = {}
    for one in rows.filter(told_on__lte=asked.day).order_by("at", "pk"):
        told = {"begins": _iso(one.begins), "ends": _iso(one.ends), "text": one.text}
        told |= {"evidence": one.evidence, "claimed": one.claimed_state}
        found.setdefault(one.measure_id, []).append(told)
    return found


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
