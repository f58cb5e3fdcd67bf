# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Peers for what is more than the nearest place: counts, changes, sites, trips, reading."""

from __future__ import annotations

import warnings
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from benchmarks.reach_child import Clock, Method
from benchmarks.reach_made import CATEGORIES, WALKER, stored
from benchmarks.reach_peers import LIMIT, deciseconds, matrix_of, pandana_network
from benchmarks.reach_sites import BEST, COVER, instance
from benchmarks.reach_trips import DAY, WINDOW, hexagons, poa_places
from sechseck.engines.reach.transit.timetable import FAR

COUNTED = 9_000  # deciseconds: 15 minutes
WALK_MIN = 15


def _counts(clock: Clock, folder: Path) -> str:
    import pandas

    given = stored(folder, "counted")
    network = clock.build(lambda: pandana_network(given))

    def all_categories() -> NDArray[np.int32]:
        found = []
        for category in range(CATEGORIES):
            at = pandas.Series(given.node[given.category == category])
            network.set(at, name="places")
            found.append(network.aggregate(COUNTED, type="count", decay="flat", name="places"))
        return np.stack([np.rint(one.to_numpy()) for one in found], axis=1).astype(np.int32)

    clock.result = clock.run(all_categories)
    return metadata.version("pandana")


def _recompute(clock: Clock, folder: Path) -> str:
    """Compute a category anew, as one does who keeps no owners."""
    given = stored(folder, "real")
    matrix = clock.build(lambda: matrix_of(given))
    places = np.unique(np.append(given.node[given.category == 0], given.node[-1]))
    times = clock.run(lambda: dijkstra(matrix, indices=places, min_only=True, limit=LIMIT))
    clock.result = deciseconds(times)
    return metadata.version("scipy")


def _spopt(clock: Clock, folder: Path) -> str:
    import pulp
    from spopt.locate import MCLP

    given = stored(folder, "counted")
    homes, people, candidates = instance(given)
    matrix = clock.build(lambda: matrix_of(given))
    costs = clock.build(lambda: dijkstra(matrix, indices=candidates, limit=COVER)[:, homes].T)
    costs = np.where(np.isfinite(costs), costs, 10 * COVER)

    def solved() -> Any:
        model = MCLP.from_cost_matrix(costs, people, COVER, BEST)
        return model.solve(pulp.PULP_CBC_CMD(msg=False))

    found = clock.run(solved, runs=1)
    clock.result = np.array([round(found.problem.objective.value())])
    return metadata.version("spopt")


def _cafein(clock: Clock, folder: Path) -> str:
    """Measure one matrix to all places; the best of a category is taken from it."""
    import cafein

    feet = {"walking_speed_kmph": WALKER.kmh, "max_walking_time": WALK_MIN}
    homes, places = _frames(folder)

    def build() -> Any:
        network = cafein.TransportNetwork.from_gtfs(
            str(folder / "feed.zip"), osm_pbf=str(folder / "poa.osm.pbf"), trip_distances=False,
            leg_geometries=False, **feet,
        )  # fmt: skip
        network.compute_tbtr_transfers(DAY.isoformat())
        return network

    network = clock.build(build)
    start = f"{DAY.isoformat()} {WINDOW.first // 3600:02d}:00"
    matrix = clock.run(
        lambda: cafein.TravelTimeMatrix(
            network, homes, places, start, departure_time_window=WINDOW.minutes,
            percentiles=[50, 90], output_time_units="seconds", **feet,
        ),
        runs=1,
    )  # fmt: skip
    found = np.full((len(homes), CATEGORIES), FAR, np.float64)
    times = matrix["travel_time_p50"].fillna(FAR).to_numpy()
    where = matrix["from_id"].to_numpy(int), matrix["to_id"].to_numpy(int) % CATEGORIES
    np.minimum.at(found, where, times)
    clock.result = np.where(found > 90 * 60, FAR, found).astype(np.uint16)
    clock.counts = {"reached": float((clock.result < FAR).mean())}
    return metadata.version("cafein")


def _frames(folder: Path) -> tuple[Any, Any]:
    import geopandas

    lon, lat = hexagons(folder)
    places = poa_places(folder)
    return tuple(
        geopandas.GeoDataFrame(
            {"id": np.arange(x.size)}, geometry=geopandas.points_from_xy(x, y), crs=4326
        )
        for x, y in ((lon, lat), (places.lon, places.lat))
    )  # type: ignore[return-value]


def _pyrosm(clock: Clock, folder: Path) -> str:
    import pyrosm

    def read() -> tuple[Any, Any]:
        osm = pyrosm.OSM(str(folder / "read.osm.pbf"))
        nodes, edges = osm.get_network("walking", nodes=True)
        return nodes, edges

    nodes, edges = clock.run(read, runs=1)
    clock.counts = {"nodes": len(nodes), "edges": len(edges)}
    return metadata.version("pyrosm")


def _osmnx(clock: Clock, folder: Path) -> str:
    """OSMnx reads XML only; converting is not counted, nor is simplifying done."""
    import osmnx

    graph = clock.run(
        lambda: osmnx.graph_from_xml(folder / "read.osm", simplify=False, retain_all=True), runs=1
    )
    clock.counts = {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
    return metadata.version("osmnx")


def _quiet(method: Method) -> Method:
    """Keep what a peer warns of out of the report."""

    def measured(clock: Clock, folder: Path) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return method(clock, folder)

    return measured


METHODS: dict[tuple[str, str], Method] = {
    ("cumulative", "pandana"): _counts,
    ("what-if", "scipy"): _recompute,
    ("siting", "spopt"): _quiet(_spopt),
    ("transit", "cafein"): _quiet(_cafein),
    ("osm", "pyrosm"): _quiet(_pyrosm),
    ("osm", "osmnx"): _quiet(_osmnx),
}
