# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fixed German phrases of the engine, marked so that pages can translate them."""

from __future__ import annotations


def phrase(words: str) -> str:
    """Return the words as they are; ``./sechseck words`` collects them for the translators.

    >>> phrase("gemeinsame Wörter")
    'gemeinsame Wörter'
    """
    return words
