# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Set aside what cannot be a statement, with the reason, so that nothing vanishes silently."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from sechseck.engines.readers.reading import Block, BlockKind, Reading

LONGEST_BLOCK = 20_000  # characters; no sentence is that long, so the file lost its line ends
_LOST_SIGN = "\ufffd"
_FORMULA_ERROR = re.compile(
    r"#(?:REF|NAME|VALUE|NULL|NUM|N/A|BEZUG|WERT|ZAHL|NV|DIV/0)(?![A-Za-z0-9])!?\??"
)
_SAYS_SOMETHING = (
    BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE_ROW, BlockKind.NOTE, BlockKind.CAPTION
)  # fmt: skip


class Reason(StrEnum):
    """Why a block is set aside."""

    LOST_SIGNS = "lost-signs"  # bytes that are no letters in any known encoding
    FORMULA_ERROR = "formula-error"  # a spreadsheet could not compute a cell
    NO_TEXT = "no-text"  # a row without anything in the column of the text
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A block that is not read: where it stands, why, and what it holds."""

    line: int
    page: int | None
    reason: Reason
    text: str


def set_aside(reading: Reading) -> tuple[Reading, tuple[SetAside, ...]]:
    """Return the reading in which such blocks are boilerplate, and what they were.

    >>> block = Block(BlockKind.TABLE_ROW, "Kosten: #REF!", 0, 13, 1, 1)
    >>> table = Reading("Kosten: #REF!", (block,), "table", "1")
    >>> [one.reason.value for one in set_aside(table)[1]]
    ['formula-error']
    """
    others = _other_columns(reading)
    blocks: list[Block] = []
    found: list[SetAside] = []
    for block in reading.blocks:
        reason = _reason(block, others)
        if reason is None:
            blocks.append(block)
            continue
        blocks.append(replace(block, kind=BlockKind.BOILERPLATE))
        found.append(SetAside(block.line_start, block.page, reason, block.text))
    return replace(reading, blocks=tuple(blocks)), tuple(found)


def _other_columns(reading: Reading) -> tuple[str, ...]:
    """Return how a row begins whose column of the text is empty."""
    chosen = reading.metadata.get("text_column")
    if chosen is None:
        return ()
    columns = reading.metadata.get("columns", "").split("\n")
    return tuple(f"{name}: " for name in columns if name and name != chosen)


def _reason(block: Block, others: tuple[str, ...]) -> Reason | None:
    if block.kind not in _SAYS_SOMETHING:
        return None
    if _LOST_SIGN in block.text:
        return Reason.LOST_SIGNS
    if len(block.text) > LONGEST_BLOCK:
        return Reason.TOO_LONG
    if block.kind == BlockKind.TABLE_ROW:
        if _FORMULA_ERROR.search(block.text):
            return Reason.FORMULA_ERROR
        if block.text.startswith(others):
            return Reason.NO_TEXT
    return None
