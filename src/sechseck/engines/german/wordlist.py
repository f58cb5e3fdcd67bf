# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How our word lists are written down: words between white space."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list.

    Examples
    --------
    >>> sorted(word_set("haus hof"))
    ['haus', 'hof']
    """
    return frozenset(text.split())
