# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops that find which nodes hang together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import loop
from sechseck.engines.reach.units import NEVER

Ints = NDArray[np.int32]
Shorts = NDArray[np.uint16]


@loop
def unite(tail: Ints, head: Ints, there: Shorts, back: Shorts, first: Ints) -> None:
    """Point each node at one of its component with a lower number, by way of passable pieces."""
    for piece in range(tail.size):
        if there[piece] == NEVER and back[piece] == NEVER:
            continue
        a, b = tail[piece], head[piece]
        while first[a] != a:
            first[a] = first[first[a]]
            a = first[a]
        while first[b] != b:
            first[b] = first[first[b]]
            b = first[b]
        first[max(a, b)] = min(a, b)


@loop
def find_first(first: Ints, size: Ints) -> None:
    """Give each node the lowest number of its component, and count the nodes behind each."""
    for node in range(first.size):
        first[node] = first[first[node]]
        size[first[node]] += 1
