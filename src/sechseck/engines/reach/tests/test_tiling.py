# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach import nearest, nearest_in_tiles, prepare
from sechseck.engines.reach.tests.graphs import BIKE, FOOT, random_network, random_places


def in_turn(work, shared, pieces):
    return (work(shared, piece) for piece in pieces)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([1.0, 6.0]), st.sampled_from([FOOT, BIKE]))
def test_tiles_with_a_halo_give_the_same_times_as_the_whole(seed, limit, person):
    network = random_network(seed)
    places = random_places(network, seed)
    street = prepare(network, person, "dial")
    whole = nearest(street, places, limit)
    parts = nearest_in_tiles(street, places, in_turn, limit, across=3)
    assert np.array_equal(parts.deciseconds, whole.deciseconds)
    assert np.array_equal(parts.connected, whole.connected)


@pytest.mark.parametrize("backend", ["cch", "dial"])
def test_tiles_of_real_streets_give_the_same_times(shared_folder, backend):
    from sechseck.engines.reach import Places, read_osm

    network = read_osm(str(shared_folder / "data" / "osm_gtfs" / "liechtenstein.osm.pbf"))
    at = np.random.default_rng(1).integers(0, network.nodes, 40)
    places = Places.of(("a", "b"), np.arange(40) % 2, network.lon[at], network.lat[at])
    street = prepare(network, FOOT, backend)
    parts = nearest_in_tiles(street, places, in_turn, 15, across=2)
    assert np.array_equal(parts.deciseconds, nearest(street, places, 15).deciseconds)
