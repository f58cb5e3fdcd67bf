# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks as people type them: **strong** and __slanted__ words, nothing else to learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sechseck.engines.redline import Block, BlockType, Run, runs_of

_SIGNS = {"strong": "**", "em": "__"}
_NESTED = frozenset({BlockType.BULLET, BlockType.NUMBERED, BlockType.QUOTE})


@dataclass(frozen=True, slots=True)
class TypedBlock:
    """One paragraph of the editor; an empty one goes."""

    id: str
    type: BlockType
    text: str
    is_dropped: bool = False
    was: str = ""  # before anybody typed; empty for a new one
    is_fresh: bool = False  # just asked for: here one goes on typing


def typed(block: Block) -> str:
    """Return a block as it stands in a text field.

    >>> typed(Block("b", BlockType.PARAGRAPH, (Run("Wir "), Run("handeln", ("strong",)))))
    'Wir **handeln**'
    """
    return "".join(_sign(run) + run.text + _sign(run) for run in block.runs)


def _sign(run: Run) -> str:
    return _SIGNS.get(run.marks[0], "") if len(run.marks) == 1 else ""


def block_of_typed(row: TypedBlock, known: Block | None) -> Block:
    """Return the block that was typed; one that nobody touched is the very same."""
    words = " ".join(line.strip() for line in row.text.strip().splitlines())
    if known is not None and typed(known).strip() == row.text.replace("\r\n", "\n").strip():
        runs = known.runs
    else:
        runs = runs_of(words)
    if known is not None and known.type == row.type:
        return replace(known, runs=runs)
    return Block(row.id, row.type, runs, int(row.type in _NESTED))


def edited(blocks: Sequence[Block], rows: Sequence[TypedBlock]) -> list[Block]:
    """Return blocks with a stretch of them as somebody typed it anew.

    What stands before and after the stretch stays as it is.
    """
    known = {block.id: block for block in blocks}
    shown = [at for at, block in enumerate(blocks) if block.id in {row.id for row in rows}]
    first, last = (shown[0], shown[-1] + 1) if shown else (0, 0)
    new = [
        block_of_typed(row, known.get(row.id))
        for row in rows
        if row.text.strip() and not row.is_dropped
    ]
    return [*blocks[:first], *new, *blocks[last:]]
