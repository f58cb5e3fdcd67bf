# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks in the making and how they become a reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sechseck.engines.readers.lines import Line
from sechseck.engines.readers.reading import Block, BlockKind, Reading

UNREADABLE = "Einige Zeichen waren nicht lesbar und stehen als � im Text."
LEAD_IN = 9  # level of a line such as "Wir brauchen:" that heads one list only


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its heading path is known; ``level`` counts for headings only."""

    kind: BlockKind
    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None = None
    level: int = 1
    bbox: tuple[float, float, float, float] | None = None
    row: int | None = None


def draft_of(lines: Sequence[Line], kind: BlockKind, *, level: int = 1, skip: int = 0) -> Draft:
    """Return the draft of neighbouring lines; ``skip`` letters (a list marker) stay outside."""
    return Draft(
        kind=kind,
        start=lines[0].content_start + skip,
        end=lines[-1].content_end,
        line_start=lines[0].number,
        line_end=lines[-1].number,
        page=lines[0].page,
        level=level,
    )


def blocks_of(text: str, drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """Return blocks with their heading paths; drafts come in reading order."""
    titles: list[tuple[int, str]] = []
    blocks = []
    for draft in drafts:
        exact = text[draft.start : draft.end]
        if draft.kind is BlockKind.HEADING:
            titles = [(level, title) for level, title in titles if level < draft.level]
        elif draft.kind is not BlockKind.ITEM and titles and titles[-1][0] == LEAD_IN:
            titles = titles[:-1]
        blocks.append(_block(draft, exact, tuple(title for _, title in titles)))
        if draft.kind is BlockKind.HEADING:
            titles.append((draft.level, title_of(exact)))
    return tuple(blocks)


def _block(draft: Draft, exact: str, heading: tuple[str, ...]) -> Block:
    return Block(
        kind=draft.kind,
        text=exact,
        start=draft.start,
        end=draft.end,
        line_start=draft.line_start,
        line_end=draft.line_end,
        page=draft.page,
        heading=heading,
        bbox=draft.bbox,
        row=draft.row,
    )


def title_of(exact: str) -> str:
    """Return a heading as people read it: on one line, without stars."""
    return " ".join(exact.replace("**", "").split())


def first_title(reading_blocks: Iterable[Block]) -> str:
    """Return the first heading or an empty string."""
    for block in reading_blocks:
        if block.kind is BlockKind.HEADING:
            return title_of(block.text)
    return ""


def make_reading(
    text: str,
    drafts: Iterable[Draft],
    *,
    reader: str,
    version: str,
    metadata: dict[str, str] | None = None,
    warnings: Iterable[str] = (),
) -> Reading:
    """Return the reading; the first heading is its title unless the file names one."""
    blocks = blocks_of(text, drafts)
    known = {key: value for key, value in (metadata or {}).items() if value}
    title = first_title(blocks)
    if title:
        known.setdefault("title", title)
    told = [*warnings, UNREADABLE] if "\ufffd" in text else list(warnings)
    return Reading(text, blocks, reader, version, known, tuple(told))
