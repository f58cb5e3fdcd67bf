# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures as SVG with the geometry of ``sechseck.kernel.figures``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from sechseck.kernel.figures.content import State
from sechseck.kernel.figures.emblem import emblem as emblem_of
from sechseck.kernel.figures.hexagon import FEWEST, MOST, hexagon
from sechseck.kernel.figures.neighbours import End, neighbour_graph
from sechseck.kernel.figures.shapes import BROAD, NARROW, Form
from sechseck.kernel.figures.tiles import Place, tile_map

register = template.Library()


@dataclass(frozen=True, slots=True)
class Field:
    """A theme with its address and counts, so that equal figures are drawn once."""

    slug: str
    url: str
    state: State

    @classmethod
    def of(cls, theme: Any) -> Field:
        """Return the field of a theme state."""
        state = State(str(theme.title), theme.said, theme.linked, theme.missing)
        return cls(theme.slug, theme.url, state)


@register.simple_tag
def hexagon_figure(
    figure: Any, statements: int = 0, marked: str = "", small: bool = False
) -> SafeString:
    """Draw the hexagon on its foundation, once for a wide and once for a narrow screen.

    ``small`` draws only the narrow one; ``marked`` is the theme that the page is about.
    """
    if not FEWEST <= len(figure.themes) <= MOST:
        return SafeString()
    themes, foundation = map(Field.of, figure.themes), map(Field.of, figure.foundation)
    bucket = Field.of(figure.bucket) if figure.bucket else None
    language = get_language() or "de"
    return _hexagon(tuple(themes), tuple(foundation), bucket, statements, marked, small, language)


@lru_cache(maxsize=128)
def _hexagon(
    themes: tuple[Field, ...],
    foundation: tuple[Field, ...],
    bucket: Field | None,
    statements: int,
    marked: str,
    small: bool,
    language: str,
) -> SafeString:
    forms = (("small", NARROW),) if small else (("broad", BROAD), ("narrow", NARROW))
    drawings = [_drawing(themes, foundation, bucket, name, form) for name, form in forms]
    context = {"drawings": drawings, "statements": statements, "marked": marked, "small": small}
    return render_to_string("kernel/figures/hexagon.html", context)


def _drawing(
    themes: tuple[Field, ...],
    foundation: tuple[Field, ...],
    bucket: Field | None,
    name: str,
    form: Form,
) -> dict[str, Any]:
    drawn = hexagon(
        tuple(one.state for one in themes),
        tuple(one.state for one in foundation),
        bucket.state if bucket else None,
        form,
    )
    return {
        "name": name,
        "figure": drawn,
        "facets": list(zip(themes, drawn.facets, strict=True)),
        "stones": list(zip(foundation, drawn.stones, strict=True)),
        "bucket": (bucket, drawn.bucket) if bucket else None,
    }


@register.simple_tag
def emblem(corners: int, marked: int = -1) -> SafeString:
    """Draw the small polygon with one facet marked (counted from 0; -1: the foundation)."""
    return _emblem(corners, marked)


@lru_cache(maxsize=64)
def _emblem(corners: int, marked: int) -> SafeString:
    drawn = emblem_of(corners, marked)
    return render_to_string("kernel/figures/emblem.html", {"emblem": drawn})


@register.inclusion_tag("kernel/figures/tiles.html")
def tile_figure(tiles: Sequence[Any], measure: str) -> dict[str, Any]:
    """Draw the municipalities as tiles; ``measure`` names what the values count."""
    drawn = tile_map([Place(str(tile.name), tile.column, tile.row) for tile in tiles])
    return {"map": drawn, "tiles": list(zip(tiles, drawn.tiles, strict=True)), "measure": measure}


@register.inclusion_tag("kernel/figures/neighbours.html")
def neighbour_figure(graph: Any) -> dict[str, Any]:
    """Draw a statement with what it is linked with."""
    near = list(graph.neighbours)
    ends = [End(str(n.label), str(n.type_label), n.outgoing, _side(n)) for n in near]
    drawn = neighbour_graph(str(graph.centre.label), ends)
    return {
        "graph": drawn,
        "centre": graph.centre,
        "nodes": [
            (near[index], box, edge)
            for index, box, edge in zip(drawn.order, drawn.boxes, drawn.edges, strict=True)
        ],
    }


def _side(node: Any) -> str:
    """Return the side that the list twin gives, else that of the arrow."""
    by_arrow = {True: "forward", False: "backward"}.get(node.outgoing, "")
    return str(getattr(node, "direction", by_arrow))


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
