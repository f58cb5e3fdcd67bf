# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stops on the streets: who walks to which, and how far it is from one to another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from sechseck.engines.reach.search import Search
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.transit.timetable import Timetable
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import LATE, NEVER, limit_of

STREET_M = 300.0  # a stop further from every street than this is reported and never used
NAMED = 5
Times = NDArray[np.int32]  # deciseconds


@dataclass(frozen=True, eq=False)
class Stops:
    """The stops of a timetable, as one person gets to them on foot.

    Attributes
    ----------
    snapped
        Where each stop lies on the streets.
    access
        Walks from every node of the streets to stops.
    between
        For each stop the stops one walks from to it; being there already is a walk of 0 seconds.
    """

    street: Street
    snapped: Snap
    access: Walks
    between: Walks
    names: tuple[str, ...]

    @property
    def far(self) -> NDArray[np.intp]:
        """Return the stops that no street is near."""
        return np.flatnonzero(self.snapped.edge < 0)

    def report(self) -> str:
        """Say which stops no street is near; empty if there are none."""
        far = self.far
        if not far.size:
            return ""
        named = ", ".join(self.names[at] or "ohne Namen" for at in far[:NAMED])
        more = " …" if far.size > NAMED else ""
        return (
            f"{far.size} von {len(self.names)} Haltestellen liegen weiter als {STREET_M:.0f} m "
            f"von jedem begehbaren Weg und zählen nicht: {named}{more}"
        )

    def walks_of(self, homes: Snap) -> Walks:
        """Return the walks from points on streets to stops."""
        return _joined(self.street, homes, self.snapped, self.access)


def prepare_stops(street: Street, timetable: Timetable, walk_min: float = 15.0) -> Stops:
    """Find all walks to stops that take at most some minutes; once for each person.

    Parameters
    ----------
    street
        Streets made ready for the person who walks.
    timetable
        Whose stops are meant.
    walk_min
        How many minutes people walk to a stop, or from one to another.
    """
    limit = limit_of(walk_min)
    snapped = snap(street, timetable.lon, timetable.lat, STREET_M)
    search, near = Search(street), np.flatnonzero(snapped.edge >= 0)
    found = [search.around(snapped.only(slice(at, at + 1)), limit) for at in near]
    counts = np.zeros(len(snapped) + 1, np.int64)
    counts[near + 1] = [nodes.size for nodes, _ in found]
    nodes = np.concatenate([np.empty(0, np.int32), *(one for one, _ in found)])
    times = np.concatenate([np.empty(0, np.int32), *(one for _, one in found)])
    shape = (len(snapped), street.network.nodes)
    turned = csr_array((times + 1, nodes, np.cumsum(counts)), shape).tocsc()
    access = Walks(
        turned.indptr.astype(np.int64), turned.indices.astype(np.int32), _seconds(turned.data - 1)
    )
    between = _joined(street, snapped, snapped, access).with_staying().reversed(len(snapped))
    return Stops(street, snapped, access, between, timetable.names)


def _seconds(deciseconds: NDArray[np.generic]) -> NDArray[np.int32]:
    """Return whole seconds; nobody is promised to walk faster than computed."""
    return ((np.asarray(deciseconds, np.int64) + 9) // 10).astype(np.int32)


def _joined(street: Street, homes: Snap, stops: Snap, access: Walks) -> Walks:
    """Return walks from points: by either end of their street, or along it."""
    parts = [_along(street, homes, stops)]
    for node, leave in ((homes.node_a, homes.leave_a), (homes.node_b, homes.leave_b)):
        parts.append(_by_end(node, leave, access))
    home, stop, seconds = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.lexsort((seconds, stop, home))
    home, stop, seconds = home[order], stop[order], seconds[order]
    first = np.ones(home.size, bool)
    first[1:] = (home[1:] != home[:-1]) | (stop[1:] != stop[:-1])
    return Walks.of(len(homes), home[first], stop[first], seconds[first])


Columns = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]]


def _by_end(node: NDArray[np.int32], leave: NDArray[np.uint16], access: Walks) -> Columns:
    usable = np.flatnonzero((node >= 0) & (leave <= LATE))
    begin = access.starts[node[usable]]
    counts = access.starts[node[usable] + 1] - begin
    home = np.repeat(usable, counts)
    walk = np.repeat(begin - np.cumsum(counts) + counts, counts) + np.arange(home.size)
    return home, access.stop[walk], access.seconds[walk] + _seconds(leave[home])


def _along(street: Street, homes: Snap, stops: Snap) -> Columns:
    """Between two points of one piece of street there is a way that passes neither end."""
    order = np.argsort(stops.edge, kind="stable")
    edges = stops.edge[order]
    low = np.searchsorted(edges, homes.edge, "left")
    counts = np.searchsorted(edges, homes.edge, "right") - low
    counts[homes.edge < 0] = 0
    home = np.repeat(np.arange(counts.size), counts)
    stop = order[np.repeat(low - np.cumsum(counts) + counts, counts) + np.arange(home.size)]
    edge, ahead = homes.edge[home], stops.along[stop] - homes.along[home]
    whole = np.where(ahead >= 0, street.there[edge], street.back[edge]) if edge.size else edge
    taken = np.rint(np.abs(ahead) * whole) + homes.off[home] + stops.off[stop]
    can = (whole < NEVER) | (ahead == 0)
    return home[can], stop[can].astype(np.int32), _seconds(np.asarray(taken)[can])
