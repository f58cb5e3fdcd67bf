# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The map of municipalities and themes: where measures are, and where none is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.kept import kept
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.models import Area
from sechseck.thread.models import StatementTheme, Theme
from sechseck.thread.queries.seen import seen_statement, seen_themes

TONES = (1, 2, 4, 7)  # from how many measures a cell takes the next tone


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How many measures name a municipality under a theme."""

    count: int
    url: str
    tone: int


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One municipality."""

    name: str
    url: str
    cells: list[HeatCell]
    total: int


@dataclass(frozen=True, slots=True)
class Heat:
    """Municipalities by themes."""

    themes: list[str]
    rows: list[HeatRow]
    totals: list[int]
    total: int
    empty: int


def heat_map(viewer: Viewer) -> Heat:
    """Return the measures that name each municipality, by theme; three queries."""
    return kept("heat-map", viewer, lambda: _heat_map(viewer))


def _heat_map(viewer: Viewer) -> Heat:
    themes = list(seen_themes(viewer).filter(kind=Theme.Kind.THEME).order_by("order"))
    areas = list(Area.objects.filter(seen_by(viewer), kind="municipality"))
    pairs = StatementTheme.objects.filter(
        seen_statement(viewer, "statement__"),
        statement__kind="measure",
        statement__mentions__node__kind="area",
    ).order_by()
    count = Counter(
        set(pairs.values_list("statement_id", "statement__mentions__node_id", "theme_id"))
    )
    cells = Counter((area, theme) for _statement, area, theme in count)
    rows = [_heat_row(area, themes, cells) for area in areas]
    totals = [sum(row.cells[i].count for row in rows) for i in range(len(themes))]
    return Heat(
        themes=[theme.label for theme in themes],
        rows=rows,
        totals=totals,
        total=sum(totals),
        empty=sum(cell.count == 0 for row in rows for cell in row.cells),
    )


def _heat_row(area: Area, themes: list[Theme], counts: Counter[tuple[int, int]]) -> HeatRow:
    cells = [
        HeatCell(
            count=(number := counts[area.node_id, theme.pk]),
            url=f"/aussagen/?art=measure&thema={theme.slug}&kommune={area.ags}",
            tone=sum(number >= limit for limit in TONES),
        )
        for theme in themes
    ]
    return HeatRow(
        name=area.name,
        url=f"/kommune/{area.ags}/",
        cells=cells,
        total=sum(cell.count for cell in cells),
    )
