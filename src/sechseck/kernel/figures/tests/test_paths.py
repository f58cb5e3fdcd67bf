# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Charts of paths: everything lies in the frame, ticks are round and enclose the values."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sechseck.kernel.figures.paths import HEIGHT, LEFT, RIGHT, TOP, WIDTH, draw_paths

VALUES = st.floats(-1e6, 1e6).map(lambda one: round(one, 3))


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=20), st.integers(1, 400))
def test_everything_lies_in_the_frame(rows: list[tuple[float, float]], step: int) -> None:
    days = [date(2000, 1, 1) + timedelta(days=step * number) for number in range(len(rows))]
    lines = [[row[0] for row in rows], [row[1] for row in rows]]
    found = draw_paths(days, lines, date(2001, 5, 1))

    for line in found.lines:
        for point in line.split():
            x, y = map(float, point.split(","))
            assert LEFT <= x <= WIDTH - RIGHT
            assert TOP <= y <= HEIGHT
    assert LEFT <= found.began <= WIDTH - RIGHT
    assert found.heights[0].value <= min(map(min, lines))
    assert found.heights[-1].value >= max(map(max, lines))
    assert 2 <= len(found.heights) <= 7


def test_years_stand_amid_themselves_and_never_too_close() -> None:
    days = [date(year, 7, 1) for year in range(2000, 2020)]
    found = draw_paths(days, [[float(one.year) for one in days]], date(2010, 1, 1))

    assert [tick.value for tick in found.years] == [2000, 2003, 2006, 2009, 2012, 2015, 2018]
