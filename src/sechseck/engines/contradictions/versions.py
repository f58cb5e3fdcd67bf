# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents are versions of one text: what differs between them is a change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from sechseck.engines.canonical import canonical
from sechseck.engines.statement import ReadStatement

SHARED = 0.2  # of the longer document's statements, word for word
FEWEST = 5

Versions = frozenset[frozenset[str]]


def versions(statements: Sequence[ReadStatement]) -> Versions:
    """Return the pairs of documents of different dates that repeat each other word for word.

    Parameters
    ----------
    statements
        All statements.

    Returns
    -------
    frozenset of frozenset of str
        Pairs of document names. Documents without a date are versions of nothing.
    """
    texts: defaultdict[str, set[str]] = defaultdict(set)
    dated: dict[str, str] = {}
    for one in statements:
        texts[one.document.name].add(canonical(one.passage.text))
        dated[one.document.name] = one.document.dated
    return frozenset(
        frozenset((first, second))
        for first, second in combinations(sorted(texts), 2)
        if _differ(dated[first], dated[second]) and _repeat(texts[first], texts[second])
    )


def _differ(first: str, second: str) -> bool:
    """Tell whether two dates are known and differ, as exactly as both are known."""
    exact = min(len(first), len(second))
    return exact > 0 and first[:exact] != second[:exact]


def _repeat(first: set[str], second: set[str]) -> bool:
    """Tell whether two documents of similar length have many statements in common."""
    common = len(first & second)
    return common >= FEWEST and common >= SHARED * max(len(first), len(second))
