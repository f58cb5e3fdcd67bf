# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that people brought, and what they want to make public."""

from __future__ import annotations

from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from sechseck.kernel.models import Node, User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.specimens.work import its_owner
from sechseck.site.drills.world import HIDDEN, World, put
from sechseck.thread.models import Document, Publication, Upload
from sechseck.thread.queries.originals import original_path

WHOSE = ("own", "foreign")
TEXT = b"Die Gemeinde baut bis 2030 zwanzig Wohnungen."


@specimen("hochladen/")
def bring(_world: World, _role: str) -> Asked:
    """Bring a text."""
    file = SimpleUploadedFile("uebung.txt", TEXT, "text/plain")
    words = {"author_kind": "office", "standing": "draft", "visibility": "internal"}
    return Asked(form={**words, "attachments": [file], "title": "Übung"})


def an_upload(owner: User, state: str, **more: object) -> Upload:
    """Return a file in a state; its bytes lie where they belong."""
    digest = sha256(TEXT).hexdigest()
    path = original_path(digest)
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(TEXT))
    fixed = {"size": len(TEXT), "sha256": digest, "author_kind": "office", "standing": "draft"}
    return Upload.objects.create(
        owner=owner, file_name="uebung.txt", state=state, **{**fixed, **more}
    )


@specimen("hochladen/<uuid:uuid>/", *WHOSE)
@specimen("hochladen/<uuid:uuid>/original", *WHOSE)
@specimen("hochladen/<uuid:uuid>/nicht-gelesen.csv", *WHOSE)
@specimen("hochladen/<uuid:uuid>/noch-einmal/", *WHOSE)
@specimen("hochladen/<uuid:uuid>/zurueckziehen/", *WHOSE)
def refused(world: World, role: str, case: str) -> Asked:
    """Look after a file that could not be read."""
    return Asked({"uuid": an_upload(its_owner(world, role, case), "refused").uuid})


@specimen("hochladen/<uuid:uuid>/spalte/", *WHOSE)
def column(world: World, role: str, case: str) -> Asked:
    """Choose the column of a table."""
    made = an_upload(its_owner(world, role, case), "columns", columns=["Text"])
    return Asked({"uuid": made.uuid}, {"column": "Text"})


def an_internal_document(world: World, case: str = "internal") -> Document:
    """Return a document that is not public yet."""
    found = a_statement().document
    put(found.node, case, world)
    found.node.refresh_from_db()
    return found


@specimen("hochladen/<uuid:uuid>/vorschlagen/", *WHOSE)
def propose(world: World, role: str, case: str) -> Asked:
    """Ask a second person to make a document public."""
    document = an_internal_document(world)
    Publication.objects.all().delete()
    more = {"document": document, "version": document.versions.order_by("pk")[0]}
    return Asked({"uuid": an_upload(its_owner(world, role, case), "read", **more).uuid})


@specimen("hochladen/<uuid:uuid>/", "of-hidden")
@specimen("hochladen/<uuid:uuid>/vorschlagen/", "of-hidden")
@specimen("hochladen/<uuid:uuid>/zurueckziehen/", "of-hidden")
def read(world: World, role: str, _case: str) -> Asked:
    """Look after somebody's file whose document only a shelter sees since."""
    document = an_internal_document(world, HIDDEN)
    more = {"document": document, "version": document.versions.order_by("pk")[0]}
    return Asked({"uuid": an_upload(world.stranger(role), "read", **more).uuid})


@specimen("veroeffentlichen/<int:number>/", *WHOSE, HIDDEN)
def publish(world: World, role: str, case: str) -> Asked:
    """Decline to make a document public."""
    level = HIDDEN if case == HIDDEN else Node.Visibility.INTERNAL
    Publication.objects.all().delete()
    made = Publication.objects.create(
        document=an_internal_document(world, level),
        proposed_by=its_owner(world, role, case if case == "own" else "foreign"),
    )
    return Asked({"number": made.pk}, {"decision": "decline", "reason": "Noch nicht."})
