# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People out of the rows of a table, such as the 100 m grid of the census."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer

from sechseck.engines.reach.places import PlacesError, Population, Problem
from sechseck.engines.reach.table_cells import BadCell, is_suppressed, line_of, number

Row = Mapping[str, str]
ALIASES = {
    "people": ("people", "population", "Einwohner", "einwohner"),
    "children": ("children", "unter18", "Unter18", "u18"),
    "aged": ("aged", "ab75", "Ab75", "ue75"),
    "area": ("area", "ags", "AGS", "gemeinde"),
}
CELLS_OF_CENSUS = ("x_mp_100m", "y_mp_100m")  # middles of cells in EPSG:3035
METRES = "EPSG:3035"


@dataclass(frozen=True)
class PeopleRead:
    """The people of a table, and the rows that a publisher kept to itself."""

    population: Population
    suppressed: tuple[Problem, ...]


def population_from_rows(rows: Sequence[Row], areas: Sequence[str] = ()) -> PeopleRead:
    """Return the people of a table.

    Suppressed cells are left out and told, never read as 0: results of a region with many of
    them are lower bounds.

    Parameters
    ----------
    rows
        With ``lon`` and ``lat`` (or ``x_mp_100m`` and ``y_mp_100m`` of the census grid) and
        ``people``; if known ``children`` (below 18), ``aged`` (from 75), ``area``.
    areas
        Keys of the municipalities in the order of their index.

    Raises
    ------
    PlacesError
        With a reason for each row.

    >>> rows = [{"lon": "9.7", "lat": "52.3", "people": "40"},
    ...         {"lon": "9.8", "lat": "52.3", "people": "–"}]
    >>> read = population_from_rows(rows)
    >>> float(read.population.people[0]), [str(one) for one in read.suppressed]
    (40.0, ['Zeile 2: Die Zahl ist geheim gehalten; die Zelle bleibt weg.'])
    """
    names = _names(rows)
    index = {key: place for place, key in enumerate(areas)}
    problems: list[Problem] = []
    hidden: list[Problem] = []
    kept: list[int] = []
    values: list[list[float]] = []
    for at, row in enumerate(rows, 1):
        row_number = line_of(row, at)
        if is_suppressed(row.get(names["people"])):
            hidden.append(
                Problem(row_number, "Die Zahl ist geheim gehalten; die Zelle bleibt weg.")
            )
            continue
        try:
            values.append(_values(row, names, index))
            kept.append(row_number)
        except BadCell as bad:
            problems.append(Problem(row_number, str(bad)))
    if problems:
        raise PlacesError(problems)
    return PeopleRead(_population(np.array(values).reshape(-1, 6), names, kept), tuple(hidden))


def _names(rows: Sequence[Row]) -> dict[str, str]:
    if not rows:
        raise PlacesError([Problem(0, "Die Tabelle ist leer.")])
    columns = set(rows[0])
    found = {
        name: next((one for one in words if one in columns), "") for name, words in ALIASES.items()
    }
    x, y = ("lon", "lat") if {"lon", "lat"} <= columns else CELLS_OF_CENSUS
    missing = [name for name in (x, y) if name not in columns]
    missing += [] if found["people"] else ["people"]
    if missing:
        raise PlacesError([Problem(0, f"Es fehlt die Spalte {', '.join(missing)}.")])
    return found | {"x": x, "y": y}


def _values(row: Row, names: Mapping[str, str], index: Mapping[str, int]) -> list[float]:
    x, y = number(row[names["x"]], names["x"]), number(row[names["y"]], names["y"])
    people = number(row[names["people"]], names["people"])
    parts = [_part(row, names[name]) for name in ("children", "aged")]
    key = (row.get(names["area"]) or "").strip() if names["area"] else ""
    if key and index and key not in index:
        raise BadCell(f"Die Gemeinde „{key}“ gehört nicht zur Region.")
    return [x, y, people, *parts, float(index.get(key, -1))]


def _part(row: Row, column: str) -> float:
    if not column or is_suppressed(row.get(column)) or not str(row.get(column) or "").strip():
        return float("nan")
    return number(row.get(column), column)


def _population(
    values: NDArray[np.float64], names: Mapping[str, str], kept: Sequence[int]
) -> Population:
    lon, lat = values[:, 0], values[:, 1]
    if names["x"] == CELLS_OF_CENSUS[0]:
        lon, lat = Transformer.from_crs(METRES, "EPSG:4326", always_xy=True).transform(lon, lat)
    try:
        return Population.of(
            lon, lat, values[:, 2], children=values[:, 3], aged=values[:, 4], area=values[:, 5]
        )
    except PlacesError as error:
        raise PlacesError(
            [Problem(kept[p.row - 1] if p.row else 0, p.message) for p in error.problems]
        ) from None
