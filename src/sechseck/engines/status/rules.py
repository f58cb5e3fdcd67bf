# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers behind the status, as versioned data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Days and shares that decide; printed with every status that rests on them.

    ``tolerance`` is the share of the way from the first to the last target that an indicator
    may lie behind its path. ``grace_days`` is how long after its period a value may come.
    """

    version: str = "2026-11"
    tolerance: float = 0.1
    grace_days: int = 60
    optimal_days: int = 30
    acceptable_days: int = 60
    stale_days: int = 180


RULES = Rules()
