# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sechseck.engines.redline.block import Block, tokens_in
from sechseck.engines.redline.element import Opening, Token
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.myers import Change, changes_between
from sechseck.engines.redline.rising import longest_rising
from sechseck.engines.redline.tidying import changes_by_sentence, tidied
from sechseck.engines.redline.version import Version


def diff(base: Version, changed: Version, *, minimal: bool = False) -> list[Hunk]:
    """Return the hunks that turn one version into another.

    Blocks with one id are one block; the tokens of those that changed are compared. A block
    that is taken away is one hunk; new blocks at one place are one hunk together. A block that is
    taken away here and brought again there is a move.

    Parameters
    ----------
    base
        The version that is to be changed.
    changed
        What it is to become; blocks that stay keep their ids (see ``keep_ids``).
    minimal
        Leave the changes as small as they are found, not as people would read them.

    Returns
    -------
    list of Hunk
        In order, disjoint; ``apply(base, diff(base, changed))`` has the blocks of
        ``changed``, byte for byte.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> old = Version((block_of("a", "Wir bauen Wege."),))
    >>> new = Version((block_of("a", "Wir bauen sichere Wege."),))
    >>> [hunk.text for hunk in diff(old, new)]
    ['sichere ']
    """
    if base.ids == changed.ids:
        return _in_blocks(base, changed, minimal=minimal)
    hunks: list[Hunk] = []
    done = new_done = 0
    for left, right in [*_staying(base.ids, changed.ids), _ends(base, changed)]:
        if left > done or right > new_done:
            hunks += _whole_blocks(base, done, left, changed.blocks[new_done:right])
        if left < len(base.blocks) and base.blocks[left] is not changed.blocks[right]:
            hunks += _inside(base, left, changed.blocks[right], minimal=minimal)
        done, new_done = left + 1, right + 1
    return _with_moves(base, changed, hunks)


def _staying(ids: Sequence[str], new_ids: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of blocks that stay where they are among the others, by their ids."""
    places = {id: at for at, id in enumerate(new_ids)}
    return longest_rising([(at, places[id]) for at, id in enumerate(ids) if id in places])


def _ends(base: Version, changed: Version) -> tuple[int, int]:
    return len(base.blocks), len(changed.blocks)


def _in_blocks(base: Version, changed: Version, *, minimal: bool) -> list[Hunk]:
    """Return the hunks between versions of which no block came, went or moved."""
    pairs = zip(base.blocks, changed.blocks, strict=True)
    # Asked in place and in this order: of thousands of blocks nearly all are the same.
    different = [
        at
        for at, (old, new) in enumerate(pairs)
        if old is not new
        and (
            old.runs != new.runs
            or old.type is not new.type
            or old.level != new.level
            or old.value != new.value
        )
    ]
    return [
        hunk for at in different for hunk in _inside(base, at, changed.blocks[at], minimal=minimal)
    ]


def _whole_blocks(base: Version, start: int, end: int, new: Sequence[Block]) -> Iterator[Hunk]:
    """Yield a hunk for each block that goes, and one for all that come."""
    for at in range(start, end):
        yield Hunk(base.blocks[at].id, base.offsets[at], base.offsets[at + 1], (), base.sha256)
    if new:
        place = base.offsets[end]
        before = base.blocks[end - 1].id if end else ""
        elements = tuple(chain.from_iterable(block.elements for block in new))
        yield Hunk(before, place, place, elements, base.sha256)


def _inside(base: Version, at: int, new: Block, *, minimal: bool) -> Iterator[Hunk]:
    """Yield the hunks inside a block that stays."""
    old = base.blocks[at]
    if old == new:
        return
    offset = base.offsets[at]
    if old.opening != new.opening:
        yield Hunk(old.id, offset, offset + 1, (new.opening,), base.sha256)
    words = tokens_in(new)
    for a, b, c, d in changed_tokens(old.tokens, words, minimal=minimal):
        yield Hunk(old.id, offset + a + 1, offset + b + 1, words[c:d], base.sha256)


def changed_tokens(
    old: Sequence[Token], new: Sequence[Token], *, minimal: bool = False
) -> list[Change]:
    """Return the changes between the tokens of two blocks, as ranges of tokens."""
    changes = changes_between(old, new)
    if changes is None:
        changes = changes_by_sentence(old, new)
    return changes if minimal else tidied(changes, old, new)


def _with_moves(base: Version, changed: Version, hunks: list[Hunk]) -> list[Hunk]:
    """Return the hunks; those that take away and bring an equal block say so."""
    come = {one.id for hunk in hunks for one in hunk.replacement if isinstance(one, Opening)}
    if not come:
        return hunks
    new = {block.id: block for block in changed.blocks if block.id in come}
    moved = {
        hunk.block
        for hunk in hunks
        if hunk.is_deletion and hunk.block in new and new[hunk.block] in base.blocks
    }
    return [_marked(hunk, moved) for hunk in hunks] if moved else hunks


def _marked(hunk: Hunk, moved: set[str]) -> Hunk:
    if hunk.is_deletion and hunk.block in moved:
        return replace(hunk, moved=(hunk.block,))
    brought = [one.id for one in hunk.replacement if isinstance(one, Opening) and one.id in moved]
    return replace(hunk, moved=tuple(brought)) if brought and hunk.is_insertion else hunk
