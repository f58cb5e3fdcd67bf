# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Let nobody read a document while moderation hides the text it is read from."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import now

from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Document

PUBLIC, PROTECTED = Node.Visibility.PUBLIC, Node.Visibility.PROTECTED


@transaction.atomic
def hide_document(document: Document, *, by: User) -> None:
    """Hide a public document with what it says; another one stays as it is."""
    require(by, "kernel.moderate_content")
    _move(document, PUBLIC, PROTECTED, "document-hidden", by)


@transaction.atomic
def show_document(document: Document, *, by: User) -> None:
    """Bring back what was hidden."""
    require(by, "kernel.moderate_content")
    _move(document, PROTECTED, PUBLIC, "document-shown", by)


def _move(
    document: Document, before: Node.Visibility, after: Node.Visibility, verb: str, by: User
) -> None:
    wait_for_turn()
    rows = Document.objects.select_for_update(of=("self",)).select_related("node")
    found = rows.get(pk=document.pk)
    if found.node.visibility != before:
        return
    statements = Node.objects.filter(statement__document=found, visibility=before)
    statements.update(visibility=after, changed_at=now())
    found.node.visibility = after
    found.node.save(update_fields=["visibility", "changed_at"])
    record(verb, found.node, by=by)
    start_job(WEAVE, subject="thread", arguments={}, by=by)
