# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Items of lists, which stand one after the other, as lists inside lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sechseck.engines.redline import BlockType, ShownBlock

LISTS = (BlockType.BULLET, BlockType.NUMBERED)
DEEPEST = 6


@dataclass(slots=True)
class Item:
    """An item with the lists inside it; without a block where only these are there."""

    block: ShownBlock | None
    lists: list[Listing] = field(default_factory=list)


@dataclass(slots=True)
class Listing:
    """A list of one kind."""

    type: BlockType
    items: list[Item] = field(default_factory=list)


def grown(blocks: Iterable[ShownBlock]) -> list[ShownBlock | Listing]:
    """Return blocks, with neighbouring items put into lists."""
    found: list[ShownBlock | Listing] = []
    path: list[Listing] = []
    for block in blocks:
        if block.type not in LISTS:
            path = []
            found.append(block)
            continue
        level = min(max(block.level, 1), DEEPEST)
        del path[level:]
        if len(path) == level and path[-1].type is not block.type:
            path.pop()
        while len(path) < level:
            path.append(_opened(path, block.type, found))
        path[-1].items.append(Item(block))
    return found


def _opened(path: list[Listing], type_: BlockType, found: list[ShownBlock | Listing]) -> Listing:
    """Return a new list, put inside the last item of the list around it."""
    made = Listing(type_)
    if not path:
        found.append(made)
        return made
    around = path[-1].items
    if not around:
        around.append(Item(None))
    around[-1].lists.append(made)
    return made
