# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How good the data are that ways are computed on: what is missing, and whom that concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places, Population
from sechseck.engines.reach.snapping import FURTHEST_M, snap
from sechseck.engines.reach.street import Street

TOLD_BY_TAG = ("surface", "smoothness", "incline", "width", "wheelchair")
FAR_M = 100.0  # a point this far from a street is worth a look


@dataclass(frozen=True, slots=True)
class Standing:
    """How points stand to the streets: how many, how many far off, how many belong to none."""

    count: float
    far: float
    lost: float


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known of a network, its places and people.

    Attributes
    ----------
    nodes, pieces, kilometres
        How large the network is.
    island_nodes
        Nodes that do not hang together with the rest, for the person of ``street``.
    unknown
        For each attribute that barriers depend on, the share of the length without a word on it.
    places
        For each category, how its places stand to the streets; ``far`` beyond 100 m, ``lost``
        beyond 1,000 m.
    people
        The same of people.
    homes_without_area
        Homes that lie in no municipality.
    """

    nodes: int
    pieces: int
    kilometres: float
    island_nodes: int
    unknown: dict[str, float]
    places: dict[str, Standing]
    people: Standing
    homes_without_area: int


def quality(street: Street, places: Places, population: Population) -> Quality:
    """Look at everything once."""
    network = street.network
    at, homes = (
        snap(street, places.lon, places.lat).distance_m,
        snap(street, population.lon, population.lat).distance_m,
    )
    ones = np.ones(at.size)
    return Quality(
        nodes=network.nodes,
        pieces=network.pieces,
        kilometres=float(network.length.sum(dtype=np.int64)) / 10_000,
        island_nodes=int((~street.connected).sum()),
        unknown=_unknown(network, TOLD_BY_TAG),
        places={
            slug: _standing(at[mine], ones[mine])
            for number, slug in enumerate(places.categories)
            if (mine := places.category == number).any()
        },
        people=_standing(homes, population.people),
        homes_without_area=int((population.area < 0).sum()),
    )


def _unknown(network: Network, names: Sequence[str]) -> dict[str, float]:
    length = network.length.astype(np.float64)
    whole = length.sum()
    return {
        name: float(length[network.attributes[name] == 0].sum() / whole) if whole else 0.0
        for name in names
    }


def _standing(distance: NDArray[np.float64], weight: NDArray[np.float64]) -> Standing:
    lost = distance > FURTHEST_M
    far = (distance > FAR_M) & ~lost
    parts = (weight.sum(), weight[far].sum(), weight[lost].sum())
    return Standing(*(float(part) for part in parts))
