# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lateness is carried along what waits for what; a table, properties, a known example."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sechseck.engines.schedule import Link, Task, forecast

TODAY = date(2026, 6, 1)


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("task", "late"),
    [
        (Task(1, days(-10), days(10), is_started=True), 0),
        (Task(1, days(-10), days(-3), is_started=True), 3),
        (Task(1, days(-10), days(5)), 10),  # not begun: it begins today at best
        (Task(1, days(-10), days(-3), ended=days(-5), is_started=True), 0),
        (Task(1, days(-10), days(-3), ended=days(-1), is_started=True), 2),
        (Task(1), 0),
        (Task(1, None, days(-4)), 4),
    ],
)
def test_a_task_alone(task: Task, late: int) -> None:
    assert forecast([task], [], TODAY)[1].late_days == late


def test_lateness_goes_on_to_what_waits_and_names_who_decides() -> None:
    tasks = [
        Task(1, days(-30), days(-10), is_started=True),
        Task(2, days(-9), days(0), ended=days(-1), is_started=True),
        Task(3, days(-2), days(20)),
        Task(4, days(21), days(30)),
    ]
    links = [Link(1, 3), Link(2, 3), Link(3, 4)]

    found = forecast(tasks, links, TODAY)

    assert (found[1].own_days, found[1].late_days) == (10, 10)
    assert (found[3].late_days, found[3].because) == (3, 1)
    assert (found[4].late_days, found[4].because) == (3, 3)
    assert found[2].late_days == 0


def test_who_waits_only_for_a_start_is_not_held_up_by_the_end() -> None:
    tasks = [Task(1, days(-30), days(-10), is_started=True), Task(2, days(1), days(9))]

    assert forecast(tasks, [Link(1, 2, waits_for_end=False, lag_days=7)], TODAY)[2].late_days == 0
    assert forecast(tasks, [Link(1, 2, lag_days=7)], TODAY)[2].late_days == 7


def test_what_was_dropped_holds_nobody_up() -> None:
    tasks = [Task(1, days(-30), days(-10), is_dropped=True), Task(2, days(1), days(9))]

    assert forecast(tasks, [Link(1, 2)], TODAY)[2].because is None


def test_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match="circle"):
        forecast([Task(1), Task(2)], [Link(1, 2), Link(2, 1)], TODAY)


PLANNED = some.lists(
    some.tuples(some.integers(-40, 40), some.integers(0, 30), some.booleans()),
    min_size=1,
    max_size=7,
)


@given(PLANNED, some.randoms(use_true_random=False))
def test_nobody_begins_before_those_they_wait_for_and_order_changes_nothing(
    planned: list[tuple[int, int, bool]], chance: object
) -> None:
    tasks = [
        Task(at, days(start), days(start + length), is_started=begun and start <= 0)
        for at, (start, length, begun) in enumerate(planned)
    ]
    links = [Link(*pair) for pair in combinations(range(len(tasks)), 2) if sum(pair) % 2]
    mixed, turned = list(tasks), list(links)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(turned)  # type: ignore[attr-defined]

    found = forecast(tasks, links, TODAY)

    assert forecast(mixed, turned, TODAY) == found
    for link in links:
        before, after = found[link.before], found[link.after]
        if not tasks[link.after].is_started:
            assert before.end is not None
            assert after.start is not None
            assert after.start > before.end
    assert all(one.late_days >= one.own_days >= 0 for one in found.values())


@given(PLANNED, some.integers(0, 60))
def test_a_later_day_never_makes_anything_earlier(
    planned: list[tuple[int, int, bool]], more: int
) -> None:
    tasks = [
        Task(at, days(start), days(start + length))
        for at, (start, length, _begun) in enumerate(planned)
    ]
    links = [Link(one, one + 1) for one in range(len(tasks) - 1)]

    now, then = forecast(tasks, links, TODAY), forecast(tasks, links, days(more))

    assert all(then[one].late_days >= now[one].late_days for one in now)
