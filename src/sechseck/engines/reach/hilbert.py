# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Order points along a Hilbert curve: what is near in the world is near in memory."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BITS = 20


def hilbert_order(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the permutation that sorts points along the curve; equal keys keep their order.

    >>> hilbert_order(np.array([0.0, 1.0, 0.0, 1.0]), np.array([0.0, 0.0, 1.0, 1.0])).tolist()
    [0, 2, 3, 1]
    """
    if not lon.size:
        return np.empty(0, np.int64)
    x, y = _scaled(lon), _scaled(lat)
    key = np.zeros(lon.size, np.uint64)
    for bit in reversed(range(BITS)):
        side = np.int64(1) << bit
        right, upper = (x & side) > 0, (y & side) > 0
        quarter = np.where(right, np.where(upper, 2, 3), np.where(upper, 1, 0))
        key = (key << np.uint64(2)) | quarter.astype(np.uint64)
        x, y = _turned(x & (side - 1), y & (side - 1), right, upper, side - 1)
    found: NDArray[np.int64] = np.argsort(key, kind="stable").astype(np.int64)
    return found


def _scaled(values: NDArray[np.float64]) -> NDArray[np.int64]:
    low, high = float(values.min()), float(values.max())
    wide = (high - low) or 1.0
    found: NDArray[np.int64] = ((values - low) / wide * (2**BITS - 1)).astype(np.int64)
    return found


def _turned(
    x: NDArray[np.int64],
    y: NDArray[np.int64],
    right: NDArray[np.bool_],
    upper: NDArray[np.bool_],
    last: np.int64,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Turn the two lower quarters so that the curve goes on where it left off."""
    mirrored = right & ~upper
    x, y = np.where(mirrored, last - x, x), np.where(mirrored, last - y, y)
    return np.where(upper, x, y), np.where(upper, y, x)
