# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines a change touches, in the words in which people announce it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sechseck.engines.redline.block import Block
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.lines import Line, lines_by_block
from sechseck.engines.redline.version import Version


@dataclass(frozen=True, slots=True)
class Affected:
    """The lines a hunk touches; both numbers are 0 where the text has no lines.

    New blocks touch no line: ``first`` and ``last`` are the line they follow or precede.
    """

    first: int
    last: int
    wording: str


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a block of the base: ``block.text[start:end]``; equal for an insertion."""

    block: str
    start: int
    end: int


def affected_lines(base: Version, hunks: Iterable[Hunk], lines: Sequence[Line]) -> list[Affected]:
    """Return the lines each hunk touches with their wording.

    Parameters
    ----------
    base
        The version the hunks were made for.
    hunks
        What changes.
    lines
        The numbered lines of the base.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> from sechseck.engines.redline.diffing import diff
    >>> from sechseck.engines.redline.lines import number_lines
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Wir bauen sichere Wege."),))
    >>> [one.wording for one in affected_lines(old, diff(old, new), number_lines(old.blocks))]
    ['In Zeile 1 einfügen']
    """
    by_block = lines_by_block(lines)
    return [_affected(base, hunk, by_block) for hunk in hunks]


def places_of(base: Version, hunk: Hunk) -> list[Place]:
    """Return the parts of blocks a hunk touches; none for new blocks between others.

    White space at the ends is left out where words are touched, too.
    """
    first = bisect_right(base.offsets, hunk.start) - 1
    if hunk.is_insertion and base.offsets[first] == hunk.start:
        return []
    found = []
    for at in range(first, len(base.blocks)):
        if at > first and base.offsets[at] >= hunk.end:
            break
        start = max(hunk.start - base.offsets[at] - 1, 0)
        end = max(hunk.end - base.offsets[at] - 1, start)
        found.append(_place(base.blocks[at], start, end))
    return found


def _place(block: Block, start: int, end: int) -> Place:
    """Return the letters of a range of tokens."""
    end = min(end, len(block.tokens))
    start = min(start, end)
    if any(not one.text.isspace() for one in block.tokens[start:end]):
        while block.tokens[start].text.isspace():
            start += 1
        while block.tokens[end - 1].text.isspace():
            end -= 1
    places = list(accumulate((len(one.text) for one in block.tokens), initial=0))
    return Place(block.id, places[start], places[end])


def _affected(base: Version, hunk: Hunk, by_block: Mapping[str, list[Line]]) -> Affected:
    touched = [
        line
        for place in places_of(base, hunk)
        for line in lines_at(by_block.get(place.block, []), place)
    ]
    if not touched:
        return _beside(base, hunk, by_block)
    first, last = touched[0].number, touched[-1].number
    where = f"In Zeile {first}" if first == last else f"Von Zeile {first} bis {last}"
    return Affected(first, last, where + _verb(hunk))


def lines_at(lines: Sequence[Line], place: Place) -> list[Line]:
    """Return the lines of a block that a part of it touches; an insertion touches one."""
    touched = [line for line in lines if line.start < place.end and place.start < line.end]
    if touched or place.start < place.end:
        return touched
    holding = [line for line in lines if line.start <= place.start]
    return holding[-1:]


def _beside(base: Version, hunk: Hunk, by_block: Mapping[str, list[Line]]) -> Affected:
    """Return the wording for what touches no line."""
    at = bisect_right(base.offsets, hunk.start) - 1
    for block in reversed(base.blocks[:at]):
        if by_block.get(block.id):
            last = by_block[block.id][-1].number
            return Affected(last, last, f"Nach Zeile {last}{_verb(hunk)}")
    for block in base.blocks[at:]:
        if by_block.get(block.id):
            first = by_block[block.id][0].number
            return Affected(first, first, f"Vor Zeile {first}{_verb(hunk)}")
    return Affected(0, 0, _verb(hunk).strip().capitalize())


def _verb(hunk: Hunk) -> str:
    moved = " (verschoben)" if hunk.moved else ""
    if hunk.is_insertion:
        return f" einfügen{moved}"
    return f" löschen{moved}" if hunk.is_deletion else ""
