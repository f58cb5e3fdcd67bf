# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.kernel.figures.lettering import text_width
from sechseck.kernel.figures.polygon import area, inside
from sechseck.kernel.figures.tiles import Place, tile_map

cells = st.tuples(st.integers(-4, 12), st.integers(-4, 12))
names = st.sampled_from(
    ["Neustadt am Rübenberge", "Wennigsen (Deister)", "Uetze", "Barsinghausen"]
)


@given(st.lists(cells, min_size=1, max_size=25, unique=True), names)
@settings(max_examples=50, deadline=None)
def test_tiles_lie_within_the_map_and_do_not_overlap(
    places: list[tuple[int, int]], name: str
) -> None:
    drawn = tile_map([Place(name, column, row) for column, row in places])

    for i, tile in enumerate(drawn.tiles):
        assert area(tile.outline) > 0
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in tile.outline)
        for other in drawn.tiles[:i]:
            assert not any(inside(other.outline, x, y) for x, y in tile.outline)


@given(cells, names)
def test_names_lie_inside_their_tile(cell: tuple[int, int], name: str) -> None:
    tile = tile_map([Place(name, *cell)]).tiles[0]

    assert tile.lines
    for text, y in tile.lines:
        half = text_width(text, tile.size) / 2
        assert inside(tile.outline, tile.x - half, y)
        assert inside(tile.outline, tile.x + half, y)


def test_odd_rows_are_shifted_by_half_a_tile() -> None:
    even, odd, next_ = tile_map([Place("A", 0, 0), Place("B", 0, 1), Place("C", 1, 0)]).tiles

    assert round(odd.x - even.x, 1) == round((next_.x - even.x) / 2, 1)


def test_neighbours_stay_neighbours_when_rows_begin_below_zero() -> None:
    above, below = tile_map([Place("A", 0, -1), Place("B", 0, 0)]).tiles

    assert above.x > below.x


def test_no_place_gives_an_empty_map() -> None:
    assert tile_map([]).tiles == ()
