# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The provably best choice of places from a list, by a linear programme with whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack, identity

from sechseck.engines.reach.attaching import ground_of
from sechseck.engines.reach.demand import Demand, Floats, Wish, worth_for
from sechseck.engines.reach.search import Search
from sechseck.engines.reach.siting import greedy
from sechseck.engines.reach.siting_loops import cover_lists
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import NEVER

MOST = 300  # candidates that are left after pruning


@dataclass(frozen=True, eq=False)
class ExactPlan:
    """The best choice from a list of candidates.

    Attributes
    ----------
    node
        int32 [k], the chosen nodes.
    people
        How many get to a place in time, those who do already counted.
    bound
        What no choice from the list can exceed; equals ``people`` if it is proven best.
    is_proven
        Whether the choice is the best of the list.
    candidates
        int32, the list.
    """

    node: NDArray[np.int32]
    people: float
    bound: float
    is_proven: bool
    candidates: NDArray[np.int32]


def place_exactly(
    street: Street,
    points: Snap,
    people: ArrayLike,
    wish: Wish,
    *,
    current: NDArray[np.uint16] | None = None,
    candidates: NDArray[np.int32] | None = None,
    seconds: float = 60.0,
) -> ExactPlan:
    """Return the choice of places that lets most people be in time (HiGHS).

    Parameters
    ----------
    street, points, people, wish, current
        As in ``place_next``; whatever the aim of the wish, people are covered.
    candidates
        Nodes to choose from; without them those that ``place_next`` takes and the most
        promising ones that lie apart.
    seconds
        How long the solver may take at most; a choice cut short is not proven.

    Notes
    -----
    Maximal covering as Church and ReVelle 1974, Papers of the Regional Science Association 32,
    101-118.
    """
    times = np.full(len(points), NEVER, np.uint16) if current is None else current
    demand = Demand(street, points, people, times)
    worth = worth_for("cover", wish.limit_min)
    chosen = promising(demand, worth, wish) if candidates is None else candidates.astype(np.int32)
    demand.current = times
    before, limit = demand.value(worth), worth.size - 2
    covers = _covers(demand, chosen, limit)
    open_rows = (times > limit) & (demand.people > 0)
    covers, weight = _merged(covers[open_rows], demand.people[open_rows])
    if not chosen.size or not weight.size:
        return ExactPlan(np.empty(0, np.int32), before, before, True, chosen)
    picked, value, bound, is_proven = _solve(covers, weight, wish.count, seconds)
    return ExactPlan(chosen[picked], before + value, before + bound, is_proven, chosen)


def promising(demand: Demand, worth: Floats, wish: Wish, most: int = MOST) -> NDArray[np.int32]:
    """Return the greedy choice, and the best nodes that lie a fifth of the limit apart."""
    may = demand.street.connected if wish.allowed is None else wish.allowed
    gain = demand.gains(worth, np.flatnonzero(demand.people > 0))
    gain[~may] = 0.0
    search, limit = Search(demand.street), worth.size - 2
    found: list[int] = []
    is_near = gain <= 0
    for node in np.argsort(-gain, kind="stable"):
        if gain[node] <= 0 or len(found) == most:
            break
        if is_near[node]:
            continue
        found.append(int(node))
        here, now = np.array([node], np.int32), np.zeros(1, np.uint16)
        is_near[search.from_nodes(here, now, limit // 5)[0]] = True
    first = greedy(demand, worth, replace(wish, aim="cover", area=None), may).node
    return np.unique(np.concatenate([first, np.array(found, np.int32)])).astype(np.int32)


def _covers(demand: Demand, nodes: NDArray[np.int32], limit: int) -> csr_array:
    """Return bool [q, candidates]: which point gets to which candidate in time."""
    street = demand.street
    ground = ground_of(street, street.incoming, 2)
    first, out = np.zeros(nodes.size + 1, np.int64), np.empty(0, np.int32)
    for _ in range(2):  # first only counts, then fills
        used = cover_lists(ground, nodes, demand.attached, limit, out, first)
        if used <= out.size:
            break
        out = np.empty(used, np.int32)
    column = np.repeat(np.arange(nodes.size), np.diff(first))
    shape = (demand.people.size, nodes.size)
    found = csr_array((np.ones(column.size), (out[: column.size], column)), shape=shape)
    found.data[:] = 1.0  # a point that gets there over both ends counts once
    return found


def _merged(covers: csr_array, people: Floats) -> tuple[csr_array, Floats]:
    """Add up points that get to the same candidates; leave out who gets to none."""
    seen: dict[bytes, int] = {}
    rows: list[int] = []
    weight: list[float] = []
    for row in range(covers.shape[0]):
        mine = np.sort(covers.indices[covers.indptr[row] : covers.indptr[row + 1]])
        if not mine.size:
            continue
        place = seen.setdefault(mine.tobytes(), len(rows))
        if place == len(rows):
            rows.append(row)
            weight.append(0.0)
        weight[place] += float(people[row])
    return covers[rows], np.array(weight)


def _solve(
    covers: csr_array, weight: Floats, count: int, seconds: float
) -> tuple[NDArray[np.int64], float, float, bool]:
    rows, sites = covers.shape
    cost = np.concatenate([np.zeros(sites), -weight])
    reach = LinearConstraint(hstack([covers, -identity(rows)], format="csr"), 0, np.inf)
    budget = LinearConstraint(np.concatenate([np.ones(sites), np.zeros(rows)]), 0, count)
    found = milp(
        cost,
        integrality=np.concatenate([np.ones(sites), np.zeros(rows)]),
        bounds=Bounds(0, 1),
        constraints=[reach, budget],
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    bound = weight.sum() if found.mip_dual_bound is None else -float(found.mip_dual_bound)
    if found.x is None:
        return np.empty(0, np.int64), 0.0, float(bound), False
    picked = np.flatnonzero(found.x[:sites] > 0.5)
    return picked, -float(found.fun), float(bound), found.status == 0
