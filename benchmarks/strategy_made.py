# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures for the benchmark, all made from one seed."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sechseck.engines.status import (
    Direction,
    Indicator,
    Measure,
    Milestone,
    Point,
    Reading,
    Stage,
    Update,
)

FIRST = date(2022, 1, 1)
STAGES = (Stage.DECIDED, Stage.RUNNING, Stage.RUNNING, Stage.RUNNING, Stage.PROPOSED)


def made(count: int, indicators: int, seed: int = 7) -> list[Measure]:
    """Return measures with some milestones, reports and indicators of four years each."""
    dice = random.Random(seed)
    return [_measure(number, indicators, dice) for number in range(count)]


def _measure(number: int, indicators: int, dice: random.Random) -> Measure:
    start = FIRST + timedelta(days=dice.randrange(1500))
    due = [start + timedelta(days=dice.randrange(60, 1500)) for _ in range(4)]
    return Measure(
        str(number), f"Maßnahme {number}", dice.choice(STAGES), start, max(due),
        has_contact=True, has_description=dice.random() < 0.8,
        milestones=tuple(
            Milestone(f"Schritt {n}", day, day if dice.random() < 0.6 else None)
            for n, day in enumerate(sorted(due))
        ),
        indicators=tuple(_indicator(n, dice) for n in range(indicators)),
        updates=tuple(
            Update(start + timedelta(days=dice.randrange(1700))) for _ in range(6)
        ),
    )  # fmt: skip


def _indicator(number: int, dice: random.Random) -> Indicator:
    low, high = sorted((dice.random() * 100, dice.random() * 100))
    return Indicator(
        f"Kennzahl {number}", Direction.UP,
        tuple(
            Point(date(year, 1, 1), low + share * (high - low))
            for year, share in ((2022, 0.0), (2026, 0.5), (2030, 1.0))
        ),
        tuple(
            Reading(date(year, 12, 31), low + dice.random() * (high - low), date(year + 1, 3, 1))
            for year in range(2021, 2026)
            if dice.random() < 0.9
        ),
        "%", is_progress=True,
    )  # fmt: skip
