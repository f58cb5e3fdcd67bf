# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fit statements that are already there to the passages of an original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from sechseck.engines.labels.label import Labels
from sechseck.engines.segmentation.passage import Passage
from sechseck.thread.actions.statement_rows import NewStatement
from sechseck.thread.models import Statement


def ordinals(passages: Sequence[Passage]) -> list[str]:
    """Return ``<line>.<n>`` for each passage, counted within the line it begins on."""
    count: Counter[int] = Counter()
    names = []
    for passage in passages:
        count[passage.line_start] += 1
        names.append(f"{passage.line_start}.{count[passage.line_start]}")
    return names


def attach(own: Iterable[Statement], passages: Sequence[Passage]) -> dict[int, Passage]:
    """Return the true span of each statement told in our own words, by its id.

    A passage serves one statement only: the one whose lines it covers best; among passages
    of the same lines the one that the statement's name counts.
    """
    free = list(zip(ordinals(passages), passages, strict=True))
    found: dict[int, Passage] = {}
    for statement in own:
        name = statement.ref.rpartition(":")[2]
        best = max(free, key=lambda one: _fit(statement, name, *one), default=None)
        if best is not None and _fit(statement, name, *best)[0] > 0:
            found[statement.pk] = best[1]
            free.remove(best)
    return found


def _fit(
    statement: Statement, name: str, ordinal: str, passage: Passage
) -> tuple[float, bool, int]:
    first = max(statement.line_start, passage.line_start)
    last = min(statement.line_end, passage.line_end)
    shared = max(0, last - first + 1)
    union = max(statement.line_end, passage.line_end) - min(
        statement.line_start, passage.line_start
    )
    return shared / (union + 1), name == ordinal, -passage.start


def numbered(
    prefix: str, passages: Sequence[Passage], labels: Sequence[Labels], taken: Collection[str]
) -> list[NewStatement]:
    """Return new statements named ``<prefix>:<line>.<n>``; ``taken`` names are skipped."""
    used = set(taken)
    rows = []
    for passage, label in zip(passages, labels, strict=True):
        number = 1
        while (ref := f"{prefix}:{passage.line_start}.{number}") in used:
            number += 1
        used.add(ref)
        rows.append(
            NewStatement(
                ref=ref,
                text=passage.text,
                own_words=False,
                line_start=passage.line_start,
                line_end=passage.line_end,
                page=passage.page,
                row=passage.row,
                block=str(passage.block),
                heading=passage.heading,
                labels=label,
                hits=(*label.themes, *label.foundation),
            )
        )
    return rows
