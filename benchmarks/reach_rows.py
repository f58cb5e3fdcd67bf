# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs a method in a process of its own, and compares what it computed with our own result."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.reach_child import MOST_SECONDS

CHECKOUT = Path(__file__).resolve().parent.parent
LONGEST_WAIT = 4 * MOST_SECONDS  # by the clock, where others want the processor too
TOO_LONG = f"> {MOST_SECONDS} s"
COMPILED = "numba"  # folder of machine code, the same for all of our own rows
FRESH = "compile"  # the task that begins without it


@dataclass(frozen=True)
class Row:
    """What a method took, or why it could not be measured."""

    task: str
    method: str
    version: str = ""
    build_seconds: float = 0.0
    seconds: float = 0.0
    megabytes: float = 0.0
    checksum: str = ""
    agrees: str = ""  # how its result compares with our own
    counts: tuple[tuple[str, float], ...] = ()
    reason: str = ""  # why there is no measure

    @property
    def is_too_long(self) -> bool:
        """Whether the method was stopped because it needs more time than anyone may have."""
        return self.reason == TOO_LONG

    @property
    def is_wrong(self) -> bool:
        """Whether methods that must agree do not."""
        return self.agrees.startswith("WEICHT AB")


def measure(folder: Path, task: str, method: str, *, exact: bool, first: str) -> Row:
    """Measure a method and compare its result with that of the first one of its task."""
    cache = folder / (FRESH if task == FRESH else COMPILED)
    paths = [str(CHECKOUT / "src"), str(CHECKOUT)]
    settings = {**os.environ, "NUMBA_CACHE_DIR": str(cache), "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "benchmarks.reach_child", task, method, str(folder)]
    try:
        done = subprocess.run(
            command, cwd=CHECKOUT, env=settings, capture_output=True, text=True,
            timeout=LONGEST_WAIT, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Row(task, method, reason=f"nach {LONGEST_WAIT} Sekunden abgebrochen")
    if done.returncode == -signal.SIGXCPU:
        return Row(task, method, reason=TOO_LONG)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"Rückgabewert {done.returncode}"])[-1]
        return Row(task, method, reason=last[:300])
    found = json.loads(done.stdout.strip().splitlines()[-1])
    counts = tuple(found.pop("counts").items())
    agrees = "" if method == first else compared(folder, task, method, first, exact=exact)
    return Row(task, method, counts=counts, agrees=agrees, **found)


def compared(folder: Path, task: str, method: str, first: str, *, exact: bool) -> str:
    """Say how a result compares with our own; empty if there is none."""
    paths = [folder / f"{task}-{name}.npy" for name in (first, method)]
    if not all(path.exists() for path in paths):
        return ""
    ours, other = (np.load(path).astype(np.int64) for path in paths)
    if np.array_equal(ours, other):
        return "gleich"
    apart = np.abs(ours - other)
    if exact:
        return f"WEICHT AB an {np.count_nonzero(apart)} Stellen, höchstens {apart.max()}"
    both = (ours < np.iinfo(np.int16).max) & (other < np.iinfo(np.int16).max)
    near = float((apart[both] <= 120).mean()) if both.any() else 0.0
    return f"{100 * near:.0f} % auf 2 Minuten gleich"
