# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Show that times are exact, without the search that found them."""

from __future__ import annotations

import numpy as np

from sechseck.engines.reach.seeds import seeds_of
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.times import Times
from sechseck.engines.reach.units import NEVER


def certificate(street: Street, times: Times) -> bool:
    """Say whether times are the exact ones, in O(pieces × categories).

    Each must be the least of: the seed at its node, and one step plus the time of the neighbour;
    beyond the limit 32767. Because every step takes at least a decisecond, only the exact times
    fulfil that.
    """
    nodes, columns = street.network.nodes, len(times.categories)
    seeds = seeds_of(times.sites, times.category, columns, times.limit)
    least = np.full((nodes, columns), NEVER, np.uint16)
    np.minimum.at(least, (seeds.node, seeds.category), seeds.time)
    ends = street.network.tail, street.network.head
    for begin, end, weight in ((*ends, street.there), (*ends[::-1], street.back)):
        step = np.minimum(times.deciseconds[end] + weight[:, None], NEVER)
        np.minimum.at(least, begin, step.astype(np.uint16))
    least[least > times.limit] = NEVER
    return bool(np.array_equal(least, times.deciseconds))
