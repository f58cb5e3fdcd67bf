# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Status: how a measure stands on a day, computed from evidence, with its reason.

    status_of(measure, day)          # state, rule, reason, confidence, progress
    roll_up([(weight, assessment)])  # a goal, a theme, the region
    measures_of(rows)                # measures from JSON, with errors that name the place
    planned_value(targets, day)      # the path of targets

Rules, in this order: stopped or merged, done, not begun, a missed milestone, a missed start, a
missed end, an indicator that is silent or behind its path, a delay that the unit itself
reports, no report for too long, on time. A state set by hand goes before all of them while it
lasts. What was known later than the day counts for nothing.
"""

from sechseck.engines.status.computing import Assessment, Confidence, status_of
from sechseck.engines.status.facts import (
    Direction,
    Indicator,
    Measure,
    Milestone,
    Override,
    Point,
    Reading,
    Stage,
    State,
    Update,
)
from sechseck.engines.status.from_json import StatusRefused, measures_of, schema
from sechseck.engines.status.path import planned_value
from sechseck.engines.status.progress import Progress, weighted
from sechseck.engines.status.reporting import NEEDED, Readiness, Timeliness, timeliness_of
from sechseck.engines.status.rolling_up import RolledUp, roll_up
from sechseck.engines.status.rules import RULES, Rules
from sechseck.engines.status.wording import STATE_WORDS

__all__ = [
    "NEEDED",
    "RULES",
    "STATE_WORDS",
    "Assessment",
    "Confidence",
    "Direction",
    "Indicator",
    "Measure",
    "Milestone",
    "Override",
    "Point",
    "Progress",
    "Readiness",
    "Reading",
    "RolledUp",
    "Rules",
    "Stage",
    "State",
    "StatusRefused",
    "Timeliness",
    "Update",
    "measures_of",
    "planned_value",
    "roll_up",
    "schema",
    "status_of",
    "timeliness_of",
    "weighted",
]
