# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Count rows of several tables in one question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from sechseck.kernel.models import User


def counted_together(asked: Iterable[QuerySet[Any]], person: User) -> list[int]:
    """Return how many rows each holds; asked beside the row of a person, whoever it is."""
    parts = {f"part{i}": Coalesce(Subquery(_number(rows)), 0) for i, rows in enumerate(asked)}
    if not parts:
        return []
    found = User.objects.filter(pk=person.pk).annotate(**parts).values_list(*parts).get()
    return list(found)


def _number(rows: Any) -> Any:
    counted = rows.order_by().values(all=Value(1)).annotate(number=Count("pk", distinct=True))
    return counted.values("number")
