# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The longest rising part of a sequence: which pairs keep the order of both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Pair = tuple[int, int]


def longest_rising(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the most pairs that rise on both sides.

    Patience sorting, as in the diff by unique lines; O(n log n).

    Parameters
    ----------
    pairs
        Places on the left and on the right, rising on the left; each place once.

    Examples
    --------
    >>> longest_rising([(0, 3), (1, 0), (2, 1), (3, 2)])
    [(1, 0), (2, 1), (3, 2)]
    """
    tops: list[int] = []  # the smallest right place that ends a chain of each length
    heads: list[int] = []  # and which pair that is
    before: list[int] = []
    for at, (_left, right) in enumerate(pairs):
        length = bisect_left(tops, right)
        before.append(heads[length - 1] if length else -1)
        tops[length : length + 1] = [right]
        heads[length : length + 1] = [at]
    chain: list[Pair] = []
    at = heads[-1] if heads else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
