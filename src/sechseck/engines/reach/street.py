# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets made ready for one person: how long each piece takes, and what hangs together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.layout import Layout, layout_of, reachable
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.profile import Profile, closures, durations
from sechseck.engines.reach.units import LATE

BACKENDS = ("cch", "dial", "scipy")


@dataclass(frozen=True, eq=False)
class Arcs:
    """Arcs in compressed rows: from row v, ``other`` and its ``weight`` in deciseconds."""

    first: NDArray[np.int32]
    other: NDArray[np.int32]
    weight: NDArray[np.uint16]


@dataclass(frozen=True, eq=False)
class Street:
    """A network as one person uses it.

    Attributes
    ----------
    there, back
        uint16 [m], deciseconds from tail to head of a piece, and back.
    backend
        Who computes: ``cch``, ``dial`` or ``scipy``. All give the same numbers.
    kept
        What a backend derived for this person: not part of the value.
    """

    network: Network
    profile: Profile
    backend: str
    there: NDArray[np.uint16]
    back: NDArray[np.uint16]
    kept: dict[str, object] = field(default_factory=dict, repr=False)

    @property
    def layout(self) -> Layout:
        """Which pieces meet where."""
        return layout_of(self.network)

    @cached_property
    def is_symmetric(self) -> bool:
        """Whether each piece takes as long there as back."""
        return self.there is self.back or bool(np.array_equal(self.there, self.back))

    @cached_property
    def incoming(self) -> Arcs:
        """Return for each node v the nodes u one comes from, with the time from u to v."""
        return self._arcs(inward=True)

    @cached_property
    def outgoing(self) -> Arcs:
        """Return for each node u the nodes v one gets to, with the time from u to v."""
        return self.incoming if self.is_symmetric else self._arcs(inward=False)

    @property
    def connected(self) -> NDArray[np.bool_]:
        """Which nodes hang together with the rest, bool [n]; the others are islands."""
        return self._open[0]

    @property
    def usable(self) -> NDArray[np.bool_]:
        """Which pieces a place or person may be put on, bool [m]."""
        return self._open[1]

    @cached_property
    def _open(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Return connected nodes and usable pieces; who is only slower has the same."""
        known: Any = self.network.kept.setdefault("open", {})
        key = closures(self.network, self.profile)
        if key not in known:
            connected = reachable(self.network, self.there, self.back)
            passable = (self.there <= LATE) | (self.back <= LATE)
            known[key] = connected, passable & connected[self.network.tail]
        found: tuple[NDArray[np.bool_], NDArray[np.bool_]] = known[key]
        return found

    def _arcs(self, *, inward: bool) -> Arcs:
        layout = self.layout
        from_tail, from_head = (self.back, self.there) if inward else (self.there, self.back)
        weight = np.where(layout.from_tail, from_tail[layout.piece], from_head[layout.piece])
        return Arcs(layout.first, layout.other, weight)


def prepare(network: Network, profile: Profile, backend: str = "cch") -> Street:
    """Make streets ready for a person.

    What does not depend on the person is derived once for a network and kept with it.

    Raises
    ------
    ValueError
        If nobody computes under that name.
    """
    if backend not in BACKENDS:
        raise ValueError(f"„{backend}“ gibt es nicht. Möglich ist: {', '.join(BACKENDS)}.")
    there, back = durations(network, profile)
    return Street(network, profile, backend, there, back)
