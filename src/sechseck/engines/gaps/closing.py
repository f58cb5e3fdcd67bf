# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which links close which gap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.link import Band, LinkType, SuggestedLink
from sechseck.engines.statement import ReadStatement

Ends = Mapping[str, set[tuple[LinkType, StatementKind]]]

GOAL, FINDING, MEASURE = StatementKind.GOAL, StatementKind.FINDING, StatementKind.MEASURE

# kind of the statement: gap code, and the links (type, kind of the other end) that close it
CLOSED_BY: dict[StatementKind, dict[str, set[tuple[LinkType, StatementKind]]]] = {
    MEASURE: {"measure-without-goal": {(LinkType.IMPLEMENTS, GOAL)}},
    GOAL: {
        "goal-without-measure": {(LinkType.IMPLEMENTS, MEASURE)},
        "goal-without-finding": {(LinkType.SUPPORTS, FINDING)},
    },
    FINDING: {
        "finding-without-derivation": {
            (LinkType.SUPPORTS, GOAL),
            (LinkType.SUPPORTS, MEASURE),
            (LinkType.IMPLEMENTS, MEASURE),  # editors may say so; the engine never does
        }
    },
}


def strong_ends(statements: Sequence[ReadStatement], links: Sequence[SuggestedLink]) -> Ends:
    """Return for each statement type and other end's kind of its strong links."""
    kinds = {one.id: one.labels.kind for one in statements}
    ends: defaultdict[str, set[tuple[LinkType, StatementKind]]] = defaultdict(set)
    for link in links:
        if link.band is Band.STRONG and link.source in kinds and link.target in kinds:
            ends[link.source].add((link.type, kinds[link.target]))
            ends[link.target].add((link.type, kinds[link.source]))
    return ends


def link_gaps(statement: ReadStatement, ends: Ends) -> Iterator[str]:
    """Yield the codes of the gaps that no strong, fitting link closes."""
    have = ends.get(statement.id, set())
    for code, closing in CLOSED_BY.get(statement.labels.kind, {}).items():
        if not have & closing:
            yield code


def linked(links: Sequence[SuggestedLink]) -> set[str]:
    """Return the statements that some link above weak touches."""
    return {
        end for link in links if link.band is not Band.WEAK for end in (link.source, link.target)
    }
