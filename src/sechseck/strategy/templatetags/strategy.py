# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures and ways that only pages of strategy draw."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sechseck.engines.redline import Block, BlockType
from sechseck.kernel.figures.content import State
from sechseck.kernel.figures.hexagon import FEWEST, MOST, hexagon
from sechseck.kernel.figures.shapes import BROAD, NARROW
from sechseck.kernel.templatetags.kern import breadcrumb
from sechseck.kernel.wording import number
from sechseck.strategy.queries.overview import Overview, ThemeRow
from sechseck.strategy.queries.strategy_page import Timeline

register = template.Library()
HEADINGS = (BlockType.H2, BlockType.H3, BlockType.H4)
ABOVE = 2  # the heading of the section that holds the text


@register.filter
def decimal(value: str) -> str:
    """Return a number that came as text as people write it, without zeros at its end."""
    return number(Decimal(value).normalize() + 0)


@register.simple_tag
def way_to(way: list[tuple[str, str]], title: str) -> SafeString:
    """Draw the way to a form: the strategy, the pages above, the form."""
    steps = [str(word) for pair in way for word in pair]
    return breadcrumb(_("Strategie"), "/strategie/", *steps, str(title))


@register.simple_tag
def official_text(blocks: Iterable[Block]) -> SafeString:
    """Draw an official text; its headings follow that of the section without a gap."""
    above: list[BlockType] = []
    drawn = []
    for block in blocks:
        if block.type in HEADINGS:
            above = [one for one in above if one < block.type] + [block.type]
        drawn.append(_official_block(block, ABOVE + len(above)))
    return SafeString("".join(drawn))


def _official_block(block: Block, level: int) -> SafeString:
    if block.type == BlockType.BULLET:
        return format_html('<p class="official__item">• {}</p>', block.text)
    if block.type == BlockType.NUMBERED:
        return format_html('<p class="official__item">{}. {}</p>', block.value or "–", block.text)
    if block.type == BlockType.QUOTE:
        return format_html("<blockquote>{}</blockquote>", block.text)
    if block.type in HEADINGS:
        return format_html("<h{}>{}</h{}>", level, block.text, level)
    return format_html("<p>{}</p>", block.text)


@register.simple_tag
def timeline_figure(line: Timeline) -> SafeString:
    """Draw target days on a line of years."""
    return SafeString(render_to_string("strategy/parts/timeline.html", {"line": line}))


@register.simple_tag
def strategy_figure(overview: Overview) -> SafeString:
    """Draw the hexagon: measures of each theme, those that are done, those that are late."""
    if not FEWEST <= len(overview.themes) <= MOST:
        return SafeString()
    themes = tuple(_state(row) for row in overview.themes)
    stones = tuple(State(str(row.theme.label), row.measures, 0, 0) for row in overview.foundation)
    drawings = [
        {
            "name": name,
            "figure": drawn,
            "facets": list(zip(overview.themes, drawn.facets, strict=True)),
            "stones": list(zip(overview.foundation, drawn.stones, strict=True)),
        }
        for name, form in (("broad", BROAD), ("narrow", NARROW))
        for drawn in [hexagon(themes, stones, None, form)]
    ]
    return SafeString(render_to_string("strategy/parts/figure.html", {"drawings": drawings}))


def _state(row: ThemeRow) -> State:
    return State(str(row.theme.label), row.measures, row.done, row.late)
