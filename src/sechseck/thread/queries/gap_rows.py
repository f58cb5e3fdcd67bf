# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a gap lists, each row with who closes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sechseck.kernel.gap_kinds import GapKind, Viewer
from sechseck.thread.models import Task
from sechseck.thread.queries.gap_items import item_of
from sechseck.thread.queries.gaps import gap_rows
from sechseck.thread.queries.listing import StatementRow
from sechseck.thread.queries.task_list import ShownTask, shown_task


@dataclass(frozen=True, slots=True)
class Work:
    """Where people work on one row, and the open task about it."""

    url: str
    task: ShownTask | None


def worked_rows(
    kind: GapKind,
    found: Sequence[Any],
    *,
    tasks: Mapping[object, Task] | None,
    viewer: Viewer,
) -> list[tuple[StatementRow, Work]]:
    """Return the rows of a gap with the work on them; visitors from outside see none of it."""
    items = [item_of(kind, row) for row in found]
    rows = gap_rows(kind, list(found), viewer=viewer)
    known = tasks or {}
    works = []
    for item in items:
        task = known.get(item.node or item.contradiction)
        works.append(Work(item.work_url, shown_task(task) if task else None))
    return list(zip(rows, works, strict=True))
