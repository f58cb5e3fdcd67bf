# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Workers on several machines, by the address of their Dask scheduler."""

from __future__ import annotations

import pickle
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sechseck.kernel.execution import Answer, ClusterMissing, Piece, Shared, windows

PER_THREAD = 8  # pieces under way for each thread of the cluster
RETRIES = 3
PATIENCE = "15s"


class DaskCluster:
    """Sends pieces to the workers; a lost worker's pieces go to another one."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def map(
        self, work: Callable[[Shared, Piece], Answer], shared: Shared, pieces: Iterable[Piece]
    ) -> Iterator[Answer]:
        """Do the work window by window.

        What all share is a task of its own, not a value put on some worker: so the scheduler
        can make it again elsewhere.
        """
        everywhere = self._client.submit(pickle.loads, pickle.dumps(shared), pure=False)
        threads = sum(self._client.nthreads().values()) or 1
        for window in windows(pieces, threads * PER_THREAD):
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", message="Sending large graph")
                sent = [
                    self._client.submit(work, everywhere, one, pure=False, retries=RETRIES)
                    for one in window
                ]
            for future in sent:
                yield future.result()


@contextmanager
def cluster_at(address: str) -> Iterator[DaskCluster]:
    """Connect to a scheduler, such as ``tcp://10.0.0.5:8786``."""
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterMissing(
            "SECHSECK_DASK braucht weitere Pakete: requirements/cluster.txt."
        ) from error
    try:
        client: Any = Client(  # type: ignore[no-untyped-call]
            address, timeout=PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise ClusterMissing(f"Unter {address} antwortet kein Dask (SECHSECK_DASK).") from error
    try:
        yield DaskCluster(client)
    finally:
        client.close()
