# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline lies inside its frame, whatever is drawn."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from sechseck.kernel.figures.gantt import LEFT, MOST_TICKS, WIDTH, Span, gantt

TODAY = date(2026, 6, 1)
DAYS = some.dates(date(1990, 1, 1), date(2100, 12, 31))
spans = some.builds(
    lambda start, days, more, marks: Span(
        start,
        None if days is None else start + timedelta(days),
        None if days is None or more is None else start + timedelta(days + more),
        tuple(marks),
    ),
    DAYS, some.none() | some.integers(0, 9000), some.none() | some.integers(0, 900),
    some.lists(some.tuples(DAYS, some.booleans()), max_size=3),
)  # fmt: skip
waits = some.lists(
    some.tuples(some.integers(0, 9), some.integers(0, 9), some.booleans(), some.booleans())
)


@given(some.lists(some.none() | spans, max_size=8), waits)
def test_everything_lies_inside(
    rows: list[Span | None], wanted: list[tuple[int, int, bool, bool]]
) -> None:
    drawn = gantt(rows, wanted, TODAY)

    assert (drawn is None) == (not any(rows))
    if drawn is None:
        return
    for bar in drawn.bars:
        assert LEFT <= bar.plan.x <= WIDTH
        assert bar.plan.width > 0
        assert bar.plan.y + bar.plan.height <= drawn.height
        assert all(LEFT <= x <= WIDTH for x, _y, _reached in bar.marks)
    assert 1 <= len(drawn.ticks) <= MOST_TICKS
    assert len(drawn.bars) == sum(one is not None for one in rows)


def test_what_ends_later_than_planned_is_drawn_behind_the_plan() -> None:
    late = Span(date(2026, 1, 1), date(2026, 3, 1), expected=date(2026, 5, 1))
    waiting = Span(date(2026, 5, 2), None)

    drawn = gantt([late, waiting], [(0, 1, False, True)], TODAY)

    assert drawn is not None
    first, second = drawn.bars
    assert first.later is not None
    assert first.later.x == first.plan.x + first.plan.width
    assert second.goes_on
    assert [one.is_critical for one in drawn.arrows] == [True]
    assert drawn.today is not None
