# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a list of measures: what each tells, or why it is not taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sechseck.engines.measures_list.cells import (
    BadCell,
    amount_of,
    day_of,
    identifier_of,
    several,
    words_of,
    year_of,
    yes_or_no,
)

LONGEST = {"title": 200, "official_title": 300, "description": 5000, "contact": 200}
SPOTS = {
    "merged": "Die Zelle liegt in verbundenen Zellen. Bitte lösen Sie die Verbindung auf und "
    "tragen Sie den Wert in jede Zeile ein.",
    "uncomputed": "Die Formel hat kein gespeichertes Ergebnis. Bitte öffnen und speichern Sie die "
    "Datei einmal in der Tabellenkalkulation.",
}
_KNOWN = re.compile(r"#\d+")  # a milestone that our own table names by its number
_MILESTONE = re.compile(
    r"(?P<due>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}):? (?P<title>.+?)"
    r"(?: \(erreicht (?P<done>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\))?"
)


class Row(NamedTuple):
    """A row with its number in the sheet, and cells that cannot be trusted."""

    number: int
    cells: Sequence[str]
    spots: Mapping[str, str] = {}  # column as a word -> merged or uncomputed


class Step(NamedTuple):
    """A milestone as a cell tells it."""

    title: str
    due: date
    done_on: date | None


@dataclass(slots=True)
class Told:
    """What a row tells; what it does not mention is missing from ``fields``."""

    identifier: str
    fields: dict[str, Any] = field(default_factory=dict)
    money: dict[tuple[int, str, str], Decimal] = field(default_factory=dict)
    milestones: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not taken, as it stood, and why."""

    number: int
    cells: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Read:
    """What a list says."""

    good: list[tuple[int, Told]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def read_rows(rows: Sequence[Row], meanings: Mapping[int, str], headings: Sequence[str]) -> Read:
    """Sort the rows of a list into those that are clear and those that are not."""
    found = Read()
    said: dict[str, list[int]] = {}
    told: list[tuple[Row, Told]] = []
    for row in rows:
        one, reasons = _read(row, meanings, headings)
        if one is None:
            found.refused.append(Refused(row.number, tuple(row.cells), tuple(reasons)))
        else:
            said.setdefault(one.identifier, []).append(row.number)
            told.append((row, one))
    for row, one in told:
        others = [str(number) for number in said[one.identifier] if number != row.number]
        if others:
            reason = f"Die Kennung „{one.identifier}“ steht auch in Zeile {', '.join(others[:5])}."
            found.refused.append(Refused(row.number, tuple(row.cells), (reason,)))
        else:
            found.good.append((row.number, one))
    found.refused.sort(key=lambda one: one.number)
    return found


def _read(
    row: Row, meanings: Mapping[int, str], headings: Sequence[str]
) -> tuple[Told | None, list[str]]:
    told, reasons = Told(""), []
    for place, meaning in meanings.items():
        cell = row.cells[place] if place < len(row.cells) else ""
        try:
            if str(place) in row.spots:
                raise BadCell(SPOTS[row.spots[str(place)]])
            _tell(told, meaning, cell)
        except BadCell as error:
            head = headings[place] if place < len(headings) else ""
            reasons.append(f"{head or f'Spalte {place + 1}'}: {error}")
    starts, ends = told.fields.get("starts"), told.fields.get("ends")
    if starts and ends and ends < starts:
        reasons.append("Das Ende liegt vor dem Beginn.")
    if ends and told.fields.get("is_continuous"):
        reasons.append("Was dauerhaft läuft, hat kein Ende.")
    return (None, reasons) if reasons else (told, [])


def _tell(told: Told, meaning: str, cell: str) -> None:
    if meaning == "identifier":
        told.identifier = identifier_of(cell)
    elif meaning.startswith("money:"):
        _word, year, kind, source = meaning.split(":")
        amount = amount_of(cell)
        if amount is not None:
            told.money[int(year), kind, source] = amount
    elif meaning == "milestones":
        parts = [part for part in several(cell) if not _KNOWN.fullmatch(part)]
        told.milestones = tuple(map(step_of, parts))
    else:
        name, value = FIELDS[meaning](cell) if meaning in FIELDS else _words(meaning, cell)
        if value not in (None, "", ()):
            told.fields[name] = value


def _words(name: str, cell: str) -> tuple[str, Any]:
    text = words_of(cell)
    if name != "description":
        text = " ".join(text.split())
    if len(text) > LONGEST.get(name, 300):
        raise BadCell(f"Das sind mehr als {LONGEST.get(name, 300)} Zeichen.")
    return name, text


FIELDS: Mapping[str, Callable[[str], tuple[str, Any]]] = {
    "starts": lambda cell: ("starts", day_of(cell)),
    "ends": lambda cell: ("ends", day_of(cell)),
    "starts_year": lambda cell: ("starts", year_of(cell, is_end=False)),
    "ends_year": lambda cell: ("ends", year_of(cell, is_end=True)),
    "continuous": lambda cell: ("is_continuous", yes_or_no(cell)),
    "goals": lambda cell: ("goals", several(cell)),
    "areas": lambda cell: ("areas", several(cell)),
}


def step_of(part: str) -> Step:
    """Return a milestone as a cell tells it: its day, its title, and when it was reached."""
    found = _MILESTONE.fullmatch(part)
    if found is None:
        raise BadCell(f"„{part[:60]}“ ist kein Meilenstein. Bitte als „31.12.2026 Spatenstich“.")
    due = day_of(found["due"])
    if due is None or len(found["title"]) > 200:
        raise BadCell(f"„{part[:60]}“ ist kein Meilenstein.")
    return Step(found["title"], due, day_of(found["done"] or ""))
