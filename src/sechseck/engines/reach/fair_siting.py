# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Siting for the municipality that is worst off, again and again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.demand import Demand, Floats, Plan, shares_of, told, top_sum


def place_fairly(
    demand: Demand,
    worth: Floats,
    count: int,
    area: NDArray[np.integer],
    may: NDArray[np.bool_],
) -> Plan:
    """Return places that raise the smallest share of a municipality, one after another.

    Each goes where it helps most people of the municipality that is worst off then. Raising the
    smallest share has no guarantee like covering has, which is why the bound matters: for each
    municipality nobody can do better than its own best nodes added up, and the smallest of these
    bounds the smallest share.
    """
    _, shares = shares_of(demand, worth, area)
    before = float(np.nanmin(shares)) if np.isfinite(shares).any() else 0.0
    bound = _bound(demand, worth, count, area, may)
    chosen: list[int] = []
    values = [before]
    for _ in range(count):
        node = _best_for_the_worst(demand, worth, area, may)
        if node < 0:
            break
        demand.build(node, worth.size - 2)
        chosen.append(node)
        values.append(float(np.nanmin(shares_of(demand, worth, area)[1])))
    return told(demand, "fair", worth, chosen, np.array(values), bound)


def _best_for_the_worst(
    demand: Demand, worth: Floats, area: NDArray[np.integer], may: NDArray[np.bool_]
) -> int:
    """Return the best node for the worst off that can be helped at all, or -1."""
    _, shares = shares_of(demand, worth, area)
    for one in np.argsort(shares, kind="stable"):
        if not np.isfinite(shares[one]):
            break
        gain = demand.gains(worth, np.flatnonzero((area == one) & (demand.people > 0)))
        gain[~may] = 0.0
        node = int(np.argmax(gain))
        if gain[node] > 1e-9:
            return node
    return -1


def _bound(
    demand: Demand,
    worth: Floats,
    count: int,
    area: NDArray[np.integer],
    may: NDArray[np.bool_],
) -> float:
    total, shares = shares_of(demand, worth, area)
    found = 1.0
    for one in np.flatnonzero(np.isfinite(shares)):
        rows = np.flatnonzero((area == one) & (demand.people > 0))
        gain = demand.gains(worth, rows)
        gain[~may] = 0.0
        found = min(found, float(shares[one]) + top_sum(gain, count) / float(total[one]))
    return found
