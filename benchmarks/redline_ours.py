# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How fast the redline engine is, on made-up programmes."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.redline_made import Shape, made, unshared
from sechseck.engines.redline import (
    Block,
    Hunk,
    Version,
    block_of,
    blocks_of_html,
    components,
    diff,
    html_of,
    keep_ids,
    number_lines,
)

RUNS = 3
EMOJI = " 🫶🏻"


@dataclass(frozen=True, slots=True)
class Measured:
    """One case: processor time of comparing all copies and finding all collisions."""

    diff_seconds: float
    collision_seconds: float
    hunks: int
    collisions: int
    peak_megabytes: float


def cpu_seconds(action: Callable[[], object], runs: int = RUNS) -> float:
    """Return the least processor time of some runs: what else the machine does adds to it."""
    times = []
    for _ in range(runs):
        began = time.process_time()
        action()
        times.append(time.process_time() - began)
    return min(times)


def measure(shape: Shape, runs: int = RUNS) -> Measured:
    """Return the measure of a case; each run begins with a version nobody has looked at."""
    times: list[float] = []
    hunks: dict[str, list[Hunk]] = {}
    for _ in range(runs):
        base, copies = made(shape)
        spent, hunks = _compared(base, copies)
        times.append(spent)
    sweep = cpu_seconds(lambda: components(hunks), runs)
    found = sum(one.collision is not None for one in components(hunks))
    count = sum(map(len, hunks.values()))
    return Measured(min(times), sweep, count, found, peak_megabytes())


def _compared(base: Version, copies: Iterable[Version]) -> tuple[float, dict[str, list[Hunk]]]:
    """Return the time of all comparisons, without that of making the copies."""
    spent = 0.0
    hunks: dict[str, list[Hunk]] = {}
    for number, copy in enumerate(copies, start=1):
        began = time.process_time()
        hunks[f"Ä{number}"] = diff(base, copy)
        spent += time.process_time() - began
    return spent, hunks


def peak_megabytes() -> float:
    """Return the most memory the process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def unshared_seconds(shape: Shape) -> float:
    """Return the time where copies come from elsewhere and share no paragraph with the base."""
    base, copies = made(shape)
    return _compared(unshared(base), copies)[0]


def html_milliseconds(shape: Shape) -> float:
    """Return what one edited copy costs that comes as HTML: cleaned, read, compared."""
    base, copies = made(shape)
    html = html_of(next(copies).blocks)
    return 1000 * cpu_seconds(lambda: diff(base, keep_ids(base, blocks_of_html(html))))


def line_microseconds(shape: Shape, extra: str = "") -> float:
    """Return the time that numbering takes for each letter."""
    base, _ = made(Shape(shape.name, shape.paragraphs, 0))
    blocks: list[Block] = [block_of(one.id, one.text + extra) for one in base.blocks]
    letters = sum(len(one.text) for one in blocks)
    return 1e6 * cpu_seconds(lambda: number_lines(blocks)) / letters
