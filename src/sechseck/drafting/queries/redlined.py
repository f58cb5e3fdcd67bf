# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A text with its changes: what is inserted and what is deleted, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sechseck.engines.redline import (
    Closing,
    Element,
    Hunk,
    Line,
    Opening,
    Version,
    affected_lines,
)

SAME, INSERTED, DELETED = "same", "ins", "del"


@dataclass(frozen=True, slots=True)
class RedPiece:
    """Letters that stay, come or go."""

    kind: str
    text: str
    mark: str


@dataclass(slots=True)
class RedBlock:
    """A block with its pieces; ``where`` says which lines change, in German."""

    id: str
    type: str
    opened: str
    pieces: list[RedPiece] = field(default_factory=list)
    where: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Whether the block stays, changes, comes or goes."""
        kinds = {piece.kind for piece in self.pieces} | {self.opened}
        return kinds.pop() if len(kinds) == 1 else "changed"


def redlined(base: Version, hunks: Sequence[Hunk], lines: Sequence[Line] = ()) -> list[RedBlock]:
    """Return every block of a text with its changes; without lines they have no numbers."""
    blocks: list[RedBlock] = []
    places = affected_lines(base, hunks, lines) if lines else []
    where = dict(zip(map(id, hunks), places, strict=bool(places)))
    pending: list[str] = []
    for one, kind, hunk in _walk(base, hunks):
        if hunk is not None and where.get(id(hunk)):
            pending.append(where.pop(id(hunk)).wording)
        if isinstance(one, Opening):
            blocks.append(RedBlock(one.id, one.type, kind))
        if not blocks:
            continue
        if not isinstance(one, Opening | Closing):
            _add(blocks[-1], kind, one.text, _mark(one.marks))
        blocks[-1].where += pending
        pending = []
    return [block for block in blocks if block.pieces]


def changed_blocks(
    base: Version, hunks: Sequence[Hunk], lines: Sequence[Line] = ()
) -> list[RedBlock]:
    """Return only the blocks that change, come or go."""
    return [block for block in redlined(base, hunks, lines) if block.kind != SAME]


def _walk(base: Version, hunks: Sequence[Hunk]) -> Iterator[tuple[Element, str, Hunk | None]]:
    done = 0
    for hunk in sorted(hunks, key=lambda one: (one.start, one.end)):
        for one in base.stream[done : hunk.start]:
            yield one, SAME, None
        for one in base.stream[hunk.start : hunk.end]:
            yield one, DELETED, hunk
        for one in hunk.replacement:
            yield one, INSERTED, hunk
        done = hunk.end
    for one in base.stream[done:]:
        yield one, SAME, None


def _mark(marks: Sequence[str]) -> str:
    return next((one for one in marks if one in ("strong", "em")), "")


def _add(block: RedBlock, kind: str, text: str, mark: str) -> None:
    """Add letters; neighbours of one look are one piece."""
    last = block.pieces[-1] if block.pieces else None
    if last is not None and (last.kind, last.mark) == (kind, mark):
        block.pieces[-1] = RedPiece(kind, last.text + text, mark)
    else:
        block.pieces.append(RedPiece(kind, text, mark))
