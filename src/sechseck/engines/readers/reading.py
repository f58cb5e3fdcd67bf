# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What every reader returns: the text of a file and its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list
    TABLE_ROW = "table_row"
    NOTE = "note"  # speaker note, footnote
    CAPTION = "caption"  # image description
    META = "meta"  # header table, status line, contact data
    BOILERPLATE = "boilerplate"  # navigation, "Nach oben", search hints


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document; ``reading.text[start:end] == text`` always holds.

    Lines count physical lines of ``reading.text`` from 1; pages, slides and sheets count from 1.
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None = None
    heading: tuple[str, ...] = ()  # titles above the block, outermost first
    bbox: tuple[float, float, float, float] | None = None  # points, from the top left
    row: int | None = None  # of the sheet, as its program counts


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file, in blocks that cover every non-blank line exactly once."""

    text: str
    blocks: tuple[Block, ...]
    reader: str  # "text", "markdown", "pdf", "pptx", "docx", "html", "antragsgruen", "table"
    reader_version: str
    metadata: dict[str, str] = field(default_factory=dict)  # title, author, status, resolved_on …
    warnings: tuple[str, ...] = ()  # German sentences a person can act on


class ReadingRefused(ValueError):
    """A file that cannot be read; the message is a German sentence that helps."""
