# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""``sechseck bench fuzz``: damaged files for each reader, as many as time allows.

Never anything but a reading or a refusal, at most two seconds and 256 MB per file.
"""

from __future__ import annotations

import argparse
import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sechseck.engines.readers.specimens.files import specimens

CASE_SECONDS = 2.0
_SILENCE_SECONDS = 20.0
_BATCH = 1000


@dataclass
class Tally:
    """What came of the damaged files of one reader."""

    reader: str
    cases: int = 0
    read: int = 0
    refused: int = 0
    errors: list[str] = field(default_factory=list)  # any other exception, crash or hang
    too_slow: list[int] = field(default_factory=list)
    slowest_ms: float = 0.0
    slowest_case: int = -1
    peak_mb: int = 0


def main(argv: list[str]) -> int:
    """Run the bench and print a table; the exit code is 1 if anything went wrong."""
    options = _options(argv)
    until = time.monotonic() + options.seconds
    names = options.readers or sorted(specimens())
    waiting = len(names)

    def take(name: str) -> Tally:
        """Fuzz one reader in its share of the time that is left."""
        nonlocal waiting
        share = (until - time.monotonic()) * min(options.jobs / waiting, 1.0)
        waiting -= 1
        return fuzz(name, options.count, options.seed, time.monotonic() + share)

    with ThreadPoolExecutor(options.jobs) as pool:
        tallies = list(pool.map(take, names))
    _print(tallies, options.seed)
    if options.json:
        report = {"seed": options.seed, "readers": [asdict(tally) for tally in tallies]}
        Path(options.json).write_text(json.dumps(report, indent=1), encoding="utf-8")
    return int(any(tally.errors or tally.too_slow for tally in tallies))


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("sechseck bench fuzz", description="Beschädigte Dateien")
    parser.add_argument("--count", type=int, default=20_000, help="Dateien je Leser")
    parser.add_argument("--seed", type=int, default=1, help="Startwert des Zufalls")
    parser.add_argument("--seconds", type=float, default=3600.0, help="Zeit für alles")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="Prozesse")
    parser.add_argument("--readers", nargs="*", help="nur diese Leser")
    parser.add_argument("--json", help="Ergebnis auch in diese Datei")
    return parser.parse_args(argv)


def fuzz(reader: str, count: int, seed: int, until: float) -> Tally:
    """Read damaged files in worker processes until the count or the time is reached."""
    tally = Tally(reader)
    while tally.cases < count and time.monotonic() < until:
        before = tally.cases
        batch = min(_BATCH, count - tally.cases)
        finished = _run_batch(tally, batch, seed, until)
        if not finished and time.monotonic() < until:
            tally.errors.append(f"case {tally.cases}: process ended")
            tally.cases += 1
        elif tally.cases == before:
            break
    return tally


def _run_batch(tally: Tally, batch: int, seed: int, until: float) -> bool:
    arguments = [tally.reader, str(tally.cases), str(batch), str(seed)]
    command = [sys.executable, "-m", "sechseck.kernel.sandbox.fuzzing", *arguments]
    path = os.pathsep.join(entry for entry in sys.path if entry)
    environment = {**os.environ, "PYTHONPATH": path}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as worker:
        try:
            for line in _lines(worker):
                if line.startswith("done"):
                    tally.peak_mb = max(tally.peak_mb, int(line.split()[1]))
                    return True
                _count(tally, line)
                if time.monotonic() > until:
                    return True
        finally:
            worker.kill()
    return False


def _lines(worker: subprocess.Popen[bytes]) -> Iterator[str]:
    """Lines of the worker until it ends or is silent for too long."""
    assert worker.stdout is not None
    waiting = b""
    with selectors.DefaultSelector() as selector:
        selector.register(worker.stdout, selectors.EVENT_READ)
        while selector.select(_SILENCE_SECONDS):
            chunk = os.read(worker.stdout.fileno(), 65536)
            if not chunk:
                return
            *whole, waiting = (waiting + chunk).split(b"\n")
            yield from (line.decode() for line in whole)


def _count(tally: Tally, line: str) -> None:
    result, number, milliseconds = line.rsplit(" ", 2)
    tally.cases = int(number) + 1
    if result == "read":
        tally.read += 1
    else:
        tally.refused += 1
    if float(milliseconds) > tally.slowest_ms:
        tally.slowest_ms, tally.slowest_case = float(milliseconds), int(number)
    if float(milliseconds) > CASE_SECONDS * 1000:
        tally.too_slow.append(int(number))


def _print(tallies: Sequence[Tally], seed: int) -> None:
    table = Table(title=f"Beschädigte Dateien je Leser (Startwert {seed})")
    for title in ("Leser", "Dateien", "gelesen", "abgelehnt", "Fehler", "langsamste CPU-ms", "MB"):
        table.add_column(title, justify="left" if title == "Leser" else "right")
    for tally in tallies:
        table.add_row(
            tally.reader,
            str(tally.cases),
            str(tally.read),
            str(tally.refused),
            str(len(tally.errors)),
            f"{tally.slowest_ms:.0f}",
            str(tally.peak_mb),
        )
    console = Console()
    console.print(table)
    for tally in tallies:
        for error in tally.errors[:20]:
            console.print(f"{tally.reader}: {error}")
        for case in tally.too_slow[:20]:
            console.print(f"{tally.reader}: case {case}: too slow")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
