# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if a place came, went or moved: only the times around it are computed anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.owners import Owners, Step
from sechseck.engines.reach.places import Places, PlacesError, Problem, coordinate_problems
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.taxonomy import require_open
from sechseck.engines.reach.times import Times, nearest
from sechseck.engines.reach.units import NEVER


class NoSuchPlace(ReachError):
    """A place that is not there, or no longer."""


@dataclass(frozen=True, eq=False)
class _Row:
    """A place on the streets, with all its entrances."""

    number: int
    category: int
    sites: Snap


class WhatIf:
    """Times to the nearest places, and changes of the places that can be undone.

    Whatever comes and goes, times equal those of ``nearest`` on the places that are left, bit
    by bit: of equally near places the one with the smallest number owns a node.

    Parameters
    ----------
    street
        Streets made ready for a person.
    places
        Where the places are at first. Row r has the number r; the entrances of a park are
        numbered by their first row.
    limit_min
        The longest time looked for, in minutes.
    times
        What ``nearest`` found for the same street, places and limit, if it is at hand.

    Examples
    --------
    >>> trial = WhatIf(street, places)  # doctest: +SKIP
    >>> number = trial.add("library", 9.73, 52.37)  # doctest: +SKIP
    >>> trial.move(number, 9.74, 52.37)  # doctest: +SKIP
    >>> trial.undo(), trial.undo()  # doctest: +SKIP
    (True, True)
    """

    def __init__(
        self,
        street: Street,
        places: Places,
        limit_min: float = 54.0,
        times: Times | None = None,
    ) -> None:
        require_open(places.categories)
        found = nearest(street, places, limit_min) if times is None else times
        self.street, self.categories, self.limit = street, places.categories, found.limit
        self._times = np.ascontiguousarray(found.deciseconds.T)
        self._connected = found.connected
        self._rows = _rows_of(places, found.sites)
        self._next = len(places)
        self._owners = Owners(street, found.limit)
        self._done: list[tuple[Step, _Row | None, _Row | None]] = []

    @property
    def deciseconds(self) -> NDArray[np.uint16]:
        """Return times as in ``Times``: uint16 [n, categories]. It changes with the places."""
        return self._times.T

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the places there are."""
        return tuple(sorted(self._rows))

    def add(self, category: str, lon: float, lat: float) -> int:
        """Put a place somewhere; return its number."""
        row = self._put(self._next, self._column(category), lon, lat)
        self._change(row.category, None, row)
        self._next += 1
        return row.number

    def remove(self, number: int) -> None:
        """Take a place away."""
        row = self._row(number)
        self._change(row.category, row, None)

    def move(self, number: int, lon: float, lat: float) -> None:
        """Put a place somewhere else; it keeps its number, and one undo brings it back."""
        row = self._row(number)
        self._change(row.category, row, self._put(number, row.category, lon, lat))

    def undo(self) -> bool:
        """Take the last change back; return whether there was one."""
        if not self._done:
            return False
        step, gone, new = self._done.pop()
        self._owners.restore(self._times, step)
        self._swap(new, gone)
        return True

    def times(self, kinds: Sequence[str] | None = None) -> Times:
        """Return the times of some or all categories as ``nearest`` gives them."""
        columns = range(len(self.categories)) if kinds is None else map(self._column, kinds)
        index = {column: place for place, column in enumerate(columns)}
        rows = [one for one in self._rows.values() if one.category in index]
        category = [np.full(len(one.sites), index[one.category], np.int16) for one in rows]
        return Times(
            deciseconds=self._times[list(index)].T,
            categories=tuple(self.categories[column] for column in index),
            connected=self._connected,
            limit=self.limit,
            sites=_joined([one.sites for one in rows]),
            category=np.concatenate([np.empty(0, np.int16), *category]),
        )

    def at(self, points: Snap, kinds: Sequence[str] | None = None) -> NDArray[np.uint16]:
        """Return deciseconds from points on the street, uint16 [q, kinds], as ``at_snapped``."""
        return at_snapped(self.street, self.times(kinds), points)

    def owners(self, category: str) -> NDArray[np.int32]:
        """Return for each node the number of its nearest place of a category, or -1: [n]."""
        column = self._column(category)
        return self._labels(column)[1].copy()

    def owners_at(self, points: Snap, category: str) -> NDArray[np.int32]:
        """Return for each point the number of the place it gets to first, or -1: [q].

        Places on the point's own piece count by way of its ends.
        """
        column = self._column(category)
        time, owner = self._labels(column)
        found = np.full(len(points), -1, np.int32)
        best = np.full(len(points), NEVER, np.int32)
        for node, leave in (
            (points.node_a, points.leave_a),
            (points.node_b, points.leave_b),
        ):
            taken = time[node].astype(np.int32) + leave
            better = (node >= 0) & (taken < best)
            best[better], found[better] = taken[better], owner[node[better]]
        return found

    def _labels(self, column: int) -> tuple[NDArray[np.uint16], NDArray[np.int32]]:
        def mine() -> list[tuple[int, Snap]]:
            rows = self._rows.values()
            return [(one.number, one.sites) for one in rows if one.category == column]

        return self._owners.labels(self._times, column, mine)

    def _change(self, column: int, gone: _Row | None, new: _Row | None) -> None:
        self._labels(column)
        step = self._owners.change(
            self._times,
            column,
            None if gone is None else (gone.number, gone.sites),
            None if new is None else (new.number, new.sites),
        )
        self._swap(gone, new)
        self._done.append((step, gone, new))

    def _swap(self, gone: _Row | None, new: _Row | None) -> None:
        if gone is not None:
            del self._rows[gone.number]
        if new is not None:
            self._rows[new.number] = new

    def _put(self, number: int, column: int, lon: float, lat: float) -> _Row:
        x, y = np.array([lon], np.float64), np.array([lat], np.float64)
        wrong = coordinate_problems(x, y)
        if wrong:
            raise PlacesError([Problem(0, wrong[0].message)])
        sites = snap(self.street, x, y)
        if sites.edge[0] < 0:
            raise NoSuchPlace("Dort ist keine Straße in der Nähe. Wählen Sie eine andere Stelle.")
        return _Row(number, column, sites)

    def _column(self, category: str) -> int:
        if category not in self.categories:
            raise NoSuchPlace(f"Die Art „{category}“ gibt es hier nicht.")
        return self.categories.index(category)

    def _row(self, number: int) -> _Row:
        if number not in self._rows:
            raise NoSuchPlace(f"Den Ort Nummer {number} gibt es nicht mehr.")
        return self._rows[number]


def _rows_of(places: Places, sites: Snap) -> dict[int, _Row]:
    key = places.category.astype(np.int64) << 32 | places.facility
    _, first, member = np.unique(key, return_index=True, return_inverse=True)
    order = np.argsort(member, kind="stable")
    sorted_sites, ends = sites.only(order), np.cumsum(np.bincount(member))
    rows = [
        _Row(int(number), int(places.category[number]), sorted_sites.only(slice(low, high)))
        for number, low, high in zip(first, np.r_[0, ends[:-1]], ends, strict=True)
    ]
    return {row.number: row for row in sorted(rows, key=lambda one: one.number)}


def _joined(parts: Sequence[Snap]) -> Snap:
    names = Snap.__dataclass_fields__
    if not parts:
        node, time, where = np.empty(0, np.int32), np.empty(0, np.uint16), np.empty(0)
        return Snap(node, where, node, node, time, time, time, time, time, where)
    return Snap(**{name: np.concatenate([getattr(one, name) for one in parts]) for name in names})
