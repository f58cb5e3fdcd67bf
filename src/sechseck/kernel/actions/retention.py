# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Let go what was kept long enough."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.forgetting import forget
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.retention import RULES, too_old


@transaction.atomic
def let_go(*, now: datetime, by: User) -> dict[str, int]:
    """Apply every rule; return how many rows each let go, where there were any."""
    require(by, "kernel.let_go")
    counts: dict[str, int] = {}
    for rule in RULES:
        rows = too_old(rule, now)
        model, numbers = rows.model, set(rows.values_list("pk", flat=True))
        if not numbers:
            continue
        chosen = model._default_manager.filter(pk__in=numbers)
        if rule.blank:
            chosen.update(**dict.fromkeys(rule.blank, ""))
        else:
            chosen.delete()
        if model._meta.pk.name == "id":
            forget({model._meta.db_table: numbers})
        counts[rule.name] = len(numbers)
    if counts:
        record("let-go", by=by, rows=counts)
    return counts
