# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and hunks as JSON, as a database keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sechseck.engines.redline.block import Block, BlockType, Run
from sechseck.engines.redline.element import CLOSING, Closing, Element, Opening, Token
from sechseck.engines.redline.errors import RedlineRefused
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.version import Edit, OriginSpan, Version

Row = dict[str, Any]
_BROKEN = "Die gespeicherte Fassung ist nicht lesbar."


def version_to_json(version: Version) -> Row:
    """Return a version as plain values for JSON, with origins and edits of a merged one."""
    return {
        "blocks": [_block_row(block) for block in version.blocks],
        "base": version.base,
        "origins": [[s.start, s.end, list(s.amendments), s.base_start] for s in version.origins],
        "edits": [list(edit) for edit in version.edits],
    }


def version_from_json(row: Mapping[str, Any]) -> Version:
    """Return the version that ``version_to_json`` wrote.

    Raises
    ------
    RedlineRefused
        If the row is none.
    """
    try:
        blocks = tuple(_block(one) for one in row["blocks"])
        origins = tuple(OriginSpan(s, e, tuple(who), at) for s, e, who, at in row["origins"])
        edits = tuple(Edit(*one) for one in row["edits"])
        return Version(blocks, origins, row["base"], edits)
    except (KeyError, TypeError, ValueError) as error:
        raise RedlineRefused(_BROKEN) from error


def hunk_to_json(hunk: Hunk) -> Row:
    """Return a hunk as plain values for JSON."""
    return {
        "block": hunk.block,
        "start": hunk.start,
        "end": hunk.end,
        "replacement": [_element_row(one) for one in hunk.replacement],
        "base": hunk.base,
        "moved": list(hunk.moved),
    }


def hunk_from_json(row: Mapping[str, Any]) -> Hunk:
    """Return the hunk that ``hunk_to_json`` wrote.

    Raises
    ------
    RedlineRefused
        If the row is none.
    """
    try:
        elements = tuple(_elements(row["replacement"]))
        moved = tuple(row["moved"])
        return Hunk(row["block"], row["start"], row["end"], elements, row["base"], moved)
    except (KeyError, TypeError, ValueError) as error:
        raise RedlineRefused(_BROKEN) from error


def _block_row(block: Block) -> Row:
    runs = [[run.text, list(run.marks)] for run in block.runs]
    row = {"id": block.id, "type": block.type.value, "level": block.level, "runs": runs}
    return row if block.value is None else {**row, "value": block.value}


def _block(row: Mapping[str, Any]) -> Block:
    runs = tuple(Run(text, tuple(marks)) for text, marks in row["runs"])
    return Block(row["id"], BlockType(row["type"]), runs, row["level"], row.get("value"))


def _element_row(one: Element) -> list[Any]:
    """Return a list told apart by its length: 0 closing, 2 token, 4 opening."""
    return [] if isinstance(one, Closing) else list(one)


def _elements(rows: Iterable[Sequence[Any]]) -> Iterator[Element]:
    for row in rows:
        if not row:
            yield CLOSING
        elif len(row) == 2:
            yield Token(row[0], tuple(row[1]))
        else:
            yield Opening(*row)
