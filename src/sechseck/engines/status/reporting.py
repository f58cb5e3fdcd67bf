# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How fresh the reports about a measure are, and what it still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sechseck.engines.status.facts import Measure
from sechseck.engines.status.indicators import IndicatorView
from sechseck.engines.status.rules import Rules


class Timeliness(StrEnum):
    """How long ago somebody reported."""

    OPTIMAL = "optimal"
    ACCEPTABLE = "acceptable"
    LATE = "late"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Readiness:
    """Which of four things a measure has, so that it can be followed at all."""

    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share that is there."""
        return 1 - len(self.missing) / len(NEEDED)


NEEDED = ("contact", "description", "future-milestone", "current-indicator")


def last_evidence(measure: Measure, views: Sequence[IndicatorView], day: date) -> date | None:
    """Return the newest day on which anything was reported, reached or measured."""
    days = [one.day for one in measure.updates if one.day <= day]
    days += [one.done_on for one in measure.milestones if one.done_on and one.done_on <= day]
    days += [view.last.known_on for view in views if view.last is not None]
    return max(days, default=None)


def timeliness_of(days: int | None, rules: Rules) -> Timeliness:
    """Return the word for a number of days since the last report; none at all is stale.

    >>> [timeliness_of(days, Rules()).value for days in (30, 31, 180, 181)]
    ['optimal', 'acceptable', 'late', 'stale']
    """
    if days is None or days > rules.stale_days:
        return Timeliness.STALE
    if days > rules.acceptable_days:
        return Timeliness.LATE
    return Timeliness.ACCEPTABLE if days > rules.optimal_days else Timeliness.OPTIMAL


def readiness_of(measure: Measure, views: Sequence[IndicatorView], day: date) -> Readiness:
    """Return what a measure lacks on a day."""
    ahead = any(
        one.due > day and one.done_on is None and not one.dropped for one in measure.milestones
    )
    current = any(
        view.last is not None and view.indicator.targets and view.rule != "indicator-silent"
        for view in views
    )
    there = (measure.has_contact, measure.has_description, ahead, current)
    return Readiness(tuple(name for name, has in zip(NEEDED, there, strict=True) if not has))
