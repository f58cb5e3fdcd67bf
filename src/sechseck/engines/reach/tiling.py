# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets in tiles, for more of them than one machine holds: each tile with a halo around it.

A way within the limit leads nowhere further than limit × speed. So whoever knows a tile and what
lies within that distance around it, finds the same times in it as on the whole; because times are
whole numbers, they are equal bit by bit. One region needs no tiles: it is slower with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.network import PLAIN, Network
from sechseck.engines.reach.placing import METRES_PER_DEGREE, metres_between
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.seeds import Seeds, seeds_of
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import Street, prepare
from sechseck.engines.reach.times import Sites, Times, backend_of
from sechseck.engines.reach.units import LATE, NEVER, limit_of

Box = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, eq=False)
class Task:
    """What every tile is computed with."""

    profile: Profile
    backend: str
    limit: int


@dataclass(frozen=True, eq=False)
class Tile:
    """Streets of a tile and its halo; ``own`` are the rows of those that are asked about."""

    arrays: dict[str, NDArray[np.generic]]
    seeds: Seeds
    own: NDArray[np.int64]


Map = Callable[[Callable[[Task, Tile], NDArray[np.uint16]], Task, Iterable[Tile]],
               Iterator[NDArray[np.uint16]]]  # fmt: skip


def nearest_in_tiles(
    street: Street, places: Sites, each: Map, limit_min: float = 54.0, across: int = 4
) -> Times:
    """Return what ``nearest`` returns, computed tile by tile.

    Parameters
    ----------
    each
        Does the same work on many pieces and keeps their order: the ``map`` of an executor.
    across
        Tiles from west to east, and from south to north.
    """
    limit = limit_of(limit_min)
    sites = snap(street, places.lon, places.lat)
    seeds = seeds_of(sites, places.category, len(places.categories), limit)
    found = np.full((street.network.nodes, seeds.categories), NEVER, np.uint16)
    rows = [own for own, _ in _boxes(street.network, across)]
    task = Task(street.profile, street.backend, limit)
    answers = each(solve_tile, task, _tiles(street, seeds, limit, across))
    for own, times in zip(rows, answers, strict=True):
        found[own] = times
    return Times(found, places.categories, street.connected, limit, sites, places.category)


def solve_tile(task: Task, tile: Tile) -> NDArray[np.uint16]:
    """Return the times at the nodes of a tile, without its halo."""
    street = prepare(Network.from_arrays(tile.arrays), task.profile, task.backend)
    return backend_of(task.backend)(street, tile.seeds, task.limit, None)[tile.own]


def halo_m(street: Street, limit: int) -> float:
    """Return how many metres as the crow flies nobody gets beyond within a limit."""
    network = street.network
    tail, head = network.tail, network.head
    begin, end = ((network.lon[at], network.lat[at]) for at in (tail, head))
    taken = np.minimum(street.there, street.back)
    passable = taken <= LATE
    if not passable.any():
        return 0.0
    fastest = metres_between(*begin, *end)[passable] / taken[passable]
    return float(fastest.max()) * limit


def _boxes(network: Network, across: int) -> Iterator[tuple[NDArray[np.int64], Box]]:
    """Yield the nodes of each tile that has any, with their bounds."""
    column, row = (_strips(place, across) for place in (network.lon, network.lat))
    number = row * across + column
    for tile in np.unique(number):
        own = np.flatnonzero(number == tile)
        lon, lat = network.lon[own], network.lat[own]
        yield own, (lon.min(), lat.min(), lon.max(), lat.max())


def _strips(place: NDArray[np.float64], across: int) -> NDArray[np.int64]:
    low = float(place.min(initial=180.0))
    wide = float(place.max(initial=low)) - low or 1.0
    return np.minimum(((place - low) * (across / wide)).astype(np.int64), across - 1)


def _tiles(street: Street, seeds: Seeds, limit: int, across: int) -> Iterator[Tile]:
    halo = halo_m(street, limit) * 1.01 + 1.0  # the plane of each latitude differs a little
    for own, box in _boxes(street.network, across):
        yield _tile(street.network, seeds, own, _wider(box, halo))


def _wider(box: Box, metres: float) -> Box:
    west, south, east, north = box
    up = metres / METRES_PER_DEGREE
    furthest = min(89.0, max(abs(south - up), abs(north + up)))
    aside = up / float(np.cos(np.radians(furthest)))
    return west - aside, south - up, east + aside, north + up


def _tile(network: Network, seeds: Seeds, own: NDArray[np.int64], box: Box) -> Tile:
    west, south, east, north = box
    inside = (network.lon >= west) & (network.lon <= east)
    inside &= (network.lat >= south) & (network.lat <= north)
    row = np.cumsum(inside, dtype=np.int32) - np.int32(1)
    kept = inside[network.tail] & inside[network.head]
    arrays = network.arrays()
    arrays = {name: array[inside if name in NODES else kept] for name, array in arrays.items()}
    arrays |= {name: row[getattr(network, name)[kept]] for name in ("tail", "head")}
    near = inside[seeds.node]
    mine = replace(
        seeds, node=row[seeds.node[near]], category=seeds.category[near], time=seeds.time[near]
    )
    return Tile(arrays, mine, row[own].astype(np.int64))


NODES = frozenset(PLAIN) - {"tail", "head", "length"}
