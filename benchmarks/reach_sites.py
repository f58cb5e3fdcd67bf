# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small problem of sites that has one best value: who covers most people with ten places."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from benchmarks.reach_made import Scene

HOMES, CANDIDATES, BEST = 3000, 400, 10
COVER = 6_000  # deciseconds: 10 minutes


def instance(given: Scene) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int32]]:
    """Return the nodes of homes, how many people live at each, and the candidates."""
    chance = np.random.default_rng(11)
    usable = np.flatnonzero(given.street("dial").connected)
    homes = chance.choice(usable, HOMES, replace=False)
    people = chance.integers(1, 30, HOMES).astype(np.float64)
    return (
        homes,
        people,
        np.sort(chance.choice(usable, CANDIDATES, replace=False)).astype(np.int32),
    )
