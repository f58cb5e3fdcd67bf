# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Our own methods. Machine code is loaded before the clock runs; compiling has its own row."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.reach_child import Clock, Method
from benchmarks.reach_made import WALKER, Scene, grid, scene, stored
from benchmarks.reach_peers import LIMIT
from benchmarks.reach_sites import BEST, COVER, instance
from benchmarks.reach_trips import DAY, WINDOW, hexagons, poa_places
from sechseck.engines.reach.counting import cumulative
from sechseck.engines.reach.exact_siting import ExactPlan, place_exactly
from sechseck.engines.reach.osm import read_osm
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.seeds import seeds_of
from sechseck.engines.reach.siting import Wish
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import prepare
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.transit.journeys import Habits, transit_nearest
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.stops import prepare_stops
from sechseck.engines.reach.units import PER_MINUTE
from sechseck.engines.reach.whatif import WhatIf

FASTER = Profile("faster", "Messung, schneller", 5.0)
CUMULATIVE_MIN = 15.0
CHANGES = 40
FAR_IN_TRANSIT = 32_767


def tiny() -> Scene:
    """Return a scene on which everything is called once before it is measured."""
    return scene(grid(16))


def _nearest(name: str, backend: str, clock: Clock, folder: Path) -> str:
    given = stored(folder, name)
    nearest(tiny().street(backend), tiny().places())
    solve = importlib.import_module(f"sechseck.engines.reach.backends.by_{backend}").solve
    places = given.places()
    street = clock.build(lambda: given.street(backend))
    sites = snap(street, places.lon, places.lat)  # the other programmes are told the nodes
    seeds = seeds_of(sites, places.category, len(places.categories), LIMIT)
    room = np.empty((street.network.nodes, 32), np.uint16) if backend == "cch" else None
    clock.build(lambda: solve(street, seeds, LIMIT, room))
    if backend == "cch":  # who asks again waits once until the arcs nobody needs are left out
        clock.build(lambda: solve(street, seeds, LIMIT, room))
    clock.result = np.array(clock.run(lambda: solve(street, seeds, LIMIT, room)))
    return "dieser Stand"


def _profile(clock: Clock, folder: Path) -> str:
    """Measure how long it takes from another speed to the new minutes."""
    given = stored(folder, "real")
    nearest(tiny().street(), tiny().places())
    places = given.places()
    clock.build(lambda: nearest(given.street(), places))
    clock.run(lambda: nearest(prepare(given.network, FASTER), places))
    return "dieser Stand"


def _compile(clock: Clock, folder: Path) -> str:
    """Measure the very first call of everything, in an empty cache (set by who calls this)."""

    def everything() -> None:
        small = tiny()
        for backend in ("cch", "dial"):
            nearest(small.street(backend), small.places())
        cumulative(small.street(), small.places(), CUMULATIVE_MIN)
        trial = WhatIf(small.street(), small.places())
        trial.add("k0", float(small.network.lon[3]), float(small.network.lat[3]))
        _transit_on(small, folder)

    first = Clock()
    first.run(everything, runs=1)
    clock.run(everything, runs=1)
    clock.seconds = first.seconds - clock.seconds
    return "dieser Stand"


def _transit_on(small: Scene, folder: Path) -> None:
    timetable = read_gtfs(str(folder / "feed.zip"))
    transit_nearest(timetable, small.street(), small.places(), (DAY, WINDOW))


def _cumulative(clock: Clock, folder: Path) -> str:
    given = stored(folder, "counted")
    cumulative(tiny().street(), tiny().places(), CUMULATIVE_MIN)
    places, street = given.places(), clock.build(given.street)
    found = clock.run(lambda: cumulative(street, places, CUMULATIVE_MIN))
    clock.result = np.rint(found).astype(np.int32)
    return "dieser Stand"


def _what_if(clock: Clock, folder: Path) -> str:
    """Measure a place that comes and goes again, somewhere, in the largest category."""
    given = stored(folder, "real")
    WhatIf(tiny().street(), tiny().places()).add("k0", 9.001, 52.001)
    trial = clock.build(lambda: WhatIf(given.street(), given.places()))
    chance = np.random.default_rng(7)
    nodes = chance.choice(given.node, CHANGES)
    trial.remove(trial.add("k0", *_at(given, nodes[0])))

    def changes() -> None:
        for node in nodes:
            trial.remove(trial.add("k0", *_at(given, node)))

    clock.run(changes, runs=2)
    clock.seconds /= 2 * CHANGES
    number = trial.add("k0", *_at(given, given.node[-1]))
    clock.result = trial.deciseconds[:, 0].copy()
    trial.remove(number)
    return "dieser Stand"


def _at(given: Scene, node: int) -> tuple[float, float]:
    return float(given.network.lon[node]), float(given.network.lat[node])


def _transit(clock: Clock, folder: Path) -> str:
    network = read_osm(str(folder / "poa.osm.pbf"))
    timetable = read_gtfs(str(folder / "feed.zip"))
    places, habits = poa_places(folder), Habits(limit_min=90)
    when = (DAY, WINDOW)
    street = prepare(network, WALKER)
    homes = snap(street, *hexagons(folder))
    transit_nearest(timetable, street, places, when, habits, homes=homes)  # loads machine code
    stops = clock.build(lambda: prepare_stops(prepare(network, WALKER), timetable))

    def run() -> NDArray[np.uint16]:
        found = transit_nearest(timetable, street, places, when, habits, stops=stops, homes=homes)
        return found.p50

    found = clock.run(run)
    clock.result = found
    clock.counts = {"reached": float((found < FAR_IN_TRANSIT).mean())}
    return "dieser Stand"


def _sites(clock: Clock, folder: Path) -> str:
    given = stored(folder, "counted")
    homes, people, candidates = instance(given)
    street = clock.build(lambda: given.street())
    points = snap(street, given.network.lon[homes], given.network.lat[homes])
    limit = COVER / PER_MINUTE

    def best(count: int) -> ExactPlan:
        wish = Wish(count, limit_min=limit)
        return place_exactly(street, points, people, wish, candidates=candidates)

    best(1)  # loads machine code
    found = clock.run(lambda: best(BEST))
    clock.result = np.array([round(found.people)])
    return "dieser Stand"


def _osm(clock: Clock, folder: Path) -> str:
    read_osm(str(folder / "poa.osm.pbf"))
    network = clock.run(lambda: read_osm(str(folder / "read.osm.pbf")), runs=2)
    clock.counts = {"nodes": network.nodes, "edges": network.pieces}
    return "dieser Stand"


METHODS: dict[tuple[str, str], Method] = {
    (f"nearest-{name}", f"Sechseck {backend}"): partial(_nearest, name, backend)
    for name in ("real", "grid")
    for backend in ("cch", "dial", "scipy")
} | {
    ("profile", "Sechseck"): _profile,
    ("compile", "Sechseck"): _compile,
    ("cumulative", "Sechseck"): _cumulative,
    ("what-if", "Sechseck"): _what_if,
    ("transit", "Sechseck"): _transit,
    ("siting", "Sechseck"): _sites,
    ("osm", "Sechseck"): _osm,
}
