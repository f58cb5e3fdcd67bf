# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Proposed procedures, the merging workspace, versions of texts."""

from __future__ import annotations

from sechseck.drafting.actions.procedures import propose_procedure
from sechseck.drafting.models import Amendment
from sechseck.engines.redline import block_of
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.amendments import CASES, TYPED, an_amendment
from sechseck.site.drills.specimens.texts import KEEPERS, a_text
from sechseck.site.drills.world import HIDDEN, OPEN, World


@specimen("aenderung/<slug:slug>/verfahren/", *CASES)
def propose(world: World, role: str, case: str) -> Asked:
    """Recommend to reject an amendment."""
    made = an_amendment(world, role, case)
    words = {"recommendation": "reject", "audience": "public", "version": 0}
    return Asked({"slug": made.slug}, words)


@specimen("aenderung/<slug:slug>/antwort/", "own", OPEN, HIDDEN)
@specimen("aenderung/<slug:slug>/gegenvorschlag/", "own", OPEN, HIDDEN)
def answer(world: World, role: str, case: str) -> Asked:
    """Agree, or offer other words; ``own``: to what one initiated, published since."""
    made = an_amendment(world, role, OPEN if case == "own" else case)
    asking = world.asking(role) if case == "own" else None
    if asking is not None:
        Amendment.objects.filter(pk=made.pk).update(proposed_by=asking)
    told = {"recommendation": "reject", "audience": "public", "note": ""}
    changed = [block_of("b0", "Wir bauen Stege.")]
    propose_procedure(made, changed, told=told, version=0, by=world.others["office"])
    words = {**TYPED, "text-b0": "Wir bauen Treppen.", "answer": "agreed", "version": 1}
    return Asked({"slug": made.slug}, words)


@specimen("antrag/<slug:slug>/zusammenfuehren/", OPEN, HIDDEN)
def merge(world: World, role: str, case: str) -> Asked:
    """Save that nothing is decided yet."""
    return Asked({"slug": a_text(world, role, case).slug}, {"version": 0})


@specimen("antrag/<slug:slug>/fassung/<int:number>/", OPEN, *KEEPERS)
def version(world: World, role: str, case: str) -> Asked:
    """Read a version."""
    return Asked({"slug": a_text(world, role, case).slug, "number": 1})


@specimen("antrag/<slug:slug>/vergleich/<int:first>/<int:second>/", OPEN, *KEEPERS)
def compare(world: World, role: str, case: str) -> Asked:
    """Compare a version with itself."""
    return Asked({"slug": a_text(world, role, case).slug, "first": 1, "second": 1})
