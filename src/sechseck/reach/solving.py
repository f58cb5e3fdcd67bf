# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The engine, brought in when a page or the worker needs it, and what it made ready.

Its machine code takes a second to come in, and several to be made the first time on a machine.
Pages that only show what was computed never import this module's engine.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.profile import profiles
from sechseck.reach.keeping import Land, land_of

if TYPE_CHECKING:
    from sechseck.engines.reach.street import Street

ENGINE = "1"  # counted up when the same data would give other minutes
BACKEND = "dial"
LIMIT_MIN = 54.0
FEW = 4  # persons that a process holds ready
_lock = Lock()
_warm: set[tuple[str, str]] = set()


def street_of(ground: str, profile: str) -> Street:
    """Return the streets of a ground as a person uses them, made ready once per process."""
    with _lock:  # two requests at once prepare once
        found = _street(ground, profile)
    _warm.add((ground, profile))
    return found


def is_warm(ground: str, profile: str) -> bool:
    """Tell whether an answer needs no preparation."""
    return (ground, profile) in _warm


def warm(ground: str, profile: str) -> None:
    """Make streets ready in the background, while somebody looks at the page."""
    if not is_warm(ground, profile):
        Thread(target=_warm_up, args=(ground, profile), daemon=True).start()


def _warm_up(ground: str, profile: str) -> None:
    from sechseck.reach.trying import Trial, minutes_with

    minutes_with(Trial(ground, profile, land_of(ground).places.categories[0]))


@lru_cache(maxsize=FEW)
def _street(ground: str, profile: str) -> Street:
    from sechseck.engines.reach.street import prepare

    return prepare(land_of(ground).network, profiles()[profile], BACKEND)


def minutes_of_homes(land: Land, profile: str) -> NDArray[np.uint16]:
    """Return deciseconds from each home to the nearest place of each category, [q, c]."""
    from sechseck.engines.reach.reading_out import at_points
    from sechseck.engines.reach.street import prepare
    from sechseck.engines.reach.times import nearest

    street = prepare(land.network, profiles()[profile], BACKEND)
    times = nearest(street, _open(land), LIMIT_MIN)
    return at_points(street, times, land.population.lon, land.population.lat)


def _open(land: Land) -> Any:
    return land.places
