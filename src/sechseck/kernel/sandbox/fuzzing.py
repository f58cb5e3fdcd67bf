# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One worker of the fuzz bench: reads damaged files and tells each result on a line.

Started as ``python -m sechseck.kernel.sandbox.fuzzing READER FIRST COUNT SEED``. A line says
``read`` or ``refused``, the number of the case and its milliseconds of CPU. Any other exception
ends the process; the parent knows from the missing line which case it was.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.specimens.files import specimens
from sechseck.engines.readers.specimens.mutations import mutate
from sechseck.kernel.sandbox.fences import fence_in

CASE_MEMORY_BYTES = 256 * MEGABYTE
SEED_STRIDE = 10_000_000  # cases of different seeds never meet
_WORKER_SECONDS = 3600.0


def run(reader: str, first: int, count: int, seed: int) -> None:
    """Read ``count`` damaged files and print one line for each."""
    name, content = specimens()[reader]
    read(name, content)  # loads what the reader loads late
    fence_in(replace(DEFAULT, seconds=_WORKER_SECONDS, memory_bytes=CASE_MEMORY_BYTES))
    for number in range(first, first + count):
        damaged = mutate(content, seed * SEED_STRIDE + number)
        started = time.process_time()
        try:
            read(name, damaged)
            result = "read"
        except ReadingRefused:
            result = "refused"
        print(f"{result} {number} {(time.process_time() - started) * 1000:.1f}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"done {peak}", flush=True)


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
