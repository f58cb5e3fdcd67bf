# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The reach benchmark: tasks, who solves them, and the targets.

Each method runs in a process of its own, one after the other. Where two methods solve the same
task, what they computed is compared; where they may differ, the row says how far.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import osmium

from benchmarks import reach_made, reach_trips
from benchmarks.reach_child import MOST_SECONDS
from benchmarks.reach_rows import Row, measure
from benchmarks.thread import Figure
from sechseck.engines.reach.osm import read_osm

EXTRACT = "liechtenstein.osm.pbf"
OURS = "Sechseck"
FASTEST = "Sechseck cch"
NEAREST = (FASTEST, "Sechseck dial", "Sechseck scipy", "scipy", "rustworkx", "igraph", "pandana")


class Size(NamedTuple):
    """How large the input is."""

    copies: int  # of Liechtenstein, in each direction
    grid: int  # nodes in each direction
    counted: int  # the same for counting, or 0 for Liechtenstein itself
    read: int  # copies for reading
    every: int  # how many hexagons of Porto Alegre lie between two that are homes


SIZES = {
    "small": Size(copies=1, grid=150, counted=110, read=1, every=10),
    "large": Size(copies=5, grid=1010, counted=0, read=5, every=1),
}


@dataclass(frozen=True)
class Task:
    """What is computed, and by whom; our own method comes first."""

    name: str
    title: str
    methods: tuple[str, ...]
    exact: bool = True  # whether all have to compute the same


TASKS = (
    Task("nearest-real", "Nächster Ort, 20 Arten, echte Straßen", NEAREST),
    Task("nearest-grid", "Nächster Ort, 20 Arten, Gitter", NEAREST),
    Task("cumulative", "Orte in 15 Minuten zählen, 20 Arten", (OURS, "pandana")),
    Task("what-if", "Ein Ort kommt oder geht", (OURS, "scipy")),
    Task("siting", "Zehn beste aus 400 Stellen, 3.000 Adressen", (OURS, "spopt")),
    Task("transit", "Bus, 20 Arten, jede Minute einer Stunde", (OURS, "cafein"), exact=False),
    Task("osm", "OpenStreetMap lesen", (OURS, "pyrosm", "osmnx"), exact=False),
    Task("profile", "Andere Person, neue Minuten", (OURS,)),
    Task("compile", "Maschinencode übersetzen, einmal", (OURS,)),
)


def write_input(folder: Path, material: Path, size: Size) -> dict[str, str]:
    """Write all input into a folder; return what it is, in words."""
    extract = material / EXTRACT
    words = reach_made.make(folder, extract, size.copies, size.grid)
    counted = reach_made.grid(size.counted) if size.counted else read_osm(str(extract))
    reach_made.store(folder, "counted", reach_made.scene(counted))
    words["counted"] = f"Zählen und Standorte: {counted.nodes} Knoten"
    read = folder / "read.osm.pbf"
    if size.read == size.copies:
        shutil.copyfile(folder / "real.osm.pbf", read)
    else:
        reach_made.write_copies(extract, read, size.read)
    with osmium.SimpleWriter(str(folder / "read.osm"), overwrite=True) as writer:
        for one in osmium.FileProcessor(str(read)):
            writer.add(one)
    words["read"] = f"Lesen: {size.read**2} Kopien, {read.stat().st_size / 1e6:.1f} MB"
    words["transit"] = reach_trips.bring(material, folder, size.every)
    return words


def rows(folder: Path, told: Callable[[str], None]) -> Iterator[Row]:
    """Measure every method; yield its row as soon as it is there."""
    for task in TASKS:
        for method in task.methods:
            told(f"{task.title}: {method} …")
            row = measure(folder, task.name, method, exact=task.exact, first=task.methods[0])
            told(f"  {row.reason or f'{row.build_seconds:.3g} + {row.seconds:.3g} s'}")
            yield row


def figures(found: list[Row], *, is_small: bool) -> list[Figure]:
    """Return what was promised, and whether it is kept.

    Some of it shows only on large input, where starting and reading no longer weigh: on small
    input it is a number without a target.
    """
    by_name = {(row.task, row.method): _at_least(row) for row in found}
    made = []
    for one in _PROMISES:
        ours = by_name.get((one.task, FASTEST if one.task.startswith("nearest") else OURS))
        other = by_name.get((one.task, one.peer))
        if ours is None or other is None or (other.is_too_long and one.value is not _warm):
            continue
        title = f"{one.title}, mindestens" if other.is_too_long else one.title
        target = None if is_small and not one.is_for_small else one.target
        value = one.value(ours, other)
        made.append(Figure(one.name, title, value, target, one.name in LESS))
    return made


def _at_least(row: Row) -> Row | None:
    """Return a row with its time; who was stopped needs at least the time until then."""
    if row.is_too_long:
        return replace(row, seconds=MOST_SECONDS)
    return None if row.reason else row


def _warm(ours: Row, other: Row) -> float:
    return other.seconds / ours.seconds


def _whole(ours: Row, other: Row) -> float:
    return (other.build_seconds + other.seconds) / (ours.build_seconds + ours.seconds)


def _memory(ours: Row, other: Row) -> float:
    return ours.megabytes / other.megabytes


def _own(ours: Row, _: Row) -> float:
    return ours.seconds


def _milliseconds(ours: Row, _: Row) -> float:
    return 1000 * ours.seconds


class Promise(NamedTuple):
    """A target, and between which rows it is measured."""

    name: str
    title: str
    target: float | None
    task: str
    peer: str
    value: Callable[[Row, Row], float]
    is_for_small: bool = True  # whether small input already shows it


LESS = {"osm_memory_pyrosm", "osm_memory_osmnx", "profile_ms", "compile_seconds"}
_PROMISES = (
    Promise("pandana_warm", "nächster Ort, so viel schneller als pandana", 1000,
            "nearest-real", "pandana", _warm),
    Promise("pandana_whole", "… mit dem Aufbau beider", 30, "nearest-real", "pandana", _whole),
    Promise("scipy_real", "… als SciPy, echte Straßen", 50, "nearest-real", "scipy", _warm),
    Promise("scipy_grid", "… als SciPy, Gitter", 30, "nearest-grid", "scipy", _warm),
    Promise("cumulative", "Zählen, als pandana", 500, "cumulative", "pandana", _warm),
    Promise("what_if", "ein Ort kommt oder geht, als SciPy neu", 300, "what-if", "scipy", _warm,
            is_for_small=False),
    Promise("transit", "Bus, als cafein", 200, "transit", "cafein", _warm, is_for_small=False),
    Promise("osm_pyrosm", "Lesen, als pyrosm", 4, "osm", "pyrosm", _warm),
    Promise("osm_osmnx", "Lesen, als OSMnx", 50, "osm", "osmnx", _warm, is_for_small=False),
    Promise("osm_memory_pyrosm", "Speicher beim Lesen, Anteil von pyrosm", None, "osm", "pyrosm",
            _memory),
    Promise("osm_memory_osmnx", "Speicher beim Lesen, Anteil von OSMnx", 0.25, "osm", "osmnx",
            _memory, is_for_small=False),
    Promise("profile_ms", "andere Person bis zu neuen Minuten, ms", 150, "profile", OURS,
            _milliseconds),
    Promise("compile_seconds", "Maschinencode übersetzen, s", 10, "compile", OURS, _own),
)  # fmt: skip
