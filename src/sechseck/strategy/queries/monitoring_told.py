# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people told about a measure: reports, and statuses set by hand, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Value

from sechseck.strategy.models import Measure, Status

NAMES = dict(Status.choices)


@dataclass(frozen=True, slots=True)
class Told:
    """A report of the unit, or a status that somebody set; both last from day to day."""

    kind: str
    number: int
    state: str
    text: str
    begins: date
    ends: date
    at: datetime
    evidence: str

    @property
    def state_words(self) -> str:
        """How people call the state."""
        return str(NAMES.get(self.state, ""))


def told_about(measure: Measure) -> tuple[list[Told], list[Told]]:
    """Return the reports and the statuses set by hand, the newest first."""
    reports = measure.updates.order_by().values_list(
        Value("report"), "pk", "claimed_state", "text", "begins", "ends", "at", "evidence"
    )
    by_hand = measure.overrides.order_by().values_list(
        Value("hand"), "pk", "state", "reason", "since", "until", "at", Value("")
    )
    rows = sorted((Told(*row) for row in reports.union(by_hand, all=True)), key=_moment)
    return (
        [one for one in rows[::-1] if one.kind == "report"],
        [one for one in rows[::-1] if one.kind == "hand"],
    )


def _moment(one: Told) -> tuple[datetime, int]:
    return one.at, one.number


def report_address(measure: Measure) -> str:
    """Return the address of the form; under it the draft is kept."""
    return f"/massnahme/{measure.pk}/bericht/"
