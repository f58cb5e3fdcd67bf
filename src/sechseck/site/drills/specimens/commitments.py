# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments: public ones, ones of one's own that nobody published, ones of hidden documents."""

from __future__ import annotations

from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.programs import CALLERS, OBJECTS, ROOT, headers
from sechseck.site.drills.world import HIDDEN, OPEN, World, put
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitment_updates import report_commitment
from sechseck.strategy.actions.commitments import propose_commitments
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import not_taken_up
from sechseck.thread.models import Document, Statement

DESK = (User.Role.OFFICE, User.Role.UNIT)
TITLE = {"title": "Übung", "weight": 1, "version": 1}


def a_promise() -> Statement:
    """Return a statement of an adopted document that nobody has taken up."""
    rows = Statement.objects.filter(
        not_taken_up(), is_gone=False, anchor__isnull=False, document__standing="adopted"
    ).exclude(document__author_kind="party")
    found = rows.select_related("document__node").order_by("pk").first()
    assert found is not None
    return found


def a_commitment(world: World, role: str, case: str = OPEN) -> Commitment:
    """Return a commitment; ``own`` nobody published, and who asks proposed it if they may."""
    statement = a_promise()
    by = world.writer(role, case, DESK) or world.others["unit"]
    made = propose_commitments(statement.document, [statement.pk], by=by)[0]
    if case != "own":
        publish_commitments([made.pk], by=world.others["office"])
    put(statement.document.node, case, world)
    return Commitment.objects.get(pk=made.pk)


def its_document(world: World, role: str, case: str) -> Document:
    """Return the document of a commitment."""
    return a_commitment(world, role, case).document


@specimen("zusagen/<slug:slug>/", OPEN, HIDDEN)
@specimen("zusagen/<slug:slug>/einbetten/", OPEN, HIDDEN)
def tracker(world: World, role: str, case: str) -> Asked:
    """Read what one document promises."""
    return Asked({"slug": its_document(world, role, case).slug})


@specimen("zusagen/<slug:slug>/beschlossen/", OPEN, HIDDEN)
def adopting(world: World, _role: str, case: str) -> Asked:
    """Make commitments of what a text announced before it was adopted."""
    statement = a_promise()
    own = Document.objects.filter(pk=statement.document_id)
    own.update(standing=Document.Standing.SUBMITTED)
    made = propose_commitments(own.get(), [statement.pk], by=world.others["unit"])
    publish_commitments([one.pk for one in made], by=world.others["office"])
    own.update(standing=Document.Standing.ADOPTED)
    put(statement.document.node, case, world)
    return Asked({"slug": statement.document.slug})


@specimen("zusagen/<slug:slug>.<str:ending>", OPEN, HIDDEN)
def file(world: World, role: str, case: str) -> Asked:
    """Take the promises of a document along."""
    return Asked({"slug": its_document(world, role, case).slug, "ending": "json"})


@specimen("zusagen/<slug:slug>/aufnehmen/", OPEN, HIDDEN)
def take_up(world: World, _role: str, case: str) -> Asked:
    """Take up a promise."""
    statement = a_promise()
    put(statement.document.node, case, world)
    return Asked({"slug": statement.document.slug}, {"statement": statement.pk})


@specimen("zusagen-pruefen/")
def publish(world: World, role: str) -> Asked:
    """Publish what somebody else took up."""
    statement = a_promise()
    made = propose_commitments(statement.document, [statement.pk], by=world.others["unit"])
    return Asked(form={"commitment": made[0].pk})


@specimen("zusage/<int:pk>/", OPEN, "own", HIDDEN)
@specimen("zusage/<int:pk>/verknuepfen/", OPEN, "own", HIDDEN)
def read(world: World, role: str, case: str) -> Asked:
    """Read a commitment."""
    return Asked({"pk": a_commitment(world, role, case).pk})


@specimen("zusage/<int:pk>/bearbeiten/", OPEN, "own", HIDDEN)
def edit(world: World, role: str, case: str) -> Asked:
    """Name a commitment."""
    made = a_commitment(world, role, case)
    return Asked({"pk": made.pk}, {**TITLE, "version": made.version})


@specimen("zusage/<int:pk>/zusammenlegen/", OPEN, HIDDEN)
def merge(world: World, role: str, case: str) -> Asked:
    """Put two commitments together."""
    other = a_commitment(world, role)
    return Asked({"pk": a_commitment(world, role, case).pk}, {"into": other.pk})


@specimen("zusage/<int:pk>/bericht/", OPEN, HIDDEN)
def report(world: World, role: str, case: str) -> Asked:
    """Report how things stand."""
    words = {"state": "started", "day": localdate().isoformat(), "source": "Amtsblatt"}
    return Asked({"pk": a_commitment(world, role, case).pk}, words)


@specimen("zusage/<int:pk>/bericht/<int:number>/", OPEN, "own", HIDDEN)
def settle(world: World, role: str, case: str) -> Asked:
    """Agree as a second editor; ``own``: who asks reported it, if they may."""
    made = a_commitment(world, role)
    by = world.writer(role, case, DESK) or world.others["unit"]
    told = {"state": "kept", "day": localdate(), "source": "Amtsblatt"}
    update = report_commitment(made, told, by=by)
    put(made.document.node, case, world)
    return Asked({"pk": made.pk, "number": update.pk}, {"answer": "yes"})


@specimen(ROOT + "zusagen", *CALLERS)
def listed(world: World, role: str, case: str) -> Asked:
    """List commitments."""
    return Asked(headers=headers(world, role, case), body={})


@specimen(ROOT + "zusagen/<int:number>", *OBJECTS)
def told(world: World, role: str, case: str) -> Asked:
    """Read a commitment of a document."""
    caller, level = case.split("-")
    made = a_commitment(world, role, level)
    return Asked({"number": made.pk}, headers=headers(world, role, caller), body={})
