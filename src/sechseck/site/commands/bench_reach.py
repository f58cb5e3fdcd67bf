# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench reach [--json] [--size small|large]: minutes to places, beside its peers."""

from __future__ import annotations

import importlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from sechseck.site import shared
from sechseck.site.commands.arguments import Arguments
from sechseck.site.setup.environment import ensure_environment
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import CHECKOUT

MISSED = 1
NO_PEERS = 2
WIDTH = 150
NO_MATERIAL = "Der Ordner shared/ mit den Kartenauszügen fehlt: Nichts ist gemessen."


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed or results differ, 2 if something is lacking."""
    given = _parser().parse_args(arguments)
    material = shared.folder()
    if material is None:
        print(NO_MATERIAL, file=sys.stderr)
        return NO_PEERS if os.environ.get("CI") == "true" else 0
    notes = _installed()
    bench = _benchmark()
    with tempfile.TemporaryDirectory(prefix="sechseck-bench-") as place:
        _tell("Schreibe die Eingaben …")
        size = bench.SIZES[given.size]
        words = bench.write_input(Path(place), material / "data" / "osm_gtfs", size)
        rows = list(bench.rows(Path(place), _tell))
    figures = bench.figures(rows, is_small=given.size == "small")
    if given.json:
        report = {
            "input": words,
            "rows": [asdict(one) for one in rows],
            "figures": [asdict(one) | {"met": one.is_met} for one in figures],
            "notes": notes,
        }
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        _print(bench, rows, figures, [*words.values(), *notes])
    return _code(rows, figures)


def _code(rows: Sequence[Any], figures: Sequence[Any]) -> int:
    if any(one.reason for one in rows) and os.environ.get("CI") == "true":
        return NO_PEERS
    is_right = not any(one.is_wrong for one in rows)
    return 0 if is_right and all(one.is_met for one in figures) else MISSED


def _installed() -> list[str]:
    """Install the other programmes; a note says what went wrong, and their rows repeat it."""
    try:
        ensure_environment("reach-bench")
    except SetupFailed as failure:
        return [f"Die anderen Programme sind nicht eingerichtet: {failure}"]
    return []


def _benchmark() -> ModuleType:
    """Return the benchmark; it lies beside the package, not in it."""
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    return importlib.import_module("benchmarks.reach")


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck bench reach",
        description="Misst Wege zu Orten, zu Fuß und mit dem Bus, daneben andere Programme.",
    )
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    parser.add_argument(
        "--size",
        choices=("small", "large"),
        default="large",
        help="kleine Eingaben in etwa drei Minuten, oder große in mehr als einer halben Stunde",
    )
    return parser


def _print(
    bench: ModuleType, rows: Sequence[Any], figures: Sequence[Any], notes: Sequence[str]
) -> None:
    console = Console(width=max(Console().width, WIDTH))
    for task in bench.TASKS:
        mine = [one for one in rows if one.task == task.name]
        console.print(_table(task.title, mine))
    table = Table("Ziel", "Wert", "verlangt", "", title="Ziele", title_justify="left")
    for one in figures:
        table.add_row(one.title, _number(one.value), *_verdict(one))
    console.print(table)
    for note in notes:
        console.print(note)
    console.print("Sekunden sind Rechenzeit aller Kerne, der beste von bis zu fünf Läufen.")


def _verdict(one: Any) -> tuple[str, str]:
    if one.target is None:
        return "–", ""
    sign = "≤" if one.less_is_better else "≥"
    return f"{sign} {_number(one.target)}", "erreicht" if one.is_met else "VERFEHLT"


def _table(title: str, rows: Sequence[Any]) -> Table:
    table = Table(
        "Programm", "Stand", "Aufbau s", "Lauf s", "Verhältnis", "Speicher MB", "Ergebnis",
        "Prüfsumme", title=title, title_justify="left",
    )  # fmt: skip
    ours = rows[0].seconds if rows and not rows[0].reason else None
    for one in rows:
        if one.is_too_long:
            table.add_row(one.method, "–", "–", one.reason, "–", "–", "abgebrochen", "")
            continue
        if one.reason:
            table.add_row(one.method, "–", "–", "–", "–", "–", f"nicht gemessen: {one.reason}", "")
            continue
        ratio = _number(one.seconds / ours) if ours else "–"
        counts = ", ".join(f"{name} {_number(value)}" for name, value in one.counts)
        table.add_row(
            one.method, one.version, _number(one.build_seconds), _number(one.seconds), ratio,
            f"{one.megabytes:.0f}", one.agrees or counts, one.checksum,
        )  # fmt: skip
    return table


def _number(value: float) -> str:
    shown = f"{value:.0f}" if value >= 100 else f"{value:.3g}"
    return shown.replace(".", ",")
