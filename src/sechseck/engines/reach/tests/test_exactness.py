# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sechseck.engines.reach import Network, Places, certificate, nearest, prepare, snap
from sechseck.engines.reach.attributes import Road
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.seeds import seeds_of
from sechseck.engines.reach.street import BACKENDS
from sechseck.engines.reach.synthetic import street_grid
from sechseck.engines.reach.tests.graphs import (
    BIKE,
    FOOT,
    plainly,
    random_network,
    random_places,
)
from sechseck.engines.reach.units import NEVER

seeds = st.integers(0, 2**32 - 1)
few = settings(max_examples=40, deadline=None)
closing = {"barrier": {"closed": (0.0, 0.0)}}
PERSONS = [replace(FOOT, rules=closing), replace(BIKE, rules=closing)]


@few
@given(seeds, st.sampled_from(PERSONS), st.sampled_from([2.0, 12.5, 54.6]))
def test_every_backend_equals_the_plainest_method_on_graphs_of_every_shape(seed, person, limit):
    network = random_network(seed)
    places = random_places(network, seed)
    expected = None
    for backend in BACKENDS:
        street = prepare(network, person, backend)
        times = nearest(street, places, limit)
        if expected is None:
            start = seeds_of(times.sites, places.category, 3, times.limit)
            expected = plainly(street, start, times.limit)
        again = nearest(street, places, limit).deciseconds  # fewer arcs, and times known before
        assert np.array_equal(times.deciseconds, expected), backend
        assert np.array_equal(again, expected), backend
        assert certificate(street, times)


@few
@given(seeds)
def test_a_single_wrong_time_has_no_certificate(seed):
    network = random_network(seed)
    street = prepare(network, FOOT, "dial")
    times = nearest(street, random_places(network, seed))
    chance = np.random.default_rng(seed)
    wrong = times.deciseconds.copy()
    row, column = chance.integers(0, wrong.shape[0]), chance.integers(0, wrong.shape[1])
    wrong[row, column] = 7 if wrong[row, column] != 7 else 8
    assert not certificate(street, replace(times, deciseconds=wrong))


@few
@given(seeds)
def test_the_order_of_nodes_and_pieces_changes_no_time(seed):
    network = random_network(seed)
    places = random_places(network, seed)
    chance = np.random.default_rng(seed)
    nodes, pieces = chance.permutation(network.nodes), chance.permutation(network.pieces)
    place = np.empty_like(nodes)
    place[nodes] = np.arange(nodes.size)
    known = {name: column[pieces] for name, column in network.attributes.items()}
    other = Network.from_edges(
        network.lon[nodes], network.lat[nodes], place[network.tail][pieces],
        place[network.head][pieces], network.length[pieces] / 10,
        node_id=network.node_id[nodes], **known,
    )  # fmt: skip
    found = [by_name(one, nearest(prepare(one, BIKE), places)) for one in (network, other)]
    assert np.array_equal(*found)


def by_name(network, times):
    return times.deciseconds[np.argsort(network.node_id)]


@few
@given(seeds)
def test_one_more_place_brings_no_node_further_away(seed):
    network = random_network(seed)
    places = random_places(network, seed)
    street = prepare(network, BIKE)
    fewer = Places.of(places.categories, places.category[1:], places.lon[1:], places.lat[1:])
    assert (nearest(street, places).deciseconds <= nearest(street, fewer).deciseconds).all()


@few
@given(seeds, st.floats(1.0, 3.0))
def test_who_moves_faster_is_nowhere_later(seed, times_faster):
    network = random_network(seed)
    places = random_places(network, seed)
    faster = replace(BIKE, kmh=BIKE.kmh * times_faster)
    slow, fast = (nearest(prepare(network, one), places).deciseconds for one in (BIKE, faster))
    assert (fast <= slow).all()


@few
@given(seeds)
def test_one_more_piece_of_street_brings_no_node_further_away(seed):
    network = random_network(seed)
    chance = np.random.default_rng(seed)
    at = chance.integers(0, network.nodes, 4)
    places = Places.of(("kind",), [0], network.lon[at[:1]], network.lat[at[:1]])
    known = {name: np.append(column, 0) for name, column in network.attributes.items()}
    more = Network.from_edges(
        network.lon, network.lat, np.append(network.tail, at[2]), np.append(network.head, at[3]),
        np.append(network.length / 10, 80.0), node_id=network.node_id, **known,
    )  # fmt: skip
    street, wider = prepare(network, FOOT), prepare(more, FOOT)
    assume(street.connected[at[0]] and wider.connected[at[0]])  # else the place moves
    before, after = nearest(street, places), nearest(wider, places)
    assert (by_name(more, after) <= by_name(network, before)).all()


