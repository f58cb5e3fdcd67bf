# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Make documents public: one person proposes, a second one agrees."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.models import Document, Publication, Upload

State = Publication.State


@transaction.atomic
def propose(document: Document, *, upload: Upload | None, by: User) -> Publication:
    """Ask a second person to make a document, or its new version, public."""
    require(by, "thread.upload_document")
    publication, is_new = Publication.objects.get_or_create(
        document=document, upload=upload, state=State.WAITING, defaults={"proposed_by": by}
    )
    if is_new:
        record("publication-proposed", document.node, by=by)
    return publication


@transaction.atomic
def propose_publication(upload: Upload, *, by: User) -> Publication:
    """Propose to make public what came of an upload."""
    require(by, "thread.propose_publication", upload)
    document = upload.document
    if document is None or upload.state != Upload.State.READ:
        raise Conflict(_("Erst was gelesen ist, kann öffentlich werden."))
    if document.node.visibility == Node.Visibility.PUBLIC:
        raise Conflict(_("Dieses Dokument ist schon öffentlich."))
    return propose(document, upload=None, by=by)


@transaction.atomic
def confirm_publication(publication: Publication, *, by: User) -> Publication:
    """Make public what somebody else proposed."""
    publication = _locked(publication, by)
    document = publication.document
    if publication.upload is not None:
        _release(publication.upload)
    else:
        _open(document)
        start_job("weave", subject="thread", arguments={}, by=by)
    record("document-published", document.node, by=by, proposed_by=publication.proposed_by_id)
    return _decide(publication, State.PUBLISHED, "", by)


@transaction.atomic
def decline_publication(publication: Publication, *, reason: str, by: User) -> Publication:
    """Leave it as it is, and say why."""
    publication = _locked(publication, by)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum nicht."))
    if publication.upload is not None:
        publication.upload.state = Upload.State.REFUSED
        publication.upload.problem = reason.strip()[:500]
        publication.upload.save(update_fields=["state", "problem"])
    record("publication-declined", publication.document.node, by=by)
    return _decide(publication, State.DECLINED, reason.strip()[:500], by)


def _locked(publication: Publication, by: User) -> Publication:
    require(by, "thread.publish_document", publication)
    wait_for_turn()
    rows = Publication.objects.select_for_update(of=("self",))
    found = rows.select_related("document__node", "upload").get(pk=publication.pk)
    if found.state != State.WAITING:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    return found


def _decide(publication: Publication, state: State, reason: str, by: User) -> Publication:
    publication.state, publication.reason = state, reason
    publication.decided_by, publication.decided_at = by, now()
    publication.save()
    return publication


def _open(document: Document) -> None:
    """Open the document and those of its statements that were as hidden as it; no others."""
    level = document.node.visibility
    statements = Node.objects.filter(statement__document=document, visibility=level)
    statements.update(visibility=Node.Visibility.PUBLIC, changed_at=now())
    document.node.visibility = Node.Visibility.PUBLIC
    document.node.save(update_fields=["visibility", "changed_at"])


def _release(upload: Upload) -> None:
    upload = (
        Upload.objects.select_for_update(of=("self",)).select_related("owner").get(pk=upload.pk)
    )
    upload.is_released, upload.state = True, Upload.State.WAITING
    arguments = {"upload": upload.pk}
    upload.job = start_job(
        "read-upload", about=upload.file_name, arguments=arguments, by=upload.owner
    )
    upload.save(update_fields=["is_released", "state", "job"])
