# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The whole invented region in degrees, as the engine takes it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.invented.buses import feed
from sechseck.engines.reach.invented.outlines import outlines
from sechseck.engines.reach.invented.people import Homes, Need, house, supply
from sechseck.engines.reach.invented.settlements import Town, settle
from sechseck.engines.reach.invented.streets import COLUMNS, Streets, lay_streets, neighbours
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places, Population

DEGREE_M = 111_195.0

Ring = list[list[float]]


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented region; ``boundaries`` holds the polygons of each municipality."""

    network: Network
    places: Places
    population: Population
    boundaries: list[list[list[Ring]]]
    feed: bytes  # buses, as GTFS


def invent(
    seed: int, towns: Sequence[Town], needs: Sequence[Need], meta: Mapping[str, object]
) -> Invented:
    """Return the region that belongs to a seed, always the same.

    Parameters
    ----------
    seed
        Any whole number.
    towns
        The municipalities; the index in the population points at them.
    needs
        Which places there are, in the order of the categories.
    meta
        What the network says of its origin.
    """
    drawn = np.random.default_rng(seed)
    frame = _Frame.of(towns)
    middles = frame.metres(np.array([(one.lon, one.lat) for one in towns]))
    settlements = settle(towns, middles, drawn)
    streets = lay_streets(settlements, drawn)
    homes = house(settlements, drawn)
    kind, spots, names = supply(needs, settlements, homes, drawn)
    lon, lat = frame.degrees(spots).T
    return Invented(
        network=_network(streets, frame, meta),
        places=Places.of([one.category for one in needs], kind, lon, lat, name=names),
        population=_population(homes, frame),
        boundaries=[[[_ring(one.exterior.coords, frame)]] for one in outlines(middles)],
        feed=feed(settlements, neighbours(settlements), frame.degrees),
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """Metres east and north of the middle of the region, and degrees."""

    lon: float
    lat: float

    @classmethod
    def of(cls, towns: Sequence[Town]) -> _Frame:
        many = len(towns)
        return cls(sum(one.lon for one in towns) / many, sum(one.lat for one in towns) / many)

    @property
    def scale(self) -> NDArray[np.float64]:
        return np.array([DEGREE_M * math.cos(math.radians(self.lat)), DEGREE_M])

    def metres(self, spots: NDArray[np.float64]) -> NDArray[np.float64]:
        shifted: NDArray[np.float64] = (spots - (self.lon, self.lat)) * self.scale
        return shifted

    def degrees(self, spots: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = np.round(spots / self.scale + (self.lon, self.lat), 6)
        return found


def _network(streets: Streets, frame: _Frame, meta: Mapping[str, object]) -> Network:
    spots = np.concatenate(streets.spots)
    pieces = dict(zip(COLUMNS, np.concatenate(streets.pieces).T, strict=True))
    tail, head = pieces.pop("tail"), pieces.pop("head")
    length = np.hypot(*(spots[tail] - spots[head]).T)
    lon, lat = frame.degrees(spots).T
    return Network.from_edges(lon, lat, tail, head, length, meta=meta, **pieces)


def _population(homes: Homes, frame: _Frame) -> Population:
    lon, lat = frame.degrees(homes.spots).T
    return Population.of(
        lon, lat, homes.people, children=homes.children, aged=homes.aged, area=homes.town
    )


def _ring(corners: object, frame: _Frame) -> Ring:
    degrees = frame.degrees(np.asarray(list(corners)))  # type: ignore[call-overload]
    return [[round(float(x), 5), round(float(y), 5)] for x, y in degrees]
