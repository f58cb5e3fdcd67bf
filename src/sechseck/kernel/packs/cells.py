# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a cell of a region pack may hold: one small function per kind of value.

Each takes the cell's text and returns its value, or raises ``ValueError`` with a German
sentence part that says what was expected.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

Cell = Callable[[str], Any]


def text(cell: str) -> str:
    """Accept any text."""
    return cell


def required(cell: str) -> str:
    """Accept any text but an empty one."""
    if not cell:
        raise ValueError("darf nicht leer sein")
    return cell


def slug(cell: str) -> str:
    """Accept lower-case letters, digits, ``-`` and ``_``."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", cell):
        raise ValueError("braucht Kleinbuchstaben, Ziffern, - oder _")
    return cell


def digits(count: int) -> Cell:
    """Accept a key of so many digits; a leading zero counts."""

    def check(cell: str) -> str:
        if not re.fullmatch(rf"\d{{{count}}}", cell):
            raise ValueError(f"braucht genau {count} Ziffern (auch die führende Null)")
        return cell

    return check


def whole(cell: str) -> int:
    """Accept a whole number."""
    if not re.fullmatch(r"-?\d{1,9}", cell):
        raise ValueError("braucht eine ganze Zahl ohne Punkt")
    return int(cell)


def number(cell: str) -> Decimal:
    """Accept a number with a decimal point."""
    try:
        value = Decimal(cell)
    except InvalidOperation:
        raise ValueError("braucht eine Zahl mit Dezimalpunkt") from None
    if not value.is_finite():
        raise ValueError("braucht eine endliche Zahl")
    return value


def day(cell: str) -> date:
    """Accept a day as 2023-12-31."""
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError("braucht ein Datum wie 2023-12-31") from None


def moment(cell: str) -> str:
    """Accept nothing, a year, a month or a day, as ISO text."""
    if cell and not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", cell):
        raise ValueError("braucht Jahr, Monat oder Tag wie 2023, 2023-12 oder 2023-12-31")
    return cell


def names(cell: str) -> tuple[str, ...]:
    """Accept names separated by ``|``."""
    return tuple(name.strip() for name in cell.split("|") if name.strip())


def choice(*allowed: str) -> Cell:
    """Accept one of the given words."""

    def check(cell: str) -> str:
        if cell not in allowed:
            raise ValueError(
                "braucht eines von: " + ", ".join(word or "(leer)" for word in allowed)
            )
        return cell

    return check


def optional(kind: Cell) -> Cell:
    """Accept an empty cell as ``None``, else what ``kind`` accepts."""
    return lambda cell: kind(cell) if cell else None


def upto(most: int, kind: Cell = text) -> Cell:
    """Accept what ``kind`` accepts, in at most so many characters."""

    def check(cell: str) -> Any:
        if len(cell) > most:
            raise ValueError(f"ist länger als {most} Zeichen")
        return kind(cell)

    return check
