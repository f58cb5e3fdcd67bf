# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A version as its page shows it: blocks of numbered lines with what stands in the margin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sechseck.drafting.models import Amendment, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.engines.redline import Block, Line, affected_lines

TAGS = {"h2": 2, "h3": 3, "h4": 4}


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one look."""

    text: str
    mark: str  # "", strong or em


@dataclass(frozen=True, slots=True)
class Note:
    """Something in the margin of a line."""

    label: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One numbered line."""

    number: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with its lines."""

    id: str
    type: str
    level: int
    heading_level: int  # 0: no heading
    lines: tuple[ShownLine, ...]


Notes = Mapping[int, Sequence[Note]]


def shown_blocks(version: TextVersion, notes: Notes | None = None) -> list[ShownBlock]:
    """Return the blocks of a version with their numbered lines."""
    blocks = {block.id: block for block in version.words.blocks}
    margin = notes or {}
    return [
        _block(blocks[name], list(lines), margin)
        for name, lines in groupby(lines_of(version), key=lambda line: line.block)
    ]


def _block(block: Block, lines: list[Line], margin: Notes) -> ShownBlock:
    shown = tuple(
        ShownLine(line.number, _pieces(block, line), tuple(margin.get(line.number, ())))
        for line in lines
    )
    level = TAGS.get(block.type, 0)
    return ShownBlock(block.id, str(block.type), block.level, level, shown)


def _pieces(block: Block, line: Line) -> tuple[Piece, ...]:
    """Return what a line shows in its looks."""
    if len(block.runs) == 1 and not block.runs[0].marks:
        return (Piece(line.text, ""),)
    pieces, at = [], 0
    for run in block.runs:
        start, end = max(line.start, at), min(line.end, at + len(run.text))
        if start < end:
            mark = next((one for one in run.marks if one in ("strong", "em")), "")
            pieces.append(Piece(block.text[start:end], mark))
        at += len(run.text)
    return (*pieces, Piece("-", "")) if line.is_hyphenated else tuple(pieces)


def amendment_notes(version: TextVersion, amendments: Sequence[Amendment]) -> Notes:
    """Return where in the margin each amendment stands."""
    lines, found = lines_of(version), defaultdict[int, list[Note]](list)
    for one in amendments:
        for place in affected_lines(version.words, one.changes, lines):
            note = Note(one.label, place.wording, one.path)
            if not any(known.url == note.url for known in found[place.first]):
                found[place.first].append(note)
    return found
