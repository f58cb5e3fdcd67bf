# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Are two claims about the same thing? In doubt they are not."""

from __future__ import annotations

from collections.abc import Mapping

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.facts.fact import FactType

ALIKE = 0.5  # share of common words where nothing else ties two claims together
RELATED = 0.25  # enough where attribute and determiner already agree
NEARLY_EQUAL = 0.7  # percentages occur everywhere
LARGE_POPULATION = 1000.0
LARGE_TOTAL = 10.0


def overlap(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return the weighted share of common terms (Jaccard).

    Examples
    --------
    >>> overlap({"bauen": 1.0, "radweg": 1.0}, {"radweg": 1.0, "planen": 1.0})
    0.3333333333333333
    """
    both = sum(weight for term, weight in ours.items() if term in theirs)
    either = sum((dict(ours) | dict(theirs)).values())
    return both / either if either else 0.0


def same_thing(first: Claim, second: Claim) -> bool:
    """Tell whether two claims give a value for the same thing."""
    if first.fact.type is not second.fact.type or first.fact.unit != second.fact.unit:
        return False
    if first.statement == second.statement or not _same_area(first, second):
        return False
    if first.fact.type is FactType.LIST:
        return bool(first.fact.topic) and first.fact.topic == second.fact.topic
    if first.attribute != second.attribute or _differing(first.years, second.years):
        return False
    alike = overlap(first.about, second.about)
    if first.fact.type is FactType.PERCENT:
        return alike >= NEARLY_EQUAL
    if first.fact.type is FactType.DATE:
        return _is_exact(first) and _is_exact(second) and alike >= ALIKE
    return alike >= ALIKE or _same_total(first, second, alike)


def _same_total(first: Claim, second: Claim, alike: float) -> bool:
    """Tell whether both speak of a known total: all inhabitants, the 21 municipalities."""
    if not (first.is_definite and second.is_definite and first.attribute):
        return False
    smaller = min(_number(first), _number(second))
    if first.attribute == "einwohner":
        return smaller >= LARGE_POPULATION
    topics = first.fact.topic, second.fact.topic
    if all(topics):
        return topics[0] == topics[1] and smaller >= LARGE_TOTAL
    return smaller >= LARGE_TOTAL and alike >= RELATED


def _same_area(first: Claim, second: Claim) -> bool:
    """Tell whether nothing says that the claims are about different areas."""
    if _differing(first.names, second.names) or _differing(first.levels, second.levels):
        return False
    if first.names & second.names or first.document == second.document:
        return True
    return not (first.home and second.home and first.home != second.home)


def _differing(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both sides name something and nothing in common."""
    return bool(ours) and bool(theirs) and not ours & theirs


def _is_exact(claim: Claim) -> bool:
    """Tell whether a date is a plain one."""
    return isinstance(claim.fact.value, str)


def _number(claim: Claim) -> float:
    """Return the number of a claim, 0 if it has none."""
    return claim.fact.value if isinstance(claim.fact.value, float) else 0.0
