# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The status of a measure: a pure function of evidence and a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from sechseck.engines.status import findings
from sechseck.engines.status.facts import Measure, Override, State
from sechseck.engines.status.findings import Found
from sechseck.engines.status.indicators import IndicatorView, view_of
from sechseck.engines.status.progress import Progress, progress_of
from sechseck.engines.status.reporting import (
    Readiness,
    Timeliness,
    last_evidence,
    readiness_of,
    timeliness_of,
)
from sechseck.engines.status.rules import RULES, Rules
from sechseck.engines.status.wording import STATE_WORDS, day_words


class Confidence(IntEnum):
    """How sure the status is; old evidence lowers it and never raises a status."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(frozen=True, slots=True)
class Assessment:
    """The state on a day, the rule that gave it, and its reason in one German sentence.

    ``computed`` is what the rules say where somebody set the state by hand.
    """

    state: State
    rule: str
    reason: str
    confidence: Confidence
    progress: Progress
    timeliness: Timeliness
    readiness: Readiness
    computed: Found

    @property
    def is_overridden(self) -> bool:
        """Whether somebody set it by hand."""
        return self.rule == "override"


def status_of(measure: Measure, day: date, rules: Rules = RULES) -> Assessment:
    """Return the status of a measure on a day.

    Parameters
    ----------
    measure
        What is known about it; what was known only later than the day is left out.
    day
        The day for which to compute.
    rules
        Limits in days, and the tolerance as a share of the way.

    Returns
    -------
    Assessment
        The same for the same measure and day, whatever the order of its parts.
    """
    views = [view_of(one, day, rules) for one in measure.indicators]
    last = last_evidence(measure, views, day)
    computed = _computed(measure, views, last, day, rules)
    found = _overridden(measure, computed, day) or computed
    timeliness = timeliness_of(None if last is None else (day - last).days, rules)
    progress = progress_of(measure, views, day)
    return Assessment(
        found.state,
        found.rule,
        found.reason,
        _confidence(computed, timeliness, progress),
        progress,
        timeliness,
        readiness_of(measure, views, day),
        computed,
    )


def _computed(
    measure: Measure,
    views: Sequence[IndicatorView],
    last: date | None,
    day: date,
    rules: Rules,
) -> Found:
    return (
        findings.ended(measure, day)
        or findings.ahead(measure, day)
        or findings.missed_milestone(measure, day)
        or findings.missed_start(measure, day)
        or findings.missed_end(measure, day)
        or findings.behind_path(views)
        or findings.said_late(measure, day)
        or findings.silent(measure, last, day, rules)
        or findings.on_its_way(measure, views, last, day)
    )


def _overridden(measure: Measure, computed: Found, day: date) -> Found | None:
    valid = [one for one in measure.overrides if one.since <= day <= one.until]
    if not valid:
        return None
    last: Override = max(valid, key=lambda one: (one.since, one.until, one.state, one.reason))
    reason = last.reason.strip().rstrip(".")
    words = (
        f"Von Hand auf „{STATE_WORDS[last.state]}“ gesetzt bis {day_words(last.until)}: {reason}. "
        f"Berechnet: {STATE_WORDS[computed.state]}."
    )
    return Found(last.state, "override", words)


def _confidence(found: Found, timeliness: Timeliness, progress: Progress) -> Confidence:
    """Return how sure it is: what a person recorded is sure, all else ages."""
    if found.rule in ("done", "stopped", "merged", "before-start", "idea"):
        return Confidence.HIGH
    level = {
        Timeliness.OPTIMAL: Confidence.HIGH,
        Timeliness.ACCEPTABLE: Confidence.MEDIUM,
    }.get(timeliness, Confidence.LOW)
    if progress.known < 0.5:
        level = Confidence(max(level - 1, Confidence.LOW))
    return level
