# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people live: from a grid, or the people of each municipality spread over its streets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.areas import in_areas
from sechseck.engines.reach.estimating import people_along_streets
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.people_rows import population_from_rows
from sechseck.engines.reach.places import PlacesError, Population
from sechseck.places.models import Area
from sechseck.places.queries import latest_figures
from sechseck.site.reaching.refusing import refusal

Origin = dict[str, str]
GRID = {
    "title": "Menschen im Gitter",
    "licence": "Datenlizenz Deutschland – Namensnennung 2.0 (dl-de/by-2-0)",
    "attribution": "© Statistische Ämter des Bundes und der Länder",
}
SPREAD = {
    "title": "Einwohner der Kommunen, gleichmäßig auf Wohnstraßen verteilt (Näherung)",
    "licence": "wie die Einwohnerzahlen der Kommunen",
    "attribution": "Sechseck",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of a table, and the name of its file."""

    name: str
    rows: Sequence[Mapping[str, str]]


def people_of(
    listed: Listed | None, network: Network, areas: Sequence[Area], say: Callable[[str], None]
) -> tuple[Population, list[Origin]]:
    """Return the people, each in a municipality, and where the numbers come from.

    Raises
    ------
    ValueError
        With a German sentence about the rows that do not fit.
    """
    shapes = shapes_of(areas)
    if listed is None:
        say("Verteile die Einwohner auf die Straßen …")
        return _spread(network, areas, shapes), [SPREAD]
    say("Lese die Menschen …")
    try:
        found = population_from_rows(listed.rows).population
    except PlacesError as error:
        raise refusal(listed.name, listed.rows, error) from error
    return _inside(found, in_areas(found.lon, found.lat, shapes), listed.name), [GRID]


def shapes_of(areas: Sequence[Area]) -> list[dict[str, Any]]:
    """Return the boundaries as the engine takes them."""
    return [{"type": "MultiPolygon", "coordinates": area.boundary.polygons} for area in areas]


def _inside(found: Population, area: NDArray[np.int32], name: str) -> Population:
    """Keep who lives in one of the municipalities."""
    rows = np.flatnonzero(area >= 0)
    if not rows.size:
        raise ValueError(f"{name}: Niemand davon wohnt in einer Kommune der Region.")
    return Population.of(
        found.lon[rows],
        found.lat[rows],
        found.people[rows],
        children=found.children[rows],
        aged=found.aged[rows],
        area=area[rows],
    )


def _spread(
    network: Network, areas: Sequence[Area], shapes: Sequence[dict[str, Any]]
) -> Population:
    figures = latest_figures("population")
    people = [float(figures[one.pk].value) if one.pk in figures else 0.0 for one in areas]
    where = in_areas(network.lon, network.lat, shapes)
    found = people_along_streets(network, where, people)
    if not found.people.size:
        raise ValueError("In den Grenzen der Kommunen liegt keine Straße dieses Auszugs.")
    return found
