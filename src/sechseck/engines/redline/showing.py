# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A base with changes shown in it: what is kept, what goes, what comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby

from sechseck.engines.redline.applying import check_hunks
from sechseck.engines.redline.block import BlockType, Run, joined_runs
from sechseck.engines.redline.element import Element, Opening, Token
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.version import Version


class Status(StrEnum):
    """Whether letters or a block stay."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring letters of one fate."""

    status: Status
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The letters of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with its changes; ``was`` is its type before, None if it stays the same."""

    id: str
    type: BlockType
    level: int
    value: int | None
    status: Status
    parts: tuple[Part, ...]
    was: BlockType | None = None
    is_moved: bool = False


def redlined(base: Version, hunks: Sequence[Hunk]) -> list[ShownBlock]:
    """Return the blocks of a base with changes shown in them.

    Parameters
    ----------
    base
        The version the hunks were made for.
    hunks
        Disjoint, as ``diff`` returns them.

    Returns
    -------
    list of ShownBlock
        Without what is new the base, without what is gone the changed version.

    Raises
    ------
    WrongBase, Overlapping
        As ``apply``.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> from sechseck.engines.redline.diffing import diff
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Wir planen Wege."),))
    >>> [(part.status.value, part.text) for part in redlined(old, diff(old, new))[0].parts]
    [('kept', 'Wir '), ('gone', 'bauen'), ('new', 'planen'), ('kept', ' Wege.')]
    """
    ordered = sorted(hunks, key=lambda hunk: (hunk.start, hunk.end))
    check_hunks(base, ordered)
    shown: list[ShownBlock] = []
    moved = {id for hunk in ordered for id in hunk.moved}
    block = _Open()
    for status, element, _hunk in walked(base, ordered):
        if isinstance(element, Opening):
            block.begin(element, status)
        elif isinstance(element, Token):
            block.parts.append((status, Run(element.text, element.marks)))
        elif status is block.status:
            done = block.shown()
            shown.append(replace(done, is_moved=done.id in moved and status is not Status.KEPT))
            block = _Open()
    return shown


def walked(
    base: Version, ordered: Sequence[Hunk], start: int = 0, end: int | None = None
) -> Iterator[tuple[Status, Element, Hunk | None]]:
    """Yield every element of both versions in the order people read a redline.

    Parameters
    ----------
    base
        The version the hunks were made for.
    ordered
        Disjoint hunks in order, all inside the range.
    start, end
        The range of the stream of the base that is looked at; without them all of it.

    Yields
    ------
    tuple of Status, Element, Hunk or None
        Whether it stays, the element, and the hunk to which it belongs.
    """
    done = start
    for hunk in ordered:
        yield from ((Status.KEPT, one, None) for one in base.stream[done : hunk.start])
        yield from ((Status.GONE, one, hunk) for one in base.stream[hunk.start : hunk.end])
        yield from ((Status.NEW, one, hunk) for one in hunk.replacement)
        done = hunk.end
    yield from ((Status.KEPT, one, None) for one in base.stream[done:end])


@dataclass
class _Open:
    """The block that is being shown."""

    opening: Opening | None = None
    status: Status = Status.KEPT
    was: BlockType | None = None
    parts: list[tuple[Status, Run]] = field(default_factory=list)

    def begin(self, opening: Opening, status: Status) -> None:
        """Begin a block; a new beginning right behind one that goes is a change of type."""
        if self.opening is None:
            self.opening, self.status = opening, status
        elif not self.parts and self.status is Status.GONE and status is Status.NEW:
            self.was = BlockType(self.opening.type)
            self.opening, self.status = opening, Status.KEPT

    def shown(self) -> ShownBlock:
        """Return what has been shown."""
        assert self.opening is not None
        id, type_, level, value = self.opening
        grouped = groupby(self.parts, key=lambda part: part[0])
        parts = tuple(
            Part(status, joined_runs(run for _, run in rows)) for status, rows in grouped
        )
        return ShownBlock(id, BlockType(type_), level, value, self.status, parts, self.was)
