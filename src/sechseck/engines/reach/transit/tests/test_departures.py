# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach.transit.departures import comparisons, over_window
from sechseck.engines.reach.transit.timetable import FAR
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import LANES


def arriving(times: list[int]) -> np.ndarray:
    """Return what a scan would: one stop, a slot per minute, the same in all lanes."""
    rows = np.array([[*times, FAR]], np.uint16)[:, :, None]
    return np.ascontiguousarray(np.broadcast_to(rows, (1, len(times) + 1, LANES)))


@given(st.lists(st.integers(0, 50), min_size=1, max_size=90), st.data())
def test_comparisons_put_the_wanted_ranks_into_place(
    values: list[int], data: st.DataObject
) -> None:
    rank = data.draw(st.integers(0, len(values) - 1))
    known = sorted(values)

    for low, high in comparisons(len(values), frozenset({rank})):
        if values[low] > values[high]:
            values[low], values[high] = values[high], values[low]

    assert values[rank] == known[rank]


@settings(deadline=None)  # the first call compiles
@given(
    st.lists(st.integers(0, 4000), min_size=1, max_size=40),
    st.integers(0, 900),
    st.integers(0, 4000),
)
def test_half_and_nine_in_ten_equal_the_sorted_minutes(
    times: list[int], walk: int, direct: int
) -> None:
    minutes = len(times)
    late = np.maximum.accumulate(60 * np.arange(minutes) + times).tolist()
    slots = [-(-(60 * minute + walk) // 60) for minute in range(minutes)]
    spans = sorted(
        min(late[slot] - 60 * minute if slot < minutes else FAR, direct)
        for minute, slot in enumerate(slots)
    )

    home, stop, foot = Walks.of(1, [0], [0], [walk]), arriving(late), full(direct)
    p50, p90 = over_window(stop, home, foot, minutes, 60)

    assert p50[0, 5] == spans[minutes // 2]
    assert p90[0, 5] == spans[min(minutes * 9 // 10, minutes - 1)]


def test_one_lucky_minute_changes_nothing() -> None:
    hourly = [60 * 59 + 300] * 60  # a bus leaves in the last minute of the hour, rides 5 minutes

    p50, p90 = over_window(arriving(hourly), Walks.of(1, [0], [0], [0]), full(FAR), 60, 60)

    assert p50[0, 0] == 60 * 30 + 300
    assert p90[0, 0] == 60 * 54 + 300


def test_without_a_stop_one_walks() -> None:
    p50, p90 = over_window(arriving([0]), Walks.none(1), full(777), 1, 60)

    assert set(p50[0]) == set(p90[0]) == {777}


@pytest.mark.parametrize("step", [60, 30, 1])
def test_slots_may_be_shorter_than_minutes(step: int) -> None:
    slots = 3 * 60 // step
    leaving = [step * slot + 10 for slot in range(slots)]

    p50, _ = over_window(arriving(leaving), Walks.of(1, [0], [0], [30]), full(FAR), 2, step)

    assert p50[0, 0] == -(-30 // step) * step + 10


def full(seconds: int) -> np.ndarray:
    return np.full((1, LANES), seconds, np.uint16)
