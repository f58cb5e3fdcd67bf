# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How wide letters may be at most, so that few lines have to be measured on the page."""

from __future__ import annotations

from string import ascii_uppercase

_BOLD = 1.12  # how much wider letters are in headings and where they are stressed
_UNKNOWN = 1.3
_WIDTHS = {
    **dict.fromkeys('abcdeghknopqsuvxyzäöüßéèà0123456789+-*#$<>="_?–„“»«&/', 0.55),
    **dict.fromkeys("fijlrtI .,;:'`|!()[]’", 0.36),
    **dict.fromkeys(ascii_uppercase + "ÄÖÜmw%@…—€", 1.05),
}


def widest(text: str) -> float:
    """Return how many ems letters take at most; those we do not know may be wide.

    Examples
    --------
    >>> widest("Weg") < 3 < widest("WEGE")
    True
    """
    return _BOLD * sum(_WIDTHS.get(sign, _UNKNOWN) for sign in text)
