# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Plain lines become drafts: the part that text, motions and notes share."""

from __future__ import annotations

from collections.abc import Sequence

from sechseck.engines.readers.draft import Draft, draft_of
from sechseck.engines.readers.grouping import Group, group_lines
from sechseck.engines.readers.headings import mark_headings
from sechseck.engines.readers.lines import Line
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.rows import mark_head_rows
from sechseck.engines.readers.signs import marker_length


def drafts_of(lines: Sequence[Line], width: int | None = None) -> list[Draft]:
    """Return the drafts of plain lines: grouped, titles found, list markers left outside."""
    groups = mark_head_rows(group_lines(lines, width))
    return [_draft(group, level) for group, level in mark_headings(groups)]


def _draft(group: Group, level: int) -> Draft:
    kind = group.kind or BlockKind.PARAGRAPH
    skip = marker_length(group.lines[0].content) if kind is BlockKind.ITEM else 0
    return draft_of(group.lines, kind, level=level, skip=skip)
