# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reach: how many minutes from every address to each daily need, and for whom.

Everything is imported when first asked for, because the compiler of the loops takes a second.

    network = read_osm("region.osm.pbf")                # or Network.from_edges(…)
    street = prepare(network, profiles()["adult"])      # backend "cch", "dial" or "scipy"
    times = nearest(street, places, limit_min=54)       # from each node, uint16 deciseconds
    at_points(street, times, lon, lat)                  # from each address
    certificate(street, times)                          # exact, shown in one pass
"""

from importlib import import_module
from typing import Any

_WHERE = {
    "area_shares": "areas",
    "AreaShares": "areas",
    "around": "search",
    "at_points": "reading_out",
    "at_snapped": "reading_out",
    "ATTRIBUTES": "attributes",
    "BACKENDS": "street",
    "categories": "taxonomy",
    "certificate": "certifying",
    "compare": "comparing",
    "ConfidentialPoints": "taxonomy",
    "cumulative": "counting",
    "cumulative_at": "counting",
    "Draw": "reruns",
    "durations": "profile",
    "equity": "fairness",
    "gaps": "finding_gaps",
    "gaussian": "counting",
    "intervals": "reruns",
    "levels": "taxonomy",
    "minutes_of": "times",
    "nearest": "times",
    "nearest_in_tiles": "tiling",
    "Network": "network",
    "NetworkError": "errors",
    "people_along_streets": "estimating",
    "place_exactly": "exact_siting",
    "place_next": "siting",
    "Places": "places",
    "places_from_osm": "osm_places",
    "places_from_rows": "place_rows",
    "PlacesError": "places",
    "Population": "places",
    "population_from_rows": "people_rows",
    "prepare": "street",
    "presets": "taxonomy",
    "Profile": "profile",
    "ProfileError": "errors",
    "profiles": "profile",
    "ReachError": "errors",
    "read_osm": "osm",
    "score": "scoring",
    "score_by_area": "scoring",
    "Search": "search",
    "Snap": "snapping",
    "snap": "snapping",
    "Street": "street",
    "Times": "times",
    "street_grid": "synthetic",
    "two_step": "counting",
    "WhatIf": "whatif",
    "Wish": "demand",
    "with_areas": "areas",
}

__all__ = list(_WHERE)


def __getattr__(name: str) -> Any:
    """Import what is asked for from the module it lives in."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
