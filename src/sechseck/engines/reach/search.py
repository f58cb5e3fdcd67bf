# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who gets to a place within a limit: a bounded search backward from it (or forward)."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.search_loops import forget, spread
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LONGEST, NEVER


class Search:
    """Many searches on the same streets with the same scratch memory; not for several threads.

    Examples
    --------
    >>> search = Search(street)  # doctest: +SKIP
    >>> nodes, deciseconds = search.around(sites.only(slice(0, 1)), 9000)  # doctest: +SKIP
    """

    def __init__(self, street: Street) -> None:
        self.street = street
        self._time = np.full(street.network.nodes, NEVER, np.uint16)
        self._reached = np.empty(street.network.nodes, np.int32)
        self._bucket = np.full(LONGEST + 1, -1, np.int32)
        self._room = np.empty((2, 0), np.int32)

    @cached_property
    def _limits(self) -> int:
        return 2 * self.street.network.pieces

    def around(
        self, points: Snap, limit: int, *, outward: bool = False
    ) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Return the nodes from which one gets to any of the points within the limit.

        Parameters
        ----------
        points
            One or more points on streets.
        limit
            Deciseconds, at most 32760.
        outward
            Whether to return instead the nodes one gets to from the points.

        Returns
        -------
        tuple
            Nodes int32 in order of time, and their time in deciseconds, uint16.
        """
        ends = np.concatenate([points.node_a, points.node_b])
        offsets = (
            (points.leave_a, points.leave_b) if outward else (points.offset_a, points.offset_b)
        )
        time = np.concatenate(offsets)
        near = ends >= 0
        return self.from_nodes(ends[near], time[near], limit, outward=outward)

    def from_nodes(
        self,
        nodes: NDArray[np.int32],
        times: NDArray[np.uint16],
        limit: int,
        *,
        outward: bool = False,
    ) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Do the same from nodes that begin with some deciseconds each."""
        arcs = self.street.outgoing if outward else self.street.incoming
        if self._room.shape[1] < self._limits + nodes.size:
            self._room = np.empty((2, self._limits + nodes.size), np.int32)
        scratch = (self._bucket, self._room, self._reached)
        rows = (arcs.first, arcs.other, arcs.weight)
        count = spread(rows, min(int(limit), LONGEST), self._time, scratch, nodes, times)
        reached = self._reached[:count].copy()
        found = self._time[reached]
        forget(self._time, self._reached, count)
        return reached, found


def around(
    street: Street, points: Snap, limit: int, *, outward: bool = False
) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
    """Search once; see ``Search.around``. Whoever searches often keeps a ``Search``."""
    return Search(street).around(points, limit, outward=outward)
