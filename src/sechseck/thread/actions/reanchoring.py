# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Move the statements of a document along to its new version."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from sechseck.engines.anchors import Anchor as Span
from sechseck.engines.anchors import Reanchored, Severity, make_anchor, reanchor
from sechseck.engines.labels.label import Labels
from sechseck.engines.segmentation.passage import Passage
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.spans import PassageIndex, anchor_row
from sechseck.thread.actions.statement_rows import Relabelled
from sechseck.thread.actions.statements import relabel
from sechseck.thread.actions.suspect import doubt_links
from sechseck.thread.models import Anchor, Statement, Version

MOVED = ("anchor", "line_start", "line_end", "page", "row", "is_gone")
BATCH = 500


@transaction.atomic
def move_anchors(version: Version, said: Mapping[Passage, Labels], *, by: User) -> set[Passage]:
    """Move every anchor to the new version; one that is gone stays where it was.

    Returns the passages that statements of the earlier versions already say.
    """
    require(by, "thread.upload_document")
    index = PassageIndex(said)
    met: set[Passage] = set()
    severities: dict[int, Severity] = {}
    moved: list[Statement] = []
    changed: list[Relabelled] = []
    for statement, found in _found(version):
        severities[statement.pk] = found.severity
        if found.severity == Severity.GONE:
            _drop(statement, version, by)
            continue
        here = index.meeting(found.start, found.end)
        met.update(here)
        _move(statement, version, found, here)
        moved.append(statement)
        if found.severity != Severity.COSMETIC:
            record(f"anchor-{found.severity}", statement.node, by=by, reason=found.reason)
            if here and not statement.own_words:  # our own words stay as they are
                changed.append(_told(statement, here[0], said[here[0]]))
    Anchor.objects.bulk_create([one.anchor for one in moved if one.anchor])
    for one in moved:
        one.anchor = one.anchor  # takes over the key that the row got just now
    Statement.objects.bulk_update(moved, MOVED, batch_size=BATCH)
    relabel(changed, by=by)
    doubt_links(severities, by=by)
    return met


def _told(statement: Statement, passage: Passage, labels: Labels) -> Relabelled:
    hits = (*labels.themes, *labels.foundation)
    return Relabelled(statement, passage.text, labels, hits)


def _found(version: Version) -> list[tuple[Statement, Reanchored]]:
    rows = version.document.statements.filter(anchor__isnull=False)
    return [
        (row, reanchor(_span(row.anchor), version.text))
        for row in rows.select_related("anchor", "node").order_by("line_start", "ref")
        if row.anchor
    ]


def _drop(statement: Statement, version: Version, by: User) -> None:
    """Note that the newest version no longer says this; its page stays."""
    statement.is_gone = True
    statement.save(update_fields=["is_gone"])
    record("anchor-gone", statement.node, by=by, version=version.number)


def _move(statement: Statement, version: Version, found: Reanchored, here: list[Passage]) -> None:
    """Set the new place: lines and page are those of the passages it meets."""
    old = statement.anchor
    assert old is not None  # only statements with an anchor are asked for
    first = here[0].line_start if here else old.line_start
    last = here[-1].line_end if here else old.line_end
    page = here[0].page if here else old.page
    span = make_anchor(
        version.text, found.start, found.end, line_start=first, line_end=last, page=page
    )
    severity = str(found.severity)
    statement.anchor = anchor_row(version, span, previous=old, severity=severity)
    statement.line_start, statement.line_end, statement.page = first, last, page
    statement.row = here[0].row if here else None
    statement.is_gone = False


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