@pytest.mark.parametrize("backend", BACKENDS)
def test_times_beyond_the_limit_never_wrap_around(backend):
    nodes = 400
    length = np.full(nodes - 1, 4300.0)  # 53.75 minutes each
    network = Network.from_edges(
        9.7 + np.arange(nodes) / 20,
        np.full(nodes, 52.3),
        range(nodes - 1),
        range(1, nodes),
        length,
    )
    street = prepare(network, FOOT, backend)
    times = nearest(street, Places.of(("kind",), [0], [9.7], [52.3]), 54.6)
    expected = np.full(nodes, NEVER)
    expected[network.node_id == 0] = 0
    expected[network.node_id == 1] = 32250
    assert np.array_equal(times.deciseconds[:, 0], expected)


def test_more_categories_than_lanes_are_computed_in_several_sweeps():
    network = random_network(3)
    places = random_places(network, 3, kinds=70)
    found = [nearest(prepare(network, BIKE, one), places).deciseconds for one in BACKENDS]
    assert np.array_equal(found[0], found[1])
    assert np.array_equal(found[0], found[2])


@few
@given(seeds)
def test_points_are_put_onto_the_closest_usable_piece(seed):
    network = random_network(seed)
    street = prepare(network, FOOT, "dial")
    chance = np.random.default_rng(seed)
    lon, lat = 9.7 + chance.uniform(-0.01, 0.03, 5), 52.3 + chance.uniform(-0.01, 0.02, 5)
    found = snap(street, lon, lat, 500.0)
    for i in range(5):
        far = [distance(network, e, lon[i], lat[i]) for e in np.flatnonzero(street.usable)]
        least = min(far, default=np.inf)
        assert found.distance_m[i] == pytest.approx(least if least < 500 else np.inf)


def distance(network, piece, lon, lat):
    shrink = np.cos(np.radians(lat))
    ends = [
        np.array([(network.lon[n] - lon) * shrink, network.lat[n] - lat]) * 111_194.93
        for n in (network.tail[piece], network.head[piece])
    ]
    step = ends[1] - ends[0]
    square = float(step @ step)
    along = min(1.0, max(0.0, -float(ends[0] @ step) / square)) if square else 0.0
    return float(np.hypot(*(ends[0] + along * step)))


def test_points_that_were_put_on_streets_before_lie_there_for_who_may_use_the_same():
    network, fresh = street_grid(3, 8), street_grid(3, 8)
    chance = np.random.default_rng(4)
    for one in (network, fresh):
        one.attributes["road"][::4] = Road.PATH
    lon, lat = network.lon.min() + chance.uniform(0, 0.006, 600), np.full(600, network.lat.mean())
    rules = ({}, {"path": (0.0, 0.0)}, {"unknown": (0.0, 0.0)})
    for person in (replace(FOOT, kmh=2.0), *(replace(FOOT, rules={"road": one}) for one in rules)):
        known = snap(prepare(network, person), lon, lat)
        fresh.kept.clear()
        alone = [
            snap(prepare(fresh, person), lon[at : at + 1], lat[:1]) for at in range(0, 600, 50)
        ]
        for name in ("edge", "along", "offset_a", "leave_b", "distance_m"):
            one_by_one = np.concatenate([getattr(one, name) for one in alone])
            assert np.array_equal(getattr(known, name)[::50], one_by_one), name


def test_on_the_same_piece_one_walks_straight_to_the_place():
    network = Network.from_edges([9.7, 9.71], [52.3, 52.3], [0], [1], [680.0])
    street = prepare(network, FOOT)
    times = nearest(street, Places.of(("kind",), [0], [9.705], [52.3]))
    assert times.deciseconds.tolist() == [[2550], [2550]]
    points = snap(street, [9.704, 9.705], [52.3, 52.3])
    assert at_snapped(street, times, points).tolist() == [[510], [0]]


def test_a_oneway_street_is_cycled_around():
    lon, lat = [9.700, 9.701, 9.701, 9.700], [52.300, 52.300, 52.301, 52.301]
    network = Network.from_edges(
        lon, lat, [0, 1, 2, 3], [1, 2, 3, 0], [100.0] * 4, oneway=[1, 1, 1, 1]
    )
    times = nearest(prepare(network, BIKE), Places.of(("kind",), [0], [9.7], [52.3]))
    assert by_name(network, times)[:, 0].tolist() == [0, 720, 480, 240]


def test_an_island_is_told_apart_from_what_is_too_far():
    lon = [9.70, 9.71, 9.72, 9.90, 9.91]
    network = Network.from_edges(lon, [52.3] * 5, [0, 1, 3], [1, 2, 4], [700.0, 9000.0, 700.0])
    times = nearest(prepare(network, FOOT), Places.of(("kind",), [0], [9.7], [52.3]))
    named = np.argsort(network.node_id)
    assert (times.deciseconds[named, 0] == NEVER).tolist() == [False, False, True, True, True]
    assert times.connected[named].tolist() == [True, True, True, False, False]
    assert np.isinf(times.minutes()[named[2:], 0]).all()
