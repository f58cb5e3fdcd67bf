# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a point lies in, and shares of municipalities where points stay secret."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from sechseck.engines.reach.places import Population

FEWEST = 10  # people in a cell that may be shown


def in_areas(
    lon: NDArray[np.float64], lat: NDArray[np.float64], shapes: Sequence[Mapping[str, object]]
) -> NDArray[np.int32]:
    """Return the index of the shape each point lies in, -1 for none; the first of two wins.

    Parameters
    ----------
    lon, lat
        [q] degrees in WGS 84.
    shapes
        Geometries as in GeoJSON, in degrees.

    >>> square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}
    >>> in_areas(np.array([0.5, 2.0]), np.array([0.5, 0.5]), [square]).tolist()
    [0, -1]
    """
    found = np.full(lon.size, -1, np.int32)
    for index, shape in reversed(list(enumerate(shapes))):
        polygon = shapely.geometry.shape(shape)
        shapely.prepare(polygon)
        found[shapely.intersects_xy(polygon, lon, lat)] = index
    return found


def with_areas(population: Population, shapes: Sequence[Mapping[str, object]]) -> Population:
    """Return the people with the municipality each of them lives in."""
    return replace(population, area=in_areas(population.lon, population.lat, shapes))


@dataclass(frozen=True)
class AreaShares:
    """What may be told of confidential places: shares of municipalities, no coordinate.

    Attributes
    ----------
    categories
        The slugs of the kinds.
    share
        float64 [areas, categories]; NaN where fewer than ten people live.
    people
        float64 [areas]; NaN where fewer than ten live.
    """

    categories: tuple[str, ...]
    share: NDArray[np.float64]
    people: NDArray[np.float64]


def area_shares(
    categories: Sequence[str],
    minutes: NDArray[np.floating],
    population: Population,
    limit_min: float,
    areas: int | None = None,
) -> AreaShares:
    """Return the share of people of each municipality who reach a place in time.

    This is the only way out of the engine for kinds of places that are confidential.

    Parameters
    ----------
    categories
        The slugs of the columns.
    minutes
        [q, categories], infinite where nothing is reached.
    population
        The q points; those of no municipality count nowhere.
    limit_min
        What counts as in time.
    areas
        How many municipalities there are, if some have no people.

    >>> people = Population.of([9, 9], [52, 52], [30, 10], area=[0, 0])
    >>> area_shares(["protection"], np.array([[5.0], [40.0]]), people, 30).share.tolist()
    [[0.75]]
    """
    count = population.areas if areas is None else areas
    inside = population.area >= 0
    where, people = population.area[inside], population.people[inside]
    total = np.bincount(where, people, count)
    reached = np.empty((count, len(categories)), np.float64)
    for place, column in enumerate(minutes[inside].T):
        reached[:, place] = np.bincount(where, people * (column <= limit_min), count)
    shown = np.where(total >= FEWEST, total, np.nan)
    return AreaShares(tuple(categories), reached / shown[:, None], shown)
