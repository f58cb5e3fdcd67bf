# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The hierarchy made to measure for one person: what a sweep over it needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.hierarchy import Hierarchy, hierarchy_of
from sechseck.engines.reach.hierarchy_loops import (
    FAR,
    customise,
    lay_chains,
    lay_weights,
    perfect,
)
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LONGEST

Lengths = tuple[NDArray[np.int32], NDArray[np.int32]]  # to the higher end, and from it
Rows = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.uint16]]  # first, other, weight


@dataclass(frozen=True, eq=False)
class Measured:
    """Weights along chains, and arcs between crossings.

    Attributes
    ----------
    ahead, behind
        uint16 for each ``chains.piece``: from a chain's begin to its end, and back.
    rising
        Arcs by their lower end, with the time **to** the higher end.
    falling
        Arcs by their lower end, with the time **from** the higher end.
    """

    hierarchy: Hierarchy
    ahead: NDArray[np.uint16]
    behind: NDArray[np.uint16]
    rising: Rows
    falling: Rows
    lengths: Lengths | None = None  # of all arcs, while those not needed are still among them


def measured(street: Street) -> Measured:
    """Return what a sweep needs, computed when first asked for.

    To find the arcs that nobody needs takes as long as fifty sweeps save by it on a large map:
    that is done for who asks again. Times are the same, with and without.
    """
    found = street.kept.get("measured")
    if not isinstance(found, Measured):
        found = street.kept["measured"] = _measure(street)
    elif found.lengths is not None:
        found = street.kept["measured"] = _thin(found, found.lengths)
    return found


def _measure(street: Street) -> Measured:
    hierarchy = hierarchy_of(street.network)
    chains, directed = hierarchy.chains, not street.is_symmetric
    ahead = np.empty(chains.piece.size, np.uint16)
    behind = np.empty_like(ahead) if directed else ahead
    total = np.empty(chains.begin.size, np.int32)
    totals = total, np.empty_like(total) if directed else total
    walk = (chains.first, chains.piece, chains.forward)
    lay_weights(walk, street.there, street.back, ahead, totals[0])
    if directed:
        lay_weights(walk, street.back, street.there, behind, totals[1])
    to = np.full(hierarchy.up.size, FAR, np.int32)
    back = np.full(hierarchy.up.size, FAR, np.int32) if directed else to
    lay_chains(hierarchy.arc, hierarchy.rises, totals, to, back)
    customise(hierarchy.up_first, hierarchy.up, to, back, directed)
    every = np.ones(to.size, np.bool_)
    rising = _needed(hierarchy, to, every)
    falling = _needed(hierarchy, back, every) if directed else rising
    return Measured(hierarchy, ahead, behind, rising, falling, (to, back))


def _thin(found: Measured, lengths: Lengths) -> Measured:
    """Leave out the arcs that a shorter way replaces."""
    hierarchy, directed = found.hierarchy, lengths[1] is not lengths[0]
    to = lengths[0].copy()  # another thread may read them
    back = lengths[1].copy() if directed else to
    needed = np.ones(to.size, np.bool_), np.ones(to.size, np.bool_)
    perfect(hierarchy.up_first, hierarchy.up, to, back, needed, directed)
    rising = _needed(hierarchy, to, needed[0])
    falling = _needed(hierarchy, back, needed[1]) if directed else rising
    return Measured(hierarchy, found.ahead, found.behind, rising, falling)


def _needed(hierarchy: Hierarchy, weight: NDArray[np.int32], needed: NDArray[np.bool_]) -> Rows:
    """Return the arcs that are needed and within every limit."""
    kept = needed & (weight <= LONGEST)
    before = np.zeros(kept.size + 1, np.int64)
    np.cumsum(kept, out=before[1:])
    return before[hierarchy.up_first], hierarchy.up[kept], weight[kept].astype(np.uint16)
