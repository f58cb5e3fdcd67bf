# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How many places lie within reach, how much they hold, and how many people share them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.attaching import (
    Facilities,
    facilities_of,
    ground_of,
    hanging_on,
    on_the_piece,
)
from sechseck.engines.reach.gathering_loops import (
    Points,
    count_around,
    give_to_nodes,
    give_to_points,
)
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import NEVER, PER_MINUTE, limit_of

Decay = Callable[[NDArray[np.float64]], ArrayLike]
Floats = NDArray[np.float64]


def gaussian(limit_min: float) -> Decay:
    """Return a decay that is 1 at once and 0 at the limit (Dai 2010, Health & Place 16, 1038).

    >>> gaussian(15)(np.array([0.0, 15.0])).tolist()
    [1.0, 0.0]
    """

    def share(minutes: Floats) -> Floats:
        edge = np.exp(-0.5)
        found: Floats = (np.exp(-0.5 * (minutes / limit_min) ** 2) - edge) / (1 - edge)
        return np.clip(found, 0, 1)

    return share


def decay_table(limit_min: float, decay: Decay | None) -> Floats:
    """Return what is left after each decisecond up to the limit, float64 [limit + 1].

    Raises
    ------
    ValueError
        If a share is negative or no number.
    """
    limit = limit_of(limit_min)
    if decay is None:
        return np.ones(limit + 1)
    found = np.asarray(decay(np.arange(limit + 1) / PER_MINUTE), np.float64)
    if found.shape != (limit + 1,) or not (np.isfinite(found) & (found >= 0)).all():
        raise ValueError("Die Abnahme mit der Zeit ergibt keine Anteile ab 0.")
    return found


def cumulative(
    street: Street,
    places: Places,
    limit_min: float,
    *,
    decay: Decay | None = None,
    by_capacity: bool = False,
) -> NDArray[np.float32]:
    """Return how many places lie within the limit of each node.

    Parameters
    ----------
    street
        Streets made ready for a person.
    places
        Places; what shares a facility counts once.
    limit_min
        Minutes, at most 54.6.
    decay
        From minutes to the share a place still counts; without it each counts 1.
    by_capacity
        Whether to add up capacities instead of counting.

    Returns
    -------
    ndarray
        float32 [n, categories].
    """
    table = decay_table(limit_min, decay)
    facilities = facilities_of(places, snap(street, places.lon, places.lat))
    out = np.zeros((len(places.categories), street.network.nodes), np.float32)
    ground = ground_of(street, street.incoming, facilities.begins[1].size)
    amount = facilities.capacity if by_capacity else np.ones(len(facilities))
    give_to_nodes(ground, facilities.begins, facilities.category, amount, table, out)
    return out.T


@dataclass(frozen=True, eq=False)
class Around:
    """Places and points on the same streets, made ready to be counted both ways."""

    street: Street
    facilities: Facilities
    points: Points
    categories: int

    @classmethod
    def of(cls, street: Street, places: Places, points: Snap) -> Around:
        """Put places onto the streets and list which points hang where."""
        sites = snap(street, places.lon, places.lat)
        facilities = facilities_of(places, sites)
        lists = (
            hanging_on(points, street.network.nodes),
            on_the_piece(street, points, sites, facilities),
            np.full(len(points), NEVER, np.uint16),
            np.empty(len(points), np.int32),
        )
        return cls(street, facilities, lists, len(places.categories))

    def given(self, amount: Floats, table: Floats) -> Floats:
        """Return [q, categories] what each point gets of the places' amounts."""
        out = np.zeros((self.categories, self.points[2].size))
        rows = self.facilities
        ground = ground_of(self.street, self.street.incoming, rows.begins[1].size)
        give_to_points(ground, rows.begins, rows.category, amount, table, self.points, out)
        return out.T

    def people(self, people: Floats, table: Floats) -> Floats:
        """Return [f] how many people are around each facility."""
        out = np.zeros(len(self.facilities))
        begins = self.facilities.begins
        ground = ground_of(self.street, self.street.incoming, begins[1].size)
        count_around(ground, begins, people, table, self.points, out)
        return out


def cumulative_at(
    street: Street,
    places: Places,
    points: Snap,
    limit_min: float,
    *,
    decay: Decay | None = None,
    by_capacity: bool = False,
) -> Floats:
    """Return how many places lie within the limit of each point: float64 [q, categories].

    Parameters are those of ``cumulative``, and ``points`` on the same streets. A point has at
    least one place of a category exactly if its nearest one lies within the limit.
    """
    around = Around.of(street, places, points)
    held = around.facilities.capacity
    amount = held if by_capacity else np.ones(held.size)
    return around.given(amount, decay_table(limit_min, decay))


@dataclass(frozen=True, eq=False)
class Supply:
    """Capacity by people.

    Attributes
    ----------
    access
        float64 [q, categories], units of capacity for each person of the point.
    demand
        float64 [f], people around each facility, weighted by the decay.
    category
        int32 [f], of each facility.
    capacity
        float64 [f].
    """

    access: Floats
    demand: Floats
    category: NDArray[np.int32]
    capacity: Floats


def two_step(
    street: Street,
    places: Places,
    points: Snap,
    people: ArrayLike,
    limit_min: float,
    *,
    decay: Decay | None = None,
) -> Supply:
    """Return how much capacity each person can count on (E2SFCA).

    First each place divides what it holds by the people around it, then each point adds up
    what the places around it have for each (Luo and Qi 2009, Health & Place 15, 1100-1107).
    Without ``decay`` it falls off as ``gaussian``. Summed over people, access gives back the
    capacities of all places that anybody reaches.

    Parameters
    ----------
    street, places, points, limit_min, decay
        As in ``cumulative_at``.
    people
        float64 [q].
    """
    table = decay_table(limit_min, decay or gaussian(limit_min))
    around = Around.of(street, places, points)
    living = np.asarray(people, np.float64)
    demand = around.people(living, table)
    held = around.facilities.capacity
    ratio = np.divide(held, demand, out=np.zeros_like(held), where=demand > 0)
    access = around.given(ratio, table)
    return Supply(access, demand, around.facilities.category, held)
