# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fit statements that are already there to the passages of an original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sechseck.engines.labels.label import Labels
from sechseck.engines.segmentation.passage import Passage
from sechseck.thread.actions.statement_rows import NewStatement
from sechseck.thread.models import Statement


def attach(own: Iterable[Statement], passages: Sequence[Passage]) -> dict[int, Passage]:
    """Return the true span of each statement told in our own words, by its id.

    A passage serves one statement only: the one whose lines it covers best; among passages
    of the same lines the order of the statements decides.
    """
    free = list(passages)
    found: dict[int, Passage] = {}
    for statement in own:
        best = max(free, key=lambda passage: _fit(statement, passage), default=None)
        if best is not None and _fit(statement, best)[0] > 0:
            found[statement.pk] = best
            free.remove(best)
    return found


def _fit(statement: Statement, passage: Passage) -> tuple[float, int]:
    first = max(statement.line_start, passage.line_start)
    last = min(statement.line_end, passage.line_end)
    shared = max(0, last - first + 1)
    union = max(statement.line_end, passage.line_end) - min(
        statement.line_start, passage.line_start
    )
    return shared / (union + 1), -passage.start


def numbered(
    prefix: str, passages: Sequence[Passage], labels: Sequence[Labels]
) -> list[NewStatement]:
    """Return new statements named ``<prefix>:<line>.<n>``, counted within the line."""
    count: Counter[int] = Counter()
    rows = []
    for passage, label in zip(passages, labels, strict=True):
        count[passage.line_start] += 1
        rows.append(
            NewStatement(
                ref=f"{prefix}:{passage.line_start}.{count[passage.line_start]}",
                text=passage.text,
                own_words=False,
                line_start=passage.line_start,
                line_end=passage.line_end,
                page=passage.page,
                heading=passage.heading,
                labels=label,
                hits=(*label.themes, *label.foundation),
                span=(passage.start, passage.end),
            )
        )
    return rows
