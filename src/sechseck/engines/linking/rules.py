# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which type of link two close statements have, and which way it points."""

from __future__ import annotations

from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.link import Band, LinkType
from sechseck.engines.linking.profile import Profile

SAME_SHARE = 0.8
SHORTEST_SAME = 2
DIRECTED = {
    (StatementKind.MEASURE, StatementKind.GOAL): LinkType.IMPLEMENTS,
    (StatementKind.FINDING, StatementKind.GOAL): LinkType.SUPPORTS,
    (StatementKind.FINDING, StatementKind.MEASURE): LinkType.SUPPORTS,
    (StatementKind.FINDING, StatementKind.FINDING): LinkType.SUPPORTS,
}


def is_same(first: Profile, second: Profile) -> bool:
    """Tell whether two statements use nearly the same words and the same values."""
    shorter, longer = first.length, second.length
    if shorter > longer:
        shorter, longer = longer, shorter
    if shorter < SHORTEST_SAME or shorter < SAME_SHARE * longer:
        return 0 < shorter == longer and first.wording == second.wording
    common = sum(
        min(count, second.wording[word])
        for word, count in first.wording.items()
        if word in second.wording
    )
    return common >= SAME_SHARE * longer


def link_type(first: Profile, second: Profile, band: Band, *, same: bool) -> tuple[LinkType, bool]:
    """Return the type of a link and whether it points from the first to the second.

    Notes
    -----
    measure → goal implements; finding → goal, measure or finding supports; both only where
    the suggestion is more than weak. Undirected types point from the lesser id.
    """
    forward = first.id < second.id
    if same:
        return LinkType.SAME_AS, forward
    if band is Band.WEAK:
        return LinkType.SAME_TOPIC, forward
    there = DIRECTED.get((first.kind, second.kind))
    back = DIRECTED.get((second.kind, first.kind))
    if there and back:
        return there, forward
    return there or back or LinkType.SAME_TOPIC, bool(there) or (forward and not back)
