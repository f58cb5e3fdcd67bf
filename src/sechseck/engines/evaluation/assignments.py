# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which places might have had the measure: all groups of the same size, or a fair draw of them."""

from __future__ import annotations

from itertools import combinations
from math import comb

import numpy as np

from sechseck.engines.evaluation.panel import Panel

MOST = 1500  # groups that are all tried
DRAWN = 999  # groups that are drawn where there are more

Group = tuple[int, ...]


def groups_of(panel: Panel, seed: int = 0) -> tuple[Group, ...]:
    """Return the groups of places that are compared, the one with the measure first.

    Every group is tried as long as there are not more than ``MOST``; beyond that, ``DRAWN``
    different others are drawn. Either way the share of groups that are at least as extreme,
    the real one counted, is a valid p-value if every group was equally likely to get the
    measure (Phipson & Smyth 2010).
    """
    places, size = len(panel.places), len(panel.treated)
    if comb(places, size) <= MOST:
        others = [one for one in combinations(range(places), size) if one != panel.treated]
        return (panel.treated, *others)
    chance = np.random.default_rng(seed)
    drawn: dict[Group, None] = {panel.treated: None}
    while len(drawn) <= DRAWN:
        row = chance.choice(places, size=size, replace=False)
        drawn[tuple(sorted(int(one) for one in row))] = None
    return tuple(drawn)


def rest_of(panel: Panel, group: Group) -> list[int]:
    """Return the places outside a group."""
    own = set(group)
    return [row for row in range(len(panel.places)) if row not in own]
