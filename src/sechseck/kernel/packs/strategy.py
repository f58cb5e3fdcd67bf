# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which a pack brings resolutions, a strategy, plans, goals and measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sechseck.kernel.packs.cells import (
    Cell,
    choice,
    day,
    names,
    number,
    optional,
    required,
    slug,
    text,
    upto,
    web,
    whole,
)
from sechseck.kernel.packs.table import Row, RowError

# The words of the models, which a reader without a database cannot load; a test compares them.
HORIZONS = ("short", "mid", "long")
PLAN_STATES = (
    "draft", "consultation", "proposed", "adopted", "in_force", "evaluated", "superseded",
    "closed",
)  # fmt: skip
MEASURE_STATES = ("idea", "proposed", "decided", "running", "done", "stopped", "merged")
DECIDED = ("decided", "running", "done")
ADOPTED = ("adopted", "in_force", "evaluated", "superseded")
OFFICE = upto(145, required)
KEY = upto(30, required)
PEOPLE: dict[str, Cell] = {"proposed_by": OFFICE, "published_by": upto(145)}
Table = tuple[str | None, dict[str, Cell]]

STRATEGY: dict[str, Table] = {
    "resolutions": (
        "key",
        {
            "key": slug,
            "committee": slug,
            "number": upto(60, required),
            "day": day,
            "wording": required,
            "document": text,
            "url": web,
            "proposed_by": OFFICE,
            "confirmed_by": OFFICE,
        },
    ),
    "strategies": (
        "key",
        {
            "key": slug,
            "kind": choice("transformation", "sustainability"),
            "number": whole(1, 99),
            "title": upto(200, required),
            "summary": text,
            "focus": text,
            "resolution": text,
            **PEOPLE,
        },
    ),
    "futures": (
        None,
        {
            "strategy": slug,
            "title": upto(200, required),
            "horizon": choice(*HORIZONS),
            "narrative": required,
            "themes": names,
            "order": whole(0, 100),
        },
    ),
    "plans": (
        "key",
        {
            "key": slug,
            "strategy": text,
            "title": upto(200, required),
            "summary": text,
            "main_theme": slug,
            "themes": names,
            "unit": text,
            "valid_from": optional(day),
            "valid_to": optional(day),
            "text": text,  # title of one in texts.toml
            "state": choice(*PLAN_STATES),
            "resolution": text,
            **PEOPLE,
        },
    ),
    "goals": (
        "key",
        {
            "key": slug,
            "strategy": text,
            "plan": text,
            "parent": text,
            "title": upto(200, required),
            "text": text,
            "theme": slug,
            "horizon": choice(*HORIZONS),
            "target_day": optional(day),
            "unit": text,
            "success_criterion": text,
            "derivation": text,
            "indicator": text,
            **PEOPLE,
        },
    ),
    "measures": (
        "key",
        {
            "key": KEY,
            "plan": slug,
            "goals": names,
            "title": upto(200, required),
            "description": text,
            "statement": upto(300),
            "theme": slug,
            "unit": text,
            "contact": upto(200),
            "partners": names,
            "areas": names,
            "starts": optional(day),
            "ends": optional(day),
            "expected_gain": text,
            "gain_for": upto(300),
            "acceptance": text,
            "state": choice(*MEASURE_STATES),
            "resolution": text,
            "done_on": optional(day),
            "stop_reason": upto(500),
            "merged_into": text,
            "indicator": text,
            **PEOPLE,
        },
    ),
    "milestones": (
        None,
        {
            "measure": KEY,
            "title": upto(200, required),
            "due": day,
            "state": choice("open", "done", "dropped"),
            "done_on": optional(day),
        },
    ),
    "dependencies": (
        None,
        {
            "measure": KEY,
            "before": KEY,
            "kind": choice("finish_start", "start_start"),
            "lag_days": whole(0, 3650),
        },
    ),
    "budget": (
        None,
        {
            "measure": KEY,
            "year": whole(1990, 2100),
            "kind": choice("plan", "actual"),
            "source": choice("own", "grant", "third"),
            "amount": number(0, 10**11),
        },
    ),
    "checks": (
        None,
        {
            "measure": KEY,
            "criterion": slug,
            "answer": choice("yes", "partly", "no", "none"),
            "argument": required,
        },
    ),
    "sign_offs": (
        None,
        {
            "measure": KEY,
            "unit": slug,
            "state": choice("asked", "agreed", "objected"),
            "day": day,
            "note": upto(500),
        },
    ),
    "targets": (
        None,
        {"indicator": slug, "day": day, "value": number(-(10**12), 10**12), "reason": upto(300)},
    ),
}
STRATEGY_REFERENCES = (
    ("resolutions", "committee", "actors", "slug"),
    ("resolutions", "document", "documents", "slug"),
    ("strategies", "resolution", "resolutions", "key"),
    ("futures", "strategy", "strategies", "key"),
    ("futures", "themes", "themes", "slug"),
    ("plans", "strategy", "strategies", "key"),
    ("plans", "main_theme", "themes", "slug"),
    ("plans", "themes", "themes", "slug"),
    ("plans", "unit", "actors", "slug"),
    ("plans", "resolution", "resolutions", "key"),
    ("goals", "strategy", "strategies", "key"),
    ("goals", "plan", "plans", "key"),
    ("goals", "parent", "goals", "key"),
    ("goals", "theme", "themes", "slug"),
    ("goals", "unit", "actors", "slug"),
    ("goals", "derivation", "derivations", "key"),
    ("goals", "indicator", "indicators", "code"),
    ("measures", "plan", "plans", "key"),
    ("measures", "goals", "goals", "key"),
    ("measures", "theme", "themes", "slug"),
    ("measures", "unit", "actors", "slug"),
    ("measures", "partners", "actors", "slug"),
    ("measures", "areas", "municipalities", "ags"),
    ("measures", "resolution", "resolutions", "key"),
    ("measures", "merged_into", "measures", "key"),
    ("measures", "indicator", "indicators", "code"),
    ("milestones", "measure", "measures", "key"),
    ("dependencies", "measure", "measures", "key"),
    ("dependencies", "before", "measures", "key"),
    ("budget", "measure", "measures", "key"),
    ("checks", "measure", "measures", "key"),
    ("checks", "criterion", "themes", "slug"),
    ("sign_offs", "measure", "measures", "key"),
    ("sign_offs", "unit", "actors", "slug"),
    ("targets", "indicator", "indicators", "code"),
)


