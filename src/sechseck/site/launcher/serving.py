# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The two ways in: a block that needs the server, or an address for the whole process."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.databases import ensure_database
from sechseck.site.launcher.place import place_of
from sechseck.site.launcher.users import alone, nobody_left, registered
from sechseck.site.setup.folders import data_folder

_open: dict[tuple[Path, bool], Cluster] = {}
_until_exit = ExitStack()
atexit.register(_until_exit.close)


@contextmanager
def serving(*, fast: bool = False, data: Path | None = None) -> Iterator[Cluster]:
    """Run the block with a server; the last process to leave stops it.

    Parameters
    ----------
    fast
        Take the cluster for tests, which forgets its durability for speed.
    data
        Take the cluster of this data folder instead of the usual one.
    """
    place = place_of((data or data_folder()).absolute(), fast=fast)
    cluster = Cluster(place, fast)
    try:
        with registered(place):
            with alone(place):
                cluster.ensure_running()
            yield cluster
    finally:
        with alone(place):
            if nobody_left(place):
                cluster.stop()


def database_url(name: str, *, fast: bool = False, data: Path | None = None) -> str:
    """Return the address of a database that exists and answers until this process ends."""
    key = ((data or data_folder()).absolute(), fast)
    if key not in _open:
        _open[key] = _until_exit.enter_context(serving(fast=fast, data=data))
    return ready_database(_open[key], name)


def ready_database(cluster: Cluster, name: str) -> str:
    """Create the database if needed and return its address."""
    ensure_database(cluster.url("postgres"), name)
    return cluster.url(name)


def revive(cluster: Cluster) -> bool:
    """Start the server again if it crashed; tell whether that was necessary."""
    if cluster.is_running():
        return False
    with alone(cluster.place):
        cluster.ensure_running()
    return True
