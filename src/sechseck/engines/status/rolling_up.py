# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Many measures as one: for a goal, a theme, a unit, the region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sechseck.engines.status.computing import Assessment
from sechseck.engines.status.facts import State
from sechseck.engines.status.progress import Progress, weighted


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The state of all together, how many stand where, and how far they have come."""

    state: State | None
    reason: str
    counts: dict[State, int]
    progress: Progress


def roll_up(parts: Sequence[tuple[float, Assessment]]) -> RolledUp:
    """Return the status of weighted parts; their order changes nothing.

    Parameters
    ----------
    parts
        Pairs of weight (above 0) and assessment. What is stopped counts in no progress.

    Returns
    -------
    RolledUp
        Late if one part is late, else without report if one part is, done if all are done,
        not started if none has begun; ``None`` without parts.
    """
    counts = Counter(one.state for _weight, one in parts)
    alive = [(weight, one) for weight, one in parts if one.state != State.STOPPED]
    progress = weighted([(weight, _share(one)) for weight, one in alive])
    state = _state(counts, len(alive))
    ordered = {name: counts[name] for name in State if counts[name]}
    return RolledUp(state, _words(state, counts, len(parts)), ordered, progress)


def _share(one: Assessment) -> float | None:
    if one.progress.share is not None:
        return one.progress.share
    return {State.DONE: 1.0, State.NOT_STARTED: 0.0}.get(one.state)


def _state(counts: Counter[State], alive: int) -> State | None:
    if not counts:
        return None
    if not alive:
        return State.STOPPED
    for worst in (State.LATE, State.STALE):
        if counts[worst]:
            return worst
    for whole in (State.DONE, State.NOT_STARTED):
        if counts[whole] == alive:
            return whole
    return State.ON_TIME


def _words(state: State | None, counts: Counter[State], total: int) -> str:
    if state is None:
        return "Noch keine Maßnahme."
    if state == State.ON_TIME:
        return f"Keine von {total} Maßnahmen ist verspätet oder ohne aktuellen Bericht."
    verb = {
        State.LATE: "verspätet",
        State.STALE: "ohne aktuellen Bericht",
        State.DONE: "abgeschlossen",
        State.NOT_STARTED: "noch nicht begonnen",
        State.STOPPED: "gestoppt",
    }[state]
    number = counts[state]
    noun = "Maßnahme" if total == 1 else "Maßnahmen"
    return f"{number} von {total} {noun} {'ist' if number == 1 else 'sind'} {verb}."
