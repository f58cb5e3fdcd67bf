# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody tries out, as it stands in an address: ``+4.6555,55.4326`` comes, ``-17`` goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sechseck.engines.reach.taxonomy import label_of
from sechseck.reach.keeping import Land

MOST = 20  # steps of a trial
_SPOT = re.compile(r"\A\s*+(-?\d{1,3}(?:[.]\d{1,8})?)\s*[,;]\s*(-?\d{1,2}(?:[.]\d{1,8})?)\s*")
_GONE = re.compile(r"-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Step:
    """A place that comes at a spot, or one of the ground that goes."""

    lon: float = 0.0
    lat: float = 0.0
    place: int | None = None  # the number of the one that goes

    @property
    def word(self) -> str:
        """Return how it stands in an address.

        >>> Step(4.6555, 55.4326).word, Step(place=17).word
        ('+4.65550,55.43260', '-17')
        """
        return f"+{self.lon:.5f},{self.lat:.5f}" if self.place is None else f"-{self.place}"


def spot_of(words: str) -> Step | None:
    """Return the place that comes at a longitude and latitude.

    >>> spot_of("4.6555, 55.4326"), spot_of("55,4"), spot_of("hier")
    (Step(lon=4.6555, lat=55.4326, place=None), Step(lon=55.0, lat=4.0, place=None), None)
    """
    found = _SPOT.fullmatch(words)
    return Step(float(found[1]), float(found[2])) if found else None


def steps_of(words: Iterable[str]) -> list[Step]:
    """Return the steps of an address; what is none is left out.

    >>> [one.word for one in steps_of(["+4.5,55.1", "-3", "x", "-3"])]
    ['+4.50000,55.10000', '-3']
    """
    found: list[Step] = []
    for word in words:
        step = _step_of(word)
        if step is not None and (step.place is None or step not in found):
            found.append(step)
    return found[:MOST]


def strange_steps(words: Sequence[str]) -> int:
    """Return how many words of an address are no step, or one too many.

    >>> strange_steps(["+4.5,55.1", "+nan,55", "x"]), strange_steps(["-3"] * 1000)
    (2, 980)
    """
    return sum(_step_of(word) is None for word in words[:MOST]) + max(len(words) - MOST, 0)


def _step_of(word: str) -> Step | None:
    gone = _GONE.fullmatch(word)
    if gone:
        return Step(place=int(gone[1]))
    return spot_of(word[1:]) if word[:1] in ("+", " ") else None


def first_rows(land: Land, need: str) -> dict[int, int]:
    """Return which places of a need there are: their row among all, and among the need's own.

    The entrances of a park are one place, which goes by its first row.
    """
    kind = land.places.categories.index(need)
    rows = np.flatnonzero(land.places.category == kind)
    _, first = np.unique(land.places.facility[rows], return_index=True)
    return {int(rows[one]): int(one) for one in sorted(first)}


def name_of(land: Land, row: int) -> str:
    """Return what people call a place; many have no name on the map, but a kind and a number."""
    places = land.places
    kind = places.categories[places.category[row]]
    return places.name[row] or f"{label_of(kind)} {row}"
