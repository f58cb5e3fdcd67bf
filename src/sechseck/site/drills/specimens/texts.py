# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that people amend: drafts of one's own and of others, published ones, hidden ones."""

from __future__ import annotations

from django.utils.timezone import now

from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.models import Motion, Status, Text
from sechseck.engines.redline import Version, block_of
from sechseck.kernel.models import Node, User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.world import HIDDEN, OPEN, World, put

WORDS = ("Wir bauen Wege am Ufer.", "Die Kosten trägt die Gemeinde.", "Bis 2030 ist alles fertig.")
TOLD = {"kind": "motion", "title": "Übung", "proposers": "Ortsverein", "author_kind": "party"}
WRITERS = (User.Role.OFFICE, User.Role.UNIT, User.Role.MEMBER)
KEEPERS = ("own", "foreign", HIDDEN)


def a_text(world: World, role: str, case: str, status: Status = Status.SCREENED) -> Text:
    """Return a text; ``own`` is a draft of who asks, ``foreign`` one of the office."""
    by = world.writer(role, case, WRITERS) or world.others["office"]
    words = Version(tuple(block_of(f"b{n}", text) for n, text in enumerate(WORDS)))
    text = write_text(TOLD, words, by=by)
    if case not in ("own", "foreign"):
        publish(text, status)
        put(text.node, case, world)
    return Text.objects.get(pk=text.pk)


def publish(text: Text, status: Status) -> None:
    """Make a text public, without letting the thread read it."""
    text.versions.update(frozen_at=now())
    Motion.objects.filter(text=text).update(status=status)
    Node.objects.filter(pk=text.node_id).update(visibility=Node.Visibility.PUBLIC)


@specimen("texte/neu/")
def bring(_world: World, _role: str) -> Asked:
    """Bring a text."""
    return Asked(form={**TOLD, "words": "\n\n".join(WORDS)})


@specimen("antrag/<slug:slug>/", OPEN, *KEEPERS)
def read(world: World, role: str, case: str) -> Asked:
    """Read a text."""
    return Asked({"slug": a_text(world, role, case).slug})


@specimen("antrag/<slug:slug>/bearbeiten/", *KEEPERS)
def edit(world: World, role: str, case: str) -> Asked:
    """Change the words of a draft."""
    words = {"text-b0": "Wir bauen Stege.", "type-b0": "p", "order": "b0", "version": 1}
    words["title"] = "Übung am Ufer"
    return Asked({"slug": a_text(world, role, case).slug}, words)


@specimen("antrag/<slug:slug>/angaben/", OPEN, *KEEPERS)
def describe(world: World, role: str, case: str) -> Asked:
    """Say until when a text is open."""
    words = {"proposers": "Kreis", "author_kind": "party", "supporters_wanted": 2, "version": 1}
    return Asked({"slug": a_text(world, role, case).slug}, words)


@specimen("antrag/<slug:slug>/schritt/", OPEN, *KEEPERS)
def step(world: World, role: str, case: str) -> Asked:
    """Submit a draft; settle on what is published."""
    words = {"step": "submit" if case in ("own", "foreign") else "settle", "version": 1}
    return Asked({"slug": a_text(world, role, case).slug}, words)


@specimen("antrag/<slug:slug>/unterstuetzen/", OPEN, *KEEPERS)
def support(world: World, role: str, case: str) -> Asked:
    """Stand behind a text."""
    return Asked({"slug": a_text(world, role, case).slug})


@specimen("antrag/<slug:slug>/zeilen/", OPEN, *KEEPERS)
def comment(world: World, role: str, case: str) -> Asked:
    """Comment on a line."""
    words = {"number": 1, "first": 1, "text": "Gut so."}
    return Asked({"slug": a_text(world, role, case).slug}, words)
