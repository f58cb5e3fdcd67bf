# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Coordinates as they come in: degrees in WGS 84, or a sentence that says what else."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.errors import ReachError

METRES_PER_DEGREE = 111_194.93  # of latitude, on a sphere with the radius of the Earth


def degrees(
    lon: ArrayLike, lat: ArrayLike, error: type[ReachError] = ReachError
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return longitude and latitude as numbers.

    Raises
    ------
    ReachError
        Of the given kind, with a German sentence: text, gaps, metres, swapped columns.
    """
    x, y = _numbers(lon, error), _numbers(lat, error)
    if x.shape != y.shape or x.ndim != 1:
        raise error("Längen- und Breitengrade sind nicht gleich viele.")
    wrong = np.flatnonzero(~(np.isfinite(x) & np.isfinite(y)))
    if wrong.size:
        raise error(f"Zeile {int(wrong[0]) + 1}: Die Koordinate fehlt.")
    wrong = np.flatnonzero((np.abs(x) > 180) | (np.abs(y) > 90))
    if wrong.size:
        row = int(wrong[0])
        raise error(f"Zeile {row + 1}: {off_the_globe(x[row], y[row])}")
    return x, y


def off_the_globe(x: float, y: float) -> str:
    """Say what a coordinate beyond the globe most likely is."""
    if 100_000 < abs(x) < 1_000_000 and 1_000_000 < abs(y) < 10_000_000:
        return (
            f"{x:.0f} / {y:.0f} sind Meter (wohl EPSG:25832), keine Grade. "
            "Rechnen Sie die Datei in WGS 84 (EPSG:4326) um."
        )
    if abs(x) <= 90 < abs(y) <= 180:
        return f"Länge {x:g} und Breite {y:g} sind wohl vertauscht."
    return f"{x:g} / {y:g} liegt nicht auf der Erde. Erwartet werden Grade in WGS 84."


def _numbers(values: ArrayLike, error: type[ReachError]) -> NDArray[np.float64]:
    try:
        return np.asarray(values, np.float64)
    except (TypeError, ValueError) as wrong:
        raise error(
            "Eine Koordinate ist keine Zahl. Schreiben Sie Grade mit Punkt, nicht mit Komma."
        ) from wrong


def metres_between(
    lon_a: NDArray[np.float64],
    lat_a: NDArray[np.float64],
    lon_b: NDArray[np.float64],
    lat_b: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return beelines in metres; for streets a plane at the middle latitude is exact enough.

    >>> float(metres_between(*(np.array([v]) for v in (9.0, 52.0, 9.0, 52.01)))[0].round())
    1112.0
    """
    east = (lon_b - lon_a) * np.cos(np.radians((lat_a + lat_b) / 2))
    found: NDArray[np.float64] = np.hypot(east, lat_b - lat_a) * METRES_PER_DEGREE
    return found
