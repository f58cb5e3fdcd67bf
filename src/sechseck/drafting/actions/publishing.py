# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hand a frozen version to the thread, so that statements, links and gaps stand on it."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import now

from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.as_document import reading_of
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.descriptions import describe_document
from sechseck.thread.actions.files import add_document
from sechseck.thread.actions.reading import read_original
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Document
from sechseck.thread.queries.pack_documents import is_of_pack


@transaction.atomic
def publish_version(version: TextVersion, *, is_adopted: bool = False, by: User) -> TextVersion:
    """Open a text to everybody and let the thread read its newest version."""
    require(by, "thread.upload_document")
    text = version.text
    text.node.visibility = Node.Visibility.PUBLIC
    text.node.save(update_fields=["visibility", "changed_at"])
    if text.kind == Text.Kind.RULES:  # how people meet says nothing about the region
        return version
    if text.document is None:
        text.document = add_document(
            file_name=f"{text.slug}.txt", metadata={"title": text.title}, by=by
        )
        text.save(update_fields=["document"])
    told = _told(text, is_adopted)
    if version.parent is not None and version.title != version.parent.title:
        told["title"] = version.title
    if not is_of_pack(text.document):  # the pack says itself what its documents are
        describe_document(text.document, told, by=by)
    if version.document_version is None:
        reading = reading_of(version)
        version.document_version = read_original(
            text.document,
            reading=reading,
            file_name=f"{text.slug}-{version.number}.txt",
            content=reading.text.encode(),
            retrieved_at=version.frozen_at or now(),
            by=by,
        )
        version.save(update_fields=["document_version"])
        start_job(WEAVE, subject="thread", arguments={}, by=by)
        record("text-published", text.node, by=by, number=version.number)
    return version


def _told(text: Text, is_adopted: bool) -> dict[str, str]:
    motion = text.motion
    standing = Document.Standing.ADOPTED if is_adopted else Document.Standing.SUBMITTED
    dated = motion.adopted_on if is_adopted else motion.resolved_on
    return {
        "author": motion.proposers[:200],
        "author_kind": motion.author_kind,
        "standing": standing.value,
        "dated": dated.isoformat() if dated else "",
        "visibility": Node.Visibility.PUBLIC.value,
    }
