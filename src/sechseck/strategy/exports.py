# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of a table of measures in words that spreadsheets open safely."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sechseck.strategy.queries.exports import Cell, Export


def as_words(value: Cell) -> str:
    """Return a cell as Germans write it."""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", ",")
    return value or ""


def rows_in_words(export: Export) -> Iterable[list[str]]:
    """Return the rows of a table for a CSV file."""
    return ([as_words(value) for value in row] for row in export.rows)
