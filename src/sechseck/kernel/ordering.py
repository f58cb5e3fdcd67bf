# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A German sort key that needs no locale of the database (DIN 5007-1: ä sorts as a)."""

from __future__ import annotations

_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


def sort_key(name: str) -> str:
    """Return the key; names that differ only in umlauts keep a fixed order.

    >>> sorted(["Zell", "Ähren", "Aa"], key=sort_key)
    ['Aa', 'Ähren', 'Zell']
    """
    lower = name.lower()
    return f"{lower.translate(_FOLD)} {lower}"[:120]
