# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest

from sechseck.engines.reach.attributes import Road
from sechseck.engines.reach.estimating import people_along_streets
from sechseck.engines.reach.network import Network


def _network(roads: list[int]) -> Network:
    lon = 9.7 + np.arange(len(roads) + 1) * 0.003
    pieces = range(len(roads)), range(1, len(roads) + 1)
    return Network.from_edges(
        lon, np.full(len(lon), 52.3), *pieces, [200.0] * len(roads), road=roads
    )


def test_the_people_of_each_municipality_add_up() -> None:
    network = _network([Road.RESIDENTIAL] * 4 + [Road.PRIMARY] + [Road.LIVING_STREET] * 4)
    area = (network.lon > 9.714).astype(int)

    found = people_along_streets(network, area, [900, 100], children=[90, 30])

    assert np.bincount(found.area, found.people) == pytest.approx([900, 100])
    assert np.bincount(found.area, found.children) == pytest.approx([90, 30])
    assert np.isnan(found.aged).all()


def test_nobody_lives_along_a_main_road_while_there_are_residential_streets() -> None:
    network = _network([Road.RESIDENTIAL] * 2 + [Road.PRIMARY] * 3)

    found = people_along_streets(network, np.zeros(6, int), [100])

    assert found.lon.max() <= 9.7061


def test_where_no_residential_street_is_mapped_all_streets_count() -> None:
    network = _network([Road.PRIMARY] * 3)

    found = people_along_streets(network, np.zeros(4, int), [100])

    assert len(found) == 4
    assert found.people.sum() == pytest.approx(100)


def test_nodes_of_no_municipality_hold_nobody() -> None:
    network = _network([Road.RESIDENTIAL] * 3)

    found = people_along_streets(network, np.array([-1, -1, 0, 0]), [100])

    assert len(found) == 2
    assert found.people.sum() == pytest.approx(100)
