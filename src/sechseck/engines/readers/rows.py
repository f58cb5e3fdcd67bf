# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Head rows of tables in plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from sechseck.engines.readers.cells import is_number
from sechseck.engines.readers.grouping import Group
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.signs import cells_of


def mark_head_rows(groups: Sequence[Group]) -> list[Group]:
    """Return groups in which the head row of each table of numbers is no data row."""
    marked: list[Group] = []
    for kind, run in groupby(groups, key=lambda group: group.kind):
        rows = list(run)
        if kind is BlockKind.TABLE_ROW and len(rows) > 1 and _is_head(rows[0], rows[1:]):
            rows[0] = replace(rows[0], kind=BlockKind.META)
        marked.extend(rows)
    return marked


def _is_head(first: Group, others: Sequence[Group]) -> bool:
    if _numbers(first):
        return False
    return 2 * sum(_numbers(row) > 0 for row in others) >= len(others)


def _numbers(row: Group) -> int:
    return sum(map(is_number, cells_of(row.lines[0].text)))
