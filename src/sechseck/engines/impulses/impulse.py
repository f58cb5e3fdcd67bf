# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An impulse: what two themes could do together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Impulse:
    """Two themes that share something but have no common measure."""

    themes: tuple[str, str]  # slugs in sorted order
    title: str  # "Wohnen und Unterwegs: ältere Menschen, Burgdorf"
    shared: tuple[str, ...]  # German: target groups, places, linked goals
    statements: tuple[str, ...]  # ids of the statements that speak for it
    score: float
    explanation: str  # one German sentence
