# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tiles of streets on two Dask workers, one of which dies: the same times, bit by bit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sechseck.engines.reach import Places, nearest, nearest_in_tiles, prepare, profiles
from sechseck.engines.reach.synthetic import street_grid
from sechseck.engines.reach.tiling import Task, Tile, solve_tile
from sechseck.kernel.executors import executor_for
from sechseck.site.tests.cluster import die_once, two_workers, worker_pids


def deadly(shared: tuple[str, Task], tile: Tile) -> Any:
    """Do the work of a tile, but die the first time."""
    die_once(shared[0], "died")
    return solve_tile(shared[1], tile)


def test_two_workers_find_the_same_times_and_a_killed_one_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    network = street_grid(7, 40)
    street = prepare(network, profiles()["bike"], "dial")
    at = np.random.default_rng(1).integers(0, network.nodes, 30)
    places = Places.of(("a", "b"), np.arange(30) % 2, network.lon[at], network.lat[at])
    whole = nearest(street, places, 4)
    with two_workers() as address:
        pids = worker_pids(address)
        monkeypatch.setenv("SECHSECK_DASK", address)
        with executor_for(9) as executor:
            parts = nearest_in_tiles(street, places, executor.map, 4, across=3)
            again = nearest_in_tiles(
                street,
                places,
                lambda _, task, tiles: executor.map(deadly, (str(tmp_path), task), tiles),
                4,
                across=3,
            )

    assert len(set(pids.values())) == 2
    assert (tmp_path / "died").exists()
    assert np.array_equal(parts.deciseconds, whole.deciseconds)
    assert np.array_equal(again.deciseconds, whole.deciseconds)
