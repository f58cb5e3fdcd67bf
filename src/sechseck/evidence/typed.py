# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A value as somebody tells it, before it is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sechseck.evidence.models import Observation


@dataclass(frozen=True, slots=True)
class Typed:
    """What is said of one area and period; a missing value says why by its quality."""

    area: int
    begins: date
    ends: date
    value: Decimal | None
    quality: str = ""
    dimension: str = ""
    note: str = ""
    known_at: datetime | None = None
    is_history: bool = False  # a row of a whole history: later corrections by people stay

    @property
    def key(self) -> tuple[int, date, date, str]:
        """What there is one latest value of."""
        return self.area, self.begins, self.ends, self.dimension

    def says_as(self, other: Observation) -> bool:
        """Whether a recorded value says the same."""
        return (self.value, self.quality) == (other.value, other.quality)
