# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a frozen report tells of evaluations: the words, and the figures that were reckoned."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sechseck.kernel.models import Node
from sechseck.strategy.models import Evaluation, Measure

Row = dict[str, Any]
KEPT = ("title", "unit", "decimals", "is_indexed", "method", "begins", "treated", "refused")
RESULTS = ("effect", "p", "rank", "groups", "low", "high")


def evaluations_of(measures: Sequence[Measure], day: date) -> dict[int, list[Row]]:
    """Return the evaluations of measures by a day; one statement."""
    rows = Evaluation.objects.filter(measure__in=measures, day__lte=day)
    found: dict[int, list[Row]] = {}
    for one in rows.select_related("indicator__node").order_by("day", "pk"):
        told = {name: getattr(one, name) for name in ("question", "result", "uncertainty")}
        told |= {"verdict": one.verdict, "day": one.day.isoformat(), "compared": _compared(one)}
        found.setdefault(one.measure_id, []).append(told)
    return found


def _compared(one: Evaluation) -> Row | None:
    """Return what was reckoned, if everybody may see the indicator."""
    if one.indicator is None or one.indicator.node.visibility != Node.Visibility.PUBLIC:
        return None
    told = json.loads(one.reckoned)
    return {name: told.get(name) for name in (*KEPT, *RESULTS)}
