# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about documents and their versions."""

from __future__ import annotations

from django.db.models import Q

from sechseck.engines.labels.label import Standing
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.thread.models import Document, Version


def source_document(document: Document) -> SourceDocument:
    """Return the document as the engine takes it."""
    return SourceDocument(
        name=document.slug,
        author_kind=document.author_kind,
        standing=Standing(document.standing),
        horizon_end=document.horizon_end,
        dated=document.dated,
        title=document.title,
        author=document.author,
    )


def latest_version(document: Document) -> Version | None:
    """Return the newest version, if an original has been read."""
    return document.versions.order_by("-number").first()


def document_of_bytes(sha256: str) -> Document | None:
    """Return the document whose original, or one of whose versions, has these bytes."""
    rows = Document.objects.filter(Q(original_sha256=sha256) | Q(versions__sha256=sha256))
    return rows.select_related("node").order_by("slug").first()


def document_of_file(file_name: str) -> Document | None:
    """Return the document that was last read from a file of this name."""
    rows = Version.objects.filter(file_name=file_name[:200]).order_by("-retrieved_at", "-pk")
    version = rows.select_related("document__node").first()
    return version.document if version else None
