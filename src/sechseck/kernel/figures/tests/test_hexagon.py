# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.kernel.figures.content import State
from sechseck.kernel.figures.hexagon import hexagon
from sechseck.kernel.figures.lettering import text_width
from sechseck.kernel.figures.polygon import area, inside
from sechseck.kernel.figures.shapes import BROAD, NARROW, Form, floor_plan

NAMES = (
    "Klimaneutralität", "Mobilität", "Bildung", "Wirtschaft und Arbeit", "Wohnen", "Gesundheit",
    "Digitalisierung und Verwaltung", "Kreislaufwirtschaft", "Gesellschaftlicher Zusammenhalt",
)  # fmt: skip
FORMS = pytest.mark.parametrize("form", [BROAD, NARROW], ids=["broad", "narrow"])
SIDES = pytest.mark.parametrize("sides", range(3, 10))
counts = st.integers(0, 5000)


def themes(number: int, said: int = 30, linked: int = 8) -> tuple[State, ...]:
    return tuple(State(name, said, linked, said - linked) for name in NAMES[:number])


@SIDES
@FORMS
def test_fields_do_not_overlap(sides: int, form: Form) -> None:
    fields = floor_plan(sides, 4, form).fields

    for i, one in enumerate(fields):
        for other in fields[:i]:
            assert not any(inside(other.outline, x, y) for x, y in one.outline)


@SIDES
@FORMS
def test_fields_and_stones_lie_within_the_drawing(sides: int, form: Form) -> None:
    figure = hexagon(themes(sides), themes(4), State("Querschnitt", 9, 1, 8), form)
    plan = floor_plan(sides, 4, form)

    for outline in [*(one.outline for one in plan.fields), *plan.stones, plan.slab]:
        assert area(outline) > 0
        assert all(0 <= x <= figure.width and 0 <= y <= figure.height for x, y in outline)


@SIDES
@FORMS
def test_labels_and_bars_lie_inside_their_field(sides: int, form: Form) -> None:
    figure = hexagon(themes(sides), (), None, form)

    for facet in figure.facets:
        size = facet.content.size
        for line in facet.content.lines:
            half = text_width(line.text, size) / 2
            for y in (line.y - size * 0.7, line.y + size * 0.2):
                assert inside(facet.shape.room, line.x - half, y)
                assert inside(facet.shape.room, line.x + half, y)
        for bar in facet.content.bars:
            end = bar.number_x + text_width(str(bar.value), facet.content.number_size)
            assert inside(facet.shape.room, bar.x, bar.y)
            assert inside(facet.shape.room, end, bar.y + bar.height)


@SIDES
def test_every_theme_carries_its_name_on_a_wide_screen(sides: int) -> None:
    figure = hexagon(themes(sides), (), None, BROAD)

    shown = [
        "".join(line.text.removesuffix("-") for line in one.content.lines).replace(" ", "")
        for one in figure.facets
    ]
    assert shown == [name.replace(" ", "") for name in NAMES[:sides]]


def test_the_six_themes_of_hannover_need_no_hyphen() -> None:
    for form in (BROAD, NARROW):
        lines = [
            line.text
            for one in hexagon(themes(6), (), None, form).facets
            for line in one.content.lines
        ]

        assert not any(line.endswith("-") for line in lines)


@given(st.lists(st.tuples(counts, counts), min_size=3, max_size=9), st.tuples(counts, counts))
@settings(max_examples=60, deadline=None)
def test_bars_keep_one_scale_whatever_the_counts(
    pairs: list[tuple[int, int]], rest: tuple[int, int]
) -> None:
    states = [State(NAMES[i], max(p), min(p), max(p) - min(p)) for i, p in enumerate(pairs)]
    bucket = State("Querschnitt", max(rest), min(rest), max(rest) - min(rest))

    figure = hexagon(tuple(states), (), bucket, BROAD)

    contents = [facet.content for facet in figure.facets]
    assert figure.bucket is not None
    bars = [bar for one in [*contents, figure.bucket.content] for bar in one.bars]
    assert all(bar.width <= bar.track + 3 for bar in bars)
    assert all((bar.width > 0) == (bar.value > 0) for bar in bars)
    for one in bars:
        for other in bars:
            if one.value > other.value:
                assert one.width >= other.width


def test_the_rim_closes_when_everything_is_linked() -> None:
    open_, closed = hexagon(themes(6, 10, 0), (), None), hexagon(themes(6, 10, 10), (), None)

    assert all(facet.rim_linked == "" for facet in open_.facets)
    assert all(facet.rim_linked == facet.rim for facet in closed.facets)


@pytest.mark.parametrize("number", [0, 2, 10])
def test_other_numbers_of_themes_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="three to nine"):
        hexagon(themes(1) * number, (), None)


def test_a_name_that_fits_nowhere_leaves_the_number() -> None:
    endless = State("X" * 200, 7, 1, 6)

    figure = hexagon((endless, *themes(5)), (), None)

    assert next(one.content.number.text for one in figure.facets if one.content.number) == "7"
    assert all(not one.content.lines for one in figure.facets)
