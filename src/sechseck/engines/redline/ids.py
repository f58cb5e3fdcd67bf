# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ids that stay: blocks that somebody wrote anew get the ids they had."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from sechseck.engines.redline.alignment import align
from sechseck.engines.redline.block import Block
from sechseck.engines.redline.version import Version


def keep_ids(base: Version, blocks: Sequence[Block]) -> Version:
    """Return blocks as a version in which those of the base keep their ids.

    Parameters
    ----------
    base
        The version the blocks come from; an empty one for a first version.
    blocks
        Blocks in reading order. An id that the base knows is believed if it stands once;
        other ids, "" among them, are given anew.

    Returns
    -------
    Version
        The same input gives the same ids.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> base = Version((block_of("b7", "Wir bauen Wege."),))
    >>> kept = keep_ids(base, [block_of("", "Neu."), block_of("", "Wir bauen Wege.")])
    >>> kept.ids[1]
    'b7'
    """
    known = set(base.ids)
    seen: set[str] = set()
    named: list[Block] = []
    for block in blocks:
        is_known = block.id in known and block.id not in seen
        seen.add(block.id)
        named.append(block if is_known else replace(block, id=""))
    claimed = {block.id for block in named} - {""}
    ids = {there: base.ids[at] for at, there in align(base.blocks, named)}
    _add_moved(base, named, ids, claimed)
    return Version(tuple(_named(base, named, ids, claimed)))


def _add_moved(
    base: Version, named: Sequence[Block], ids: dict[int, str], claimed: set[str]
) -> None:
    """Give blocks that stand elsewhere now the ids they had."""
    taken = {*ids.values(), *claimed}
    free = {block.content: block.id for block in base.blocks if block.id not in taken}
    for at, block in enumerate(named):
        if at not in ids and not block.id and block.content in free:
            ids[at] = free.pop(block.content)


def _named(
    base: Version, named: Sequence[Block], ids: dict[int, str], claimed: set[str]
) -> list[Block]:
    used = {*base.ids, *claimed}
    given: list[Block] = []
    for at, block in enumerate(named):
        name = block.id or ids.get(at, "")
        if not block.id and name in claimed:
            name = ""
        if not name:
            name = _fresh(base, block, used)
            used.add(name)
        given.append(replace(block, id=name))
    return given


def _fresh(base: Version, block: Block, used: set[str]) -> str:
    """Return a new id: from what stands there, so that the same writing gives the same."""
    number = 0
    while True:
        seed = f"{base.sha256} {block.content!r} {number}".encode("utf-8", "surrogatepass")
        name = f"b{hashlib.sha256(seed).hexdigest()[:12]}"
        if name not in used:
            return name
        number += 1
