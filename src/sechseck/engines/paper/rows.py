# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Printed lines: each numbered line of the base on a line of its own, with what changes in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from sechseck.engines.redline import Line, ShownBlock, Status


class Piece(NamedTuple):
    """Letters of one look and fate."""

    status: Status
    text: str
    marks: tuple[str, ...]


@dataclass(slots=True)
class Row:
    """One printed line; without a number where it is new."""

    number: int | None
    pieces: list[Piece] = field(default_factory=list)
    is_hyphenated: bool = False


def rows_of(block: ShownBlock, lines: Sequence[Line]) -> list[Row]:
    """Return the printed lines of a block.

    Letters of the base stand in their numbered line; what is inserted stands where it comes in,
    before the break.

    Parameters
    ----------
    block
        A block with its changes.
    lines
        The numbered lines of the block in the base; none for a new block.
    """
    rows = [Row(line.number, [], line.is_hyphenated) for line in lines] or [Row(None)]
    stops = [line.start for line in lines[1:]]
    spans = list(pairwise([0, *stops]))
    at = row = 0
    for piece in _pieces(block):
        if piece.status is Status.NEW:
            rows[row].pieces.append(piece)
            continue
        text = piece.text
        while text:
            while row < len(spans) and at >= stops[row]:
                row += 1
            room = stops[row] - at if row < len(spans) else len(text)
            rows[row].pieces.append(piece._replace(text=text[:room]))
            at, text = at + len(text[:room]), text[room:]
    for one in rows:
        _tidy(one)
    return rows


def _pieces(block: ShownBlock) -> Iterator[Piece]:
    for part in block.parts:
        for run in part.runs:
            yield Piece(part.status, run.text, run.marks)


def _tidy(row: Row) -> None:
    """Take away the white space that ends a line; write the hyphen of a word cut hard."""
    if row.pieces:
        last = row.pieces[-1]
        sign = "-" * row.is_hyphenated
        row.pieces[-1] = last._replace(text=last.text.rstrip() + sign)
