# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reach: how many minutes from every address to each daily need, and for whom.

Everything is imported when first asked for, because the compiler of the loops takes a second.

    network = read_osm("region.osm.pbf")                # or Network.from_edges(…)
    street = prepare(network, profiles()["adult"])      # backend "cch", "dial" or "scipy"
    times = nearest(street, places, limit_min=54)       # from each node, uint16 deciseconds
    at_points(street, times, lon, lat)                  # from each address
    certificate(street, places, times)                  # exact, shown in one pass
"""

from importlib import import_module
from typing import Any

_WHERE = {
    "ATTRIBUTES": "attributes",
    "BACKENDS": "street",
    "Network": "network",
    "NetworkError": "errors",
    "Profile": "profile",
    "ProfileError": "errors",
    "ReachError": "errors",
    "Search": "search",
    "Snap": "snapping",
    "Street": "street",
    "Times": "times",
    "around": "search",
    "at_points": "reading_out",
    "at_snapped": "reading_out",
    "certificate": "certifying",
    "durations": "profile",
    "minutes_of": "times",
    "nearest": "times",
    "prepare": "street",
    "profiles": "profile",
    "read_osm": "osm",
    "snap": "snapping",
}

__all__ = list(_WHERE)


def __getattr__(name: str) -> Any:
    """Import what is asked for from the module it lives in."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
