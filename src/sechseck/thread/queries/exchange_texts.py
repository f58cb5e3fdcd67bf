# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Versions and anchors as a viewer may read them: what is hidden is blacked out, in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Anchor, Document, Statement
from sechseck.thread.queries.masked import masked, spans_by_version, without
from sechseck.thread.queries.seen import visible_statement

Row = dict[str, Any]
VERSION = (
    "number",
    "sha256",
    "size",
    "retrieved_at",
    "licence",
    "reader",
    "reader_version",
    "segmenter_version",
    "warnings",
    "blocks",
)
ANCHOR = (
    "start",
    "end",
    "exact",
    "page",
    "line_start",
    "line_end",
    "severity",
    "canonical_hash",
)


def version_rows(viewer: Viewer) -> Iterator[Row]:
    """Yield the versions of documents; the name of a file is told to people with an account."""
    knows_files = isinstance(viewer, User)
    for document in _documents(viewer):
        texts = _texts(document, viewer)
        for version in document.versions.order_by("number"):
            yield {
                "id": f"{document.slug}@{version.number}",
                "document": document.slug,
                **{name: getattr(version, name) for name in VERSION},
                "file_name": version.file_name if knows_files else "",
                "text": texts[version.pk],
            }


def anchor_rows(viewer: Viewer) -> Iterator[Row]:
    """Yield where each statement stands, from the first version on that says it."""
    for document in _documents(viewer):
        texts = _texts(document, viewer)
        rows = Anchor.objects.filter(version__document=document).select_related("version")
        anchors = {one.pk: one for one in rows.defer("version__text", "version__blocks")}
        said = document.statements.filter(visible_statement(viewer), anchor__isnull=False)
        for statement in said.order_by("ref"):
            for step, anchor in enumerate(_chain(statement, anchors), start=1):
                yield _anchor_row(document, statement, step, anchor, texts[anchor.version_id])


def _documents(viewer: Viewer) -> Iterator[Document]:
    return Document.objects.filter(seen_by(viewer)).order_by("slug").iterator()


def _texts(document: Document, viewer: Viewer) -> dict[int, str]:
    hidden, visible = spans_by_version(document, viewer)
    rows = document.versions.values_list("pk", "text")
    return {
        pk: masked(text, without(hidden[pk], visible[pk])) if pk in hidden else text
        for pk, text in rows
    }


def _chain(statement: Statement, anchors: dict[int, Anchor]) -> list[Anchor]:
    """Return the anchors of a statement, the oldest first."""
    found, at = [], statement.anchor_id
    while at is not None:
        found.append(anchors[at])
        at = anchors[at].previous_id
    return found[::-1]


def _anchor_row(
    document: Document, statement: Statement, step: int, anchor: Anchor, text: str
) -> Row:
    start, end = anchor.start, anchor.end
    return {
        "id": f"{statement.ref}#{step}",
        "statement": statement.ref,
        "version": f"{document.slug}@{anchor.version.number}",
        "step": step,
        **{name: getattr(anchor, name) for name in ANCHOR},
        "prefix": text[max(0, start - len(anchor.prefix)) : start],
        "suffix": text[end : end + len(anchor.suffix)],
    }
