# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Walks to stops and between them, one list for each place where somebody sets out."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray


class Walks(NamedTuple):
    """Walks from places (nodes, addresses or stops) to stops."""

    starts: NDArray[np.int64]  # where the list of each place begins, and where the last one ends
    stop: NDArray[np.int32]
    seconds: NDArray[np.int32]

    @classmethod
    def of(cls, places: int, place: ArrayLike, stop: ArrayLike, seconds: ArrayLike) -> Walks:
        """Return walks given as a flat list, in any order.

        >>> Walks.of(2, [1, 0], [4, 5], [60, 30]).stop.tolist()
        [5, 4]
        """
        origin = np.asarray(place, np.int64)
        order = np.argsort(origin, kind="stable")
        return cls(
            np.searchsorted(origin[order], np.arange(places + 1)).astype(np.int64),
            np.asarray(stop, np.int32)[order],
            np.asarray(seconds, np.int32)[order],
        )

    @classmethod
    def none(cls, places: int) -> Walks:
        """Return no walks at all."""
        return cls.of(places, [], [], [])

    def with_staying(self) -> Walks:
        """Return these walks between stops, and that whoever is at a stop is there at once."""
        stops = self.starts.size - 1
        everywhere = np.arange(stops)
        place = np.repeat(everywhere, np.diff(self.starts))
        away = place != self.stop
        return Walks.of(
            stops,
            np.concatenate([everywhere, place[away]]),
            np.concatenate([everywhere, self.stop[away]]),
            np.concatenate([np.zeros(stops, np.int32), self.seconds[away]]),
        )

    def reversed(self, stops: int) -> Walks:
        """Return for each stop from where people walk to it."""
        place = np.repeat(np.arange(self.starts.size - 1), np.diff(self.starts))
        return Walks.of(stops, self.stop, place, self.seconds)
