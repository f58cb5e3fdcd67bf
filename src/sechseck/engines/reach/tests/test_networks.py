# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach import Network, NetworkError, durations, profiles
from sechseck.engines.reach.attributes import ATTRIBUTES
from sechseck.engines.reach.chains import chains_of
from sechseck.engines.reach.hilbert import hilbert_order
from sechseck.engines.reach.layout import layout_of
from sechseck.engines.reach.profile import Profile, read_profiles
from sechseck.engines.reach.tests.graphs import random_network
from sechseck.engines.reach.units import LATE, NEVER

LON, LAT = [9.7, 9.71, 9.72], [52.3, 52.3, 52.3]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((LON, LAT, [0, 1], [1, 3], [1.0, 1.0]), "Stück 1 nennt den Knoten 3, den es nicht gibt"),
        ((LON, LAT, [0], [-1], [1.0]), "Knoten -1"),
        ((LON, LAT, [0.5], [1.0], [1.0]), "ganze Zahlen"),
        ((LON, LAT, [0], [1], [float("nan")]), "Länge von Stück 0 ist keine Länge"),
        ((LON, LAT, [0], [1], [-3.0]), "keine Länge: -3.0"),
        ((LON, LAT, [0], [1, 2], [1.0]), "nicht gleich viele"),
        ((LON, LAT[:2], [0], [1], [1.0]), "nicht gleich viele"),
        (([9.7, float("nan")], [52.3, 52.3], [0], [1], [1.0]), "Zeile 2: Die Koordinate fehlt"),
        (([52.3, 1.0], [109.7, 2.0], [0], [1], [1.0]), "wohl vertauscht"),
        (([550123.0, 1.0], [5801234.0, 2.0], [0], [1], [1.0]), "wohl EPSG:25832"),
        ((["9,7", "9,8"], ["52,3", "52,3"], [0], [1], [1.0]), "mit Punkt, nicht mit Komma"),
    ],
)
def test_what_is_no_street_network_is_refused_with_a_reason(given, said):
    with pytest.raises(NetworkError, match=said):
        Network.from_edges(*given)


def test_an_unknown_attribute_is_refused():
    with pytest.raises(NetworkError, match="kennt das Netz nicht: colour"):
        Network.from_edges(LON, LAT, [0], [1], [1.0], colour=[3])


def test_arrays_give_the_network_back_and_a_missing_or_short_one_is_named():
    network = random_network(5)
    arrays = network.arrays()
    again = Network.from_arrays(arrays, network.meta).arrays()
    assert all(np.array_equal(arrays[name], again[name]) for name in arrays)
    with pytest.raises(NetworkError, match="fehlt: surface"):
        Network.from_arrays({name: one for name, one in arrays.items() if name != "surface"})
    with pytest.raises(NetworkError, match="nicht gleich lang"):
        Network.from_arrays(arrays | {"tail": arrays["tail"][:-1]})


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_chains_hold_every_piece_and_every_node_once(seed):
    network = random_network(seed)
    chains = chains_of(layout_of(network))
    pieces = chains.piece[chains.piece >= 0]
    assert sorted(pieces.tolist()) == list(range(network.pieces))
    nodes = np.concatenate([chains.core, chains.inner])
    assert sorted(nodes.tolist()) == list(range(network.nodes))
    assert (np.bincount(chains.chain, minlength=chains.begin.size) == np.diff(chains.first)).all()


def test_neighbours_on_the_curve_are_neighbours_on_the_map():
    east, north = (one.ravel().astype(float) for one in np.meshgrid(np.arange(16), np.arange(16)))
    order = hilbert_order(east, north)
    step = np.abs(np.diff(east[order])) + np.abs(np.diff(north[order]))
    assert (step == 1).all()


def random_streets():
    chance = np.random.default_rng(4)
    count = 4000
    known = {name: chance.integers(0, max(kinds) + 1, count) for name, kinds in ATTRIBUTES.items()}
    known["oneway"] = np.zeros(count, np.int64)
    return Network.from_edges(
        LON,
        LAT,
        np.zeros(count, int),
        np.ones(count, int),
        chance.uniform(0, 6000, count),
        **known,
    )


def test_a_pessimist_on_wheels_is_no_faster_than_an_optimist_and_none_than_who_walks():
    network = random_streets()
    walking, wheels = profiles()["adult"], profiles()["wheelchair"]
    slow = Profile("w", "w", 4.0, "wheel", wheels.rules)
    foot = durations(network, Profile("f", "f", 4.0, "foot", walking.rules))[0]
    hopeful, strict = (
        durations(network, slow.seen(view))[0] for view in ("optimistic", "pessimistic")
    )
    steps = network.attributes["road"] == 4  # slower on foot, closed on wheels
    assert (hopeful <= strict).all()
    assert (foot[~steps] <= hopeful[~steps]).all()
    assert (hopeful[steps] == NEVER).all()


@pytest.mark.parametrize("name", list(profiles()))
def test_no_piece_takes_no_time_and_none_is_late_by_wrapping(name):
    for taken in durations(random_streets(), profiles()[name]):
        assert taken.min() >= 1
        assert (taken[taken > LATE] == NEVER).all()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[a]\nlabel = "A"\nkmh = 0', "keine Geschwindigkeit"),
        ('[a]\nlabel = "A"\nkmh = 5\nmode = "car"', "gibt es „car“"),
        ('[a]\nlabel = "A"\nkmh = 5\n[a.surface]\nlava = 0', "surface.lava"),
        ('[a]\nlabel = "A"\nkmh = 5\n[a.road]\nsteps = [0.1, 0.5]', "hell ≥ dunkel"),
    ],
)
def test_a_person_that_cannot_be_is_refused(text, said):
    with pytest.raises(ValueError, match=said):
        read_profiles(text)
