# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements speak for the different values of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain, groupby

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.same_thing import overlap
from sechseck.engines.contradictions.setting import Placed, value_of
from sechseck.engines.contradictions.thing import Pair, Thing
from sechseck.engines.contradictions.values import agree, nearness
from sechseck.engines.contradictions.versions import Versions


def one_for_each_value(thing: Thing, replaced: Versions) -> list[Claim]:
    """Return one claim for each value, among them the closest pair that does not agree.

    Two versions of one text do not contradict each other: the later one has changed.

    Returns
    -------
    list of Claim
        In the order of the statements' ids; empty if all values agree.
    """
    chosen = _Chosen(_closest(thing, replaced), replaced)
    if not chosen.claims:
        return []
    told = sorted((placed for one in thing.settings for placed in one.members), key=_place)
    silent: set[Hashable] = set()
    for _, member in told:
        value = (member.document, value_of(member))
        if value in silent:
            continue
        if chosen.exclude(member):
            silent.add(value)
        elif member.statement not in chosen.statements:
            chosen.add(member)
    return sorted(chosen.claims, key=lambda member: member.statement)


class _Chosen:
    """The chosen claims, found by how near their values are."""

    def __init__(self, claims: Iterable[Claim], replaced: Versions) -> None:
        self.claims: list[Claim] = []
        self.statements: set[str] = set()
        self._documents: set[str] = set()
        self._near: defaultdict[int | str | None, list[Claim]] = defaultdict(list)
        self._replaced = replaced
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Choose one more claim."""
        self.claims.append(claim)
        self.statements.add(claim.statement)
        self._documents.add(claim.document)
        self._near[nearness(claim.fact)].append(claim)

    def exclude(self, member: Claim) -> bool:
        """Tell whether a chosen claim leaves nothing to say for another one."""
        return any(
            frozenset((member.document, document)) in self._replaced
            for document in self._documents
        ) or any(agree(member.fact, other.fact) for other in self._nearby(member))

    def _nearby(self, member: Claim) -> Iterable[Claim]:
        """Return the chosen claims whose values may agree with that of another one."""
        near = nearness(member.fact)
        if near is None:
            return self.claims
        steps = (near - 1, near, near + 1) if isinstance(near, int) else (near,)
        return chain.from_iterable(self._near.get(step, ()) for step in (*steps, None))


def _closest(thing: Thing, replaced: Versions) -> list[Claim]:
    """Return the two claims that do not agree whose statements are closest, if any."""
    rated = sorted(
        (
            (-_closeness(first.claim, second.claim), (first, second))
            for first, second in thing.pairs
            if frozenset((first.claim.document, second.claim.document)) not in replaced
        ),
        key=lambda one: one[0],
    )
    for _, equally_close in groupby(rated, key=lambda one: one[0]):
        found = [pair for _, both in equally_close if (pair := _first_dispute(both)) is not None]
        if found:
            return [claim for _, claim in min(found, key=_earliest)]
    return []


def _earliest(pair: tuple[Placed, Placed]) -> tuple[str, str, int, int]:
    """Return what two equally close pairs are ordered by."""
    (place, first), (other_place, second) = pair
    return first.statement, second.statement, place, other_place


def _first_dispute(both: Pair) -> tuple[Placed, Placed] | None:
    """Return the first two claims, one of each setting, that do not agree."""
    first, second = both
    sides = [(placed, 0) for placed in first.firsts]
    if second is not first:
        sides += [(placed, 1) for placed in second.firsts]
    sides.sort(key=lambda one: _place(one[0]))
    for number, (ours, side) in enumerate(sides):
        for theirs, other_side in sides[number + 1 :]:
            if (second is first or side != other_side) and _dispute(ours[1], theirs[1]):
                return ours, theirs
    return None


def _dispute(first: Claim, second: Claim) -> bool:
    return first.statement != second.statement and not agree(first.fact, second.fact)


def _closeness(first: Claim, second: Claim) -> float:
    """Return how close two claims are; pairs of different documents come first."""
    return overlap(first.about, second.about) + (first.document != second.document)


def _place(placed: Placed) -> int:
    return placed[0]
