# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps of people whose times the streets alone do not give: who rides, who reckons carefully."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.places import Places
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.times import Times
from sechseck.engines.reach.whatif import WhatIf


class Told(WhatIf):
    """Streets with their places, where the times of the homes are told from outside.

    Who lives beyond reach is so by these times; what is nearest, and which site would help,
    goes by the streets.
    """

    def __init__(
        self,
        street: Street,
        places: Places,
        limit_min: float,
        found: NDArray[np.uint16],
        times: Times | None = None,
    ) -> None:
        super().__init__(street, places, limit_min, times)
        self._found = found

    def at(self, points: Snap, kinds: Sequence[str] | None = None) -> NDArray[np.uint16]:
        """Return deciseconds of the homes, uint16 [homes, kinds]."""
        names = self.categories if kinds is None else kinds
        columns = np.array([self.categories.index(one) for one in names])
        return self._found[:, columns]
