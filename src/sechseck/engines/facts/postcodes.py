# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Five digits before a town count nothing: "31303 Burgdorf"."""

from __future__ import annotations

import re

from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.morphology import analyse
from sechseck.engines.german.vocabulary import nouns

_POSTCODE = re.compile(r"\d{5}$")
_TOWN = re.compile(r"[\s\u00a0]{1,99}([A-ZÄÖÜ][\wäöüß*:-]{0,60})")


def is_postcode(text: str, start: int, end: int) -> bool:
    """Tell whether a number is a postcode: five bare digits before what is no counted noun.

    What is counted stands in the plural and is a known noun or made of known ones.

    Examples
    --------
    >>> is_postcode("31303 Burgdorf", 0, 5), is_postcode("31303 Wohnungen", 0, 5)
    (True, False)
    """
    town = _TOWN.match(text, end) if _POSTCODE.match(text[start:end]) else None
    if town is None:
        return False
    surface = town.group(1)
    word = analyse(fold_gender(surface).rstrip("-*:"))
    is_plural = surface.lower() != word.lemma
    is_counted = word.lemma in nouns() or word.parts or surface.endswith(("te", "de"))
    return word.pos == "NE" or not ((is_plural or word.lemma in nouns()) and is_counted)
