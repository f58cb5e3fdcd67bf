# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the reach benchmark computes on: copies of a real country, a made-up grid, and places.

All of it is the same in every run, and is written into a folder that is thrown away.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import osmium
from numpy.typing import NDArray
from osmium.osm.mutable import Node, Way
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.osm import read_osm
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import Street, prepare

ACROSS = (0.17, 0.225)  # degrees from one copy of Liechtenstein to the next, so none touch
IDS = 10**10  # between the numbers of two copies
CATEGORIES = 20
MOST, FEWEST = 3000, 30  # places of a category among a million nodes
CENTRES = 40
WALKER = Profile("bench", "Messung", 4.8)


class Scene(NamedTuple):
    """Streets, and places that stand on nodes."""

    network: Network
    node: NDArray[np.int32]  # of each place
    category: NDArray[np.int16]

    def places(self) -> Places:
        """Return the places as the engine takes them."""
        names = tuple(f"k{number}" for number in range(CATEGORIES))
        lon, lat = self.network.lon[self.node], self.network.lat[self.node]
        return Places.of(names, self.category, lon, lat)

    def street(self, backend: str = "cch") -> Street:
        """Return the streets made ready."""
        return prepare(self.network, WALKER, backend=backend)


def write_copies(source: Path, target: Path, across: int) -> None:
    """Write an extract across × across times, side by side."""
    nodes: list[tuple[int, float, float, dict[str, str]]] = []
    ways: list[tuple[int, list[int], dict[str, str]]] = []
    for one in osmium.FileProcessor(str(source)):
        if one.is_node():
            nodes.append((one.id, one.location.lon, one.location.lat, dict(one.tags)))
        elif one.is_way():
            ways.append((one.id, [node.ref for node in one.nodes], dict(one.tags)))
    copies = [
        (row * across + column, row, column) for row in range(across) for column in range(across)
    ]
    with osmium.SimpleWriter(str(target), overwrite=True) as writer:
        for number, row, column in copies:
            for name, lon, lat, tags in nodes:
                place = (lon + ACROSS[0] * row, lat + ACROSS[1] * (column - across // 2))
                writer.add_node(Node(id=name + number * IDS, location=place, tags=tags))
        for number, _, _ in copies:
            for name, refs, tags in ways:
                shifted = [ref + number * IDS for ref in refs]
                writer.add_way(Way(id=name + number * IDS, nodes=shifted, tags=tags))


def grid(across: int, seed: int = 1) -> Network:
    """Return crooked streets on a grid of which a third is missing."""
    chance = np.random.default_rng(seed)
    shape, spacing = (across, across), 50.0
    x, y = np.meshgrid(np.arange(across), np.arange(across), indexing="ij")
    east = (x + chance.uniform(-0.35, 0.35, shape)).ravel() * spacing
    north = (y + chance.uniform(-0.35, 0.35, shape)).ravel() * spacing
    number = np.arange(across * across).reshape(shape)
    tail = np.concatenate([number[:-1].ravel(), number[:, :-1].ravel()])
    head = np.concatenate([number[1:].ravel(), number[:, 1:].ravel()])
    there = chance.random(tail.size) < 0.64
    tail, head = tail[there], head[there]
    kept = _largest(number.size, tail, head)
    rank = np.cumsum(kept) - 1
    inside = kept[tail]
    tail, head = tail[inside], head[inside]
    length = np.hypot(east[tail] - east[head], north[tail] - north[head])
    length *= chance.uniform(1.0, 1.25, length.size)
    lat = 52.0 + north[kept] / 111_195
    lon = 9.0 + east[kept] / (111_195 * np.cos(np.radians(52.2)))
    return Network.from_edges(lon, lat, rank[tail], rank[head], length)


def _largest(count: int, tail: NDArray[Any], head: NDArray[Any]) -> NDArray[np.bool_]:
    edges = coo_array((np.ones(tail.size), (tail, head)), shape=(count, count))
    _, part = connected_components(edges, directed=False)
    found: NDArray[np.bool_] = part == np.bincount(part).argmax()
    return found


def scene(network: Network, seed: int = 2) -> Scene:
    """Return streets with places of 20 categories, many of them around some centres."""
    chance = np.random.default_rng(seed)
    usable = _found_again(prepare(network, WALKER, backend="dial"))
    share = network.nodes / 1e6
    counts = np.geomspace(MOST * share, FEWEST * share, CATEGORIES).astype(int).clip(3)
    centres = chance.choice(usable.size, CENTRES)
    nodes = []
    for count in counts:
        # nodes stand along a Hilbert curve, so neighbours in the list are neighbours in town
        around = chance.choice(centres, int(count * 0.6)) + chance.normal(
            0, usable.size * 0.003, int(count * 0.6)
        ).astype(int)
        anywhere = chance.integers(0, usable.size, count - around.size)
        nodes.append(usable[np.concatenate([around, anywhere]).clip(0, usable.size - 1)])
    category = np.repeat(np.arange(CATEGORIES), [one.size for one in nodes])
    return Scene(network, np.concatenate(nodes).astype(np.int32), category.astype(np.int16))


def _found_again(street: Street) -> NDArray[np.int64]:
    """Return the connected nodes that a place at their coordinates is put on.

    In real maps a few nodes share their place with another one, or lie exactly on another
    street; some programmes are told the node of a place, others its coordinates.
    """
    network = street.network
    place = network.lon + 1j * network.lat
    _, which, count = np.unique(place, return_inverse=True, return_counts=True)
    nodes = np.flatnonzero(street.connected & (count[which] == 1))
    found = snap(street, network.lon[nodes], network.lat[nodes])
    is_tail = (found.node_a == nodes) & (found.offset_a == 0)
    is_head = (found.node_b == nodes) & (found.offset_b == 0)
    return nodes[is_tail | is_head]


def store(folder: Path, name: str, given: Scene) -> None:
    """Keep a scene for the processes that measure."""
    np.savez(
        folder / f"{name}.npz", place_node=given.node, place_category=given.category,
        **given.network.arrays(),
    )  # fmt: skip


def stored(folder: Path, name: str) -> Scene:
    """Return a scene that was kept."""
    with np.load(folder / f"{name}.npz") as kept:
        arrays = dict(kept)
    node, category = arrays.pop("place_node"), arrays.pop("place_category")
    return Scene(Network.from_arrays(arrays), node, category)


def make(folder: Path, extract: Path, copies: int, grid_across: int) -> dict[str, str]:
    """Write all input of a run; return what it is, in words."""
    write_copies(extract, folder / "real.osm.pbf", copies)
    scenes = {"real": read_osm(str(folder / "real.osm.pbf")), "grid": grid(grid_across)}
    words = {}
    for name, network in scenes.items():
        found = scene(network)
        store(folder, name, found)
        words[name] = (
            f"{network.nodes} Knoten, {network.pieces} Straßenstücke, {found.node.size} Orte in "
            f"{CATEGORIES} Arten"
        )
    words["real"] = f"{copies * copies} verschobene Kopien von Liechtenstein: {words['real']}"
    words["grid"] = f"krummes Gitter: {words['grid']}"
    return words
