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
    key = np.zeros(lon.size, np.int64)
    for bit in reversed(range(BITS)):
        right, upper = (x >> bit) & 1, (y >> bit) & 1
        key <<= 2
        key |= (3 * right) ^ upper
        _turn(x, y, right, upper, (1 << bit) - 1)
    found: NDArray[np.int64] = np.argsort(key, kind="stable").astype(np.int64, copy=False)
    return found


def _scaled(values: NDArray[np.float64]) -> NDArray[np.int32]:
    low, high = float(values.min()), float(values.max())
    wide = (high - low) or 1.0
    found: NDArray[np.int32] = ((values - low) / wide * (2**BITS - 1)).astype(np.int32)
    return found


def _turn(
    x: NDArray[np.int32],
    y: NDArray[np.int32],
    right: NDArray[np.int32],
    upper: NDArray[np.int32],
    lower_bits: int,
) -> None:
    """Turn the two lower quarters so that the curve goes on where it left off."""
    mirrored = -(right & ~upper) & np.int32(lower_bits)
    x ^= mirrored
    y ^= mirrored
    swapped = (x ^ y) & (upper - 1)
    x ^= swapped
    y ^= swapped
