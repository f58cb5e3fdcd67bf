# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around a value: places, the years in which it was so, adjectives."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.labels.label import StatementKind

PLANS = (StatementKind.MEASURE, StatementKind.GOAL)
WEAK = (
    "neu",
    "weiter",
    "zusätzlich",
    "gewählt",
    "insgesamt",
    "gesamt",
    "ander",
    "übrig",
    "wichtig",
)
_ENDINGS = ("en", "er", "es", "em", "e")
_REGION = "Region "  # names the whole, which documents may also leave out


def names_of(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the places that are named, without the region itself."""
    places = (str(one.value) for one in facts if one.type is FactType.PLACE)
    return frozenset(place for place in places if not place.startswith(_REGION))


def places_of(facts: Iterable[Fact], home: str) -> frozenset[str]:
    """Return the places that are named, without the document's own."""
    return frozenset(name for name in names_of(facts) if not home or home not in name)


def moments_of(facts: Iterable[Fact], kind: StatementKind) -> frozenset[str]:
    """Return the years in which something was counted; deadlines and plans have none."""
    if kind in PLANS:
        return frozenset()
    return frozenset(
        str(one.value)[:4] for one in facts if one.type is FactType.DATE and not one.bound
    )


def modifiers_of(fact: Fact) -> tuple[str, ...]:
    """Return the adjectives of the counted noun, uninflected, without weak ones."""
    plain = (_plain(word) for word in fact.text.split()[1:] if word.islower() and word != "und")
    return tuple(word for word in plain if word and word not in WEAK)


def _plain(word: str) -> str:
    """Return an adjective without its ending.

    Examples
    --------
    >>> _plain("kommunalen"), _plain("kommunale")
    ('kommunal', 'kommunal')
    """
    ending = next((one for one in _ENDINGS if word.endswith(one)), "")
    return word.removesuffix(ending)
