# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which a pack brings along settled contradictions, waivers and tasks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sechseck.kernel.packs.cells import Cell, choice, day, optional, required, slug, upto
from sechseck.kernel.packs.table import Row, RowError

OFFICE = upto(145, required)
LONGEST = timedelta(days=731)

WORK: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "settlements": (
        None,
        {
            "first": upto(300, required),
            "second": upto(300, required),
            "verdict": choice("value", "both", "none"),
            "holds": choice("first", "second", ""),
            "reason": upto(1000, required),
            "source": upto(300, required),
            "proposed_on": day,
            "proposed_by": OFFICE,
            "confirmed_on": optional(day),
            "confirmed_by": upto(145),
        },
    ),
    "waivers": (
        None,
        {
            "gap": slug,
            "item": upto(300, required),
            "reason": upto(500, required),
            "until": day,
            "decided_on": day,
            "decided_by": OFFICE,
        },
    ),
    "tasks": (
        "key",
        {
            "key": slug,
            "title": upto(200),
            "text": upto(2000),
            "gap": upto(40),
            "item": upto(300),
            "unit": slug,
            "due": optional(day),
            "state": choice("open", "done", "dropped"),
            "result": upto(1000),
            "created_on": day,
            "created_by": OFFICE,
        },
    ),
}


def check_work(tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong between the cells of a row; what it names is looked up on loading."""
    for row in tables["settlements"]:
        yield from _check_settlement(row)
    for row in tables["waivers"]:
        if not row["decided_on"] <= row["until"] <= row["decided_on"] + LONGEST:
            sentence = "liegt nicht zwischen der Entscheidung und zwei Jahren danach."
            yield RowError("waivers.csv", row["_row"], "until", sentence)
    units = {actor["slug"] for actor in tables["actors"]}
    for row in tables["tasks"]:
        yield from _check_task(row, units)


def _check_settlement(row: Row) -> Iterator[RowError]:
    def error(column: str, sentence: str) -> RowError:
        return RowError("settlements.csv", row["_row"], column, sentence)

    if (row["verdict"] == "value") != bool(row["holds"]):
        yield error(
            "holds", "Gilt eine Angabe (value), steht hier first oder second, sonst nichts."
        )
    if bool(row["confirmed_on"]) != bool(row["confirmed_by"]):
        yield error("confirmed_by", "Wer zustimmt, tut es an einem Tag; beides oder keines.")
    if row["confirmed_by"] == row["proposed_by"]:
        yield error("confirmed_by", "Zustimmen muss eine andere Stelle als die, die vorschlägt.")


def _check_task(row: Row, units: set[str]) -> Iterator[RowError]:
    def error(column: str, sentence: str) -> RowError:
        return RowError("tasks.csv", row["_row"], column, sentence)

    if row["unit"] not in units:
        yield error("unit", f"„{row['unit']}“ steht nicht in actors.csv.")
    if not row["gap"] and not row["title"]:
        yield error("title", "Eine Aufgabe ohne Lücke braucht einen Titel.")
    if row["gap"] and not row["due"]:
        yield error("due", "Wer eine Lücke schließt, tut es bis zu einem Tag.")
    if (row["state"] == "open") == bool(row["result"]):
        yield error("result", "Was zu Ende ist, hat ein Ergebnis oder einen Grund, sonst nichts.")
