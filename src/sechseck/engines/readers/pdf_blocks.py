# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Printed lines of a PDF page become blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sechseck.engines.readers.composition import Box
from sechseck.engines.readers.headings import is_capitals
from sechseck.engines.readers.pdf_lines import PrintedLine
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.readers.signs import kind_of_line, marker_length

_LARGER = 1.15
_GAP = 0.75  # of a line's height; more white space starts a paragraph
_SOME_ROOM, _MUCH_ROOM = 0.03, 0.2  # of the width; ragged lines leave some room
_NUMBER_ROW = re.compile(r"\D{2,60}(?:\s[+-]?\d[\d.,]{0,12}\s?%?){2,12}$")
_SENTENCE_END = (".", "!", "?", ":", "“", '"')
_OWN = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.META, BlockKind.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """Neighbouring lines of one kind."""

    kind: BlockKind
    lines: tuple[PrintedLine, ...]

    @property
    def text(self) -> str:
        """The lines as printed; the marker of a list item is left out."""
        text = "\n".join(line.text for line in self.lines)
        return text[marker_length(text) :] if self.kind is BlockKind.ITEM else text

    @property
    def box(self) -> Box:
        """The box around all lines."""
        boxes = [line.box for line in self.lines]
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )


def body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """Return the letter size in which most letters of a file are set."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def blocks_of_page(lines: Sequence[PrintedLine], body: float) -> list[PrintedBlock]:
    """Return the blocks of one page.

    Parameters
    ----------
    lines : of the page, without heads and feet
    body : letter size of the running text
    """
    margin = max((line.box[2] for line in lines), default=0.0)
    runs: list[tuple[BlockKind, list[PrintedLine]]] = []
    for line in lines:
        kind = _kind(line, body)
        if runs and _continues(runs[-1][0], runs[-1][1][-1], line, kind, margin):
            runs[-1][1].append(line)
        else:
            runs.append((kind, [line]))
    return [_checked(PrintedBlock(kind, tuple(members))) for kind, members in runs]


def _kind(line: PrintedLine, body: float) -> BlockKind:
    own = kind_of_line(line.text)
    if own is None and _NUMBER_ROW.match(line.text):
        return BlockKind.TABLE_ROW  # columns of a table without ruled lines
    if own in _OWN and own is not None:
        return own
    words = len(line.text.split())
    is_larger = body > 0 and line.size >= _LARGER * body
    is_bold_title = line.is_bold and words <= 12 and not line.text.endswith(_SENTENCE_END)
    if (is_larger and words <= 25) or is_bold_title or is_capitals(line.text):
        return BlockKind.HEADING
    return own or BlockKind.PARAGRAPH


def _continues(
    kind: BlockKind, last: PrintedLine, line: PrintedLine, own: BlockKind, margin: float
) -> bool:
    gap = line.box[1] - last.box[3]
    is_near = -last.height < gap <= _GAP * last.height and line.box[1] > last.box[1]
    if not is_near or abs(line.size - last.size) > 0.15 * max(line.size, last.size):
        return False
    if kind is BlockKind.HEADING:
        return own is BlockKind.HEADING and line.is_bold == last.is_bold
    if own is not BlockKind.PARAGRAPH or kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    if kind is BlockKind.ITEM and line.box[0] < last.box[0] - last.letter_width:
        return False
    first_word = line.text.split(maxsplit=1)[0]
    room = margin - last.box[2] - (len(first_word) + 1) * last.letter_width
    is_full_stop = last.text.endswith(_SENTENCE_END)
    return room < (_SOME_ROOM if is_full_stop else _MUCH_ROOM) * margin


def _checked(block: PrintedBlock) -> PrintedBlock:
    """A long run in large or bold letters is emphasised text, no title."""
    if block.kind is BlockKind.HEADING and len(block.text) > 250:
        return replace(block, kind=BlockKind.PARAGRAPH)
    return block


def heading_levels(blocks: Sequence[PrintedBlock]) -> dict[float, int]:
    """Return the level of each letter size that headings use, the largest first."""
    sizes = {block.lines[0].size for block in blocks if block.kind is BlockKind.HEADING}
    return {size: min(level, 6) for level, size in enumerate(sorted(sizes, reverse=True), 1)}
