# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen version as a document of the thread: one line of it is one numbered line."""

from __future__ import annotations

from itertools import accumulate, groupby

from sechseck.drafting.models import TextVersion
from sechseck.engines.readers.reading import Block, BlockKind, Reading
from sechseck.engines.redline import BlockType, Line, number_lines

READER = "drafting"
_KINDS = {
    BlockType.H2: BlockKind.HEADING,
    BlockType.H3: BlockKind.HEADING,
    BlockType.H4: BlockKind.HEADING,
    BlockType.BULLET: BlockKind.ITEM,
    BlockType.NUMBERED: BlockKind.ITEM,
}


def lines_of(version: TextVersion) -> list[Line]:
    """Return the numbered lines."""
    return number_lines(version.words.blocks, version.line_rule)


def line_starts(lines: list[Line]) -> list[int]:
    """Return where each line begins in the text of the document."""
    return list(accumulate((len(line.text) + 1 for line in lines), initial=0))[:-1]


def starts_in(text: str, lines: list[Line]) -> list[int]:
    """Return where each line begins in a document of the same words; none if they differ.

    A document that came in by itself may have a head above the words.
    """
    found: list[int] = []
    place = 0
    for line in lines:
        place = text.find(line.text, place)
        if place < 0:
            return []
        found.append(place)
        place += len(line.text)
    return found


def reading_of(version: TextVersion) -> Reading:
    """Return the version as a reader would find it in a file."""
    lines = lines_of(version)
    text = "\n".join(line.text for line in lines)
    types = {block.id: block.type for block in version.words.blocks}
    starts = dict(zip((line.number for line in lines), line_starts(lines), strict=True))
    blocks: list[Block] = []
    titles: tuple[str, ...] = ()
    for name, group in groupby(lines, key=lambda line: line.block):
        own = list(group)
        start = starts[own[0].number]
        end = starts[own[-1].number] + len(own[-1].text)
        kind = _KINDS.get(types[name], BlockKind.PARAGRAPH)
        span = (own[0].number, own[-1].number)
        blocks.append(Block(kind, text[start:end], start, end, *span, heading=titles))
        if kind is BlockKind.HEADING:
            titles = (text[start:end].replace("\n", " "),)
    return Reading(text, tuple(blocks), READER, "1", {"title": version.title})
