# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The neighbours of a statement, as its figure takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sechseck.thread.models import Statement
from sechseck.thread.queries.links import ThreadStep

MOST = 12


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A statement at the other end of a link."""

    label: str
    url: str
    kind: str
    type: str
    type_label: str
    outgoing: bool | None
    state: str
    direction: str  # "backward", "forward" or "beside"


@dataclass(frozen=True, slots=True)
class Graph:
    """A statement with at most twelve neighbours, confirmed ones first."""

    centre: Neighbour
    neighbours: list[Neighbour]


def neighbour_graph(statement: Statement, steps: Sequence[ThreadStep]) -> Graph:
    """Return the graph of a statement from its thread."""
    centre = Neighbour(
        statement.text, f"/aussage/{statement.ref}/", statement.kind, "", "", None, "", "beside"
    )
    return Graph(centre, [_neighbour(step) for step in steps[:MOST]])


def _neighbour(step: ThreadStep) -> Neighbour:
    return Neighbour(
        label=step.statement.text,
        url=step.statement.url,
        kind=step.statement.kind,
        type=step.type,
        type_label=step.type_label,
        outgoing=step.outgoing,
        state=step.state,
        direction=step.direction,
    )
