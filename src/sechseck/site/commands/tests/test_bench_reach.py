# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The reach benchmark makes the same input each time, and says what it could not measure."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from sechseck.site.setup.folders import CHECKOUT

if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

from benchmarks.reach import TASKS, figures
from benchmarks.reach_child import Clock
from benchmarks.reach_made import grid, scene, store, stored, write_copies
from benchmarks.reach_peers import deciseconds, matrix_of
from benchmarks.reach_rows import TOO_LONG, Row, compared, measure

from sechseck.engines.reach.osm import read_osm


def rows(**seconds: float) -> list[Row]:
    """Return rows of the nearest place: ours, SciPy's and pandana's."""
    names = {"ours": "Sechseck cch", "scipy": "scipy", "pandana": "pandana"}
    return [Row("nearest-real", names[name], seconds=value) for name, value in seconds.items()]


def test_the_grid_and_its_places_are_the_same_in_every_run(tmp_path: Path) -> None:
    first, again = scene(grid(20)), scene(grid(20))

    store(tmp_path, "tiny", first)
    kept = stored(tmp_path, "tiny")

    for one in (again, kept):
        assert np.array_equal(one.network.lon, first.network.lon)
        assert np.array_equal(one.node, first.node)
    assert set(first.category) == set(range(20))


def test_every_place_stands_on_a_node_that_hangs_together_with_the_rest() -> None:
    found = scene(grid(20))

    assert found.street("dial").connected[found.node].all()
    assert matrix_of(found).nnz == 2 * found.network.pieces


def test_copies_of_a_country_lie_side_by_side(tmp_path: Path) -> None:
    small = tmp_path / "small.osm"
    small.write_text(
        '<osm version="0.6"><node id="1" version="1" lon="9.5" lat="47.1"/>'
        '<node id="2" version="1" lon="9.501" lat="47.1"/>'
        '<way id="3" version="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="path"/></way></osm>'
    )

    write_copies(small, tmp_path / "copies.osm.pbf", 2)

    network = read_osm(str(tmp_path / "copies.osm.pbf"))
    assert (network.nodes, network.pieces) == (8, 4)
    assert np.ptp(network.lon) == pytest.approx(0.171)


def test_times_beyond_the_limit_are_out_of_reach_for_everybody() -> None:
    assert deciseconds(np.array([0.0, 32_400.0, 32_401.0, np.inf])).tolist() == [
        0, 32_400, 32_767, 32_767,
    ]  # fmt: skip


def test_a_promise_is_kept_or_missed_by_the_ratio() -> None:
    kept = {one.name: one for one in figures(rows(ours=1, scipy=60, pandana=999), is_small=True)}

    assert kept["scipy_real"].is_met
    assert not kept["pandana_warm"].is_met
    assert "transit" not in kept  # nobody measured it


def test_what_only_large_input_shows_has_no_target_on_small_input() -> None:
    measured = [Row("transit", "Sechseck", seconds=1), Row("transit", "cafein", seconds=50)]

    small, large = (figures(measured, is_small=small)[0] for small in (True, False))

    assert small.is_met
    assert not large.is_met


def test_who_is_stopped_is_named_and_counts_with_the_time_until_then() -> None:
    found = [Row("osm", "Sechseck", seconds=10), Row("osm", "osmnx", reason=TOO_LONG)]

    (ratio,) = figures(found, is_small=False)

    assert ratio.value == 90
    assert ratio.title.endswith("mindestens")


def test_results_that_must_be_equal_and_are_not_are_an_error(tmp_path: Path) -> None:
    np.save(tmp_path / "t-ours.npy", np.array([1, 2, 3], np.uint16))
    np.save(tmp_path / "t-peer.npy", np.array([1, 2, 5], np.uint16))

    wrong = Row("t", "peer", agrees=compared(tmp_path, "t", "peer", "ours", exact=True))
    near = Row("t", "peer", agrees=compared(tmp_path, "t", "peer", "ours", exact=False))

    assert wrong.is_wrong
    assert wrong.agrees.endswith("1 Stellen, höchstens 2")
    assert not near.is_wrong


def test_a_method_that_does_not_run_says_why(tmp_path: Path) -> None:
    found = measure(tmp_path, "nearest-real", "scipy", exact=True, first="Sechseck cch")

    assert "real.npz" in found.reason
    assert not found.seconds


def test_the_best_of_some_runs_counts() -> None:
    clock, calls = Clock(), []

    found = clock.run(lambda: calls.append(1) or len(calls), runs=3)

    assert found == 3
    assert len(calls) == 3


def test_our_own_method_comes_first_in_every_task() -> None:
    assert all(task.methods[0].startswith("Sechseck") for task in TASKS)
