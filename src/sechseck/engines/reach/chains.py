# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets between crossings: nine of ten nodes are only passed through."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.chain_loops import walk_all
from sechseck.engines.reach.layout import Layout


@dataclass(frozen=True, eq=False)
class Chains:
    """Crossings, and the chains of pieces between them.

    Attributes
    ----------
    core
        int32 [c], nodes that are crossings, ascending.
    place
        int32 [n], for a crossing its row in ``core``, for others -1 - their row in ``inner``.
    begin, end
        int32 [k], rows in ``core`` of the ends of each chain; end -1 is a blind one.
    first
        int32 [k + 1], where the inner nodes of each chain begin.
    inner
        int32, inner nodes, one chain after the other.
    chain
        int32, the chain of each inner node.
    piece, forward
        Pieces along each chain, one more than inner nodes: those of chain i begin at
        first[i] + i. ``forward``: whether its tail comes first. The last of a blind one is -1.
    """

    core: NDArray[np.int32]
    place: NDArray[np.int32]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]
    first: NDArray[np.int32]
    inner: NDArray[np.int32]
    chain: NDArray[np.int32]
    piece: NDArray[np.int32]
    forward: NDArray[np.bool_]

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return the arrays by name, to be stored."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def chains_of(layout: Layout) -> Chains:
    """Return the chains of a network."""
    nodes, halves = layout.first.size - 1, layout.other.size
    packed = (layout.first, layout.other, layout.piece, layout.from_tail)
    marks = _marks(layout)
    walked = (
        np.empty(nodes, np.int32),
        np.empty(halves + 1, np.int32),
        np.empty(nodes + halves, np.int32),
        np.empty(nodes + halves, np.bool_),
    )
    ends = np.empty(halves, np.int32), np.empty(halves, np.int32)
    count = walk_all(packed, marks, walked, ends)
    core = np.flatnonzero(marks >= 0).astype(np.int32)
    first = walked[1][: count + 1].copy()
    inner = walked[0][: first[-1]].copy()
    place = np.empty(nodes, np.int32)
    place[core] = np.arange(core.size, dtype=np.int32)
    place[inner] = -1 - np.arange(inner.size, dtype=np.int32)
    begin, end = ends[0][:count], ends[1][:count]
    return Chains(
        core=core,
        place=place,
        begin=place[begin],
        end=np.where(end < 0, np.int32(-1), place[end]),
        first=first,
        inner=inner,
        chain=np.repeat(np.arange(count, dtype=np.int32), np.diff(first)),
        piece=walked[2][: inner.size + count].copy(),
        forward=walked[3][: inner.size + count].copy(),
    )


def _marks(layout: Layout) -> NDArray[np.int32]:
    """Return 0 for crossings and lone nodes, -1 for what is passed through or ends a street."""
    degree = np.diff(layout.first)
    is_core = (degree > 2) | (degree == 0)
    two = np.flatnonzero(degree == 2)
    at = layout.first[two]
    is_core[two] = layout.piece[at] == layout.piece[at + 1]  # a loop
    return np.where(is_core, np.int32(0), np.int32(-1))
