# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A spot as people type or paste it: with points or commas, longitude or latitude first."""

from __future__ import annotations

import re

from sechseck.reach.keeping import Land
from sechseck.reach.steps import Step

_NUMBER = r"-?\d{1,9}(?:[.,]\d{1,12})?"
_PAIRS = [
    re.compile(one)
    for one in (
        rf"({_NUMBER}) ?[;/] ?({_NUMBER})",
        rf"({_NUMBER}),? ({_NUMBER})",
        r"(-?\d{1,9}\.\d{1,12}),(-?\d{1,9}\.\d{1,12})",
        r"(-?\d{1,9},\d{1,12}),(-?\d{1,9},\d{1,12})",
    )
]
_AROUND = 0.3  # degrees beyond the streets that still are of the region
_DEGREES = 360.0  # whoever types more means metres


class NotASpot(ValueError):
    """What was typed is no pair of numbers."""


class InMetres(ValueError):
    """What was typed are metres of a projection."""


class Elsewhere(ValueError):
    """What was typed lies far from the region."""


def pair_of(words: str) -> tuple[float, float] | None:
    """Return two numbers, however they are written.

    >>> pair_of("4,6555; 55,4326"), pair_of("4,6555, 55,4326"), pair_of("55.4326° N, 4.6555° E")
    ((4.6555, 55.4326), (4.6555, 55.4326), (55.4326, 4.6555))
    >>> pair_of("4,6555,55,4326"), pair_of("55,4"), pair_of("hier"), pair_of("nan, 1e9")
    ((4.6555, 55.4326), None, None, None)
    """
    plain = " ".join(re.sub(r"[°NEO\s]", " ", words).replace(" ,", ",").split())
    for pattern in _PAIRS:
        found = pattern.fullmatch(plain.replace(" ,", ","))
        if found:
            first, second = (float(one.replace(",", ".")) for one in found.groups())
            return first, second
    return None


def spot_typed(words: str, land: Land) -> Step:
    """Return the place that comes; of two orders the one that lies in the region.

    Raises
    ------
    NotASpot, InMetres, Elsewhere
        If nobody can tell where that is.
    """
    pair = pair_of(words)
    if pair is None:
        raise NotASpot(words)
    if max(map(abs, pair)) > _DEGREES:
        raise InMetres(words)
    for lon, lat in (pair, pair[::-1]):
        if _is_near(lon, lat, land):
            return Step(lon, lat)
    raise Elsewhere(words)


def _is_near(lon: float, lat: float, land: Land) -> bool:
    x, y = land.network.lon, land.network.lat
    return bool(
        x.min() - _AROUND <= lon <= x.max() + _AROUND
        and y.min() - _AROUND <= lat <= y.max() + _AROUND
    )
