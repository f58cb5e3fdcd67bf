# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a statement is for: concepts that are groups of people, as people call them."""

from __future__ import annotations

TARGET_GROUPS = {
    "Alter": "ältere Menschen",
    "Barrierefreiheit": "Menschen mit Behinderungen",
    "Ehrenamt": "Ehrenamtliche",
    "Gleichstellung": "Frauen",
    "Jugend": "junge Menschen",
    "Kinder und Familie": "Kinder und Familien",
    "Migration und Integration": "zugewanderte Menschen",
    "Armut und Reichtum": "Menschen mit wenig Geld",
    "Fachkräfte": "Fachkräfte",
    "Wirtschaft": "Betriebe",
}
