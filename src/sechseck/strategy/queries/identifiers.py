# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The next free identifier of a plan."""

from __future__ import annotations

import re
from collections import Counter

from sechseck.strategy.models import ActionPlan, Measure

NUMBERED = re.compile(r"\A(?P<stem>.*?)(?P<number>\d{1,6})")


def next_identifier(plan: ActionPlan) -> str:
    """Return one that goes on as most of the plan's identifiers do."""
    rows = Measure.objects.filter(plan=plan).order_by().values_list("identifier", flat=True)
    found = [one for one in map(NUMBERED.fullmatch, rows) if one]
    stems = Counter(one["stem"] for one in found)
    if not stems:
        return f"{plan.main_theme.slug[:1].upper()}-01"
    stem = min(stems, key=lambda one: (-stems[one], one))
    numbers = [one["number"] for one in found if one["stem"] == stem]
    width = max(len(one) for one in numbers)
    return f"{stem}{max(map(int, numbers)) + 1:0{width}}"
