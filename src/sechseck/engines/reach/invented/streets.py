# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets of an invented region: bent grids in settlements, roads between them, one river."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial import Delaunay, cKDTree

from sechseck.engines.reach.attributes import Incline, Kerb, Road, Surface
from sechseck.engines.reach.invented.settlements import Settlement

SPACING_M = 115.0
ROAD_STEP_M = 260.0
COLUMNS = ("tail", "head", "road", "surface", "incline", "kerb")


@dataclass
class Streets:
    """Nodes in metres, and pieces with what is known of them."""

    spots: list[NDArray[np.float64]] = field(default_factory=list)
    pieces: list[NDArray[np.int64]] = field(default_factory=list)  # rows of COLUMNS
    nodes: int = 0

    def add(self, spots: NDArray[np.float64], pieces: NDArray[np.int64]) -> int:
        """Add nodes, and pieces between them that count from 0; return the first number."""
        first = self.nodes
        pieces = pieces.copy()
        pieces[:, :2] += first
        self.spots.append(spots)
        self.pieces.append(pieces)
        self.nodes += len(spots)
        return first


def river(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far north the river flows at each distance east."""
    flows: NDArray[np.float64] = -700 + 1300 * np.sin(x / 5200) + 420 * np.sin(x / 1700 + 1)
    return flows


def lay_streets(settlements: Sequence[Settlement], seed: np.random.Generator) -> Streets:
    """Return the streets of all settlements and the roads between them."""
    streets, doors = Streets(), []
    for one in settlements:
        spots, pieces = _grid(one, seed)
        first = streets.add(spots, pieces)
        doors.append((first, cKDTree(spots)))
    for begin, end in neighbours(settlements):
        ends = doors[begin], doors[end]
        _road(streets, settlements[begin], settlements[end], ends, seed)
    return streets


def _grid(
    place: Settlement, seed: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    half = math.ceil(place.radius * 1.2 / SPACING_M)
    side = np.arange(-half, half + 1)
    column, row = (one.ravel() for one in np.meshgrid(side, side))
    spots = np.stack([column, row], 1) * SPACING_M + seed.normal(0, 17, (column.size, 2))
    turn, phase = seed.random() * math.pi, seed.random() * 6
    spots = spots @ np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    angle = np.arctan2(spots[:, 1], spots[:, 0])
    edge = place.radius * (1 + 0.17 * np.sin(3 * angle + phase))
    inside = np.hypot(*spots.T) <= np.maximum(edge, SPACING_M * 1.2)
    spots += (place.x, place.y)
    wide = 2 * half + 1
    index = np.arange(column.size)
    ends = [
        (index[column < half], index[column < half] + 1),
        (index[row < half], index[row < half] + wide),
    ]
    tail, head = (np.concatenate(one) for one in zip(*ends, strict=True))
    keep = inside[tail] & inside[head] & (seed.random(tail.size) < 0.86)
    north = spots[:, 1] > river(spots[:, 0])
    keep &= (north[tail] == north[head]) | (seed.random(tail.size) < 0.16)  # few bridges
    return _largest(spots, tail[keep], head[keep], seed)


def _largest(
    spots: NDArray[np.float64],
    tail: NDArray[np.int64],
    head: NDArray[np.int64],
    seed: np.random.Generator,
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Keep what hangs together, so that nobody lives on an island by accident."""
    graph = coo_array((np.ones(tail.size), (tail, head)), (len(spots), len(spots)))
    _count, part = connected_components(graph, directed=False)
    nodes = np.flatnonzero(part == np.bincount(part[tail]).argmax() if tail.size else part == 0)
    new = np.full(len(spots), -1)
    new[nodes] = np.arange(nodes.size)
    kept = np.isin(tail, nodes)
    pieces = _known(new[tail[kept]], new[head[kept]], seed)
    return spots[nodes], pieces


def _known(
    tail: NDArray[np.int64], head: NDArray[np.int64], seed: np.random.Generator
) -> NDArray[np.int64]:
    """Return pieces of settlements: mostly smooth streets, some paths, steps and hills."""
    many = tail.size

    def drawn(kinds: Sequence[int], chances: Sequence[float]) -> NDArray[np.int64]:
        return seed.choice(np.array(kinds), many, p=chances)

    road = drawn(
        [Road.RESIDENTIAL, Road.LIVING_STREET, Road.FOOTWAY, Road.PATH, Road.STEPS],
        [0.78, 0.08, 0.09, 0.03, 0.02],
    )
    surface = drawn(
        [Surface.UNKNOWN, Surface.SMOOTH, Surface.PAVED, Surface.COBBLES, Surface.GRAVEL],
        [0.2, 0.55, 0.17, 0.05, 0.03],
    )
    incline = drawn(
        [Incline.UNKNOWN, Incline.FLAT, Incline.GENTLE, Incline.STEEP], [0.3, 0.52, 0.14, 0.04]
    )
    kerb = drawn([Kerb.UNKNOWN, Kerb.LOWERED, Kerb.RAISED], [0.55, 0.37, 0.08])
    return np.stack([tail, head, road, surface, incline, kerb], 1)


def neighbours(settlements: Sequence[Settlement]) -> list[tuple[int, int]]:
    """Return between which settlements a road runs: a tree, and short ways beside it."""
    spots = np.array([(one.x, one.y) for one in settlements])
    sides = np.vstack([np.sort(Delaunay(spots).simplices[:, pair]) for pair in _PAIRS])
    sides = np.unique(sides, axis=0)
    far = np.hypot(*(spots[sides[:, 0]] - spots[sides[:, 1]]).T)
    tree = minimum_spanning_tree(coo_array((far, sides.T), (len(spots),) * 2).tocsr()).tocoo()
    kept = {(min(a, b), max(a, b)) for a, b in zip(tree.row, tree.col, strict=True)}
    kept |= {(a, b) for (a, b), m in zip(map(tuple, sides), far, strict=True) if m < 3600}
    return sorted((int(a), int(b)) for a, b in kept)


_PAIRS = ([0, 1], [1, 2], [0, 2])


def _road(
    streets: Streets,
    one: Settlement,
    other: Settlement,
    doors: tuple[tuple[int, cKDTree], tuple[int, cKDTree]],
    seed: np.random.Generator,
) -> None:
    start, end = np.array([one.x, one.y]), np.array([other.x, other.y])
    (first, from_tree), (last, to_tree) = doors
    _far, leave = from_tree.query(start + (end - start) * 0.5)
    _far, enter = to_tree.query(start + (end - start) * 0.5)
    begin, finish = from_tree.data[leave], to_tree.data[enter]
    many = max(1, int(np.hypot(*(finish - begin)) // ROAD_STEP_M))
    along = np.linspace(0, 1, many + 2)[1:-1, None]
    bend = np.sin(along * math.pi) * seed.normal(0, 0.07) * (finish - begin)[::-1] * (1, -1)
    spots = begin + along * (finish - begin) + bend + seed.normal(0, 12, (many, 2))
    inner = np.arange(many - 1)
    kind = Road.SECONDARY if one.is_main and other.is_main else Road.TERTIARY
    known = (int(kind), int(Surface.SMOOTH), int(Incline.FLAT), int(Kerb.UNKNOWN))
    pieces = np.array([[a, a + 1, *known] for a in inner], np.int64).reshape(-1, len(COLUMNS))
    at = streets.add(spots, pieces)
    ends = [[first + int(leave), at, *known], [at + many - 1, last + int(enter), *known]]
    streets.pieces.append(np.array(ends, np.int64))
