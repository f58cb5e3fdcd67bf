# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench thread [--json]: quality and speed of the thread, beside its peers."""

from __future__ import annotations

import importlib
import json
import os
import sys
from dataclasses import asdict
from types import ModuleType
from typing import Any

import psycopg
from rich.console import Console
from rich.table import Table

from sechseck.engines.linking.embedder import Embedder, EmbedderMissing
from sechseck.engines.linking.use import load_use
from sechseck.kernel.packs.pack import read_pack
from sechseck.site import launcher, shared
from sechseck.site.commands.collecting import collect_rarely
from sechseck.site.setup.folders import CHECKOUT, REGIONS

MISSED = 1
NO_MATERIAL = 2


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed, 2 if CI lacks the material."""
    bench = benchmark()
    collect_rarely()  # as ./sechseck read does
    notes: list[str] = []
    measured, peers, versions = _measure(bench, notes)
    found = bench.figures(measured)
    report = {
        "input": _input(),
        "versions": versions,
        "figures": [asdict(one) | {"met": one.is_met} for one in found],
        "peers": [asdict(one) for one in peers],
        "notes": notes,
    }
    if "--json" in arguments:
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        _print(found, peers, report)
    if notes and os.environ.get("CI") == "true":
        return NO_MATERIAL
    return 0 if all(one.is_met for one in found) else MISSED


def benchmark() -> ModuleType:
    """Return the benchmark; it lies beside the package, not in it."""
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    return importlib.import_module("benchmarks.thread")


def _measure(
    bench: ModuleType, notes: list[str]
) -> tuple[dict[str, float], list[Any], dict[str, str]]:
    """Return figures, peers and versions; what could not be measured is noted."""
    example = REGIONS / "beispiel"
    documents = [path for path in (example / "documents").rglob("*") if path.is_file()]
    print("Messe Geschwindigkeit …", file=sys.stderr)
    measured = bench.measure_speed(read_pack(example), documents)
    folder = shared.folder()
    if folder is None:
        notes.append("Der Ordner shared/ fehlt: Güte und Vergleich sind nicht gemessen.")
        return measured, [], {}
    print("Messe Güte und Vergleich …", file=sys.stderr)
    embedder, database = _embedder(notes), _database(notes)
    gold, ours = bench.gold_and_ours(folder, read_pack(REGIONS / "hannover"))
    measured |= bench.measure_quality(gold, ours, embedder)
    peers, versions = bench.compare(gold, ours, embedder, database)
    return measured, peers, versions


def _embedder(notes: list[str]) -> Embedder | None:
    try:
        return load_use()
    except EmbedderMissing as error:
        notes.append(str(error))
        return None


def _database(notes: list[str]) -> str | None:
    """Return the address of a database for the peers, or note why there is none."""
    try:
        return os.environ.get("DATABASE_URL") or launcher.database_url("bench", fast=True)
    except (OSError, RuntimeError, psycopg.Error) as error:
        notes.append(f"Keine Datenbank für den Vergleich: {error}")
        return None


def _input() -> str:
    return (
        "Goldsatz: 134 Aussagen, 57 Verknüpfungen zwischen Dokumenten (eine Person hat sie "
        "bestimmt); Geschwindigkeit: die Dokumente von regions/beispiel, der erste Lauf mit dem "
        "Laden des Sprachmodells, ohne den Start von Python; Index: 20.000 Aussagen aus deren "
        "Hälften."
    )


def _print(found: list[Any], peers: list[Any], report: dict[str, Any]) -> None:
    """Print two tables: ours with targets, and the peers."""
    console = Console(width=max(Console().width, 100))
    table = Table("Was", "Wert", "Ziel", "erfüllt", title="Roter Faden", title_justify="left")
    for one in found:
        sign = "≤" if one.less_is_better else "≥"
        target = f"{sign} {_number(one.target)}" if one.target is not None else "–"
        met = "–" if one.target is None else ("ja" if one.is_met else "NEIN")
        table.add_row(one.title, _number(one.value), target, met)
    console.print(table)
    beside = Table(
        "Verfahren", "R@10", "MRR", "P@25", "Aussagen/s", "Uhr", title="Vergleich im selben Lauf"
    )
    for one in peers:
        quality = (_number(value) for value in one.quality.values())
        beside.add_row(one.name, *quality, f"{one.per_second:.0f}", one.clock)
    console.print(beside)
    console.print(report["input"])
    console.print(", ".join(f"{name} {version}" for name, version in report["versions"].items()))
    for note in report["notes"]:
        console.print(f"Nicht gemessen: {note}")


def _number(value: float) -> str:
    """Return a number as Germans write it."""
    digits = 3 if abs(value) < 10 else 0
    return f"{value:.{digits}f}".replace(".", ",")
