# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Deadlines that name no year: "bis Ende des Jahrzehnts", "noch in diesem Jahr"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TERM = (
    r"(?:Jahr(?:zehnt|hundert)?(?:e?s)?|(?:Wahl|Rats|Legislatur|Amts|Förder)periode|Legislatur"
    r"|Amtszeit|Schuljahre?s|Haushaltsjahre?s|Quartals|Monats)"
)
_OF_TERM = rf"(?:des|der|dieses|dieser) (?:(?:laufenden|aktuellen|nächsten|kommenden) )?{_TERM}"
_DEADLINE = re.compile(
    rf"\b(?:zum |zu )?(?:Ende|Anfang|Mitte|Ablauf|Beginn) {_OF_TERM}\b(?! ?\d)"
    r"|\b(?:bis|zum|vor) (?:spätestens )?(?:zum )?(?:nächsten )?Jahres(?:ende|wechsel)\b(?! ?\d)"
    r"|\b(?:noch )?in diesem Jahr(?:zehnt)?\b|\bim (?:laufenden|nächsten|kommenden) Jahr\b(?! ?\d)"
    r"|\bnächstes Jahr\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"jahr|monat|quartal|period|legislatur|amtszeit", re.IGNORECASE)  # in all
_DECADE = re.compile(r"(?<![\w.,-])((?:19|20)\d)0er[ -]Jahren?\b")


def deadlines(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield value, start and end of each; without a year the words are the value.

    Examples
    --------
    >>> [value for value, _, _ in deadlines("bis Ende des Jahrzehnts, in den 2030er Jahren")]
    ['ende des jahrzehnts', '2030/2039']
    """
    if not _NAMED.search(text):
        return
    for match in _DEADLINE.finditer(text):
        yield match.group().lower(), match.start(), match.end()
    for match in _DECADE.finditer(text):
        yield f"{match.group(1)}0/{match.group(1)}9", match.start(), match.end()
