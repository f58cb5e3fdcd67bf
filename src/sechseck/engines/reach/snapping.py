# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Put places and people onto the streets they use."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.grid import grid_of
from sechseck.engines.reach.grid_loops import closest
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.placing import degrees
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LATE, NEVER

FURTHEST_M = 1000.0  # beyond, a point belongs to no street
MANY = 500  # fewer points are found sooner than remembered
REMEMBERED = 4  # lists of points, the last ones
AT_END = 1e-6  # a smaller share of a piece is its end

Floats = NDArray[np.float64]
Feet = tuple[Floats, Floats, NDArray[np.int32]]  # metres, where along the piece, the piece


@dataclass(frozen=True, eq=False)
class Snap:
    """Points on pieces of street; every array is [q].

    Attributes
    ----------
    edge
        int32, the piece; -1 if no usable one is near.
    along
        float64, where on it: 0 at its tail (``node_a``), 1 at its head (``node_b``).
    node_a, node_b
        int32, its ends; -1 if there is none.
    offset_a, offset_b
        uint16 deciseconds from node_a, node_b **to** the point, the way off the street included;
        32767 if one cannot get there.
    leave_a, leave_b
        uint16 deciseconds from the point to node_a, node_b.
    off
        uint16 deciseconds of the way between point and street.
    distance_m
        float64, metres between point and street; infinite if there is none.
    """

    edge: NDArray[np.int32]
    along: NDArray[np.float64]
    node_a: NDArray[np.int32]
    node_b: NDArray[np.int32]
    offset_a: NDArray[np.uint16]
    offset_b: NDArray[np.uint16]
    leave_a: NDArray[np.uint16]
    leave_b: NDArray[np.uint16]
    off: NDArray[np.uint16]
    distance_m: NDArray[np.float64]

    def __len__(self) -> int:
        """Return the number of points."""
        return int(self.edge.size)

    def only(self, rows: NDArray[np.generic] | slice) -> Snap:
        """Return some of the points."""
        return Snap(**{name: getattr(self, name)[rows] for name in self.__dataclass_fields__})


def snap(street: Street, lon: ArrayLike, lat: ArrayLike, furthest_m: float = FURTHEST_M) -> Snap:
    """Put points onto the closest piece that the person can use and that is no island.

    The way from the point to the street is walked at the profile's own speed.

    Parameters
    ----------
    street
        Streets made ready for a person.
    lon, lat
        [q] degrees in WGS 84.
    furthest_m
        How far a street may be away.
    """
    x, y = degrees(lon, lat)
    distance, along, edge = _known_feet(street, x, y, float(furthest_m))
    return _on_pieces(street, edge, along, distance)


def _known_feet(street: Street, x: Floats, y: Floats, furthest_m: float) -> Feet:
    """Return what is closest to points.

    The piece closest of all is remembered for many points: whoever may use it stands on it, and
    only for the others another one is sought.
    """
    if x.size < MANY:
        return _feet(street.network, street.usable, x, y, furthest_m)
    known: Any = street.network.kept.setdefault("feet", {})
    key = (sha256(x.tobytes() + y.tobytes()).digest(), furthest_m)
    closest_of_all: Feet | None = known.get(key)
    if closest_of_all is None:
        every = np.ones(street.network.pieces, np.bool_)
        closest_of_all = known[key] = _feet(street.network, every, x, y, furthest_m)
        for old in list(known)[:-REMEMBERED]:
            known.pop(old, None)
    distance, along = closest_of_all[0].copy(), closest_of_all[1].copy()
    edge = closest_of_all[2].copy()
    usable = np.append(street.usable, True)  # -1 is no piece, for nobody
    rest = np.flatnonzero(~usable[edge])
    others = _feet(street.network, street.usable, x[rest], y[rest], furthest_m)
    distance[rest], along[rest], edge[rest] = others
    return distance, along, edge


def _feet(
    network: Network, usable: NDArray[np.bool_], x: Floats, y: Floats, furthest_m: float
) -> Feet:
    """Return for each point the metres to the closest usable piece, where on it, and which."""
    found = np.empty(x.size), np.empty(x.size), np.empty(x.size, np.int32)
    grid = grid_of(network)
    closest(
        (network.lon, network.lat, network.tail, network.head, usable),
        (grid.first, grid.piece, grid.columns, grid.rows),
        (grid.west, grid.south, grid.wide, grid.high),
        (x, y),
        furthest_m,
        found,
    )
    return found


def _on_pieces(
    street: Street,
    edge: NDArray[np.int32],
    along: NDArray[np.float64],
    distance: NDArray[np.float64],
) -> Snap:
    is_there = edge >= 0
    along = np.where(is_there, along, 0.5)
    if not street.network.pieces:
        nowhere = np.full(edge.size, -1, np.int32)
        never = np.full(edge.size, NEVER, np.uint16)
        return Snap(edge, along, nowhere, nowhere, never, never, never, never, never, distance)
    there = np.where(is_there, street.there[edge], NEVER).astype(np.float64)
    back = np.where(is_there, street.back[edge], NEVER).astype(np.float64)
    off = np.where(is_there, distance, 0) * 36 / street.profile.kmh
    return Snap(
        edge=edge,
        along=along,
        node_a=np.where(is_there, street.network.tail[edge], -1).astype(np.int32),
        node_b=np.where(is_there, street.network.head[edge], -1).astype(np.int32),
        offset_a=_part(there, along, off),
        offset_b=_part(back, 1 - along, off),
        leave_a=_part(back, along, off),
        leave_b=_part(there, 1 - along, off),
        off=np.rint(off).astype(np.uint16),
        distance_m=distance,
    )


def _part(
    whole: NDArray[np.float64], share: NDArray[np.float64], off: NDArray[np.float64]
) -> NDArray[np.uint16]:
    """Return the time along a share of a piece; at its very end its direction is no matter."""
    closed, at_end = whole == NEVER, share < AT_END
    taken = np.minimum(np.where(closed, 0, np.rint(whole * share)) + np.rint(off), LATE)
    return np.where(closed & ~at_end, NEVER, taken).astype(np.uint16)
