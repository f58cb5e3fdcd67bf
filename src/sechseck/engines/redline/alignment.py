# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which block of one version is which block of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sechseck.engines.redline.block import Block
from sechseck.engines.redline.element import Token
from sechseck.engines.redline.rising import Pair, longest_rising

Blocks = Sequence[Block]
Gap = tuple[int, int, int, int]  # of the base from, to; of the changed version from, to

_SAME_ID = 0.35  # what an equal id adds to the likeness of two blocks
_LEAST = 0.3  # below it two blocks have nothing to do with each other
_OFTEN = 32  # a word that stands in more blocks of a gap points to none of them


def align(base: Blocks, changed: Blocks) -> list[Pair]:
    """Return the pairs of blocks that belong together, rising on both sides.

    Equal blocks first, by id and then by content that is unique; between them the blocks that
    are most alike to each other, by the words they share and their lengths. Never all pairs.

    Parameters
    ----------
    base, changed
        Blocks of two versions.

    Examples
    --------
    >>> from sechseck.engines.redline.block import block_of
    >>> old = [block_of("a", "Wir bauen Wege."), block_of("b", "Der Bus fährt.")]
    >>> new = [block_of("x", "Neu ist das."), block_of("b", "Der Bus fährt oft.")]
    >>> align(old, new)
    [(1, 1)]
    """
    head, tail = _equal_ends(base, changed, (0, len(base), 0, len(changed)))
    ends = (head, len(base) - tail, head, len(changed) - tail)
    pairs = [(at, at) for at in range(head)]
    pairs += _inside(base, changed, ends)
    pairs += [(len(base) - at, len(changed) - at) for at in range(tail, 0, -1)]
    return pairs


def _inside(base: Blocks, changed: Blocks, gap: Gap) -> list[Pair]:
    """Return the pairs of a gap whose ends are not equal."""
    pairs: list[Pair] = []
    for anchors_of in (_same, _same_content):
        for rest in list(_gaps(pairs, gap)):
            pairs += anchors_of(base, changed, rest)
        pairs.sort()
    moved = _moved(base, changed, gap)
    for rest in list(_gaps(pairs, gap)):
        pairs += _alike(base, changed, rest, moved)
    return sorted(pairs)


def _moved(base: Blocks, changed: Blocks, gap: Gap) -> set[tuple[object, ...]]:
    """Return contents that stand once on both sides: wherever they are, they are themselves."""
    left = _once([(base[at].content, at) for at in range(gap[0], gap[1])])
    right = _once([(changed[at].content, at) for at in range(gap[2], gap[3])])
    return left.keys() & right.keys()


def _gaps(pairs: Sequence[Pair], gap: Gap) -> Iterator[Gap]:
    """Yield what lies between pairs, where both sides have something."""
    edges = [(gap[0] - 1, gap[2] - 1), *pairs, (gap[1], gap[3])]
    for (left, right), (next_left, next_right) in pairwise(edges):
        if next_left - left > 1 and next_right - right > 1:
            yield left + 1, next_left, right + 1, next_right


def _equal_ends(base: Blocks, changed: Blocks, gap: Gap) -> tuple[int, int]:
    """Return how many blocks are equal at the beginning and at the end."""
    left, left_end, right, right_end = gap
    most = min(left_end - left, right_end - right)
    head = 0
    while head < most and base[left + head] == changed[right + head]:
        head += 1
    tail = 0
    while tail < most - head and base[left_end - 1 - tail] == changed[right_end - 1 - tail]:
        tail += 1
    return head, tail


def _same(base: Blocks, changed: Blocks, gap: Gap) -> list[Pair]:
    """Return blocks that are equal with their ids."""
    places = {changed[at].id: at for at in range(gap[2], gap[3])}
    found = ((at, places.get(base[at].id, -1)) for at in range(gap[0], gap[1]))
    return longest_rising(
        [(at, there) for at, there in found if there >= 0 and base[at] == changed[there]]
    )


def _same_content(base: Blocks, changed: Blocks, gap: Gap) -> list[Pair]:
    """Return blocks of equal content that stands once on both sides."""
    left = _once([(base[at].content, at) for at in range(gap[0], gap[1])])
    right = _once([(changed[at].content, at) for at in range(gap[2], gap[3])])
    return longest_rising(
        [(at, right[content]) for content, at in left.items() if content in right]
    )


def _once(rows: list[tuple[tuple[object, ...], int]]) -> dict[tuple[object, ...], int]:
    counts = Counter(content for content, _ in rows)
    return {content: at for content, at in rows if counts[content] == 1}


def _alike(base: Blocks, changed: Blocks, gap: Gap, moved: set[tuple[object, ...]]) -> list[Pair]:
    """Return blocks of which each is the most alike to the other, without those that moved."""
    scores = {
        pair: score
        for pair, score in _scores(base, changed, gap).items()
        if base[pair[0]].content not in moved and changed[pair[1]].content not in moved
    }
    best_right: dict[int, tuple[float, int]] = {}
    best_left: dict[int, tuple[float, int]] = {}
    for (left, right), score in scores.items():
        best_right[left] = max(best_right.get(left, (0.0, 0)), (score, -right))
        best_left[right] = max(best_left.get(right, (0.0, 0)), (score, -left))
    mutual = [
        (left, -right)
        for left, (score, right) in sorted(best_right.items())
        if score >= _LEAST and -best_left[-right][1] == left
    ]
    return longest_rising(mutual)


def _scores(base: Blocks, changed: Blocks, gap: Gap) -> dict[Pair, float]:
    """Return the likeness of blocks that share a word or an id."""
    words = {at: _words(base[at]) for at in range(gap[0], gap[1])}
    posted: dict[str, list[int]] = {}
    for at, counts in words.items():
        for word in counts:
            posted.setdefault(word, []).append(at)
    ids = {base[at].id: at for at in words if base[at].id}
    scores: dict[Pair, float] = {}
    for right in range(gap[2], gap[3]):
        mine = _words(changed[right])
        for left, common in _shared(mine, words, posted).items():
            scores[left, right] = 2 * common / (mine.total() + words[left].total())
        named = ids.get(changed[right].id)
        if named is not None:
            scores[named, right] = scores.get((named, right), 0.0) + _SAME_ID
    return scores


def _shared(
    mine: Counter[str], words: dict[int, Counter[str]], posted: dict[str, list[int]]
) -> Counter[int]:
    """Return how many words a block shares with each; frequent words point to none."""
    shared: Counter[int] = Counter()
    for word, count in mine.items():
        places = posted.get(word, [])
        if len(places) <= _OFTEN:
            for left in places:
                shared[left] += min(count, words[left][word])
    return shared


def _words(block: Block) -> Counter[str]:
    """Return the words of a block; signs and white space point to nothing."""
    return Counter(
        one.text for one in block.elements if isinstance(one, Token) and one.text[0].isalnum()
    )
