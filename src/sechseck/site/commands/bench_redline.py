# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench redline [--json] [--size small|large]: the redline engine beside its peers."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from sechseck.site.commands.arguments import Arguments
from sechseck.site.setup.folders import CHECKOUT

MISSED = 1
NO_PEERS = 2
NARROWEST = 100


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed, 2 if CI lacks a peer."""
    given = _parser().parse_args(arguments)
    bench, other = _module("benchmarks.redline"), _module("benchmarks.redline_peers")
    figures: list[Any] = []
    peers: list[Any] = []
    notes: list[str] = []
    lines = None
    if given.size != "large":
        figures += bench.small()
        print("Messe andere Programme …", file=sys.stderr)
        peers, notes = other.peers(bench.SMALL)
        lines = other.line_collisions(bench.CROWDED)
    if given.size != "small":
        print("Messe 5.000 Änderungen …", file=sys.stderr)
        figures += bench.large()
    report = {
        "figures": [asdict(one) | {"met": one.is_met} for one in figures],
        "peers": [asdict(one) for one in peers],
        "line_collisions": asdict(lines) if lines else None,
        "notes": notes,
    }
    if given.json:
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        _print(figures, peers, lines, notes)
    if notes and os.environ.get("CI") == "true":
        return NO_PEERS
    return 0 if all(one.is_met for one in figures) else MISSED


def _module(name: str) -> ModuleType:
    """Return a benchmark; it lies beside the package, not in it."""
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    return importlib.import_module(name)


def _parser() -> Arguments:
    parser = Arguments(
        prog="sechseck bench redline",
        description="Misst Zeilen, Vergleich und Kollisionen, daneben andere Programme.",
    )
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    parser.add_argument(
        "--size",
        choices=("small", "large"),
        help="nur 540 Absätze und 100 Änderungen, oder nur 1.800 und 5.000",
    )
    return parser


def _print(figures: Sequence[Any], peers: Sequence[Any], lines: Any, notes: list[str]) -> None:
    console = Console()
    if console.width < NARROWEST:
        console = Console(width=NARROWEST)
    table = Table("Messung", "Wert", "Ziel", title="Redline")
    for one in figures:
        table.add_row(one.title, _number(one.value), _target(one))
    console.print(table)
    if peers:
        console.print(_peer_table(figures, peers))
    if lines is not None:
        console.print(
            f"Kollisionen von {lines.pairs} Paaren: {lines.by_words} nach Wörtern, "
            f"{lines.by_lines} nach Zeilen (merge3); davon {lines.false} falsch, "
            f"{lines.missed} übersehen."
        )
    for note in notes:
        console.print(note)


def _peer_table(figures: Sequence[Any], peers: Sequence[Any]) -> Table:
    ours = next(one.value for one in figures if one.name == "small_seconds")
    table = Table("Programm", "Sekunden", "Verhältnis", "Änderungen", title="Dieselben Absätze")
    table.add_row("Sechseck (findet sie selbst, mit Kollisionen)", _number(ours), "1", "")
    for one in peers:
        name = f"{one.name} {one.version}"
        ratio = _number(one.seconds / ours)
        table.add_row(name, _number(one.seconds), ratio, str(one.changes))
    table.add_row("Antragsgrün (von den Machern gemessen)", "29", _number(29 / ours), "")
    return table


def _number(value: float) -> str:
    shown = f"{value:.0f}" if value >= 100 else f"{value:.3g}"
    return shown.replace(".", ",")


def _target(one: Any) -> str:
    if one.target is None:
        return "–"
    sign = "≤" if one.less_is_better else "≥"
    return f"{sign} {_number(one.target)} {'erreicht' if one.is_met else 'VERFEHLT'}"
