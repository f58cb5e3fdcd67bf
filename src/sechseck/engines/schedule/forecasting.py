# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Carry lateness forward along what waits for what (critical path method, forward pass)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter


@dataclass(frozen=True, slots=True)
class Task:
    """Something with planned days; ``None`` is not planned and carries nothing forward.

    ``ended`` is the day it was done; ``is_started`` says that it runs.
    """

    id: int
    start: date | None = None
    end: date | None = None
    ended: date | None = None
    is_started: bool = False
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """``after`` waits for ``before``: for its end, or only for its start, and some days more."""

    before: int
    after: int
    waits_for_end: bool = True
    lag_days: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """The earliest days of a task, how many days late it ends, and for whom it waits.

    ``own_days`` is what it is late by itself; ``late_days`` what it is late in all; ``because``
    names the task before it that decides, if one does.
    """

    start: date | None
    end: date | None
    own_days: int
    late_days: int
    because: int | None


DAY = timedelta(days=1)


def forecast(tasks: Iterable[Task], links: Sequence[Link], day: date) -> dict[int, Forecast]:
    """Return for each task when it can begin and end at the earliest, seen from a day.

    Parameters
    ----------
    tasks
        What is planned and what has happened.
    links
        What waits for what, without circles; links of unknown or dropped tasks count nowhere.
    day
        Today: what should have begun or ended before it and did not, does so today at best.

    Returns
    -------
    dict
        A forecast for each task; a task keeps its planned length.

    Raises
    ------
    ValueError
        If tasks wait for each other in a circle.

    Examples
    --------
    >>> plan = [Task(1, date(2026, 1, 1), date(2026, 1, 10), is_started=True),
    ...         Task(2, date(2026, 1, 11), date(2026, 1, 20))]
    >>> found = forecast(plan, [Link(1, 2)], date(2026, 1, 15))
    >>> found[2].end, found[2].late_days, found[2].because
    (datetime.date(2026, 1, 25), 5, 1)
    """
    known = {one.id: one for one in tasks if not one.is_dropped}
    before: dict[int, list[Link]] = {one: [] for one in known}
    for link in links:
        if link.before in known and link.after in known:
            before[link.after].append(link)
    try:
        graph = {one: [link.before for link in own] for one, own in before.items()}
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise ValueError("tasks wait for each other in a circle") from error
    found: dict[int, Forecast] = {}
    for one in order:
        found[one] = _forecast(known[one], before[one], found, day)
    return found


def _forecast(task: Task, links: list[Link], found: dict[int, Forecast], day: date) -> Forecast:
    start, end = _alone(task, day)
    own = _days_late(task.end, end)
    if task.ended is not None or task.is_started:
        return Forecast(start, end, own, own, None)
    pushed = [(moment, link) for link in links if (moment := _earliest(link, found)) is not None]
    moment, link = max(pushed, key=lambda one: (one[0], -one[1].before), default=(None, None))
    if moment is None or start is None or moment <= start:
        return Forecast(start, end, own, own, None)
    later = None if end is None else end + (moment - start)
    late = _days_late(task.end, later)
    is_late = bool(link and found[link.before].late_days) and late > 0
    return Forecast(moment, later, own, late, link.before if link and is_late else None)


def _alone(task: Task, day: date) -> tuple[date | None, date | None]:
    """Return the days of a task that waits for nothing."""
    if task.ended is not None:
        return task.start, task.ended
    if task.is_started:
        return task.start, None if task.end is None else max(task.end, day)
    if task.start is None:
        return None, None if task.end is None else max(task.end, day)
    start = max(task.start, day)
    return start, None if task.end is None else task.end + (start - task.start)


def _earliest(link: Link, found: dict[int, Forecast]) -> date | None:
    """Return the first day that a link allows."""
    before = found[link.before]
    lag = timedelta(days=link.lag_days)
    if link.waits_for_end:
        return None if before.end is None else before.end + DAY + lag
    return None if before.start is None else before.start + lag


def _days_late(planned: date | None, expected: date | None) -> int:
    return 0 if planned is None or expected is None else max((expected - planned).days, 0)
