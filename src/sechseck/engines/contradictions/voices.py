# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements speak for the different values of one thing."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import groupby

from sechseck.engines.contradictions.claim import Claim
from sechseck.engines.contradictions.same_thing import overlap
from sechseck.engines.contradictions.setting import Placed, value_of
from sechseck.engines.contradictions.thing import Pair, Thing
from sechseck.engines.contradictions.values import agree
from sechseck.engines.contradictions.versions import Versions


def one_for_each_value(thing: Thing, replaced: Versions) -> list[Claim]:
    """Return one claim for each value, among them the closest pair that does not agree.

    Two versions of one text do not contradict each other: the later one has changed.

    Returns
    -------
    list of Claim
        In the order of the statements' ids; empty if all values agree.
    """
    chosen = _closest(thing, replaced)
    if not chosen:
        return []
    told = sorted((placed for one in thing.settings for placed in one.members), key=_place)
    heard: dict[Hashable, int] = {}  # with how many of the chosen a value was compared
    silent: set[Hashable] = set()
    for _, member in told:
        value = (member.document, value_of(member))
        if value in silent:
            continue
        if any(_excludes(other, member, replaced) for other in chosen[heard.get(value, 0) :]):
            silent.add(value)
            continue
        heard[value] = len(chosen)
        if all(member.statement != other.statement for other in chosen):
            chosen.append(member)
    return sorted(chosen, key=lambda member: member.statement)


def _excludes(chosen: Claim, member: Claim, replaced: Versions) -> bool:
    """Tell whether a chosen claim leaves nothing to say for another one."""
    pair = frozenset((member.document, chosen.document))
    return agree(member.fact, chosen.fact) or pair in replaced


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
