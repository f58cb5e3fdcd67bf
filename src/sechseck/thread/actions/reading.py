# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read the original of a document: keep its bytes, find its statements, move anchors along."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from sechseck.engines.anchors import Anchor as Span
from sechseck.engines.anchors import Reanchored, Severity, make_anchor, reanchor
from sechseck.engines.labels.label import Labels
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.reading import Reading
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.segmentation.passages import passages
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.documents import add_version
from sechseck.thread.actions.fitting import attach, numbered
from sechseck.thread.actions.statements import add_statements, relabel
from sechseck.thread.models import Anchor, Document, Statement, Version
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge


@transaction.atomic
def read_original(
    document: Document,
    *,
    reading: Reading,
    file_name: str,
    content: bytes,
    retrieved_at: datetime,
    by: User,
) -> Version:
    """Keep a version and find its statements; equal bytes change nothing.

    In the first version, statements told in our own words get their true span. In a later
    one, anchors move along and say what happened to them.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    before = document.versions.count()
    version = add_version(
        document,
        reading=reading,
        file_name=file_name,
        content=content,
        retrieved_at=retrieved_at,
        by=by,
    )
    if document.versions.count() == before:
        return version
    everything = list(passages(reading))  # titles too: they steer the labels below them
    labels = Labeller(knowledge()).label_all(everything, source_document(document))
    said = {one: label for one, label in zip(everything, labels, strict=True) if one.is_statement}
    found = list(said)
    taken = _reanchor(version, said, by) if before else _attach(document, version, found)
    free = [passage for passage in found if not _overlaps(passage, taken)]
    new = _add(version, {passage: said[passage] for passage in free}, by)
    record("version-read", document.node, by=by, number=version.number, statements=new)
    return version


def _attach(document: Document, version: Version, found: list[Passage]) -> list[tuple[int, int]]:
    own = list(document.statements.filter(anchor__isnull=True).order_by("line_start", "ref"))
    fits = attach(own, found)
    for statement in own:
        if passage := fits.get(statement.pk):
            statement.anchor = _anchor(version, passage)
            statement.anchor.save()
            statement.page = passage.page
            statement.save(update_fields=["anchor", "page"])
    return [(passage.start, passage.end) for passage in fits.values()]


def _add(version: Version, said: Mapping[Passage, Labels], by: User) -> int:
    document = version.document
    prefix = document.slug if version.number == 1 else f"{document.slug}@{version.number}"
    taken = document.statements.values_list("ref", flat=True)
    rows = numbered(prefix, list(said), list(said.values()), set(taken))
    anchors = [_anchor(version, passage) for passage in said]
    Anchor.objects.bulk_create(anchors)
    refs = {row.ref: anchor for row, anchor in zip(rows, anchors, strict=True)}
    return len(add_statements(document, rows, refs, by=by))


def _anchor(version: Version, passage: Passage) -> Anchor:
    span = make_anchor(
        version.text,
        passage.start,
        passage.end,
        line_start=passage.line_start,
        line_end=passage.line_end,
        page=passage.page,
    )
    return _row(version, span)


def _row(version: Version, span: Span, **more: object) -> Anchor:
    return Anchor(
        version=version,
        start=span.start,
        end=span.end,
        exact=span.exact,
        prefix=span.prefix,
        suffix=span.suffix,
        page=span.page,
        line_start=span.line_start,
        line_end=span.line_end,
        canonical_hash=span.canonical_hash,
        **more,
    )


def _reanchor(version: Version, said: Mapping[Passage, Labels], by: User) -> list[tuple[int, int]]:
    """Move every anchor to the new version; one that is gone stays where it was."""
    taken = []
    statements = version.document.statements.filter(anchor__isnull=False).select_related(
        "anchor", "node"
    )
    for statement in statements.order_by("line_start", "ref"):
        old = statement.anchor
        assert old is not None  # the query asks for it
        moved = reanchor(_span(old), version.text)
        if moved.severity == Severity.GONE:
            _drop(statement, version, by)
            continue
        taken.append((moved.start, moved.end))
        _move(statement, old, version, moved)
        if moved.severity != Severity.COSMETIC:
            record(f"anchor-{moved.severity}", statement.node, by=by, reason=moved.reason)
            _say_anew(statement, said, by)
    return taken


def _drop(statement: Statement, version: Version, by: User) -> None:
    """Note that the newest version no longer says this; its page stays."""
    statement.is_gone = True
    statement.save(update_fields=["is_gone"])
    record("anchor-gone", statement.node, by=by, version=version.number)


def _move(statement: Statement, old: Anchor, version: Version, moved: Reanchored) -> None:
    first = version.text.count("\n", 0, moved.start) + 1
    last = first + version.text.count("\n", moved.start, moved.end)
    span = make_anchor(
        version.text, moved.start, moved.end, line_start=first, line_end=last, page=old.page
    )
    anchor = _row(version, span, previous=old, severity=str(moved.severity))
    anchor.save()
    statement.anchor = anchor
    statement.line_start, statement.line_end = first, last
    statement.is_gone = False
    statement.save(update_fields=["anchor", "line_start", "line_end", "is_gone"])


def _say_anew(statement: Statement, said: Mapping[Passage, Labels], by: User) -> None:
    """Give a changed statement its new text and labels; our own words stay as they are."""
    anchor = statement.anchor
    if statement.own_words or anchor is None:
        return
    span = (anchor.start, anchor.end)
    passage = next((one for one in said if _overlaps(one, [span])), None)
    if passage:
        relabel(statement, passage.text, said[passage], by=by)


def _span(anchor: Anchor) -> Span:
    return Span(
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        start=anchor.start,
        end=anchor.end,
        line_start=anchor.line_start,
        line_end=anchor.line_end,
        page=anchor.page,
        canonical_hash=anchor.canonical_hash,
    )


def _overlaps(passage: Passage, taken: list[tuple[int, int]]) -> bool:
    return any(start < passage.end and passage.start < end for start, end in taken)
