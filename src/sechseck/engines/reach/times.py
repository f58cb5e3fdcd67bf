# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From every node of the streets: how long to the nearest place of each category."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.seeds import Seeds, seeds_of
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street, prepare
from sechseck.engines.reach.units import NEVER, PER_MINUTE, limit_of

__all__ = ["Sites", "Times", "minutes_of", "nearest", "prepare"]


class Sites(Protocol):
    """What is asked of places: where they are, and of which category each is."""

    @property
    def category(self) -> NDArray[np.int16]:
        """Index into ``categories``, [p]."""

    @property
    def categories(self) -> tuple[str, ...]:
        """Names of the categories."""

    @property
    def lon(self) -> NDArray[np.float64]:
        """Degrees, [p]."""

    @property
    def lat(self) -> NDArray[np.float64]:
        """Degrees, [p]."""


@dataclass(frozen=True, eq=False)
class Times:
    """How long it takes from every node to the nearest place of each category.

    Attributes
    ----------
    deciseconds
        uint16 [n, categories]; 32767 if it takes longer than the limit or nothing leads there.
    categories
        Names of the columns.
    connected
        bool [n]; False for nodes on islands: "nicht angebunden", not "zu weit".
    limit
        Deciseconds, the longest time that was looked for.
    sites
        Where the places lie on the streets, [p].
    category
        int16 [p], index into ``categories``.
    """

    deciseconds: NDArray[np.uint16]
    categories: tuple[str, ...]
    connected: NDArray[np.bool_]
    limit: int
    sites: Snap
    category: NDArray[np.int16]

    def minutes(self) -> NDArray[np.float32]:
        """Return minutes, float32 [n, categories]; infinite beyond the limit."""
        return minutes_of(self.deciseconds)


def minutes_of(deciseconds: NDArray[np.uint16]) -> NDArray[np.float32]:
    """Return minutes as float32; 32767 becomes infinite.

    >>> minutes_of(np.array([900, 32767], np.uint16)).tolist()
    [1.5, inf]
    """
    found = deciseconds.astype(np.float32) / np.float32(PER_MINUTE)
    found[deciseconds == NEVER] = np.inf
    return found


def nearest(
    street: Street,
    places: Sites,
    limit_min: float = 54.0,
    out: NDArray[np.uint16] | None = None,
) -> Times:
    """Return the time **from** each node **to** the nearest place of each category.

    Parameters
    ----------
    street
        Streets made ready for a person.
    places
        Places with their categories.
    limit_min
        The longest time looked for, in minutes, at most 54.6.
    out
        uint16 [n, at least 32], used by the backend ``cch`` instead of new memory; a result
        that was computed in it before is overwritten.

    Returns
    -------
    Times
        Equal bit by bit whichever backend computes it.
    """
    limit = limit_of(limit_min)
    sites = snap(street, places.lon, places.lat)
    seeds = seeds_of(sites, places.category, len(places.categories), limit)
    found = backend_of(street.backend)(street, seeds, limit, out)
    return Times(found, places.categories, street.connected, limit, sites, places.category)


Solve = Callable[[Street, Seeds, int, NDArray[np.uint16] | None], NDArray[np.uint16]]


def backend_of(name: str) -> Solve:
    """Return who computes under a name; imported when asked for."""
    if name == "scipy":
        from sechseck.engines.reach.backends import by_scipy

        return by_scipy.solve
    if name == "dial":
        from sechseck.engines.reach.backends import by_dial

        return by_dial.solve
    from sechseck.engines.reach.backends import by_cch

    return by_cch.solve
