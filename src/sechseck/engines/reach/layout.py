# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which pieces meet at which node: the same for every person."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.joining_loops import find_first, unite
from sechseck.engines.reach.network import Network


@dataclass(frozen=True, eq=False)
class Layout:
    """Half pieces by the node they begin at (compressed rows).

    ``first`` int32 [n + 1]; ``other`` int32 [2m] the node at the far end; ``piece`` int32 [2m];
    ``from_tail`` bool [2m], whether the node is the tail of the piece.
    """

    first: NDArray[np.int32]
    other: NDArray[np.int32]
    piece: NDArray[np.int32]
    from_tail: NDArray[np.bool_]


def layout_of(network: Network) -> Layout:
    """Return the layout, computed when first asked for."""
    found = network.kept.get("layout")
    if not isinstance(found, Layout):
        found = network.kept["layout"] = _layout(network)
    return found


def _layout(network: Network) -> Layout:
    near = np.concatenate([network.tail, network.head])
    far = np.concatenate([network.head, network.tail])
    order = np.argsort(near, kind="stable")
    first = np.zeros(network.nodes + 1, np.int32)
    np.cumsum(np.bincount(near, minlength=network.nodes), out=first[1:])
    pieces = np.arange(network.pieces, dtype=np.int32)
    return Layout(
        first=first,
        other=far[order].astype(np.int32, copy=False),
        piece=np.concatenate([pieces, pieces])[order],
        from_tail=order < network.pieces,
    )


def reachable(
    network: Network, there: NDArray[np.uint16], back: NDArray[np.uint16]
) -> NDArray[np.bool_]:
    """Return which nodes hang together with the rest: bool [n].

    Those of the largest component count, and of each that is no mere island.
    """
    first = np.arange(network.nodes, dtype=np.int32)
    unite(network.tail, network.head, there, back, first)
    size = np.zeros(network.nodes, np.int32)
    find_first(first, size)
    large = (size >= min(SMALLEST_ISLAND, int(size.max(initial=2)))) & (size > 1)
    found: NDArray[np.bool_] = large[first]
    return found


SMALLEST_ISLAND = 500  # nodes: a real island with streets, not a path cut off by the border
