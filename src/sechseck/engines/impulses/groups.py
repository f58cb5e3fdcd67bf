# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a statement is for: concepts that are groups of people, as people call them."""

from __future__ import annotations

from sechseck.engines.phrases import phrase

TARGET_GROUPS = {
    "Alter": phrase("ältere Menschen"),
    "Barrierefreiheit": phrase("Menschen mit Behinderungen"),
    "Ehrenamt": phrase("Ehrenamtliche"),
    "Gleichstellung": phrase("Frauen"),
    "Jugend": phrase("junge Menschen"),
    "Kinder und Familie": phrase("Kinder und Familien"),
    "Migration und Integration": phrase("zugewanderte Menschen"),
    "Armut und Reichtum": phrase("Menschen mit wenig Geld"),
    "Fachkräfte": phrase("Fachkräfte"),
    "Wirtschaft": phrase("Betriebe"),
}
