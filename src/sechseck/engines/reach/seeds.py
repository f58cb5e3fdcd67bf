# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a search begins: the ends of the pieces that places lie on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.snapping import Snap


@dataclass(frozen=True, eq=False)
class Seeds:
    """From ``node`` (int32) one is at a place of ``category`` (int32) after ``time`` (uint16)."""

    node: NDArray[np.int32]
    category: NDArray[np.int32]
    time: NDArray[np.uint16]
    categories: int

    def within(self, low: int, high: int) -> Seeds:
        """Return those of some categories, counted from 0 again."""
        mine = (self.category >= low) & (self.category < high)
        category = self.category[mine] - np.int32(low)
        return Seeds(self.node[mine], category, self.time[mine], high - low)


def seeds_of(found: Snap, category: NDArray[np.integer], categories: int, limit: int) -> Seeds:
    """Return the seeds of places on streets, two for each place, none beyond the limit."""
    node = np.concatenate([found.node_a, found.node_b])
    time = np.concatenate([found.offset_a, found.offset_b])
    kinds = np.concatenate([category, category]).astype(np.int32)
    near = (node >= 0) & (time <= limit)
    return Seeds(node[near], kinds[near], time[near], categories)
