# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One cell of a table of places or people: a number, or a German reason why it is none."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

Row = Mapping[str, str]
_COMMA = re.compile(r"-?\d{1,3},\d+")
SUPPRESSED = frozenset({"-", "–", "—", ".", "x", "/", "-1", "geheim"})


class BadCell(ValueError):
    """A cell that is no number; the message is a German sentence."""


def number(cell: str | float | None, column: str) -> float:
    """Return the number of a cell.

    Raises
    ------
    BadCell
        If it is empty, no number, or written with a decimal comma.

    >>> number(" 9.73 ", "lon")
    9.73
    """
    text = "" if cell is None else str(cell).strip()
    if not text:
        raise BadCell(f"„{column}“ ist leer.")
    if _COMMA.fullmatch(text):
        raise BadCell(f"„{column}“ ist {text}: Schreiben Sie {text.replace(',', '.')} mit Punkt.")
    try:
        found = float(text)
    except ValueError:
        raise BadCell(f"„{column}“ ist keine Zahl: {text[:30]}") from None
    if not math.isfinite(found):
        raise BadCell(f"„{column}“ ist keine Zahl: {text[:30]}")
    return found


def is_suppressed(cell: str | float | None) -> bool:
    """Return whether an office of statistics kept a number to itself.

    >>> is_suppressed("–"), is_suppressed("0")
    (True, False)
    """
    return str(cell).strip().lower() in SUPPRESSED


def line_of(row: Row, number: int) -> int:
    """Return the line of the file a row stands in, where its reader knows; else its number."""
    return int(getattr(row, "line", number))
