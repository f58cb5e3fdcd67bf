# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring documents into the database and read their originals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from sechseck.engines.readers.reading import Reading
from sechseck.engines.segmentation.passages import SEGMENTER_VERSION
from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.originals import keep_original
from sechseck.thread.models import Document, NamedIn, Version

Row = Mapping[str, Any]
FIELDS = [
    "title",
    "author",
    "author_kind",
    "standing",
    "dated",
    "horizon_end",
    "retrieved",
    "url",
    "licence",
    "note",
]


@transaction.atomic
def load_documents(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the list of documents in step with the rows of a pack."""
    require(by, "kernel.load_pack")
    return mirror_rows(Document, "slug", {row["slug"]: _document(row) for row in rows}, by=by)


@transaction.atomic
def load_names(rows: Iterable[Row], *, by: User) -> int:
    """Note in which document, at which line, an actor is named; return what changed."""
    require(by, "kernel.load_pack")
    nodes = dict(Node.objects.filter(actor__isnull=False).values_list("actor__slug", "id"))
    documents = dict(Document.objects.values_list("slug", "id"))
    wanted = {
        (nodes[row["slug"]], documents[row["document"]], row["line"])
        for row in rows
        if row["document"] and row["line"]
    }
    present = {(one.node_id, one.document_id, one.line): one for one in NamedIn.objects.all()}
    outdated = [one.pk for place, one in present.items() if place not in wanted]
    new = sorted(wanted - present.keys())
    NamedIn.objects.filter(pk__in=outdated).delete()
    NamedIn.objects.bulk_create(
        [NamedIn(node_id=node, document_id=document, line=line) for node, document, line in new]
    )
    return len(outdated) + len(new)


@transaction.atomic
def add_version(
    document: Document,
    *,
    reading: Reading,
    file_name: str,
    content: bytes,
    retrieved_at: datetime,
    by: User,
) -> Version:
    """Keep the bytes and the text of a document; equal bytes are the version that is there."""
    require(by, "thread.upload_document")
    document = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    digest = sha256(content).hexdigest()
    known = document.versions.filter(sha256=digest).first()
    if known:
        keep_original(known, content, by=by)
        return known
    last = document.versions.order_by("-number").first()
    version = Version.objects.create(
        document=document,
        number=last.number + 1 if last else 1,
        sha256=digest,
        file_name=file_name[:200],
        size=len(content),
        retrieved_at=retrieved_at,
        licence=document.licence,
        reader=reading.reader,
        reader_version=reading.reader_version,
        segmenter_version=SEGMENTER_VERSION,
        text=reading.text,
        blocks=[
            [str(b.kind), b.start, b.end, b.line_start, b.page, len(b.heading)]
            for b in reading.blocks
        ],
        warnings=list(reading.warnings),
    )
    record("version-added", document.node, by=by, number=version.number, sha256=digest)
    keep_original(version, content, by=by)
    return version


def _document(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.DOCUMENT,
        title=row["title"],
        path=f"/dokument/{row['slug']}/",
        text=f"{row['title']} {row['author']}",
        fields={name: row[name] for name in FIELDS} | {"original_sha256": row["sha256"]},
    )
