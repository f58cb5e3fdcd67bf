# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people live and what they reach, as points of GeoJSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Told = dict[str, Any]


class Homes:
    """Where people live, with their minutes."""

    def __init__(
        self,
        lon: NDArray[np.float64],
        lat: NDArray[np.float64],
        people: NDArray[np.float64],
        categories: tuple[str, ...],
        minutes: NDArray[np.float32],
    ) -> None:
        self.lon, self.lat, self.people = lon, lat, people
        self.categories, self.minutes = categories, minutes

    def features(self) -> list[Told]:
        """Return them for GeoJSON; what is out of reach is null."""
        found = []
        for row, (lon, lat, people) in enumerate(
            zip(self.lon, self.lat, self.people, strict=True)
        ):
            times = [
                round(float(one), 1) if one < float("inf") else None for one in self.minutes[row]
            ]
            told = {
                "people": round(float(people)),
                **dict(zip(self.categories, times, strict=True)),
            }
            found.append(feature(float(lon), float(lat), told))
        return found


def feature(lon: float, lat: float, properties: Told) -> Told:
    """Return a point of GeoJSON."""
    point = {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]}
    return {"type": "Feature", "geometry": point, "properties": properties}


def collection(features: list[Told], provenance: Told) -> Told:
    """Return a collection of GeoJSON with where it comes from."""
    return {"type": "FeatureCollection", "provenance": provenance, "features": features}
