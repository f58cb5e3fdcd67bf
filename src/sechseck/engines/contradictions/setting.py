# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Claims that differ in nothing but their value and place are compared as one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.totals import size_class
from sechseck.engines.contradictions.wholes import standing
from sechseck.engines.facts.fact import FactType

Placed = tuple[int, Claim]  # place among all claims with the same attribute
ENOUGH = 2  # one may stand in the very statement it is compared with


@dataclass(frozen=True, eq=False)
class Setting:
    """All claims of one document that ``same_thing`` cannot tell apart, in their order."""

    members: Sequence[Placed]

    @property
    def claim(self) -> Claim:
        """The first claim, which stands for all."""
        return self.members[0][1]

    @cached_property
    def statements(self) -> frozenset[str]:
        """The statements in which the claims stand."""
        return frozenset(claim.statement for _, claim in self.members)

    @cached_property
    def firsts(self) -> Sequence[Placed]:
        """For each value its claims in the first two statements that give it."""
        kept: dict[Hashable, dict[str, Placed]] = {}
        for place, claim in self.members:
            given = kept.setdefault(value_of(claim), {})
            if len(given) < ENOUGH:
                given.setdefault(claim.statement, (place, claim))
        return [placed for given in kept.values() for placed in given.values()]


def value_of(claim: Claim) -> Hashable:
    """Return all that ``agree`` looks at."""
    return claim.fact.value, claim.fact.approx, claim.fact.bound


def settings_of(claims: Iterable[Claim]) -> list[Setting]:
    """Return the claims of one type, unit and attribute, joined to settings."""
    found: dict[Hashable, list[Placed]] = {}
    for placed in enumerate(claims):
        found.setdefault(_looks(placed[1]), []).append(placed)
    return [Setting(members) for members in found.values()]


def _looks(claim: Claim) -> Hashable:
    """Return all that ``same_thing`` looks at, apart from type, unit and attribute."""
    common = (claim.document, claim.areas, claim.names, claim.levels)
    fact = claim.fact
    if fact.type is FactType.LIST:
        return (*common, fact.topic, fact.value)
    words = (claim.years, frozenset(claim.about.items()), claim.nouns, claim.gist)
    if fact.type is FactType.DATE:
        whose = (claim.subject.called, claim.owner, claim.events)
        apart = (claim.places, claim.moments, claim.attribute, claim.amounts, fact.bound)
        return (*common, *words, *whose, *apart, fact.value)
    told = (claim.is_definite, claim.modifiers, claim.complement, fact.topic)
    placed = (*common, *words, *told, claim.places, claim.moments, claim.kind)
    return (*placed, claim.subject.noun, standing(claim), fact.bound, size_class(fact))
