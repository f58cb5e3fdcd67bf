# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Trials that a process holds ready, so that a moved place has its answer at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock, Thread
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.places import Places
from sechseck.engines.reach.taxonomy import is_confidential
from sechseck.reach.keeping import Land, land_of
from sechseck.reach.persons import TRANSIT, hopeful, is_careful, profile_of
from sechseck.reach.solving import FEW, LIMIT_MIN
from sechseck.reach.steps import Step, first_rows

if TYPE_CHECKING:
    from sechseck.engines.reach.snapping import Snap
    from sechseck.engines.reach.street import Street

HELD = 4  # trials that a process holds ready
Times = NDArray[np.uint16]
_making = Lock()
_ready: set[tuple[str, str, str]] = set()


class Trial(Protocol):
    """Streets, homes and the places of one need, ready for changes of which nothing stays."""

    street: Street
    homes: Snap

    def after(self, steps: Sequence[Step]) -> Times:
        """Return deciseconds of each home as the places would be then."""


class OnFoot:
    """Who comes on foot, by wheels or by bike: each change is repaired, and taken back."""

    def __init__(self, land: Land, person: str, need: str) -> None:
        from sechseck.engines.reach.snapping import snap
        from sechseck.engines.reach.street import prepare
        from sechseck.engines.reach.whatif import WhatIf

        self.street = prepare(land.network, profile_of(person), FEW)
        self.homes = snap(self.street, land.population.lon, land.population.lat)
        self._need, self._numbers = need, first_rows(land, need)
        self._whatif = WhatIf(self.street, land.places.only([need]), LIMIT_MIN)
        self._lock = Lock()  # one change at a time

    def after(self, steps: Sequence[Step]) -> Times:
        """Return deciseconds of each home as the places would be then."""
        done = 0
        with self._lock:
            try:
                for step in steps:
                    self._do(step)
                    done += 1
                return self._whatif.at(self.homes)[:, 0].copy()
            finally:
                for _ in range(done):
                    self._whatif.undo()

    def _do(self, step: Step) -> None:
        if step.place is None:
            self._whatif.add(self._need, step.lon, step.lat)
        else:
            self._whatif.remove(self._numbers.get(step.place, -1))


class Carefully:
    """Who takes the worst to be true: never faster than who takes the best.

    A way that may be closed moves a home to the next one, and that may lie better. Nobody gets
    there sooner because less is known; so the slower of both counts.
    """

    def __init__(self, land: Land, person: str, need: str) -> None:
        self._worst = OnFoot(land, person, need)
        self._best = OnFoot(land, hopeful(person), need)
        self.street, self.homes = self._worst.street, self._worst.homes

    def after(self, steps: Sequence[Step]) -> Times:
        """Return deciseconds of each home as the places would be then."""
        found: Times = np.maximum(self._worst.after(steps), self._best.after(steps))
        return found


class ByBus:
    """Who takes the bus: all is computed anew, since another place may need another line."""

    def __init__(self, land: Land, need: str) -> None:
        from sechseck.reach.riding import Riding

        self._rides = Riding.of(land, FEW, LIMIT_MIN)
        self.street, self.homes = self._rides.street, self._rides.homes
        self._places, self._numbers = land.places.only([need]), first_rows(land, need)

    def after(self, steps: Sequence[Step]) -> Times:
        """Return deciseconds of each home as the places would be then."""
        new = [one for one in steps if one.place is None]
        for one in new:
            self._rides.check(one.lon, one.lat)
        kept = self._places.without(self._gone(steps))
        first = int(self._places.facility.max(initial=-1)) + 1
        zeros = np.zeros(len(new))
        places = Places(
            kept.categories,
            np.append(kept.category, zeros).astype(np.int16),
            np.append(kept.lon, [one.lon for one in new]),
            np.append(kept.lat, [one.lat for one in new]),
            np.append(kept.capacity, zeros + 1),
            (*kept.name, *("" for _ in new)),
            np.append(kept.facility, first + np.arange(len(new))).astype(np.int32),
        )
        return self._rides.times(places)[:, 0]

    def _gone(self, steps: Sequence[Step]) -> NDArray[np.intp]:
        from sechseck.engines.reach.whatif import NoSuchPlace

        rows = [one.place for one in steps if one.place is not None]
        for row in rows:
            if row not in self._numbers or rows.count(row) > 1:
                raise NoSuchPlace(f"Den Ort Nummer {row} gibt es nicht mehr.")
        facility = self._places.facility
        gone = [facility[self._numbers[row]] for row in rows]
        return np.flatnonzero(np.isin(facility, gone))


@lru_cache(maxsize=HELD)
def _trying(ground: str, person: str, need: str) -> Trial:
    land = land_of(ground)
    if person == TRANSIT:
        return ByBus(land, need)
    return (Carefully if is_careful(person) else OnFoot)(land, person, need)


def trying(ground: str, person: str, need: str) -> Trial:
    """Return a trial made ready once per process."""
    with _making:  # two requests at once make one
        found = _trying(ground, person, need)
    _ready.add((ground, person, need))
    return found


def rehearse(ground: str, person: str) -> None:
    """Let the machine code of trials be made and kept on disk, before anybody waits for it."""
    places = land_of(ground).places
    need = next(slug for slug in places.categories if not is_confidential(slug))
    trying(ground, person, need).after([Step(float(places.lon[0]), float(places.lat[0]))])


def make_ready(ground: str, person: str, need: str) -> None:
    """Begin in the background, while somebody still reads the page."""
    if (ground, person, need) not in _ready:
        Thread(target=trying, args=(ground, person, need), daemon=True).start()
