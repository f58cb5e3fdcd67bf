# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An invented region out of a seed: settlements, streets, people, places and boundaries."""

from __future__ import annotations

from sechseck.engines.reach.invented.people import Need
from sechseck.engines.reach.invented.region import Invented, invent
from sechseck.engines.reach.invented.settlements import Town

GROWTH = 2  # counted up when the same seed would give another region

__all__ = ["GROWTH", "Invented", "Need", "Town", "invent"]
