# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read the original of a document: keep its bytes, find its statements, move anchors along."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from sechseck.engines.labels.label import Labels
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.reading import Reading
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.segmentation.passages import passages
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.documents import add_version
from sechseck.thread.actions.fitting import attach, numbered
from sechseck.thread.actions.reanchoring import move_anchors
from sechseck.thread.actions.spans import anchor_of
from sechseck.thread.actions.statements import add_statements
from sechseck.thread.models import Anchor, Document, Version
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge

LABELLING = _("Die Aussagen werden gesucht und eingeordnet")
WRITING = _("Die Aussagen werden aufgeschrieben")
STEPS = 2  # that reading an original takes


@transaction.atomic
def read_original(
    document: Document,
    *,
    reading: Reading,
    file_name: str,
    content: bytes,
    retrieved_at: datetime,
    progress: Progress = UNHEARD,
    by: User,
) -> Version:
    """Keep a version and find its statements; equal bytes change nothing.

    In the first version, statements told in our own words get their true span. In a later
    one, anchors move along and say what happened to them.
    """
    require(by, "thread.upload_document")
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
    progress.step(LABELLING)
    everything = list(passages(reading))  # titles too: they steer the labels below them
    labels = Labeller(knowledge()).label_all(everything, source_document(document))
    said = {one: label for one, label in zip(everything, labels, strict=True) if one.is_statement}
    progress.step(WRITING)
    met = move_anchors(version, said, by=by) if before else _attach(document, version, said)
    new = _add(version, {one: label for one, label in said.items() if one not in met}, by)
    record("version-read", document.node, by=by, number=version.number, statements=new)
    return version


def _attach(document: Document, version: Version, said: Mapping[Passage, Labels]) -> set[Passage]:
    """Give statements in our own words their true span; return the passages they tell."""
    own = list(document.statements.filter(anchor__isnull=True).order_by("line_start", "ref"))
    fits = attach(own, list(said))
    for statement in own:
        if passage := fits.get(statement.pk):
            statement.anchor = anchor_of(version, passage)
            statement.anchor.save()
            statement.page, statement.row = passage.page, passage.row
            statement.save(update_fields=["anchor", "page", "row"])
    return set(fits.values())


def _add(version: Version, said: Mapping[Passage, Labels], by: User) -> int:
    document = version.document
    prefix = document.slug if version.number == 1 else f"{document.slug}@{version.number}"
    taken = document.statements.values_list("ref", flat=True)
    rows = numbered(prefix, list(said), list(said.values()), set(taken))
    anchors = [anchor_of(version, passage) for passage in said]
    Anchor.objects.bulk_create(anchors)
    refs = {row.ref: anchor for row, anchor in zip(rows, anchors, strict=True)}
    return len(add_statements(document, rows, refs, by=by))
