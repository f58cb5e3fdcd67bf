# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From the blocks of a reading to passages: sentences, rows, titles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sechseck.engines.readers.reading import Block, BlockKind, Reading
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.segmentation.plain import plain_text
from sechseck.engines.segmentation.sentences import sentence_spans
from sechseck.engines.segmentation.statements import is_statement

SEGMENTER_VERSION = "1"
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.CAPTION})
_REPEATED = frozenset({BlockKind.HEADING, BlockKind.CAPTION})  # said once, shown on many pages


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Return the passages of a reading in the order of the text.

    Parameters
    ----------
    reading
        Text and blocks of one file.

    Returns
    -------
    tuple of Passage
        Disjoint and ordered; each non-blank character of a block is in exactly one of them.
    """
    lines = _line_starts(reading.text)
    blocks = sorted(reading.blocks, key=lambda block: (block.start, block.end))
    found = (passage for block in blocks for passage in _passages_of(block, lines))
    return tuple(_without_repetition(found))


def _without_repetition(found: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages; a title or caption that comes again is no statement of its own."""
    said: set[str] = set()
    for passage in found:
        if passage.is_statement and passage.block in _REPEATED:
            again = passage.text in said
            said.add(passage.text)
            yield replace(passage, is_statement=False) if again else passage
        else:
            yield passage


def _line_starts(text: str) -> list[int]:
    starts = [0]
    position = text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return starts


def _spans(block: Block) -> list[tuple[int, int]]:
    if block.kind in _RUNNING_TEXT:
        return sentence_spans(block.text)
    stripped = block.text.strip()
    start = len(block.text) - len(block.text.lstrip())
    return [(start, start + len(stripped))] if stripped else []


def _passages_of(block: Block, lines: list[int]) -> Iterator[Passage]:
    for start, end in _spans(block):
        exact = block.text[start:end]
        text = plain_text(exact, is_row=block.kind is BlockKind.TABLE_ROW)
        yield Passage(
            text=text,
            exact=exact,
            start=block.start + start,
            end=block.start + end,
            line_start=bisect_right(lines, block.start + start),
            line_end=bisect_right(lines, block.start + end - 1),
            page=block.page,
            block=block.kind,
            heading=block.heading,
            is_statement=is_statement(text, block.kind),
            row=block.row,
        )
