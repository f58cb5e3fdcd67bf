# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Money by year and source, as a table; what nobody entered is missing, never zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from sechseck.strategy.models import BudgetPosition, Measure

COLUMNS = tuple(
    (kind, source)
    for kind in BudgetPosition.Kind.values
    for source in BudgetPosition.Source.values
)
Cells = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One year: a cell for each column, then the sums of what is planned and spent."""

    year: int
    cells: Cells
    planned: Decimal | None
    spent: Decimal | None


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """All years and their sum."""

    rows: list[MoneyRow]
    total: MoneyRow | None

    @property
    def is_empty(self) -> bool:
        """Whether nobody entered an amount."""
        return not self.rows


def money_of_rows(rows: Iterable[Mapping[str, Any]]) -> MoneyTable:
    """Return the amounts of one measure by year; ``euros`` is an amount as text."""
    return _table((one["year"], one["kind"], one["source"], Decimal(one["euros"])) for one in rows)


def money_of_many(measures: QuerySet[Measure]) -> MoneyTable:
    """Return the amounts of many measures together by year; one statement."""
    rows = BudgetPosition.objects.filter(measure__in=measures.order_by().values("pk")).order_by()
    sums = rows.values_list("year", "kind", "source").annotate(total=Sum("amount"))
    return _table(sums)


def _table(amounts: Iterable[tuple[int, str, str, Decimal]]) -> MoneyTable:
    found: dict[int, dict[tuple[str, str], Decimal]] = {}
    for year, kind, source, amount in amounts:
        found.setdefault(year, {})[kind, source] = amount
    rows = [_row(year, tuple(found[year].get(one) for one in COLUMNS)) for year in sorted(found)]
    if not rows:
        return MoneyTable([], None)
    columns = zip(*(row.cells for row in rows), strict=True)
    return MoneyTable(rows, _row(0, tuple(_sum(column) for column in columns)))


def _row(year: int, cells: Cells) -> MoneyRow:
    half = len(cells) // 2
    return MoneyRow(year, cells, _sum(cells[:half]), _sum(cells[half:]))


def _sum(cells: Cells) -> Decimal | None:
    known = [cell for cell in cells if cell is not None]
    return sum(known, Decimal(0)) if known else None
