# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from types import SimpleNamespace

import numpy as np
import pytest

from sechseck.engines.reach import Network, at_points, certificate, nearest, prepare, profiles
from sechseck.engines.reach.street import BACKENDS


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
