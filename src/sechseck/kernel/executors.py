# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who does a piece of work many times over: this process, several here, or Dask by address.

The answers come in the order of the pieces, so the result is the same wherever it was computed;
a worker that is killed costs time and changes nothing: its pieces are done again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from sechseck.kernel.execution import Executor, InTurn

FEWEST = 16  # pieces that are worth further processes: each learns German for seconds first
CLUSTER = "SECHSECK_DASK"
PROCESSES = "SECHSECK_PROCESSES"


@contextmanager
def executor_for(pieces: int) -> Iterator[Executor]:
    """Give what suits so many pieces: Dask if it is named, else as many processes as pay off.

    Raises
    ------
    ClusterMissing
        If SECHSECK_DASK names a cluster that does not answer.
    """
    address = os.environ.get(CLUSTER)
    if address:
        from sechseck.kernel.dask_executor import cluster_at  # needs the packages of "cluster"

        with cluster_at(address) as cluster:
            yield cluster
        return
    processes = min(int(os.environ.get(PROCESSES) or os.cpu_count() or 1), pieces)
    if pieces < FEWEST or processes < 2:
        yield InTurn()
        return
    from sechseck.kernel.local_executor import LocalProcesses

    yield LocalProcesses(processes)
