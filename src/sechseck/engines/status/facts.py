# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is known about a measure, as the status is computed from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """How a measure stands."""

    NOT_STARTED = "not_started"
    ON_TIME = "on_time"
    LATE = "late"
    STALE = "stale"
    DONE = "done"
    STOPPED = "stopped"


class Stage(StrEnum):
    """Where the decision about a measure stands."""

    IDEA = "idea"
    PROPOSED = "proposed"
    DECIDED = "decided"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    MERGED = "merged"


class Direction(StrEnum):
    """Which way an indicator gets better."""

    UP = "up"
    DOWN = "down"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step with the day it is due; one that was dropped counts nowhere."""

    title: str
    due: date
    done_on: date | None = None
    weight: float = 1.0
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A target: where the indicator should stand on a day."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A value for a period that ended on a day; ``None`` is missing and never zero."""

    day: date
    value: float | None
    known_on: date


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of a measure, its targets and what was measured.

    ``targets`` and ``readings`` are ordered by day. The first target may be the baseline.
    ``every_days`` says how often there is a new value, ``good`` where a range is good.
    """

    title: str
    direction: Direction
    targets: tuple[Point, ...] = ()
    readings: tuple[Reading, ...] = ()
    unit: str = ""
    every_days: int = 366
    is_progress: bool = False
    weight: float = 1.0
    good: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """A report of the unit; what it claims never makes the status better."""

    day: date
    claimed: State | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """A status that somebody set by hand, from one day to another."""

    state: State
    reason: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Measure:
    """All that the status of one measure depends on, but for the day it is asked."""

    id: str
    title: str
    stage: Stage
    start: date | None = None
    end: date | None = None
    done_on: date | None = None
    merged_into: str = ""
    stop_reason: str = ""
    has_contact: bool = False
    has_description: bool = False
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    updates: tuple[Update, ...] = ()
    overrides: tuple[Override, ...] = field(default=())