def check_strategy(region: dict[str, Any], tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong between the cells of a row, and between rows."""
    is_example = bool(region.get("region", {}).get("is_example"))
    for name in STRATEGY:
        if tables[name] and not is_example:
            said = "Ziele und Maßnahmen bringt nur ein Paket mit, das als Beispiel bezeichnet ist."
            yield RowError(f"{name}.csv", 1, "", said)
    for name in ("strategies", "plans", "goals", "measures"):
        yield from _two_offices(name, "published_by", tables[name])
    yield from _two_offices("resolutions", "confirmed_by", tables["resolutions"])
    for row in tables["plans"]:
        if row["state"] in ADOPTED and not (row["resolution"] and row["text"]):
            said = "Ein beschlossener Plan braucht einen Beschluss und einen Text."
            yield RowError("plans.csv", row["_row"], "resolution", said)
    yield from _check_measures(tables)
    for row in tables["milestones"]:
        if (row["state"] == "done") != bool(row["done_on"]):
            said = "Was erreicht ist, hat einen Tag; alles andere keinen."
            yield RowError("milestones.csv", row["_row"], "done_on", said)


def _two_offices(name: str, column: str, rows: list[Row]) -> Iterator[RowError]:
    for row in rows:
        if row[column] == row["proposed_by"]:
            said = "Zustimmen muss eine andere Stelle als die, die vorschlägt."
            yield RowError(f"{name}.csv", row["_row"], column, said)


def _check_measures(tables: dict[str, list[Row]]) -> Iterator[RowError]:
    stones = {row["slug"] for row in tables["themes"] if row["kind"] == "foundation"}
    checked: dict[str, set[str]] = {}
    for row in tables["checks"]:
        checked.setdefault(row["measure"], set()).add(row["criterion"])
    for row in tables["measures"]:
        missing = stones - checked.get(row["key"], set())
        for column, said in _faults(row, missing):
            yield RowError("measures.csv", row["_row"], column, said)


def _faults(row: Row, missing: set[str]) -> Iterator[tuple[str, str]]:
    state = row["state"]
    if state in DECIDED and not row["resolution"]:
        yield "resolution", "Was beschlossen ist, nennt den Beschluss."
    if state in DECIDED and missing:
        words = ", ".join(sorted(missing))
        yield "state", f"Was beschlossen ist, ist am ganzen Fundament geprüft; es fehlt: {words}."
    if (state == "done") != bool(row["done_on"]):
        yield "done_on", "Was abgeschlossen ist, hat einen Tag; alles andere keinen."
    if (state == "stopped") != bool(row["stop_reason"]):
        yield "stop_reason", "Was gestoppt ist, hat einen Grund; alles andere keinen."
    if (state == "merged") != bool(row["merged_into"]):
        yield "merged_into", "Was zusammengelegt ist, sagt womit; alles andere nichts."
    if row["starts"] and row["ends"] and row["ends"] < row["starts"]:
        yield "ends", "Das Ende liegt vor dem Beginn."
