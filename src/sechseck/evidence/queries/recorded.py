# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All revisions of the values of an indicator, as an action compares them."""

from __future__ import annotations

from datetime import date

from sechseck.evidence.models import Indicator, Observation

Key = tuple[int, date, date, str]


def histories(indicator: Indicator) -> dict[Key, list[Observation]]:
    """Return the revisions of each value, the first one first."""
    found: dict[Key, list[Observation]] = {}
    for one in Observation.objects.filter(indicator=indicator).order_by("revision"):
        key = (one.area_id, one.begins, one.ends, one.dimension)
        found.setdefault(key, []).append(one)
    return found
