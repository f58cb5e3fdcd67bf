# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places people go to, and where people live: arrays that were checked when they were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.placing import off_the_globe

MOST_SAID = 20  # problems that a message lists; all of them are in ``problems``


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a row; rows count from 1, 0 means the whole file."""

    row: int
    message: str

    def __str__(self) -> str:
        return f"Zeile {self.row}: {self.message}" if self.row else self.message


class PlacesError(ReachError):
    """Places or people that cannot be used, with a German reason for each row."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        more = len(self.problems) - MOST_SAID
        lines = [str(one) for one in self.problems[:MOST_SAID]]
        super().__init__("\n".join([*lines, *([f"… und {more} weitere."] if more > 0 else [])]))


@dataclass(frozen=True, eq=False)
class Places:
    """Places of several kinds.

    Attributes
    ----------
    categories
        The slugs of the kinds.
    category
        int16 [p], index into ``categories``.
    lon, lat
        float64 [p], degrees in WGS 84.
    capacity
        float64 [p], seats, doctors, square metres; 1 where nothing is known.
    name
        One per place, or empty.
    facility
        int32 [p], what belongs together: the entrances of one park share a number, so that the
        park counts once. Without it each row stands for itself.
    """

    categories: tuple[str, ...]
    category: NDArray[np.int16]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    capacity: NDArray[np.float64]
    name: tuple[str, ...]
    facility: NDArray[np.int32]

    @classmethod
    def of(
        cls,
        categories: Sequence[str],
        category: ArrayLike,
        lon: ArrayLike,
        lat: ArrayLike,
        *,
        capacity: ArrayLike | None = None,
        name: Sequence[str] = (),
        facility: ArrayLike | None = None,
    ) -> Self:
        """Return checked places.

        Raises
        ------
        PlacesError
            With a reason for each row: missing, swapped or projected coordinates, a kind that
            is not there, a negative capacity, the same named place twice.

        >>> Places.of(["gp"], [0], [9.73], [52.37]).capacity.tolist()
        [1.0]
        """
        x, y = np.array(lon, np.float64).reshape(-1), np.array(lat, np.float64).reshape(-1)
        rows = x.size
        kinds = np.array(category, np.int16).reshape(-1)
        held = np.ones(rows) if capacity is None else np.array(capacity, np.float64).reshape(-1)
        whole = np.arange(rows) if facility is None else np.asarray(facility).reshape(-1)
        names = tuple(name) or ("",) * rows
        _same_length(rows, y.size, kinds.size, held.size, whole.size, len(names))
        found = cls(tuple(categories), kinds, x, y, held, names, whole.astype(np.int32))
        problems = [*coordinate_problems(x, y), *_place_problems(found)]
        if problems:
            raise PlacesError(sorted(problems, key=lambda one: one.row))
        return found

    def __len__(self) -> int:
        return int(self.lon.size)

    def only(self, kinds: Sequence[str]) -> Places:
        """Return the places of some kinds, the kinds in the order given (empty ones stay)."""
        index = {slug: row for row, slug in enumerate(kinds)}
        new = np.array([index.get(slug, -1) for slug in self.categories], np.int16)[self.category]
        return self._taken(np.flatnonzero(new >= 0), tuple(kinds), new)

    def without(self, rows: ArrayLike) -> Places:
        """Return all places but some rows."""
        keep = np.ones(len(self), np.bool_)
        keep[np.asarray(rows, np.int64)] = False
        return self._taken(np.flatnonzero(keep), self.categories, self.category)

    def _taken(
        self, rows: NDArray[np.int64], kinds: tuple[str, ...], category: NDArray[np.int16]
    ) -> Places:
        return Places(
            kinds,
            category[rows],
            self.lon[rows],
            self.lat[rows],
            self.capacity[rows],
            tuple(self.name[row] for row in rows),
            self.facility[rows],
        )


