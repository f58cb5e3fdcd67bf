# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which concepts of German municipal documents a term carries.

A concept is a group of words that stand for the same thing in plans and programmes
("Beteiligung", "Partizipation", "Mitwirkung"). The groups are kept by hand, one row each:
a German title, a colon, the beginnings of the words that carry the concept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from sechseck.engines.linking.concepts import economy, environment, governance, society

_SHORTEST = 2
_SURE = 5  # a beginning of this length speaks for itself
_NEARLY_WHOLE = 2  # a shorter one may be followed by this many letters


def _rows() -> Iterator[tuple[str, list[str]]]:
    """Yield title and beginnings of every concept."""
    title, beginnings = "", list[str]()
    text = society.ROWS + environment.ROWS + economy.ROWS + governance.ROWS
    for line in text.strip().splitlines():
        if ":" in line:
            if title:
                yield title, beginnings
            title, line = line.split(":")
            beginnings = []
        beginnings += line.split()
    yield title, beginnings


def _by_beginning() -> dict[str, frozenset[str]]:
    """Return the concepts of every beginning."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for title, beginnings in _rows():
        for beginning in beginnings:
            found[beginning].add(title)
    return {beginning: frozenset(titles) for beginning, titles in found.items()}


CONCEPTS = _by_beginning()


@lru_cache(maxsize=1 << 16)
def concepts_of(term: str) -> frozenset[str]:
    """Return the titles of the concepts that a term carries.

    Parameters
    ----------
    term
        A lower-case index term (see ``sechseck.engines.german.terms``).

    Returns
    -------
    frozenset of str
        German titles; empty if the term carries none.

    Examples
    --------
    >>> sorted(concepts_of("partizipation"))
    ['Beteiligung', 'Teilhabe']
    """
    titles: set[str] = set()
    for length in range(_SHORTEST, len(term) + 1):
        carried = CONCEPTS.get(term[:length])
        if carried and (length >= _SURE or length >= len(term) - _NEARLY_WHOLE):
            titles |= carried
    return frozenset(titles)
