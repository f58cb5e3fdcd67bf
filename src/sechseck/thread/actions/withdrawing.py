# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take a document back that should not be public, without forgetting it; or offer it again."""

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
from sechseck.thread.actions.publications import propose
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Document, Publication

PUBLIC, INTERNAL = Node.Visibility.PUBLIC, Node.Visibility.INTERNAL


@transaction.atomic
def withdraw_document(document: Document, *, reason: str, by: User) -> Document:
    """Let only the office and the units see a public document and what it says.

    Nothing is lost: what people decided stays, and a second person can publish it again.
    """
    require(by, "thread.withdraw_document")
    document = _locked(document)
    if document.node.visibility != PUBLIC:
        raise Conflict(_("Dieses Dokument ist nicht öffentlich."))
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum das Dokument zurückgezogen wird."))
    statements = Node.objects.filter(statement__document=document, visibility=PUBLIC)
    statements.update(visibility=INTERNAL, changed_at=now())
    document.node.visibility = INTERNAL
    document.node.save(update_fields=["visibility", "changed_at"])
    record("document-withdrawn", document.node, reason=reason.strip()[:300], by=by)
    start_job(WEAVE, subject="thread", arguments={}, by=by)
    return document


@transaction.atomic
def offer_again(document: Document, *, by: User) -> Publication:
    """Propose to publish a withdrawn document; a second person decides in the application."""
    require(by, "thread.withdraw_document")
    document = _locked(document)
    if document.node.visibility == PUBLIC:
        raise Conflict(_("Dieses Dokument ist schon öffentlich."))
    return propose(document, upload=None, by=by)


def _locked(document: Document) -> Document:
    wait_for_turn()
    rows = Document.objects.select_for_update(of=("self",)).select_related("node")
    return rows.get(pk=document.pk)
