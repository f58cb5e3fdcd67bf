# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine says of one statement alone, and what stands behind it and belongs to it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.particulars import particular, with_particulars
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.thread.actions.statement_rows import Relabelled
from sechseck.thread.models import Statement
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge

MOST_BEHIND = 12


def told(found: Statement) -> Relabelled:
    """Return the statement with the facts and slots that the engine finds in its text."""
    document = source_document(found.document)
    labels = Labeller(knowledge()).label(_passage(found), document=document)
    return Relabelled(found, found.text, labels, (*labels.themes, *labels.foundation))


def filled(one: Relabelled) -> Relabelled:
    """Return it with what particulars behind a measure add: costs, dates, who leads."""
    behind = _behind(one.statement)
    if not behind:
        return one
    document, labeller = source_document(one.statement.document), Labeller(knowledge())
    passages = [_passage(one.statement), *map(_passage, behind)]
    labels = [labeller.label(passage, document=document) for passage in passages[1:]]
    return replace(one, labels=with_particulars(passages, [one.labels, *labels])[0])


def _behind(found: Statement) -> list[Statement]:
    """Return the particulars that follow a statement directly."""
    if found.anchor is None:
        return []
    rows = Statement.objects.filter(
        document=found.document,
        is_gone=False,
        anchor__version=found.anchor.version_id,
        anchor__start__gte=found.anchor.end,
    )
    following = rows.select_related("anchor").order_by("anchor__start")[:MOST_BEHIND]
    return list(takewhile(lambda one: particular(one.text), following))


def _passage(found: Statement) -> Passage:
    start, end = (found.anchor.start, found.anchor.end) if found.anchor else (0, len(found.text))
    return Passage(
        text=found.text,
        exact=found.text,
        start=start,
        end=end,
        line_start=found.line_start,
        line_end=found.line_end,
        page=found.page,
        block=BlockKind(found.block),
        heading=tuple(found.heading),
        is_statement=True,
        row=found.row,
    )