@dataclass(frozen=True, eq=False)
class Population:
    """Where people live.

    Attributes
    ----------
    lon, lat
        float64 [q], degrees in WGS 84: middles of cells or addresses.
    people
        float64 [q], how many live there.
    children, aged
        float64 [q], below 18 and from 75 years on; NaN where it is not known.
    area
        int32 [q], index of the municipality, -1 where it is not known.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    people: NDArray[np.float64]
    children: NDArray[np.float64]
    aged: NDArray[np.float64]
    area: NDArray[np.int32]

    @classmethod
    def of(
        cls,
        lon: ArrayLike,
        lat: ArrayLike,
        people: ArrayLike,
        *,
        children: ArrayLike | None = None,
        aged: ArrayLike | None = None,
        area: ArrayLike | None = None,
    ) -> Self:
        """Return checked people.

        Raises
        ------
        PlacesError
            With a reason for each row: coordinates, negative or missing numbers.

        >>> float(Population.of([9.7, 9.8], [52.3, 52.4], [120, 30]).people.sum())
        150.0
        """
        x, y = np.array(lon, np.float64).reshape(-1), np.array(lat, np.float64).reshape(-1)
        rows = x.size
        unknown = np.full(rows, np.nan)
        young = unknown if children is None else np.array(children, np.float64).reshape(-1)
        old = unknown if aged is None else np.array(aged, np.float64).reshape(-1)
        where = np.full(rows, -1) if area is None else np.asarray(area).reshape(-1)
        found = cls(
            x, y, np.array(people, np.float64).reshape(-1), young, old, where.astype(np.int32)
        )
        _same_length(rows, y.size, found.people.size, young.size, old.size, where.size)
        problems = [*coordinate_problems(x, y), *_people_problems(found)]
        if problems:
            raise PlacesError(sorted(problems, key=lambda one: one.row))
        return found

    def __len__(self) -> int:
        return int(self.lon.size)

    @property
    def areas(self) -> int:
        """How many municipalities there are."""
        return int(self.area.max()) + 1 if len(self) else 0


def coordinate_problems(x: NDArray[np.float64], y: NDArray[np.float64]) -> list[Problem]:
    """Return what is wrong with coordinates, row by row.

    >>> [str(one) for one in coordinate_problems(np.array([52.4]), np.array([9.7]))]
    ['Zeile 1: Länge 52.4 und Breite 9.7 sind wohl vertauscht.']
    """
    finite = np.isfinite(x) & np.isfinite(y)
    problems = [
        Problem(int(row) + 1, "Die Koordinate fehlt oder ist keine Zahl.")
        for row in np.flatnonzero(~finite)
    ]
    off = finite & ((np.abs(x) > 180) | (np.abs(y) > 90))
    problems += [
        Problem(int(row) + 1, off_the_globe(float(x[row]), float(y[row])))
        for row in np.flatnonzero(off)
    ]
    # between Somalia and the Arabian Sea: where Central Europe lies with its columns swapped
    swapped = finite & ~off & (x > 45) & (x < 56) & (y > 5) & (y < 18)
    problems += [
        Problem(int(row) + 1, f"Länge {x[row]:g} und Breite {y[row]:g} sind wohl vertauscht.")
        for row in np.flatnonzero(swapped)
    ]
    return problems


def _same_length(*lengths: int) -> None:
    if len(set(lengths)) > 1:
        raise PlacesError([Problem(0, "Die Spalten sind verschieden lang.")])


def _place_problems(places: Places) -> list[Problem]:
    kinds, rows = len(places.categories), places.category
    problems = [
        Problem(int(row) + 1, "Diese Art von Ort gibt es nicht.")
        for row in np.flatnonzero((rows < 0) | (rows >= kinds))
    ]
    problems += [
        Problem(int(row) + 1, "Die Kapazität ist keine Zahl über null.")
        for row in np.flatnonzero(~(np.isfinite(places.capacity) & (places.capacity > 0)))
    ]
    return problems + _twice(places)


def _twice(places: Places) -> list[Problem]:
    """Find the same named place of one kind at the same spot (within a decimetre)."""
    if not any(places.name):
        return []
    seen: dict[tuple[int, str, float, float], int] = {}
    problems = []
    for row, name in enumerate(places.name):
        spot = (float(places.lon[row]), float(places.lat[row]))
        key = (int(places.category[row]), name, round(spot[0], 6), round(spot[1], 6))
        first = seen.setdefault(key, row)
        if name and first != row:
            problems.append(Problem(row + 1, f"„{name}“ steht schon in Zeile {first + 1}."))
    return problems


def _people_problems(population: Population) -> list[Problem]:
    columns = (
        ("Einwohner", population.people, False),
        ("unter 18", population.children, True),
        ("ab 75", population.aged, True),
    )
    problems = []
    for label, values, may_lack in columns:
        bad = np.isinf(values) | (values < 0) | (np.isnan(values) & (not may_lack))
        problems += [
            Problem(int(row) + 1, f"{label}: keine Zahl ab null.") for row in np.flatnonzero(bad)
        ]
    return problems
