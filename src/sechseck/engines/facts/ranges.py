# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two numbers that share what they count: "10 bis 12 Prozent", "zwischen 200 und 300 Plätze"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sechseck.engines.facts.amounts import Amount

_LINK = re.compile(r"[\s\u00a0]?(?:auf|bis|bis zu|bis unter|und|oder|–|-|statt)[\s\u00a0]?")
_RANGE = re.compile(r"[\s\u00a0]?(?:bis|–|-)[\s\u00a0]?")
_BETWEEN = re.compile(r"\bzwischen (?:rund |etwa )?$", re.IGNORECASE)


def are_linked(text: str, first: Amount, second: Amount) -> bool:
    """Tell whether the second number's unit is also the first one's."""
    return _LINK.fullmatch(text[first.end : second.start]) is not None


def is_range(text: str, first: Amount, second: Amount) -> bool:
    """Tell whether two numbers are the ends of one range.

    Examples
    --------
    >>> from sechseck.engines.facts.amounts import amounts
    >>> [is_range(text, *amounts(text, ())) for text in ("10 bis 12", "3 und 4")]
    [True, False]
    """
    between = text[first.end : second.start]
    if not first.value < second.value:
        return False
    opened = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    return bool(_RANGE.fullmatch(between) or (opened and between.strip() == "und"))


def with_ranges(text: str, numbers: Sequence[Amount]) -> list[Amount]:
    """Return the numbers with the scale of their partner and with the bounds of a range.

    "3 bis 5 Millionen" means three millions; the ends of a range bound the value.
    """
    scaled = [*(_scaled(text, first, second) for first, second in pairwise(numbers))]
    scaled += numbers[-1:]
    return list(_bounded(text, scaled))


def _scaled(text: str, first: Amount, second: Amount) -> Amount:
    linked = first.scale == 1.0 < second.scale and are_linked(text, first, second)
    if linked and first.value < second.value / second.scale:
        return replace(first, value=first.value * second.scale, scale=second.scale)
    return first


def _bounded(text: str, numbers: Sequence[Amount]) -> Iterator[Amount]:
    begun = False
    for place, one in enumerate(numbers):
        begins = place + 1 < len(numbers) and is_range(text, one, numbers[place + 1])
        bound = "max" if begun else "min" if begins else one.bound
        begun = begins
        yield one if one.bound == bound else replace(one, bound=bound)
