# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures as SVG with the geometry of ``sechseck.kernel.figures``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sechseck.kernel.figures.block import State
from sechseck.kernel.figures.emblem import emblem as emblem_of
from sechseck.kernel.figures.hexagon import BROAD, FEWEST, MOST, NARROW, Form, hexagon
from sechseck.kernel.figures.neighbours import End, neighbour_graph
from sechseck.kernel.figures.tiles import Place, tile_map

register = template.Library()


def _state(theme: Any) -> State:
    return State(str(theme.title), theme.said, theme.linked, theme.missing)


@register.inclusion_tag("kernel/figures/hexagon.html")
def hexagon_figure(
    figure: Any, statements: int = 0, marked: str = "", small: bool = False
) -> dict[str, Any]:
    """Draw the hexagon on its foundation, once for a wide and once for a narrow screen.

    ``small`` draws only the narrow one; ``marked`` is the theme that the page is about.
    """
    if not FEWEST <= len(figure.themes) <= MOST:
        return {"drawings": []}
    forms = (("small", NARROW),) if small else (("broad", BROAD), ("narrow", NARROW))
    drawings = [_drawing(figure, name, form) for name, form in forms]
    return {"drawings": drawings, "statements": statements, "marked": marked, "small": small}


def _drawing(figure: Any, name: str, form: Form) -> dict[str, Any]:
    drawn = hexagon(
        tuple(map(_state, figure.themes)),
        tuple(map(_state, figure.foundation)),
        _state(figure.bucket) if figure.bucket else None,
        form,
    )
    return {
        "name": name,
        "figure": drawn,
        "facets": list(zip(figure.themes, drawn.facets, strict=True)),
        "blocks": list(zip(figure.foundation, drawn.blocks, strict=True)),
        "bucket": (figure.bucket, drawn.bucket) if drawn.bucket else None,
    }


@register.inclusion_tag("kernel/figures/emblem.html")
def emblem(corners: int, marked: int = -1) -> dict[str, Any]:
    """Draw the small polygon with one facet marked (counted from 0; -1: the foundation)."""
    return {"emblem": emblem_of(corners, marked)}


@register.inclusion_tag("kernel/figures/tiles.html")
def tile_figure(tiles: Sequence[Any], measure: str) -> dict[str, Any]:
    """Draw the municipalities as tiles; ``measure`` names what the values count."""
    drawn = tile_map([Place(str(tile.name), tile.column, tile.row) for tile in tiles])
    return {"map": drawn, "tiles": list(zip(tiles, drawn.tiles, strict=True)), "measure": measure}


@register.inclusion_tag("kernel/figures/neighbours.html")
def neighbour_figure(graph: Any) -> dict[str, Any]:
    """Draw a statement with what it is linked with."""
    near = list(graph.neighbours)
    ends = [End(str(n.label), str(n.type_label), n.outgoing) for n in near]
    drawn = neighbour_graph(str(graph.centre.label), ends)
    return {
        "graph": drawn,
        "centre": graph.centre,
        "nodes": [
            (near[index], box, edge)
            for index, box, edge in zip(drawn.order, drawn.boxes, drawn.edges, strict=True)
        ],
    }


@register.simple_tag
def count_bar(value: int, total: int, kind: str = "said") -> SafeString:
    """Draw a small bar for a count; the number itself stands beside it as text."""
    share = min(100.0, 100.0 * value / total) if total else 0.0
    return format_html(
        '<svg class="count-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="count-bar__track" width="100" height="8"/>'
        '<rect class="count-bar__fill count-bar__fill--{}" width="{}" height="8"/></svg>',
        kind,
        f"{max(share, 1.5) if value else 0:.1f}",
    )
