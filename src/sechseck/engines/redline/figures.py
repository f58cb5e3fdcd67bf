# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes that never cut a number: 2.500 becomes 3.000, not 2 a 3 and 500 a 000.

The tokens stay as they are, and with them every hunk that is stored; only what a new
comparison finds is widened. Otherwise two amendments that want different sums would seem to
share half a wish.
"""

from __future__ import annotations

from collections.abc import Sequence

from sechseck.engines.redline.element import Token
from sechseck.engines.redline.myers import Change

Tokens = Sequence[Token]
_SIGNS = frozenset(".,")


def with_whole_numbers(changes: Sequence[Change], left: Tokens, right: Tokens) -> list[Change]:
    """Return changes that begin and end outside of numbers and dates.

    Parameters
    ----------
    changes
        In order; between two of them both sides have the same tokens.
    left, right
        The tokens of both sides.

    Examples
    --------
    >>> old = [Token(text) for text in ("für", " ", "2", ".", "500")]
    >>> new = [Token(text) for text in ("für", " ", "3", ".", "000")]
    >>> with_whole_numbers([(2, 3, 2, 3), (4, 5, 4, 5)], old, new)
    [(2, 5, 2, 5)]
    """
    done: list[Change] = []
    for at, (start, end, there, there_end) in enumerate(changes):
        low = done[-1][1] if done else 0
        while start > low and (is_cut(left, start) or is_cut(right, there)):
            start, there = start - 1, there - 1
        high = changes[at + 1][0] if at + 1 < len(changes) else len(left)
        while end < high and (is_cut(left, end) or is_cut(right, there_end)):
            end, there_end = end + 1, there_end + 1
        if done and start == done[-1][1]:
            start, there = done[-1][0], done[-1][2]
            done.pop()
        done.append((start, end, there, there_end))
    return done


def is_cut(tokens: Tokens, at: int) -> bool:
    """Say whether a place between two tokens lies inside a number, beside its sign.

    Examples
    --------
    >>> [is_cut([Token(text) for text in ("1", ",", "5", ".")], at) for at in range(5)]
    [False, True, True, False, False]
    """
    if not 0 < at < len(tokens):
        return False
    before, behind = tokens[at - 1].text, tokens[at].text
    if behind in _SIGNS:
        follows = tokens[at + 1].text if at + 1 < len(tokens) else " "
        return before[-1].isdigit() and follows[0].isdigit()
    first = tokens[at - 2].text if before in _SIGNS and at > 1 else " "
    return first[-1].isdigit() and behind[0].isdigit()
