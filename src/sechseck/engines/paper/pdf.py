# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""PDF: each numbered line is one printed line; tagged, with words for what comes and goes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from sechseck.engines.paper.archive import printable
from sechseck.engines.paper.listing import Item, Listing, grown
from sechseck.engines.paper.rows import Piece, Row, rows_of
from sechseck.engines.paper.sheet import Sheet
from sechseck.engines.paper.widths import widest
from sechseck.engines.press import printed
from sechseck.engines.redline import BlockType, Line, ShownBlock, Status, lines_by_block

_ROOM = 41.0  # ems between the margins
_STEP = 1.6  # ems of a list's or quotation's indent
_HEADINGS = {BlockType.H2: 1, BlockType.H3: 2, BlockType.H4: 3}


def pdf_of(sheet: Sheet) -> bytes:
    """Return a sheet as PDF/UA-1; with signs no font of ours has, as tagged PDF without it.

    Raises
    ------
    PaperRefused
        If the text cannot be printed at all.
    """
    return printed(told(sheet), int(sheet.at.timestamp()))


def told(sheet: Sheet) -> str:
    """Return what the template reads."""
    lines = lines_by_block(sheet.lines)
    blocks = _changed(sheet.blocks) if sheet.only_changes else sheet.blocks
    names = {Status.NEW: sheet.words.inserted, Status.GONE: sheet.words.deleted}
    page = {
        "title": _flat(sheet.title) or "–",
        "author": _flat(sheet.author),
        "kicker": _flat(sheet.kicker),
        "facts": [[_flat(name), _flat(value)] for name, value in sheet.facts],
        "wordings": [_flat(one) for one in sheet.wordings],
        "names": {status.value: _flat(name) for status, name in names.items()},
        "body": _Body(lines).told([*sheet.name, *blocks]),
        "after": [
            [_flat(name), [_flat(part) for part in text.split("\n") if part.strip()]]
            for name, text in sheet.after
        ],
    }
    return json.dumps(page, ensure_ascii=False)


def _changed(blocks: Iterable[ShownBlock]) -> list[ShownBlock]:
    return [
        one for one in blocks
        if one.status is not Status.KEPT
        or one.was is not None
        or any(part.status is not Status.KEPT for part in one.parts)
    ]  # fmt: skip


def _flat(text: str) -> str:
    return " ".join(printable(text).split())


class _Body:
    """Turns blocks into what the template reads; headings never leave out a level."""

    def __init__(self, lines: dict[str, list[Line]]) -> None:
        self._lines = lines
        self._depth = 0

    def told(self, blocks: list[ShownBlock]) -> list[dict[str, Any]]:
        """Return all blocks."""
        return [
            self._list(one) if isinstance(one, Listing) else self._block(one)
            for one in grown(blocks)
        ]

    def _block(self, block: ShownBlock) -> dict[str, Any]:
        row = {"kind": "p", "level": min(block.level, 6), "rows": self._rows(block)}
        if block.type in _HEADINGS:
            self._depth = min(_HEADINGS[block.type], self._depth + 1)
            row |= {"kind": "h", "depth": self._depth}
        return row

    def _list(self, listing: Listing) -> dict[str, Any]:
        kind = "ul" if listing.type is BlockType.BULLET else "ol"
        return {"kind": kind, "items": [self._item(one) for one in listing.items]}

    def _item(self, item: Item) -> dict[str, Any]:
        value = item.block.value if item.block else None
        return {
            "value": value if value is not None and 0 <= value < 2**31 else None,
            "rows": self._rows(item.block) if item.block else [],
            "lists": [self._list(one) for one in item.lists],
        }

    def _rows(self, block: ShownBlock) -> list[dict[str, Any]]:
        """Return the printed lines; those of a block that was there have their numbers."""
        lines = [] if block.status is Status.NEW else self._lines.get(block.id, [])
        return [_row(one, _ROOM - _STEP * block.level) for one in rows_of(block, lines)]


def _row(row: Row, room: float) -> dict[str, Any]:
    parts = [
        {"s": status.value, "runs": [_run(one) for one in pieces]}
        for status, pieces in groupby(row.pieces, key=lambda one: one.status)
    ]
    is_kept = all(one.status is Status.KEPT for one in row.pieces)
    text = "".join(one.text for one in row.pieces)
    return {"n": row.number, "parts": parts, "wide": is_kept and widest(text) > room}


def _run(piece: Piece) -> dict[str, Any]:
    marks = [mark for mark in piece.marks if not mark.startswith("a:")]
    return {"t": printable(piece.text), "m": marks}
