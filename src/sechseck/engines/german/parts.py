# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lemmas of compound parts and of feminine forms."""

from __future__ import annotations

from functools import lru_cache

from sechseck.engines.german.hanta import lemma_and_tag, stems
from sechseck.engines.german.linking_elements import PERSONS
from sechseck.engines.german.vocabulary import nouns

_LINKS = ("s", "n", "en", "es", "er", "e", "ens")
_UNFOLDED = str.maketrans("äöü", "aou")


@lru_cache(maxsize=1 << 14)
def masculine(lemma: str) -> str:
    """Return the masculine form that a feminine lemma is made of, else the lemma itself."""
    for ending in ("innen", "in"):
        if lemma.endswith(ending) and len(lemma) > len(ending) + 3:
            stem = lemma[: -len(ending)]
            forms = (stem, stem + "e", stem.translate(_UNFOLDED))
            known = [form for form in forms if form in nouns()]
            if known:
                return min(known, key=lambda form: (nouns()[form], form))
            if stem.endswith(PERSONS):
                return stem
    return lemma


@lru_cache(maxsize=1 << 14)
def part_lemma(part: str) -> str:
    """Return the lemma of a part that may carry a linking element.

    Examples
    --------
    >>> part_lemma("beratungs")
    'beratung'
    >>> part_lemma("wohn")
    'wohnen'
    """
    known = nouns()
    if part in known or not part.isalpha():
        return part
    for link in _LINKS:
        if part.endswith(link) and part[: -len(link)] in known:
            return part[: -len(link)]
    if part + "e" in known:
        return part + "e"
    if part.endswith("s") and part[:-1] + "e" in known:
        return part[:-1] + "e"
    for tag in ("VV", "VVnp"):
        if part in stems(tag):
            return part + ("n" if part.endswith(("er", "el")) else "en")
    lemma, found = lemma_and_tag(part.capitalize())
    return masculine(lemma.lower()) if found == "NN" else part
