# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which place owns which node, kept true while places come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.owning_loops import (
    Begins,
    Labels,
    forget_owner,
    labels_from_outside,
    spread_labels,
)
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Arcs, Street
from sechseck.engines.reach.units import LONGEST, NEVER

Numbered = tuple[int, Snap]  # number of a place, and where it stands


@dataclass(frozen=True, eq=False)
class Step:
    """What a change overwrote."""

    column: int
    begins: Begins
    node: NDArray[np.int32]
    time: NDArray[np.uint16]
    owner: NDArray[np.int32]


class Owners:
    """Owners of the nodes by category, and scratch memory; not for several threads."""

    def __init__(self, street: Street, limit: int) -> None:
        self.street, self.limit = street, limit
        nodes = street.network.nodes
        self._owner: dict[int, NDArray[np.int32]] = {}
        self._entered: dict[int, Begins] = {}
        self._bucket = np.full(LONGEST + 1, -1, np.int32)
        self._room = np.empty((2, 0), np.int32)
        self._stack = np.empty(nodes, np.int32)
        self._journal = (
            np.empty(nodes, np.int32),
            np.empty(nodes, np.uint16),
            np.empty(nodes, np.int32),
            np.zeros(nodes, np.bool_),
        )
        self._begins = (
            np.empty(nodes, np.int32),
            np.empty(nodes, np.uint16),
            np.empty(nodes, np.int32),
        )

    def labels(
        self, times: NDArray[np.uint16], column: int, places: Callable[[], Sequence[Numbered]]
    ) -> Labels:
        """Return times and owners of a category, computed when first asked for."""
        if column not in self._owner:
            begins = self._entered[column] = _begins(places())
            owner = np.full(times.shape[1], -1, np.int32)
            time = np.full(times.shape[1], NEVER, np.uint16)
            kept = self._spread((time, owner), begins, 0)
            self._close(kept)
            times[column], self._owner[column] = time, owner
        return times[column], self._owner[column]

    def change(
        self,
        times: NDArray[np.uint16],
        column: int,
        gone: Numbered | None,
        new: Numbered | None,
    ) -> Step:
        """Take a place away, put one somewhere, or both; return what was overwritten."""
        labels = times[column], self._owner[column]
        before, kept = self._entered[column], 0
        if gone is not None:
            kept = self._blank(labels, gone)
            kept = self._spread(labels, self._from_outside(labels, kept), kept)
            left = before[2] != gone[0]
            self._entered[column] = (before[0][left], before[1][left], before[2][left])
            kept = self._spread(labels, self._entered[column], kept)
        if new is not None:
            mine, others = _begins([new]), self._entered[column]
            kept = self._spread(labels, mine, kept)
            self._entered[column] = _joined(others, mine)
        self._close(kept)
        node, time, owner, _ = self._journal
        rows = slice(0, kept)
        return Step(column, before, node[rows].copy(), time[rows].copy(), owner[rows].copy())

    def restore(self, times: NDArray[np.uint16], step: Step) -> None:
        """Write back what a change overwrote."""
        times[step.column][step.node] = step.time
        self._owner[step.column][step.node] = step.owner
        self._entered[step.column] = step.begins

    def _close(self, kept: int) -> None:
        nodes, _, _, is_in = self._journal
        is_in[nodes[:kept]] = False

    def _blank(self, labels: Labels, gone: Numbered) -> int:
        number, sites = gone
        ends = np.concatenate([sites.node_a, sites.node_b])
        arcs = _rows(self.street.incoming)
        return forget_owner(arcs, labels, number, ends[ends >= 0], self._stack, self._journal)

    def _from_outside(self, labels: Labels, kept: int) -> Begins:
        arcs = _rows(self.street.outgoing)
        count = labels_from_outside(arcs, self.limit, labels, self._journal, kept, self._begins)
        node, time, owner = self._begins
        return node[:count], time[:count], owner[:count]

    def _spread(self, labels: Labels, begins: Begins, kept: int) -> int:
        arcs = _rows(self.street.incoming)
        most = arcs[1].size + begins[0].size  # each arc and each beginning fills one slot
        if self._room.shape[1] < most:
            self._room = np.empty((2, most), np.int32)
        scratch = (self._bucket, self._room, self._stack)
        return spread_labels(arcs, self.limit, labels, scratch, begins, self._journal, kept)


def _rows(arcs: Arcs) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint16]]:
    return arcs.first, arcs.other, arcs.weight


def _begins(places: Sequence[Numbered]) -> Begins:
    """Return the nodes from which one gets to places, with time and number."""
    if not places:
        return np.empty(0, np.int32), np.empty(0, np.uint16), np.empty(0, np.int32)
    node = np.concatenate([end for _, one in places for end in (one.node_a, one.node_b)])
    time = np.concatenate([end for _, one in places for end in (one.offset_a, one.offset_b)])
    owner = np.concatenate([np.full(2 * len(one), number, np.int32) for number, one in places])
    near = node >= 0
    return node[near], time[near], owner[near]


def _joined(some: Begins, more: Begins) -> Begins:
    return (
        np.concatenate([some[0], more[0]]),
        np.concatenate([some[1], more[1]]),
        np.concatenate([some[2], more[2]]),
    )
