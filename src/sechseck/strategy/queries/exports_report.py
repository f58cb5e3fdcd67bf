# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The measures of a plan as the press reads them: charts, each with its table, then the list."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sechseck.engines.paper import printable
from sechseck.engines.status import STATE_WORDS
from sechseck.strategy.models import ActionPlan, BudgetPosition, Measure

ORDER = ("late", "stale", "on_time", "not_started", "done", "stopped")
HEADS = {
    "state": "Wie die Maßnahmen stehen",
    "shares": ("", "Status", "Maßnahmen"),
    "money": "Geld nach Jahren",
    "years": ("Jahr", "blau: geplant, gelb: ausgegeben", "geplant", "ausgegeben"),
    "measures": "Maßnahmen",
    "columns": ("Nr.", "Maßnahme", "Zuständig", "Zeit", "Status", "Warum"),
}
NOTHING = "–"


def report_of(plan: ActionPlan, measures: Sequence[Measure], day: date) -> str:
    """Return what the template reads; a missing amount is a dash, never zero."""
    counts = Counter(one.today.state for one in measures if hasattr(one, "today"))
    told = {
        "title": plan.title,
        "kicker": "Maßnahmen des Aktionsplans",
        "facts": [
            ("Thema", plan.main_theme.title),
            ("Stand des Plans", str(ActionPlan.State(plan.state).label)),
            ("Status am", _day(day)),
        ],
        "shares": [
            {"state": state, "words": STATE_WORDS[state], "number": counts[state]}
            for state in ORDER
            if counts[state]
        ],
        "total": counts.total(),
        "money": _money(measures),
        "rows": [_row(one) for one in measures],
        "heads": HEADS,
    }
    return printable(json.dumps(told, ensure_ascii=False))


def _row(one: Measure) -> dict[str, str]:
    status = getattr(one, "today", None)
    words = STATE_WORDS[status.state] if status else NOTHING
    return {
        "id": one.identifier,
        "title": one.title,
        "unit": one.unit.name if one.unit else NOTHING,
        "time": _time(one),
        "status": f"{words} (von Hand)" if status and status.is_overridden else words,
        "reason": status.reason if status else NOTHING,
    }


def _time(one: Measure) -> str:
    """Return from when to when; nothing at all if neither is known."""
    if not (one.starts or one.ends or one.is_continuous):
        return NOTHING
    ends = "dauerhaft" if one.is_continuous else _day(one.ends)
    return f"{_day(one.starts)} bis {ends}"


def _money(measures: Sequence[Measure]) -> list[dict[str, Any]]:
    sums: dict[int, dict[str, Decimal]] = {}
    for one in measures:
        for row in one.budget.all():
            year = sums.setdefault(row.year, {})
            year[row.kind] = year.get(row.kind, Decimal(0)) + row.amount
    most = max((amount for year in sums.values() for amount in year.values()), default=Decimal(0))
    return [_year(year, sums[year], most) for year in sorted(sums)]


def _year(year: int, told: dict[str, Decimal], most: Decimal) -> dict[str, Any]:
    planned, spent = (told.get(kind) for kind in BudgetPosition.Kind.values)
    return {
        "year": str(year),
        "planned": _euros(planned),
        "spent": _euros(spent),
        "planned_share": float(100 * planned / most) if planned and most else 0.0,
        "spent_share": float(100 * spent / most) if spent and most else 0.0,
    }


def _day(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else NOTHING


def _euros(amount: Decimal | None) -> str:
    if amount is None:
        return NOTHING
    return f"{amount:,.2f} €".translate(str.maketrans(",.", ".,"))
