# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take a file that an operator brings, whatever document it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath
from types import MappingProxyType

from django.db import transaction
from django.utils.text import slugify

from sechseck.engines.german.terms import terms
from sechseck.engines.readers.reading import Reading
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.descriptions import describe_document
from sechseck.thread.actions.reading import read_original
from sechseck.thread.models import Document, Version
from sechseck.thread.queries.documents import document_of_bytes, document_of_file

LONGEST_SLUG = 80
NOTHING: Mapping[str, str] = MappingProxyType({})


@transaction.atomic
def take_file(
    *,
    reading: Reading,
    file_name: str,
    content: bytes,
    retrieved_at: datetime,
    told: Mapping[str, str] = NOTHING,
    by: User,
) -> tuple[Version, bool]:
    """Read a file into its document; return the version and whether anything is new.

    The document is the one that knows these bytes, else the one whose last file had this
    name, else a new one. ``told`` is what the operator says about it.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    document = document_of_bytes(sha256(content).hexdigest()) or document_of_file(file_name)
    if document is None:
        document = add_document(file_name=file_name, metadata=reading.metadata, by=by)
    described = describe_document(document, told, by=by)
    before = document.versions.count()
    version = read_original(
        document,
        reading=reading,
        file_name=file_name,
        content=content,
        retrieved_at=retrieved_at,
        by=by,
    )
    return version, described or document.versions.count() > before


@transaction.atomic
def add_document(*, file_name: str, metadata: Mapping[str, str], by: User) -> Document:
    """Add a document that an operator brings, under an address that is still free."""
    require(by, "thread.upload_document")
    wait_for_turn()
    slug = _free_slug(slugify(PurePath(file_name).stem.replace("_", "-")) or "dokument")
    title = metadata.get("title") or file_name
    node = Node.objects.create(
        kind=Node.Kind.DOCUMENT,
        title=title[:500],
        path=f"/dokument/{slug}/",
        terms=" ".join(terms(title)),
    )
    document = Document.objects.create(
        node=node,
        slug=slug,
        title=title[:300],
        author=metadata.get("author", "")[:200],
        author_kind=Document.AuthorKind.OFFICE,
        standing=Document.Standing.SUBMITTED
        if metadata.get("status", "").lower().startswith("eingereicht")
        else Document.Standing.UNKNOWN,
    )
    record("document-added", node, by=by, file=file_name)
    return document


def _free_slug(wanted: str) -> str:
    """Return the slug, or the slug with a number; other files may give the same one."""
    taken = set(Document.objects.values_list("slug", flat=True))
    slug, number = wanted[:LONGEST_SLUG], 1
    while slug in taken:
        number += 1
        ending = f"-{number}"
        slug = wanted[: LONGEST_SLUG - len(ending)] + ending
    return slug
