# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
import pytest

from sechseck.engines.reach import (
    Network,
    Places,
    at_points,
    certificate,
    nearest,
    prepare,
    profiles,
)
from sechseck.engines.reach.street import BACKENDS
from sechseck.engines.reach.synthetic import street_grid


def small() -> Network:
    lon = 9.7 + np.arange(5) / 1000
    return Network.from_edges(lon, np.full(5, 52.3), range(4), range(1, 5), [68.0] * 4)


def one_place(lon=9.7, lat=52.3):
    return SimpleNamespace(
        category=np.zeros(1, np.int16), categories=("shop",),
        lon=np.array([lon]), lat=np.array([lat]),
    )  # fmt: skip


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_straight_street_takes_its_length_at_the_speed_of_the_person(backend):
    network = small()
    street = prepare(network, profiles()["adult"], backend)
    times = nearest(street, one_place())
    assert times.deciseconds[:, 0].tolist() == [510 * i for i in network.node_id]
    assert certificate(street, times)
    assert at_points(street, times, [9.7005], [52.3]).tolist() == [[255]]


@pytest.mark.parametrize("backend", BACKENDS)
def test_threads_that_begin_at_once_on_the_same_streets_compute_the_same(backend):
    network = street_grid(5, 16)  # nothing is derived yet: all threads want to be first
    places = Places.of(("a", "b"), [0, 1], network.lon[[0, 200]], network.lat[[0, 200]])
    street = prepare(network, profiles()["adult"], backend)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: nearest(street, places).deciseconds, range(8)))
    again = prepare(street_grid(5, 16), profiles()["adult"], "dial")
    alone = nearest(again, places).deciseconds
    assert all(np.array_equal(one, alone) for one in found)
