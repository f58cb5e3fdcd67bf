# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weights on the simplex: not negative, together one."""

from __future__ import annotations

import numpy as np

from sechseck.engines.evaluation.panel import FloatArray

RIDGE = 1e-10  # so that one answer remains where several fit alike


def simplex_weights(target: FloatArray, donors: FloatArray) -> FloatArray:
    """Return the weighted mean of donors that is nearest to a target.

    Parameters
    ----------
    target
        Shape (periods,), the values to be matched.
    donors
        Shape (donors, periods), in the same unit.

    Returns
    -------
    FloatArray
        Shape (donors,), not negative, sums to one.

    Notes
    -----
    With D the donors less the target, the task is to find u on the simplex with the smallest
    |uD|². For any c > 0 the non-negative w with the smallest |wD|² + c² (1 - Σw)² is a multiple
    of u: with w = s·u, the best s gives c² |uD|² / (|uD|² + c²), which grows with |uD|². So one
    non-negative least-squares problem (Lawson & Hanson 1974, ch. 23) and a division suffice. A
    very small ridge on w keeps the homogeneity and makes the answer unique.

    Examples
    --------
    >>> simplex_weights(np.array([2.0, 3.0]), np.array([[1.0, 2.0], [3.0, 4.0]])).round(6)
    array([0.5, 0.5])
    """
    from scipy.optimize import nnls  # half a second of every start, for a rare question

    apart = (donors - target).T
    scale = float(np.abs(apart).max()) or 1.0
    count = apart.shape[1]
    rows = np.vstack([apart / scale, np.ones((1, count)), np.sqrt(RIDGE) * np.eye(count)])
    wanted = np.zeros(len(rows))
    wanted[len(apart)] = 1.0
    found, _rest = nnls(rows, wanted)
    total: float = found.sum()
    return np.asarray(found / total, dtype=np.float64)
