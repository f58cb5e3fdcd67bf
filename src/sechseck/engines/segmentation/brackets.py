# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which places of a text stand inside brackets or a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

_BRACKETS = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
_QUOTES = re.compile(r"„[^„“”]{0,300}[“”]|»[^»«]{0,300}«|‚[^‚‘]{0,300}‘")

Inside = Callable[[int], bool]
Span = tuple[int, int]


def enclosed(text: str) -> Inside:
    """Return a function that says whether a place stands inside brackets or a quotation.

    The last mark of a quotation that ends with a full stop counts as outside, because it
    may end the sentence around it too.

    Examples
    --------
    >>> inside = enclosed("Das Motto „Los. Jetzt“ gilt.")
    >>> inside(14), inside(27)
    (True, False)
    """
    spans = _merged(
        (match.start(), match.end() - 1)
        for pattern in (_BRACKETS, _QUOTES)
        for match in pattern.finditer(text)
    )
    starts = [start for start, _ in spans]

    def inside(place: int) -> bool:
        index = bisect_right(starts, place)
        return index > 0 and place < spans[index - 1][1] - 1

    return inside


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return disjoint spans: a quotation inside brackets is part of them."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
