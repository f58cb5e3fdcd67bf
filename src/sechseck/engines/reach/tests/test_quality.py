# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The look at the data finds what was hidden in them."""

from __future__ import annotations

import numpy as np
import pytest

from sechseck.engines.reach import Network, Places, Population, prepare, profiles
from sechseck.engines.reach.attributes import Surface
from sechseck.engines.reach.quality import Quality, quality

METRE = 1 / 111_194.9  # degrees of latitude


@pytest.fixture(scope="module")
def seen() -> Quality:
    """A street of 40 nodes to the north, half of it with a surface; an island beside it."""
    lat = np.concatenate([52 + np.arange(40) * 100 * METRE, [52.2, 52.2 + 50 * METRE]])
    lon = np.concatenate([np.full(40, 9.7), [9.9, 9.9]])
    tail = np.concatenate([np.arange(39), [40]])
    surface = np.where(np.arange(40) < 20, Surface.SMOOTH, Surface.UNKNOWN)
    net = Network.from_edges(
        lon, lat, tail, tail + 1, np.concatenate([np.full(39, 100.0), [50.0]]), surface=surface
    )
    street = prepare(net, profiles()["adult"], "dial")
    east = 9.7 + np.array([0.0, 200.0, 3000.0]) * METRE / np.cos(np.radians(52))
    places = Places.of(("library", "pharmacy"), [0] * 3, east, np.full(3, 52.01))
    people = Population.of(east, np.full(3, 52.01), [100, 20, 3], area=[0, -1, 0])
    return quality(street, places, people)


def test_the_size_and_the_island_are_told(seen: Quality) -> None:
    assert (seen.nodes, seen.pieces, seen.island_nodes) == (42, 40, 2)
    assert seen.kilometres == pytest.approx(3.95)


def test_what_nobody_says_is_a_share_of_the_length(seen: Quality) -> None:
    assert seen.unknown["surface"] == pytest.approx((19 * 100 + 50) / 3950)
    assert seen.unknown["incline"] == 1.0


def test_places_and_people_far_from_streets_are_counted(seen: Quality) -> None:
    library = seen.places["library"]
    assert (library.count, library.far, library.lost) == (3, 1, 1)
    assert (seen.people.count, seen.people.far, seen.people.lost) == (123, 20, 3)
    assert seen.homes_without_area == 1
    assert "pharmacy" not in seen.places
