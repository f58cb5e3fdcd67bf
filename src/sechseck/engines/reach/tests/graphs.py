# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small street networks of every shape, and times on them by the plainest method there is."""

from __future__ import annotations

import numpy as np

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.units import NEVER

FOOT = Profile(name="foot", label="Zu Fuß", kmh=4.8)
BIKE = Profile(name="bike", label="Mit dem Rad", kmh=15.0, mode="bike")


def spots(nodes, chance):
    return 9.7 + chance.uniform(0, 0.02, nodes), 52.3 + chance.uniform(0, 0.012, nodes)


def random_network(seed):
    """Directed and parallel pieces, loops, lone nodes, chains and lollipops, islands."""
    chance = np.random.default_rng(seed)
    nodes = int(chance.integers(2, 40))
    count = int(chance.integers(1, 2 * nodes))
    ends = [chance.integers(0, nodes, (count, 2))]
    at = nodes
    for _ in range(int(chance.integers(0, 6))):  # chains, some back to where they began
        long = int(chance.integers(1, 6))
        begin, end = chance.integers(0, nodes, 2)
        last = [end] if chance.random() < 0.7 else []
        row = np.array([begin, *range(at, at + long), *last])
        ends.append(np.stack([row[:-1], row[1:]], axis=1))
        at += long
    pairs = np.concatenate(ends)
    turned = chance.random(len(pairs)) < 0.5
    pairs[turned] = pairs[turned, ::-1]
    length = chance.integers(0, 900, len(pairs)) / 10 * chance.choice([1, 1, 10], len(pairs))
    oneway = chance.choice([0, 0, 1, 2], len(pairs))
    closed = chance.choice([0, 0, 0, 6], len(pairs))
    return Network.from_edges(
        *spots(at, chance), pairs[:, 0], pairs[:, 1], length, oneway=oneway, barrier=closed
    )


def random_places(network, seed, kinds=3):
    chance = np.random.default_rng(seed + 1)
    count = int(chance.integers(1, 8))
    lon, lat = spots(count, chance)
    names = tuple(f"kind{i}" for i in range(kinds))
    return Places.of(names, chance.integers(0, kinds, count), lon, lat)


def plainly(street, seeds, limit):
    """Lower every time along every piece until nothing changes any more (Bellman and Ford)."""
    found = np.full((street.network.nodes, seeds.categories), 10**9, np.int64)
    np.minimum.at(found, (seeds.node, seeds.category), seeds.time.astype(np.int64))
    ends = list(
        zip(street.network.tail, street.network.head, street.there, street.back, strict=True)
    )
    changed = True
    while changed:
        before = found.copy()
        for tail, head, there, back in ends:
            if there != NEVER:
                found[tail] = np.minimum(found[tail], found[head] + int(there))
            if back != NEVER:
                found[head] = np.minimum(found[head], found[tail] + int(back))
        changed = not np.array_equal(before, found)
    found[found > limit] = NEVER
    return found.astype(np.uint16)
