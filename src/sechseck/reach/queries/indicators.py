# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which indicator the shares of a need belong to."""

from __future__ import annotations

from typing import Any

from sechseck.evidence.models import Indicator
from sechseck.reach.models import Run
from sechseck.reach.wording import PERSONS, need


def code_of(run: Run, slug: str) -> str:
    """Return its code: one for each need and person, whatever run measured it."""
    return f"reach-{slug}-{run.profile}"[:60]


def told_of(run: Run, slug: str) -> dict[str, Any]:
    """Return how an indicator begins, in the language of the region's documents."""
    who = str(PERSONS[run.profile])
    return {
        "code": code_of(run, slug),
        "title": f"In 15 Minuten erreichbar: {need(slug)} ({who})",
        "definition": (
            f"Anteil der Menschen, die „{need(slug)}“ in höchstens 15 Minuten erreichen "
            f"({who}), auf den Wegen des Straßennetzes, von der Wohnung aus."
        ),
        "unit": "%",
        "decimals": 1,
        "direction": Indicator.Direction.UP,
        "resolution": Indicator.Resolution.DAY,
        "level": Indicator.Level.MUNICIPALITY,
        "basis": "berechnet auf dem Straßennetz",
        "normaliser": "",
        "is_additive": False,
    }
