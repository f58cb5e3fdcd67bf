# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities as the region page shows them: tiles and rows with their statements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.kept import kept
from sechseck.kernel.models import Source
from sechseck.places.models import Area
from sechseck.places.queries import latest_figures, visible_municipalities
from sechseck.thread.models import Mention
from sechseck.thread.queries.seen import seen_statement

TONES = (1, 2, 5, 10)  # from how many statements a tile takes the next tone


@dataclass(frozen=True, slots=True)
class Tile:
    """One municipality in the tile map."""

    name: str
    url: str
    column: int
    row: int
    value: int
    tone: int


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One municipality in the table beside the map."""

    name: str
    url: str
    kind_label: str
    population: float | None
    population_date: str
    area_km2: float | None
    statements: int


@dataclass(frozen=True, slots=True)
class RegionMap:
    """Map, table twin and the source of the figures."""

    tiles: list[Tile]
    rows: list[MunicipalityRow]
    source: Source | None


def region_map(viewer: Viewer) -> RegionMap:
    """Return the municipalities with the number of statements that name them; four queries."""
    return kept("region-map", viewer, lambda: _region_map(viewer))


def _region_map(viewer: Viewer) -> RegionMap:
    areas = list(visible_municipalities(viewer))
    counts = mention_counts(viewer)
    people, sizes = latest_figures("population"), latest_figures("area_km2")
    source = next((people[area.pk].source for area in areas if area.pk in people), None)
    return RegionMap(
        tiles=[_tile(area, counts[area.node_id]) for area in areas if area.hex_row is not None],
        rows=[
            MunicipalityRow(
                name=area.name,
                url=f"/kommune/{area.ags}/",
                kind_label=area.type,
                population=float(people[area.pk].value) if area.pk in people else None,
                population_date=people[area.pk].day.isoformat() if area.pk in people else "",
                area_km2=float(sizes[area.pk].value) if area.pk in sizes else None,
                statements=counts[area.node_id],
            )
            for area in areas
        ],
        source=source,
    )


def mention_counts(viewer: Viewer) -> Counter[int]:
    """Return how many visible statements name each node."""
    rows = Mention.objects.filter(seen_statement(viewer, "statement__"), node__kind="area")
    pairs = set(rows.values_list("node_id", "statement_id"))
    return Counter(node for node, _statement in pairs)


def _tile(area: Area, count: int) -> Tile:
    assert area.hex_column is not None and area.hex_row is not None  # noqa: PT018
    return Tile(
        name=area.name,
        url=f"/kommune/{area.ags}/",
        column=area.hex_column,
        row=area.hex_row,
        value=count,
        tone=sum(count >= limit for limit in TONES),
    )
