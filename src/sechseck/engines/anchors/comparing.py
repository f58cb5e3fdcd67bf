# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much a text changed that stands for itself, without a place in a document."""

from __future__ import annotations

from sechseck.engines.anchors.fuzzy import ratio
from sechseck.engines.anchors.meaning import changed_meaning
from sechseck.engines.anchors.reanchored import Severity
from sechseck.engines.anchors.reanchoring import EDITORIAL_RATIO
from sechseck.engines.canonical import canonical


def compare(old: str, new: str) -> Severity:
    """Return how much a text changed, by the rule that holds for anchors, too.

    Parameters
    ----------
    old, new
        Both texts as people read them.

    Returns
    -------
    Severity
        ``cosmetic``, ``editorial`` or ``substantive``.

    Examples
    --------
    >>> compare("Wir bauen 40 Wege.", "Wir bauen  40 Wege.")
    <Severity.COSMETIC: 'cosmetic'>
    >>> compare("Wir bauen bald 40 Wege.", "Wir bauen nun 40 Wege.")
    <Severity.EDITORIAL: 'editorial'>
    >>> compare("Wir bauen bald 40 Wege.", "Wir bauen bald 50 Wege.")
    <Severity.SUBSTANTIVE: 'substantive'>
    """
    before, after = canonical(old), canonical(new)
    if before == after:
        return Severity.COSMETIC
    is_close = ratio(before, after) >= EDITORIAL_RATIO
    is_same = is_close and not changed_meaning(before, after)
    return Severity.EDITORIAL if is_same else Severity.SUBSTANTIVE
