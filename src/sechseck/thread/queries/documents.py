# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about documents and their versions."""

from __future__ import annotations

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
    )


def latest_version(document: Document) -> Version | None:
    """Return the newest version, if an original has been read."""
    return document.versions.order_by("-number").first()


def document_of_original(sha256: str) -> Document | None:
    """Return the document whose original has these bytes."""
    return Document.objects.filter(original_sha256=sha256).select_related("node").first()
