# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments: drafts of one's own and of others, published ones, those of hidden texts."""

from __future__ import annotations

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.models import Amendment, Status
from sechseck.engines.redline import block_of
from sechseck.kernel.models import Node
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.texts import WORDS, WRITERS, a_text
from sechseck.site.drills.world import HIDDEN, OPEN, World, put

CASES = (OPEN, "own", "foreign", HIDDEN)
TYPED = {"order": "b0", "text-b0": "Wir bauen Stege.", "type-b0": "p", "kind": "change"}


def an_amendment(world: World, role: str, case: str) -> Amendment:
    """Return an amendment; ``own`` is a draft of who asks, ``foreign`` one of somebody else.

    One of a hidden text is open itself.
    """
    text = a_text(world, role, OPEN)
    by = world.writer(role, case, WRITERS) or world.others["unit"]
    changed = [block_of("b0", "Wir bauen Stege."), block_of("b1", WORDS[1])]
    made = write_amendment(text, changed, told={"kind": "change"}, by=by)
    if case in (OPEN, HIDDEN):
        Amendment.objects.filter(pk=made.pk).update(status=Status.SCREENED)
        Node.objects.filter(pk=made.node_id).update(visibility=Node.Visibility.PUBLIC)
        put(text.node, case, world)
    return Amendment.objects.get(pk=made.pk)


@specimen("antrag/<slug:slug>/aendern/", OPEN, HIDDEN)
def write(world: World, role: str, case: str) -> Asked:
    """Write an amendment."""
    return Asked({"slug": a_text(world, role, case).slug}, {**TYPED, "version": 0})


@specimen("aenderung/<slug:slug>/", *CASES)
@specimen("aenderung/<slug:slug>/unterstuetzen/", *CASES)
def read(world: World, role: str, case: str) -> Asked:
    """Read an amendment, support it."""
    return Asked({"slug": an_amendment(world, role, case).slug})


@specimen("aenderung/<slug:slug>/bearbeiten/", *CASES)
def edit(world: World, role: str, case: str) -> Asked:
    """Change the draft of an amendment."""
    words = {**TYPED, "text-b0": "Wir bauen Treppen.", "version": 1}
    return Asked({"slug": an_amendment(world, role, case).slug}, words)


@specimen("aenderung/<slug:slug>/schritt/", *CASES)
def step(world: World, role: str, case: str) -> Asked:
    """Submit a draft; refer what is published."""
    words = {"step": "submit" if case in ("own", "foreign") else "refer", "version": 1}
    return Asked({"slug": an_amendment(world, role, case).slug}, {**words, "reason": "Später."})
