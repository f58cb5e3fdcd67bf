# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen report as it is drawn: a pure function of its JSON, in German, as it was published."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sechseck.engines.status import STATE_WORDS
from sechseck.strategy.queries.reports_evaluated import evaluated

ORDER = ("late", "stale", "on_time", "not_started", "done", "stopped")
MILESTONE = {"open": "offen", "done": "erreicht", "dropped": "entfallen"}
NOTHING = "–"
BAR = 600
HEADS: dict[str, Any] = {
    "milestones": ("Meilenstein", "fällig", "Stand", "erreicht am"),
    "budget": ("Jahr", "geplant", "ausgegeben"),
    "values": ("Kennzahl", "am", "Wert", "Einheit"),
    "update": "Bericht",
    "evaluation": "Auswertung",
}


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the bar of states."""

    state: str
    words: str
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Part:
    """A measure: one line of the table, and its own section."""

    id: str
    title: str
    state: str
    words: str
    reason: str
    facts: Sequence[tuple[str, str]]
    milestones: Sequence[Sequence[str]]
    budget: Sequence[Sequence[str]]
    values: Sequence[Sequence[str]]
    updates: Sequence[tuple[str, str, str]]
    evaluations: Sequence[tuple[str, Sequence[str]]] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report, ready to be printed."""

    title: str
    kicker: str
    facts: Sequence[tuple[str, str]]
    summary: str
    shares: Sequence[Share]
    parts: Sequence[Part]
    heads: Mapping[str, Any] = field(default_factory=lambda: dict(HEADS))


def drawn(frozen: str) -> Drawn:
    """Return what the pages of a report print; the same JSON gives the same, for ever."""
    told = json.loads(frozen)
    first, last = told["period"]
    correction = (
        [("Berichtigt", f"Bericht {told['corrects']}: {told['correction']}")]
        if told["corrects"]
        else []
    )
    return Drawn(
        title=told["title"],
        kicker=f"Fortschrittsbericht {told['number']} zu: {told['plan']['title']}",
        facts=[
            ("Thema", told["plan"]["theme"]),
            ("Zeitraum", f"{_day(first)} bis {_day(last)}"),
            ("Status am", _day(told["day"])),
            ("Veröffentlicht am", _day(told["published"])),
            *correction,
            ("Regeln des Status", told["rules"]),
        ],
        summary=told["together"]["reason"],
        shares=_shares(told["together"]["counts"]),
        parts=[_part(one) for one in told["measures"]],
    )


def _shares(counts: Mapping[str, int]) -> list[Share]:
    total, x, found = sum(counts.values()), 0.0, []
    for state in ORDER:
        number = counts.get(state, 0)
        if number:
            width = round(BAR * number / total, 2)
            found.append(Share(state, STATE_WORDS[state], number, round(x, 2), width))
            x += width
    return found


def _part(one: Mapping[str, Any]) -> Part:
    words = STATE_WORDS[one["state"]]
    ends = "dauerhaft" if one["continuous"] else _day(one["ends"])
    return Part(
        id=one["id"],
        title=one["title"],
        state=one["state"],
        words=f"{words} (von Hand gesetzt)" if one["by_hand"] else words,
        reason=one["reason"],
        facts=[
            ("Zuständig", one["unit"] or NOTHING),
            ("Zeit", f"{_day(one['starts'])} bis {ends}"),
            ("Fortschritt", _percent(one["progress"])),
        ],
        milestones=[
            (step["title"], _day(step["due"]), MILESTONE[step["state"]], _day(step["done"]))
            for step in one["milestones"]
        ],
        budget=[
            (str(row["year"]), _euros(row["plan"]), _euros(row["actual"])) for row in one["budget"]
        ],
        values=[
            (row["title"], _day(day), _number(value), row["unit"])
            for row in one["indicators"]
            for day, value in row["values"][-3:]
        ],
        updates=[
            (f"{_day(row['begins'])} bis {_day(row['ends'])}", row["text"], row["evidence"])
            for row in one["updates"]
        ],
        evaluations=[evaluated(row) for row in one.get("evaluations", ())],
    )


def _day(iso: str) -> str:
    """Return a day as Germans write it.

    >>> _day("2026-03-01"), _day("")
    ('1.3.2026', '–')
    """
    if not iso:
        return NOTHING
    day = date.fromisoformat(iso)
    return f"{day.day}.{day.month}.{day.year}"


def _euros(amount: str | None) -> str:
    return NOTHING if amount is None else f"{_german(f'{Decimal(amount):,.2f}')} €"


def _percent(share: float | None) -> str:
    return NOTHING if share is None else f"{round(share * 100)} %"


def _number(value: float | None) -> str:
    if value is None:
        return "kein Wert"
    return _german(f"{value:,.2f}".rstrip("0").rstrip("."))


def _german(words: str) -> str:
    return words.translate(str.maketrans(",.", ".,"))
