# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was computed about ways, from which data, and what people tried out."""

from __future__ import annotations

from sechseck.reach.models.gaps import Gap, GapFinding
from sechseck.reach.models.grounds import Ground
from sechseck.reach.models.places import OwnPlace
from sechseck.reach.models.runs import AreaResult, Run
from sechseck.reach.models.scenarios import Scenario

__all__ = [
    "AreaResult",
    "Gap",
    "GapFinding",
    "Ground",
    "OwnPlace",
    "Run",
    "Scenario",
]
