# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which an invented region brings what was reported about its measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sechseck.kernel.packs.cells import (
    Cell,
    choice,
    day,
    names,
    optional,
    required,
    slug,
    text,
    upto,
)
from sechseck.kernel.packs.table import Row, RowError

# The words of the models, which a reader without a database cannot load; a test compares them.
STATUSES = ("not_started", "on_time", "late", "stale", "done", "stopped")
VERDICTS = ("works", "mixed", "none", "unclear")
METHODS = ("synthetic", "differences", "interrupted")
OFFICE = upto(145, required)
KEY = upto(30, required)
YEAR = timedelta(days=366)
MONITORING: dict[str, tuple[str | None, dict[str, Cell]]] = {
    "progress_updates": (
        None,
        {
            "measure": KEY,
            "begins": day,
            "ends": day,
            "day": day,
            "text": upto(5000, required),
            "evidence": upto(500),
            "claimed_state": optional(choice(*STATUSES)),
            "reported_by": OFFICE,
        },
    ),
    "overrides": (
        None,
        {
            "measure": KEY,
            "state": choice(*STATUSES),
            "reason": upto(5000, required),
            "since": day,
            "until": day,
            "set_by": OFFICE,
        },
    ),
    "evaluations": (
        None,
        {
            "measure": KEY,
            "question": required,
            "design": required,
            "baseline": upto(5000),
            "comparison": names,
            "result": required,
            "uncertainty": required,
            "verdict": choice(*VERDICTS),
            "day": day,
            "method": optional(choice(*METHODS)),
            "indicator": text,
            "treated": names,
            "begins": optional(day),
            "is_indexed": choice("", "yes", "no"),
            "written_by": OFFICE,
        },
    ),
    "progress_reports": (
        "key",
        {
            "key": slug,
            "plan": slug,
            "title": upto(200, required),
            "begins": day,
            "ends": day,
            "day": day,
            "published": day,
            "corrects": upto(60),
            "correction": upto(500),
            "published_by": OFFICE,
        },
    ),
}
MONITORING_REFERENCES = (
    ("progress_updates", "measure", "measures", "key"),
    ("overrides", "measure", "measures", "key"),
    ("evaluations", "measure", "measures", "key"),
    ("evaluations", "indicator", "indicators", "code"),
    ("evaluations", "comparison", "municipalities", "ags"),
    ("evaluations", "treated", "municipalities", "ags"),
    ("progress_reports", "plan", "plans", "key"),
    ("progress_reports", "corrects", "progress_reports", "key"),
)


def check_monitoring(region: dict[str, Any], tables: dict[str, list[Row]]) -> Iterator[RowError]:
    """Yield what is wrong: nobody reports for a real region, and time runs forward."""
    first = [(name, row) for name in MONITORING for row in tables[name][:1]]
    for name, row in [] if region.get("region", {}).get("is_example") else first:
        sentence = "Nur eine erfundene Region bringt Berichte über Maßnahmen mit."
        yield RowError(f"{name}.csv", row["_row"], "", sentence)
    for row in tables["progress_updates"]:
        if not _in_order(row["begins"], row["ends"], row["day"]):
            sentence = "Beginn, Ende und Tag des Berichts folgen aufeinander."
            yield RowError("progress_updates.csv", row["_row"], "day", sentence)
    for row in tables["overrides"]:
        if not row["since"] <= row["until"] <= row["since"] + YEAR:
            sentence = "Ein von Hand gesetzter Status gilt höchstens ein Jahr."
            yield RowError("overrides.csv", row["_row"], "until", sentence)
    yield from _check_evaluations(tables["evaluations"])
    for row in tables["progress_reports"]:
        yield from _check_report(row)


def _check_evaluations(rows: list[Row]) -> Iterator[RowError]:
    for row in rows:
        if len({bool(row[name]) for name in ("method", "indicator", "treated")}) > 1:
            sentence = "Verfahren, Kennzahl und Kommunen mit der Maßnahme gehören zusammen."
            yield RowError("evaluations.csv", row["_row"], "method", sentence)


def _check_report(row: Row) -> Iterator[RowError]:
    if not _in_order(row["begins"], row["ends"], row["published"]):
        sentence = "Beginn, Ende und Veröffentlichung folgen aufeinander."
        yield RowError("progress_reports.csv", row["_row"], "published", sentence)
    if bool(row["corrects"]) != bool(row["correction"]):
        sentence = "Eine Berichtigung nennt den Bericht und sagt, was sie berichtigt."
        yield RowError("progress_reports.csv", row["_row"], "correction", sentence)


def _in_order(*days: date) -> bool:
    return list(days) == sorted(days)
