# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.kernel.figures.emblem import SIZE, emblem
from sechseck.kernel.figures.polygon import area, extent, inset, inside, regular, room

SIDES = pytest.mark.parametrize("sides", range(3, 10))


@SIDES
def test_a_polygon_stands_on_a_flat_side(sides: int) -> None:
    points = regular(sides, 100)

    bottom = extent(points)[3]
    assert sum(abs(y - bottom) < 1e-9 for _, y in points) == 2


@SIDES
def test_the_first_side_follows_the_top_clockwise(sides: int) -> None:
    (x0, y0), (x1, _) = regular(sides, 100)[:2]

    assert x1 > x0
    assert abs(y0 - extent(regular(sides, 100))[1]) < 1e-9


@given(st.integers(3, 9), st.floats(0.5, 10))
def test_an_inset_polygon_lies_within(sides: int, distance: float) -> None:
    outer = regular(sides, 100)

    inner = inset(outer, distance)
    assert 0 < area(inner) < area(outer)
    assert all(inside(outer, x, y) for x, y in inner)


def test_room_is_as_wide_as_the_narrow_end_allows() -> None:
    wedge = ((0.0, 0.0), (100.0, 0.0), (60.0, 50.0), (40.0, 50.0))

    assert room(wedge, 25, 50) == (40.0, 60.0)
    assert room(wedge, 60, 10) is None


@SIDES
def test_the_emblem_fits_its_square(sides: int) -> None:
    for points in emblem(sides, 0).facets:
        for pair in points.split():
            x, y = map(float, pair.split(","))
            assert 0 <= x <= SIZE
            assert 0 <= y <= SIZE
