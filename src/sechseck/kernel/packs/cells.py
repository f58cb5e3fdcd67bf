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
from decimal import Decimal
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
        if not re.fullmatch(rf"[0-9]{{{count}}}", cell):
            raise ValueError(f"braucht genau {count} Ziffern (auch die führende Null)")
        return cell

    return check


def whole(least: int, most: int) -> Cell:
    """Accept a whole number between two bounds, both included."""

    def check(cell: str) -> int:
        if not re.fullmatch(r"-?[0-9]{1,9}", cell):
            raise ValueError("braucht eine ganze Zahl ohne Punkt")
        if not least <= int(cell) <= most:
            raise ValueError(f"liegt nicht zwischen {least} und {most}")
        return int(cell)

    return check


def number(least: int, most: int) -> Cell:
    """Accept a number with a decimal point between two bounds, both included."""

    def check(cell: str) -> Decimal:
        if not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", cell):
            raise ValueError("braucht eine Zahl mit Dezimalpunkt")
        value = Decimal(cell)
        if not least <= value <= most:
            raise ValueError(f"liegt nicht zwischen {least} und {most}")
        return value

    return check


def day(cell: str) -> date:
    """Accept a day as 2023-12-31."""
    try:
        if len(cell) != len("2023-12-31"):
            raise ValueError
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError("braucht ein Datum wie 2023-12-31") from None


def moment(cell: str) -> str:
    """Accept nothing, a year, a month or a day, as ISO text."""
    try:
        if cell and re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", cell) is None:
            raise ValueError
        if cell:
            date.fromisoformat(cell + "-01-01"[len(cell) - 4 :])
    except ValueError:
        said = "braucht Jahr, Monat oder Tag wie 2023, 2023-12 oder 2023-12-31"
        raise ValueError(said) from None
    return cell


def web(cell: str) -> str:
    """Accept nothing, or an address that a link may lead to."""
    if cell and not re.fullmatch(r"https?://[^\s<>\"]+", cell):
        raise ValueError("braucht eine Adresse, die mit https:// beginnt")
    return cell


def checksum(cell: str) -> str:
    """Accept nothing, or a SHA-256 in small hexadecimal digits."""
    if cell and not re.fullmatch(r"[0-9a-f]{64}", cell):
        raise ValueError("braucht 64 Zeichen aus 0-9 und a-f")
    return cell


def names(cell: str) -> tuple[str, ...]:
    """Accept names separated by ``|``, each in at most 100 characters."""
    found = tuple(name.strip() for name in cell.split("|") if name.strip())
    if any(len(name) > 100 for name in found):
        raise ValueError("enthält einen Namen mit mehr als 100 Zeichen")
    return found


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
