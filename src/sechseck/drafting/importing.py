# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What readers find in a file, as the blocks of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.drafting.typed import runs_of
from sechseck.engines.readers.reading import Block as ReadBlock
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.redline import Block, BlockType, Version, keep_ids

_DROPPED = (BlockKind.META, BlockKind.BOILERPLATE)
_SIGN = re.compile(r"^(?:[-*+•–]|(?P<number>\d{1,3})[.)])\s+")
_TITLE = re.compile(r"^#{1,6}\s+")
_DEPTHS = (BlockType.H2, BlockType.H3, BlockType.H4)


def version_of_reading(reading: Reading) -> Version:
    """Return a first version of what was read, without its title and its frame."""
    return keep_ids(Version(()), list(_blocks(reading)))


def _blocks(reading: Reading) -> Iterator[Block]:
    title = _plain(reading.metadata.get("title", ""))
    for one in reading.blocks:
        if one.kind in _DROPPED or not one.text.strip():
            continue
        block = _block(one, _before(reading.text, one.start))
        is_title = block.type in _DEPTHS and bool(title) and _plain(block.text).endswith(title)
        if not is_title:
            yield block


def _plain(text: str) -> str:
    return " ".join(text.split())


def _before(text: str, start: int) -> str:
    """Return what stands on the line before a block: the sign or number of an item."""
    return text[text.rfind("\n", 0, start) + 1 : start].lstrip()


def _block(one: ReadBlock, before: str) -> Block:
    words = " ".join(line.strip() for line in one.text.splitlines()).strip()
    if one.kind is BlockKind.HEADING:
        depth = _DEPTHS[min(len(one.heading), len(_DEPTHS) - 1)]
        return Block("", depth, runs_of(_TITLE.sub("", words)))
    if one.kind is not BlockKind.ITEM:
        return Block("", BlockType.PARAGRAPH, runs_of(words))
    sign = _SIGN.match(before) or _SIGN.match(words)
    rest = _SIGN.sub("", words)
    if sign and sign["number"]:
        return Block("", BlockType.NUMBERED, runs_of(rest), 1, int(sign["number"]))
    return Block("", BlockType.BULLET, runs_of(rest), 1)
