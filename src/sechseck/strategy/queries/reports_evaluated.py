# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An evaluation in a frozen report: a pure function of its JSON, in German."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

VERDICTS = {
    "works": "wirkt",
    "mixed": "wirkt teilweise",
    "none": "wirkt nicht",
    "unclear": "unklar",
}
METHODS = {
    "synthetic": "Nachbildung aus anderen Kommunen",
    "differences": "Änderung hier gegen Änderung anderswo",
    "interrupted": "Vorher und nachher am selben Ort",
}
LIMITS = "Ein Unterschied ist noch keine Wirkung; was dafür gelten muss, steht bei der Auswertung."


def evaluated(row: Mapping[str, Any]) -> tuple[str, list[str]]:
    """Return the question with its verdict, and the lines under it."""
    day = date.fromisoformat(row["day"])
    head = f"{row['question']} ({VERDICTS[row['verdict']]}, {day.day}.{day.month}.{day.year})"
    lines = [row["result"], f"Wie sicher das ist: {row['uncertainty']}"]
    if row["compared"]:
        lines.append(_figures(row["compared"]))
    return head, lines


def _figures(told: Mapping[str, Any]) -> str:
    unit = "Prozent von vorher" if told["is_indexed"] else told["unit"]
    head = f"{told['title']}, {METHODS[told['method']]}, {', '.join(told['treated'])}"
    if told["refused"]:
        return f"{head}: Nichts gerechnet. {told['refused']}"
    said = [f"Unterschied {_number(told, 'effect')} {unit}"]
    if told["low"] is not None:
        said.append(f"Spanne zu 90 % {_number(told, 'low')} bis {_number(told, 'high')}")
    rank = f", Rang {told['rank']} von {told['groups']}" if told["groups"] else ""
    said.append(f"p = {_german(told['p'], 3)}{rank}")
    return f"{head}: {'; '.join(said)}. {LIMITS}"


def _number(told: Mapping[str, Any], name: str) -> str:
    return _german(told[name], told["decimals"])


def _german(value: float, digits: int) -> str:
    """Return a number as Germans write it.

    >>> _german(-1234.56, 1)
    '−1.234,6'
    """
    words = f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
    return words.replace("-", "−")
