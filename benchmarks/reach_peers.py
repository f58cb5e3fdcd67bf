# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The nearest place by other programmes: the same streets, times in whole deciseconds, places."""

from __future__ import annotations

from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from benchmarks.reach_child import Clock, Method
from benchmarks.reach_made import CATEGORIES, Scene, stored
from sechseck.engines.reach.units import NEVER

LIMIT = 32_400  # deciseconds: 54 minutes
Edges = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def edges_of(scene: Scene) -> Edges:
    """Return each piece of street once: its ends, and deciseconds."""
    network = scene.network
    weight = scene.street("dial").there.astype(np.float64)
    return network.tail.astype(np.int64), network.head.astype(np.int64), weight


def deciseconds(found: NDArray[np.floating[Any]]) -> NDArray[np.uint16]:
    """Return whole deciseconds, NEVER beyond the limit."""
    reached = np.isfinite(found) & (found <= LIMIT)
    return np.where(reached, np.rint(np.where(reached, found, 0)), NEVER).astype(np.uint16)


def matrix_of(scene: Scene) -> csr_array:
    """Return the streets as a matrix; of two pieces between the same nodes the shorter one."""
    tail, head, weight = edges_of(scene)
    rows, columns = np.concatenate([tail, head]), np.concatenate([head, tail])
    both = np.concatenate([weight, weight])
    order = np.lexsort((both, columns, rows))
    rows, columns, both = rows[order], columns[order], both[order]
    first = np.ones(rows.size, bool)
    first[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
    shape = (scene.network.nodes, scene.network.nodes)
    return csr_array((both[first], (rows[first], columns[first])), shape=shape)


def _scipy(name: str, clock: Clock, folder: Path) -> str:
    scene = stored(folder, name)
    matrix = clock.build(lambda: matrix_of(scene))

    def all_categories() -> NDArray[np.uint16]:
        found = np.empty((scene.network.nodes, CATEGORIES), np.uint16)
        for category in range(CATEGORIES):
            places = np.unique(scene.node[scene.category == category])
            times = dijkstra(matrix, indices=places, min_only=True, limit=LIMIT)
            found[:, category] = deciseconds(times)
        return found

    clock.result = clock.run(all_categories)
    return metadata.version("scipy")


def _with_sources(scene: Scene) -> tuple[Edges, list[tuple[int, NDArray[np.int64]]]]:
    """Return the edges, and for each category a node of its own that leads to its places."""
    nodes = scene.network.nodes
    return edges_of(scene), [
        (nodes + category, np.unique(scene.node[scene.category == category]).astype(np.int64))
        for category in range(CATEGORIES)
    ]


def _igraph(name: str, clock: Clock, folder: Path) -> str:
    import igraph

    scene = stored(folder, name)
    nodes = scene.network.nodes

    def build() -> Any:
        (tail, head, weight), sources = _with_sources(scene)
        pairs = [np.stack([np.concatenate([tail, head]), np.concatenate([head, tail])], axis=1)]
        pairs += [np.stack([np.full(to.size, at), to], axis=1) for at, to in sources]
        graph = igraph.Graph(nodes + CATEGORIES, np.concatenate(pairs), directed=True)
        zeros = np.zeros(sum(to.size for _, to in sources))
        graph.es["s"] = np.concatenate([weight, weight, zeros]).tolist()
        return graph

    graph = clock.build(build)

    def all_categories() -> NDArray[np.uint16]:
        sources = range(nodes, nodes + CATEGORIES)
        columns = [graph.distances([at], weights="s", mode="out")[0] for at in sources]
        return np.stack([deciseconds(np.array(one[:nodes])) for one in columns], axis=1)

    clock.result = clock.run(all_categories)
    return metadata.version("igraph")


def _rustworkx(name: str, clock: Clock, folder: Path) -> str:
    import rustworkx

    scene = stored(folder, name)
    nodes = scene.network.nodes

    def build() -> Any:
        (tail, head, weight), sources = _with_sources(scene)
        graph = rustworkx.PyDiGraph()
        graph.add_nodes_from(range(nodes + CATEGORIES))
        for one, other in ((tail, head), (head, tail)):
            edges = zip(one.tolist(), other.tolist(), weight.tolist(), strict=True)
            graph.add_edges_from(list(edges))
        for at, to in sources:
            graph.add_edges_from([(at, place, 0.0) for place in to.tolist()])
        return graph

    graph = clock.build(build)

    def all_categories() -> NDArray[np.uint16]:
        found = np.full((nodes, CATEGORIES), np.inf)
        for category in range(CATEGORIES):
            lengths = rustworkx.dijkstra_shortest_path_lengths(graph, nodes + category, float)
            reached = np.fromiter(lengths.keys(), np.int64, len(lengths))
            times = np.fromiter(lengths.values(), np.float64, len(lengths))
            found[reached[reached < nodes], category] = times[reached < nodes]
        return deciseconds(found)

    clock.result = clock.run(all_categories)
    return metadata.version("rustworkx")


def pandana_network(scene: Scene) -> Any:
    """Return pandana's network, contracted."""
    import pandana
    import pandas

    tail, head, weight = edges_of(scene)
    network = scene.network
    return pandana.Network(
        pandas.Series(network.lon), pandas.Series(network.lat), pandas.Series(tail),
        pandas.Series(head), pandas.DataFrame({"s": weight}), twoway=True,
    )  # fmt: skip


def _pandana(name: str, clock: Clock, folder: Path) -> str:
    import pandas

    scene = stored(folder, name)
    network = clock.build(lambda: pandana_network(scene))

    def places() -> None:
        for category in range(CATEGORIES):
            at = np.unique(scene.node[scene.category == category])
            lon, lat = pandas.Series(scene.network.lon[at]), pandas.Series(scene.network.lat[at])
            network.set_pois(f"k{category}", LIMIT, 1, lon, lat)

    clock.build(places)

    def all_categories() -> NDArray[np.uint16]:
        columns = [
            network.nearest_pois(LIMIT, f"k{category}", num_pois=1, max_distance=2 * LIMIT)
            for category in range(CATEGORIES)
        ]
        return np.stack([deciseconds(one[1].to_numpy()) for one in columns], axis=1)

    clock.result = clock.run(all_categories)
    return metadata.version("pandana")


METHODS: dict[tuple[str, str], Method] = {
    (f"nearest-{name}", method): partial(measure, name)
    for name in ("real", "grid")
    for method, measure in {
        "scipy": _scipy,
        "igraph": _igraph,
        "rustworkx": _rustworkx,
        "pandana": _pandana,
    }.items()
}
