# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of texts and amendments, and texts as programs read them."""

from __future__ import annotations

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.models import Amendment, Status
from sechseck.engines.redline import block_of
from sechseck.kernel.models import Node
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.amendments import CASES, an_amendment
from sechseck.site.drills.specimens.programs import OBJECTS, ROOT, headers
from sechseck.site.drills.specimens.texts import KEEPERS, a_text
from sechseck.site.drills.world import OPEN, World, put


@specimen("antrag/<slug:slug>/fassung/<int:number>.<str:ending>", OPEN, *KEEPERS)
def version_file(world: World, role: str, case: str) -> Asked:
    """Load a version."""
    return Asked({"slug": a_text(world, role, case).slug, "number": 1, "ending": "docx"})


@specimen("antrag/<slug:slug>/beteiligung.<str:ending>", OPEN, *KEEPERS)
def consultation(world: World, role: str, case: str) -> Asked:
    """Load what was said about a text; about an open one somebody said something."""
    text = an_amendment(world, role, OPEN).text if case == OPEN else a_text(world, role, case)
    return Asked({"slug": text.slug, "ending": "csv"})


@specimen("aenderung/<slug:slug>.<str:ending>", *CASES)
def amendment_file(world: World, role: str, case: str) -> Asked:
    """Load an amendment."""
    return Asked({"slug": an_amendment(world, role, case).slug, "ending": "odt"})


@specimen("texte.atom")
def feed(_world: World, _role: str) -> Asked:
    """Watch the texts."""
    return Asked()


@specimen(ROOT + "texte/<str:slug>", *OBJECTS)
@specimen(ROOT + "texte/<str:slug>/fassungen/<int:number>", *OBJECTS)
@specimen(ROOT + "texte/<str:slug>/aenderungen", *OBJECTS)
def text(world: World, role: str, case: str) -> Asked:
    """Read a text."""
    caller, level = case.split("-")
    parts = {"slug": a_text(world, role, level).slug, "number": 1}
    return Asked(parts, headers=headers(world, role, caller), body={})


@specimen(ROOT + "aenderungen/<str:slug>", *OBJECTS)
def amendment(world: World, role: str, case: str) -> Asked:
    """Read an amendment, open itself, of a text."""
    caller, level = case.split("-")
    found = a_text(world, role, OPEN)
    words = [block_of("b0", "Wir bauen Stege.")]
    made = write_amendment(found, words, told={"kind": "change"}, by=world.others["unit"])
    Amendment.objects.filter(pk=made.pk).update(status=Status.SCREENED)
    Node.objects.filter(pk=made.node_id).update(visibility=Node.Visibility.PUBLIC)
    put(found.node, level, world)
    return Asked({"slug": made.slug}, headers=headers(world, role, caller), body={})
