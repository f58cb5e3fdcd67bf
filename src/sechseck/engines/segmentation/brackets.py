# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which places of a text stand inside brackets or a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_BRACKETS = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
_QUOTES = re.compile(r"„[^„“”]{0,300}[“”]|»[^»«]{0,300}«|‚[^‚‘]{0,300}‘")

Inside = Callable[[int], bool]


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
    spans = sorted(
        (match.start(), match.end() - 1)
        for pattern in (_BRACKETS, _QUOTES)
        for match in pattern.finditer(text)
    )
    starts = [start for start, _ in spans]

    def inside(place: int) -> bool:
        index = bisect_right(starts, place)
        return any(place < end - 1 for _, end in spans[max(0, index - 2) : index])

    return inside
