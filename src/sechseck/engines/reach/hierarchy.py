# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The hierarchy over crossings: laid out once for a network, made to measure for each person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.chains import Chains, chains_of
from sechseck.engines.reach.dissection import dissect
from sechseck.engines.reach.hierarchy_loops import fill_in
from sechseck.engines.reach.layout import layout_of
from sechseck.engines.reach.network import Network

PREFIX = "hierarchy_"


@dataclass(frozen=True, eq=False)
class Hierarchy:
    """Chains, and the arcs between their ends in the order of contraction.

    Attributes
    ----------
    rank
        int32 [c], when a crossing is contracted.
    up_first, up
        Arcs from each rank to higher ones (compressed rows).
    arc
        int64 [k], the arc a chain lies on; -1 for rings and blind ones.
    rises
        bool [k], whether a chain leads from its lower end to its higher.
    """

    chains: Chains
    rank: NDArray[np.int32]
    up_first: NDArray[np.int64]
    up: NDArray[np.int32]
    arc: NDArray[np.int64]
    rises: NDArray[np.bool_]

    @cached_property
    def begin_rank(self) -> NDArray[np.int32]:
        """Rank of the crossing each chain begins at."""
        return self.rank[self.chains.begin]

    @cached_property
    def end_rank(self) -> NDArray[np.int32]:
        """Rank of the crossing each chain ends at; -1 for a blind one."""
        end = self.chains.end
        return np.where(end < 0, np.int32(-1), self.rank[end]) if end.size else end

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return all arrays by name, to be stored."""
        own = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "chains"}
        return {PREFIX + name: array for name, array in (own | self.chains.arrays()).items()}


def hierarchy_of(network: Network) -> Hierarchy:
    """Return the hierarchy of a network, laid out when first asked for."""
    found = network.kept.get("hierarchy")
    if not isinstance(found, Hierarchy):
        found = network.kept["hierarchy"] = _lay_out(network)
    return found


def keep_hierarchy(network: Network, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Give a network the hierarchy that ``arrays`` stored, if it is there."""
    names = [one.name for one in fields(Chains)]
    own = [one.name for one in fields(Hierarchy) if one.name != "chains"]
    if all(PREFIX + name in arrays for name in (*names, *own)):
        chains = Chains(**{name: arrays[PREFIX + name] for name in names})  # type: ignore[arg-type]
        rest = {name: arrays[PREFIX + name] for name in own}
        network.kept["hierarchy"] = Hierarchy(chains, **rest)  # type: ignore[arg-type]


def _lay_out(network: Network) -> Hierarchy:
    chains = chains_of(layout_of(network))
    linking = (chains.end >= 0) & (chains.begin != chains.end)
    first, other = _neighbours(chains.begin[linking], chains.end[linking], chains.core.size)
    middle = float(np.radians(network.lat.mean())) if network.nodes else 0.0
    x, y = network.lon[chains.core] * np.cos(middle), network.lat[chains.core]
    order = dissect(x, y, first, other)
    rank = np.empty(order.size, np.int32)
    rank[order] = np.arange(order.size, dtype=np.int32)
    ends = rank[chains.begin[linking]], rank[chains.end[linking]]
    low, high = np.minimum(*ends), np.maximum(*ends)
    by_low = np.argsort(low, kind="stable")
    up_first, room = np.zeros(order.size + 1, np.int64), np.full((3, order.size), -1, np.int32)
    up = fill_in(_starts(low, order.size), high[by_low], up_first, room)
    arc = np.full(linking.size, -1, np.int64)
    arc[linking] = _arcs(low, high, up_first, up)
    rises = np.zeros(linking.size, bool)
    rises[linking] = ends[0] < ends[1]
    return Hierarchy(chains, rank, up_first, up, arc, rises)


def _arcs(
    low: NDArray[np.int32],
    high: NDArray[np.int32],
    up_first: NDArray[np.int64],
    up: NDArray[np.int32],
) -> NDArray[np.int64]:
    """Return which arcs lead from lower to higher ranks; arcs are sorted by both."""
    rows = np.repeat(np.arange(up_first.size - 1, dtype=np.int64), np.diff(up_first))
    found: NDArray[np.int64] = np.searchsorted(rows << 32 | up, low.astype(np.int64) << 32 | high)
    return found


def _starts(rows: NDArray[np.int32], size: int) -> NDArray[np.int32]:
    """Return where each row begins in a list sorted by rows."""
    found = np.zeros(size + 1, np.int32)
    np.cumsum(np.bincount(rows, minlength=size), out=found[1:])
    return found


def _neighbours(
    begin: NDArray[np.int32], end: NDArray[np.int32], nodes: int
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    near, far = np.concatenate([begin, end]), np.concatenate([end, begin])
    order = np.argsort(near, kind="stable")
    return _starts(near, nodes), far[order].astype(np.int32, copy=False)
