# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures with their targets, as a table or as JSON."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value beside its target; `target` is None for a floor to compare with."""

    name: str
    value: float
    unit: str
    target: float | None = None

    @property
    def is_met(self) -> bool:
        """Tell whether the value is at or below its target."""
        return self.target is None or self.value <= self.target


def median_ms(action: Callable[[], object], times: int, clock: Callable[[], float]) -> float:
    """Return the median milliseconds of an action by a clock, after two calls to warm up."""
    action()
    action()
    samples = []
    for _ in range(times):
        began = clock()
        action()
        samples.append((clock() - began) * 1000)
    return statistics.median(samples)


def cpu_ms(action: Callable[[], object], times: int) -> float:
    """Return the median milliseconds of processor time."""
    return median_ms(action, times, time.process_time)


def wall_ms(action: Callable[[], object], times: int) -> float:
    """Return the median milliseconds that pass, with the database's share."""
    return median_ms(action, times, time.perf_counter)


def show(figures: Sequence[Figure], *, as_json: bool) -> int:
    """Print the figures; return 0 if all targets are met."""
    if as_json:
        rows = [{**asdict(figure), "is_met": figure.is_met} for figure in figures]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        print(f"{'Messung':44} {'Wert':>10} {'Ziel':>10}")
        for figure in figures:
            print(_line(figure))
    return int(not all(figure.is_met for figure in figures))


def _line(figure: Figure) -> str:
    target = "–" if figure.target is None else f"≤ {figure.target:g}"
    verdict = "" if figure.target is None else ("  erreicht" if figure.is_met else "  VERFEHLT")
    value = f"{figure.value:.2f}"
    line = f"{figure.name:44} {value:>10} {target:>10} {figure.unit}{verdict}"
    return line.replace(".", ",")
