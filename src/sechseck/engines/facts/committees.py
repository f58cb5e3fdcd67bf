# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names that every region has, "Beirat", "Ausschuss": short for one of them only in context."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set

_COMMON = word_set(
    """
    beirat beirats beirates rat rats rates ausschuss ausschusses fachausschuss unterausschuss
    lenkungskreis steuerungskreis arbeitskreis lenkungsgruppe steuerungsgruppe arbeitsgruppe
    projektgruppe kommission kuratorium gremium vorstand präsidium versammlung stabsstelle
    geschäftsstelle amt amts amtes dezernat fachbereich büro verwaltung
    """
)
_ENDING = re.compile(r"(?:es|s|en|n)$")
_LONGER = re.compile(r" (?:für|gegen|zur|zum|der|des) |,? [„»\"]")
_QUALIFIED = re.compile(r"(?:-|[A-ZÄÖÜ][a-zäöüß]{2,30}(?:lich|isch|al)e[rmns]? )$")


def is_common(name: str) -> bool:
    """Return whether a name is a common noun of committees and offices.

    Examples
    --------
    >>> is_common("Lenkungskreises"), is_common("Bildungsbeirat")
    (True, False)
    """
    low = name.lower()
    return low in _COMMON or _ENDING.sub("", low) in _COMMON


def is_part_of_longer(text: str, start: int, end: int) -> bool:
    """Return whether such a noun belongs to a longer name: "Beirat für Pflege", "Jugend-Rat".

    Parameters
    ----------
    text
        The statement.
    start, end
        The span of the noun in it.
    """
    return bool(_LONGER.match(text, end) or _QUALIFIED.search(text[:start][-40:]))
