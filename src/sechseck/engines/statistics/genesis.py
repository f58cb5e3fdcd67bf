# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Flat tables of the offices of statistics: title lines, two lines of headings, footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Row = tuple[int, tuple[str, ...]]
TIME, KEY, NAME = "Zeit", "Schlüssel", "Name"
_TABLE = re.compile(r"GENESIS-Tabelle:\s*(?P<code>[0-9A-Z-]+)")
_STATED = re.compile(r"Stand:\s*(?P<day>\d{2}\.\d{2}\.\d{4})")
_PERIOD = re.compile(r"\d{4}|\d{2}\.\d{2}\.\d{4}")
_KEY = re.compile(r"DG|[0-9]{2,12}")


@dataclass(frozen=True, slots=True)
class Flat:
    """Headings and rows of a table, and what its lines around them say."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    code: str = ""  # of the table
    title: str = ""
    stated: str = ""  # the day on which it was made, as printed
    licence: str = ""


def is_flat(rows: Sequence[Row]) -> bool:
    """Say whether a file begins as such a table does."""
    return any(_TABLE.match(row[0]) for _number, row in rows[:3] if row)


def read_flat(rows: Sequence[Row]) -> Flat:
    """Return the table in a file; rows of values begin with a period and a key."""
    values = [(number, row) for number, row in rows if _is_value(row)]
    first = values[0][0] if values else 0
    last = values[-1][0] if values else 0
    before = [row for number, row in rows if number < first]
    after = "\n".join(row[0] for number, row in rows if number > last and row)
    found = _TABLE.match(before[0][0]) if before and before[0] else None
    width = max((len(row) for _number, row in values), default=0)
    stated = _STATED.search(after)
    return Flat(
        headings=_headings(before, width),
        rows=tuple((number, _trimmed(row, width)) for number, row in values),
        code=found["code"] if found else "",
        title=" ".join(row[0] for row in before[1:] if row and row[0])[:300],
        stated=stated["day"] if stated else "",
        licence=_licence(after),
    )


def _is_value(row: Sequence[str]) -> bool:
    return (
        len(row) > 3
        and _PERIOD.fullmatch(row[0].strip()) is not None
        and _KEY.fullmatch(row[1].strip()) is not None
    )


def _trimmed(row: Sequence[str], width: int) -> tuple[str, ...]:
    cells = [cell.strip(" ") for cell in row]
    return tuple(cells + [""] * (width - len(cells)))


def _headings(before: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Join the heading lines of each column; what all columns say alike says nothing."""
    lines = [row for row in before if len(row) == width and not row[0] and any(row)]
    told = [line for line in lines if len({cell for cell in line[3:] if cell}) > 1] or lines[-1:]
    names = [
        ", ".join(line[column].strip() for line in told if line[column].strip())
        for column in range(3, width)
    ]
    return (TIME, KEY, NAME, *names)


def _licence(after: str) -> str:
    words = " ".join(after.replace('"', " ").split())
    found = re.search(r"Datenlizenz Deutschland\s*-?\s*Namensnennung\s*-?\s*Version 2\.0", words)
    return "Datenlizenz Deutschland – Namensnennung – Version 2.0" if found else ""
