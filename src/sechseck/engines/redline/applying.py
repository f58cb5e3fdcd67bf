# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hunks made on their base: the amended text, any time again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sechseck.engines.redline.block import Block, BlockType, Run
from sechseck.engines.redline.element import Closing, Element, Opening, Token
from sechseck.engines.redline.errors import Overlapping, RedlineRefused, WrongBase
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.version import Version

_TORN = "Diese Änderungen passen nicht zusammen: Ein Absatz hätte keinen Anfang oder kein Ende."


def apply(base: Version, hunks: Sequence[Hunk]) -> Version:
    """Return a version with hunks made on it.

    Parameters
    ----------
    base
        The version the hunks were made for.
    hunks
        Disjoint; insertions at one place stand in the order given.

    Returns
    -------
    Version
        Blocks that no hunk touches are the very same.

    Raises
    ------
    WrongBase
        If a hunk was made for another version.
    Overlapping
        If two hunks change one place.
    RedlineRefused
        If the hunks do not leave whole blocks.
    """
    ordered = sorted(hunks, key=lambda hunk: (hunk.start, hunk.end))
    check_hunks(base, ordered)
    blocks: list[Block] = []
    done = 0
    for reach in reaches(base, ordered):
        group = ordered[reach.start : reach.end]
        blocks += base.blocks[done : reach.first]
        blocks += blocks_of(spliced(base, reach.first, reach.last, group))
        done = reach.last
    return Version(distinct([*blocks, *base.blocks[done:]]))


def check_hunks(base: Version, ordered: Sequence[Hunk]) -> None:
    """Refuse hunks of another base and hunks that overlap; they stand in order."""
    reached = 0
    for hunk in ordered:
        if hunk.base != base.sha256 or not 0 <= hunk.start <= hunk.end <= base.offsets[-1]:
            raise WrongBase("Die Änderung gehört zu einer anderen Fassung.")
        if hunk.start < reached:
            raise Overlapping("Zwei Änderungen betreffen dieselbe Stelle.")
        reached = max(reached, hunk.end)


class Reach(NamedTuple):
    """Blocks from first to last that hunks from start to end touch; none for a place between."""

    first: int
    last: int
    start: int
    end: int


def reaches(base: Version, ordered: Sequence[Hunk]) -> list[Reach]:
    """Return which blocks which hunks touch, so that no two reaches share a block."""
    found: list[Reach] = []
    for number, hunk in enumerate(ordered):
        first = bisect_right(base.offsets, hunk.start) - 1
        is_between = base.offsets[first] == hunk.start
        last = max(bisect_left(base.offsets, hunk.end), first + (not is_between))
        if found and first < found[-1].last:
            last = max(last, found[-1].last)
            found[-1] = found[-1]._replace(last=last, end=number + 1)
        else:
            found.append(Reach(first, last, number, number + 1))
    return found


def spliced(base: Version, first: int, last: int, hunks: Sequence[Hunk]) -> list[Element]:
    """Return the elements of a range of blocks with the hunks in their places."""
    origin = base.offsets[first]
    old = [one for block in base.blocks[first:last] for one in block.elements]
    new: list[Element] = []
    done = 0
    for hunk in hunks:
        new += old[done : hunk.start - origin]
        new += hunk.replacement
        done = hunk.end - origin
    return new + old[done:]


def blocks_of(elements: Iterable[Element]) -> list[Block]:
    """Return the blocks of a stream.

    Raises
    ------
    RedlineRefused
        If a block is opened in another, never closed, or a token stands between blocks.
    """
    blocks: list[Block] = []
    opening: Opening | None = None
    runs: list[Run] = []
    for one in elements:
        if isinstance(one, Opening) == (opening is not None):
            raise RedlineRefused(_TORN)
        if isinstance(one, Token):
            runs.append(Run(one.text, one.marks))
        elif isinstance(one, Closing):
            assert opening is not None
            blocks.append(_block(opening, runs))
            opening, runs = None, []
        else:
            opening = one
    if opening is not None:
        raise RedlineRefused(_TORN)
    return blocks


def _block(opening: Opening, runs: Sequence[Run]) -> Block:
    type_ = BlockType(opening.type)
    return Block(opening.id, type_, tuple(runs), opening.level, opening.value)


def distinct(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks; an id that two authors gave is told apart by a number."""
    seen: set[str] = set()
    named: list[Block] = []
    for block in blocks:
        name, number = block.id, 1
        while name in seen:
            number += 1
            name = f"{block.id}~{number}"
        seen.add(name)
        renamed = Block(name, block.type, block.runs, block.level, block.value)
        named.append(block if name == block.id else renamed)
    return tuple(named)
