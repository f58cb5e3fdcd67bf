# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Times of day as timetables write them: beyond 24 hours, or left blank between two stops."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.transit.archive import GtfsError

BLANK = -1
DAY = 86_400
MOST_HOURS = 72  # a night train of two nights; beyond it is a mistake


def seconds_of(text: str, where: str) -> int:
    """Return the seconds since midnight of the service day, or BLANK.

    Examples
    --------
    >>> seconds_of("25:10:05", "Beispiel")
    90605
    """
    if not text:
        return BLANK
    parts = text.split(":")
    if len(parts) in (2, 3) and all(part.isascii() and part.isdigit() for part in parts):
        hours, minutes, seconds = [int(part) for part in (*parts, "0")[:3]]
        if hours <= MOST_HOURS and minutes < 60 and seconds < 60:
            return hours * 3600 + minutes * 60 + seconds
    raise GtfsError(f"{where}: „{text[:20]}“ ist keine Uhrzeit wie 25:10:00.")


def filled(
    starts: NDArray[np.int64], arrival: NDArray[np.int32], departure: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return arrival and departure with blanks filled evenly between the times around them.

    Parameters
    ----------
    starts
        Where each trip begins in the other two, and where the last one ends.
    """
    came = np.where(arrival == BLANK, departure, arrival)
    left = np.where(departure == BLANK, arrival, departure)
    known = np.flatnonzero(came != BLANK)
    ends = np.concatenate([starts[:-1], starts[1:] - 1])
    if (came[ends] == BLANK).any():
        raise GtfsError("stop_times.txt: Eine Fahrt hat an ihrem Anfang oder Ende keine Uhrzeit.")
    places = np.arange(came.size)
    blank = came == BLANK
    before = known[np.maximum(np.searchsorted(known, places, side="right") - 1, 0)]
    after = known[np.minimum(np.searchsorted(known, places), known.size - 1)]
    share = (places - before) / np.maximum(after - before, 1)
    even = np.rint(left[before] + share * (came[after] - left[before])).astype(np.int32)
    return (
        np.where(blank, even, came).astype(np.int32),
        np.where(blank, even, left).astype(np.int32),
    )
