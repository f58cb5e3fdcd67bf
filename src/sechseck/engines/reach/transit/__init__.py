# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Public transport: a timetable, and minutes to the nearest place over a departure window.

What needs machine code is imported only when somebody asks for it (PEP 562): importing numba
costs about a second, which a page without minutes shall not pay.
"""

from __future__ import annotations

import importlib

_HOMES = {
    "GtfsError": "archive",
    "read_gtfs": "reader",
    "Timetable": "timetable",
    "Window": "timetable",
    "UsualDay": "days",
    "usual_day": "days",
    "Walks": "walks",
    "Habits": "journeys",
    "TransitTimes": "journeys",
    "transit_nearest": "journeys",
    "Stops": "stops",
    "prepare_stops": "stops",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    """Import a name from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
