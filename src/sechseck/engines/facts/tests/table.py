# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the tables of the fact tests are read."""

from __future__ import annotations

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.find import find_facts


def facts_of(text: str, *types: FactType) -> list[Fact]:
    """Return the facts of some types, found without a register."""
    return [fact for fact in find_facts(text, ()) if fact.type in types]


def brief(fact: Fact) -> str:
    """Return value and unit as the tables write them."""
    value = fact.value
    shown = f"{value:g}" if isinstance(value, float) and value < 1e5 else value
    shown = f"{value:.0f}" if isinstance(value, float) and value >= 1e5 else shown
    return f"{shown} {fact.unit}".strip()
