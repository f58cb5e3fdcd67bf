# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changes in a text as its pages show it: only the blocks that change, with their lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sechseck.engines.redline import (
    Closing,
    Hunk,
    Line,
    Opening,
    Status,
    Version,
    affected_lines,
    walked,
)

SAME, INSERTED, DELETED = "same", "ins", "del"
KINDS = {Status.KEPT: SAME, Status.NEW: INSERTED, Status.GONE: DELETED}
AROUND = 90  # letters beside a change that an excerpt keeps


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


def changed_blocks(
    base: Version, hunks: Sequence[Hunk], lines: Sequence[Line] = ()
) -> list[RedBlock]:
    """Return only the blocks that change, come or go; what is untouched is not looked at."""
    where = _where(base, hunks, lines)
    found: list[RedBlock] = []
    for span, own in _touched(base, hunks):
        found += _blocks(base, own, where, span)
    return [block for block in found if block.kind != SAME]


Where = dict[int, str]  # what each hunk does, in German, by its identity


def _where(base: Version, hunks: Sequence[Hunk], lines: Sequence[Line]) -> Where:
    places = affected_lines(base, hunks, lines) if lines else []
    return {id(hunk): place.wording for hunk, place in zip(hunks, places, strict=False)}


def _touched(base: Version, hunks: Sequence[Hunk]) -> Iterator[tuple[tuple[int, int], list[Hunk]]]:
    """Yield stretches of whole blocks with the hunks inside them."""
    group: list[Hunk] = []
    start = end = 0
    for hunk in sorted(hunks, key=lambda one: (one.start, one.end)):
        at = min(bisect_right(base.offsets, hunk.start) - 1, max(len(base.blocks) - 1, 0))
        stop = base.offsets[max(bisect_left(base.offsets, hunk.end), at + 1)] if base.blocks else 0
        if group and base.offsets[at] >= end:
            yield (start, end), group
            group = []
        start = start if group else base.offsets[at]
        end = max(end, stop) if group else stop
        group.append(hunk)
    if group:
        yield (start, end), group


def _blocks(
    base: Version, hunks: Sequence[Hunk], where: Where, span: tuple[int, int]
) -> list[RedBlock]:
    blocks: list[RedBlock] = []
    pending: list[str] = []
    said: set[int] = set()
    ordered = sorted(hunks, key=lambda hunk: (hunk.start, hunk.end))
    for status, one, hunk in walked(base, ordered, *span):
        kind = KINDS[status]
        if hunk is not None and id(hunk) in where and id(hunk) not in said:
            said.add(id(hunk))
            pending.append(where[id(hunk)])
        if isinstance(one, Opening):
            blocks.append(RedBlock(one.id, one.type, kind))
        if not blocks:
            continue
        if not isinstance(one, Opening | Closing):
            _add(blocks[-1], kind, one.text, _mark(one.marks))
        blocks[-1].where += pending
        pending = []
    return [block for block in blocks if block.pieces]


def _mark(marks: Sequence[str]) -> str:
    return next((one for one in marks if one in ("strong", "em")), "")


def _add(block: RedBlock, kind: str, text: str, mark: str) -> None:
    """Add letters; neighbours of one look are one piece."""
    last = block.pieces[-1] if block.pieces else None
    if last is not None and (last.kind, last.mark) == (kind, mark):
        block.pieces[-1] = RedPiece(kind, last.text + text, mark)
    else:
        block.pieces.append(RedPiece(kind, text, mark))


def excerpts(blocks: Sequence[RedBlock]) -> list[RedBlock]:
    """Return changed blocks with only the words around what changes."""
    return [replace(block, pieces=_around(block.pieces)) for block in blocks]


def _around(pieces: Sequence[RedPiece]) -> list[RedPiece]:
    kinds = [SAME, *(piece.kind for piece in pieces), SAME]
    near = [
        piece
        if piece.kind != SAME
        else replace(piece, text=_near(piece.text, kinds[at] != SAME, kinds[at + 2] != SAME))
        for at, piece in enumerate(pieces)
    ]
    return [piece for piece in near if piece.text]


def _near(text: str, is_after: bool, is_before: bool) -> str:
    """Shorten what stays: its beginning stands after a change, its end before one.

    >>> _near("Wir bauen " + 20 * "viele " + "Stege.", False, True)[:9]
    '… viele v'
    """
    most = AROUND * (is_after + is_before)
    if len(text) <= most + 2:
        return text
    head = text[:AROUND].rpartition(" ")[0] if is_after else ""
    tail = text[-AROUND:].partition(" ")[2] if is_before else ""
    return f"{head} … {tail}" if head else f"… {tail}"
