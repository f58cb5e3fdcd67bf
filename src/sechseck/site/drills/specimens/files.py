# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of texts and amendments, and texts as programs read them."""

from __future__ import annotations

from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.amendments import CASES, an_amendment
from sechseck.site.drills.specimens.texts import KEEPERS, a_text
from sechseck.site.drills.world import OPEN, World


@specimen("antrag/<slug:slug>/fassung/<int:number>.<str:ending>", OPEN, *KEEPERS)
def version_file(world: World, role: str, case: str) -> Asked:
    """Load a version."""
    return Asked({"slug": a_text(world, role, case).slug, "number": 1, "ending": "docx"})


@specimen("aenderung/<slug:slug>.<str:ending>", *CASES)
def amendment_file(world: World, role: str, case: str) -> Asked:
    """Load an amendment."""
    return Asked({"slug": an_amendment(world, role, case).slug, "ending": "odt"})


@specimen("texte.atom")
def feed(_world: World, _role: str) -> Asked:
    """Watch the texts."""
    return Asked()
