# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from sechseck.engines.redline.alignment import align
from sechseck.engines.redline.block import Block
from sechseck.engines.redline.element import Opening
from sechseck.engines.redline.hunk import Hunk
from sechseck.engines.redline.myers import Change, changes_between
from sechseck.engines.redline.tidying import changes_by_sentence, tidied
from sechseck.engines.redline.version import Version


def diff(base: Version, changed: Version, *, minimal: bool = False) -> list[Hunk]:
    """Return the hunks that turn one version into another.

    Blocks are aligned first, then the tokens of those that changed are compared. A block that
    is taken away is one hunk; new blocks at one place are one hunk together. A block that is
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
    hunks: list[Hunk] = []
    pairs = [(-1, -1), *_pairs(base, changed), (len(base.blocks), len(changed.blocks))]
    for (left, right), (next_left, next_right) in pairwise(pairs):
        if next_left - left > 1 or next_right - right > 1:
            new = changed.blocks[right + 1 : next_right]
            hunks += _whole_blocks(base, left + 1, next_left, new)
        if next_left < len(base.blocks):
            hunks += _inside(base, next_left, changed.blocks[next_right], minimal=minimal)
    return _with_moves(base, changed, hunks)


def _pairs(base: Version, changed: Version) -> list[tuple[int, int]]:
    """Return the aligned pairs; nothing is compared where the ids stand in the same order."""
    if base.ids == changed.ids:
        return [(at, at) for at in range(len(base.blocks))]
    return align(base.blocks, changed.blocks)


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
    if old is new or old == new:
        return
    offset = base.offsets[at]
    if old.elements[0] != new.elements[0]:
        yield Hunk(old.id, offset, offset + 1, (new.elements[0],), base.sha256)
    for a, b, c, d in changed_tokens(old, new, minimal=minimal):
        words = new.elements[c + 1 : d + 1]
        yield Hunk(old.id, offset + a + 1, offset + b + 1, words, base.sha256)


def changed_tokens(old: Block, new: Block, *, minimal: bool = False) -> list[Change]:
    """Return the changes between the tokens of two blocks, as ranges of tokens."""
    changes = changes_between(old.tokens, new.tokens)
    if changes is None:
        changes = changes_by_sentence(old.tokens, new.tokens)
    return changes if minimal else tidied(changes, old.tokens, new.tokens)


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
