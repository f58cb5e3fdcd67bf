# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which area a document speaks of: equal figures of two cities do not contradict each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

_AREA = re.compile(
    r"\b(?:Region|Stadt|Landeshauptstadt|Hansestadt|Landkreis|Kreis|Gemeinde|Städteregion"
    r"|Metropolregion|Großraum|Samtgemeinde)s? ([A-ZÄÖÜ][a-zäöüß]{2,})"
)
_LEVELS = {
    "region": re.compile(r"\b(?:Region|Städteregion|Landkreis|Kreis)(?:s|es)?\b"),
    "city": re.compile(r"\b(?:Landeshauptstadt|Hauptstadt|Stadt|Stadtgebiet|Kernstadt)\b"),
    "part": re.compile(r"\b(?:Stadtteil|Ortsteil|Stadtbezirk|Quartier|Dorf|Viertel)\w*\b"),
    "state": re.compile(r"\b(?:Bundesland|Niedersachsen\w*|Landesebene|landesweit\w*)\b"),
    "nation": re.compile(r"\b(?:Deutschland\w*|Bund|bundesweit\w*|deutsche[nrms]?)\b"),
    "world": re.compile(r"\b(?:Europa\w*|EU|weltweit\w*|Welt)\b"),
}
FEWEST = 2  # one mention may be a neighbour


def home_of(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the area that each document names most often, "" if it names none.

    Parameters
    ----------
    texts
        Pairs of document name and statement text.

    Examples
    --------
    >>> home_of([("a", "Die Region Ahltal wächst."), ("a", "In der Region Ahltal")])
    {'a': 'Ahltal'}
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document, text in texts:
        counts[document].update(_AREA.findall(text))
    return {document: _most_named(names) for document, names in counts.items()}


def _most_named(names: Counter[str]) -> str:
    """Return the most frequent name, the first in the alphabet among equals."""
    ranked = sorted(names.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked and ranked[0][1] >= FEWEST else ""


def areas_of(text: str) -> frozenset[str]:
    """Return the areas that a text names.

    Examples
    --------
    >>> sorted(areas_of("Die Stadt Peine und die Region Ahltal"))
    ['Ahltal', 'Peine']
    """
    return frozenset(_AREA.findall(text))


def levels_of(text: str) -> frozenset[str]:
    """Return which levels of government a text names.

    Examples
    --------
    >>> sorted(levels_of("Die Landeshauptstadt und die Region"))
    ['city', 'region']
    """
    return frozenset(level for level, pattern in _LEVELS.items() if pattern.search(text))
