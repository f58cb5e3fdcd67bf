# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The fewest insertions and deletions between two sequences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

Change = tuple[int, int, int, int]  # of the left from, to; of the right from, to
MOST_STEPS = 600  # beyond it hardly anything is left, and the time grows with the square


def changes_between(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Change] | None:
    """Return the changes that turn the left into the right, None if they are too many.

    The greedy forward search by Myers, "An O(ND) Difference Algorithm and Its Variations"
    (Algorithmica 1, 1986), after equal ends are taken off.

    Parameters
    ----------
    left, right
        What is compared.

    Returns
    -------
    list of (left start, left end, right start, right end) or None
        In order, disjoint, with something equal between them. None beyond 600 steps.

    Examples
    --------
    >>> changes_between("abcd", "axcde")
    [(1, 2, 1, 2), (4, 4, 4, 5)]
    """
    most = min(len(left), len(right))
    head = 0
    while head < most and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < most - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    inner_left, inner_right = left[head : len(left) - tail], right[head : len(right) - tail]
    if not inner_left and not inner_right:
        return []
    if not inner_left or not inner_right:
        return [(head, head + len(inner_left), head, head + len(inner_right))]
    if _fewest_steps(inner_left, inner_right) > MOST_STEPS:
        return None
    numbers: dict[Hashable, int] = {}
    steps = _search(
        [numbers.setdefault(one, len(numbers)) for one in inner_left],
        [numbers.setdefault(one, len(numbers)) for one in inner_right],
    )
    return None if steps is None else _joined(steps, head)


def _fewest_steps(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """Return how many steps it takes at least: what one side lacks must come or go."""
    shared = Counter(left) & Counter(right)
    return len(left) + len(right) - 2 * shared.total()


def _search(left: list[int], right: list[int]) -> list[tuple[int, int, bool]] | None:
    """Return single steps: place on the left, place on the right, whether it inserts."""
    furthest = {1: 0}
    history: list[dict[int, int]] = []
    for step in range(min(len(left) + len(right), MOST_STEPS) + 1):
        history.append(furthest.copy())
        for diagonal in range(-step, step + 1, 2):
            x = _start(furthest, diagonal, step)
            y = x - diagonal
            while x < len(left) and y < len(right) and left[x] == right[y]:
                x += 1
                y += 1
            furthest[diagonal] = x
            if x >= len(left) and y >= len(right):
                return _walk_back(history, len(left), len(right))
    return None


def _start(furthest: dict[int, int], diagonal: int, step: int) -> int:
    """Return where a diagonal is entered: from above by an insertion, else by a deletion."""
    if _is_down(furthest, diagonal, step):
        return furthest[diagonal + 1]
    return furthest[diagonal - 1] + 1


def _walk_back(history: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int, bool]]:
    steps: list[tuple[int, int, bool]] = []
    for step in range(len(history) - 1, 0, -1):
        furthest = history[step]
        diagonal = x - y
        is_insertion = _is_down(furthest, diagonal, step)
        entered = _start(furthest, diagonal, step)
        x, y = (
            (entered, entered - diagonal - 1)
            if is_insertion
            else (entered - 1, entered - diagonal)
        )
        steps.append((x, y, is_insertion))
    return steps[::-1]


def _is_down(furthest: dict[int, int], diagonal: int, step: int) -> bool:
    return diagonal == -step or (
        diagonal != step and furthest[diagonal - 1] < furthest[diagonal + 1]
    )


def _joined(steps: list[tuple[int, int, bool]], shift: int) -> list[Change]:
    """Return single steps that follow each other as one change."""
    changes: list[list[int]] = []
    for x, y, is_insertion in steps:
        here = [x + shift, y + shift]
        if not changes or changes[-1][1] != here[0] or changes[-1][3] != here[1]:
            changes.append([here[0], here[0], here[1], here[1]])
        changes[-1][3 if is_insertion else 1] += 1
    return [(one[0], one[1], one[2], one[3]) for one in changes]
