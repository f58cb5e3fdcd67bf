# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of panels: what rooms above a page know about the thing it shows.

The page of a document asks it; drafting answers with the text that became the document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import Node
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by


@dataclass(frozen=True, slots=True)
class Panel:
    """One line beside the thing: what it is, and where it goes on."""

    label: str | Promise
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a room above makes of a thing: nodes of its own kinds, or the way to make one.

    ``nodes`` returns the numbers of nodes, as questions that are asked for all rooms at once;
    ``offer`` asks the database nothing.
    """

    labels: Mapping[str, str | Promise]  # by the kind of node
    nodes: Callable[[Node], list[QuerySet[Any, Any]]]
    offer: Callable[[Actor, Node], list[Panel]] = lambda _viewer, _node: []


Finder = Callable[[Actor, Node], list[Panel]]
_finders: dict[str, list[Finder]] = {}
_outcomes: dict[str, list[Outcome]] = {}


def register_panel(kind: str, finder: Finder) -> None:
    """Add what one context knows about nodes of a kind."""
    _finders.setdefault(kind, []).append(finder)


def register_outcome(kind: str, outcome: Outcome) -> None:
    """Add what one context makes of nodes of a kind; all of them cost one statement."""
    _outcomes.setdefault(kind, []).append(outcome)


def panels_of(viewer: Actor, node: Node) -> list[Panel]:
    """Return everything the viewer may see beside a node."""
    found = [one for finder in _finders.get(node.kind, ()) for one in finder(viewer, node)]
    return found + _made_of(viewer, node)


def _made_of(viewer: Actor, node: Node) -> list[Panel]:
    outcomes = _outcomes.get(node.kind, [])
    asked = [rows for one in outcomes for rows in one.nodes(node)]
    if not asked:
        return []
    # One list of numbers finds the few nodes by their key; for several the database reads all.
    numbers = asked[0].union(*asked[1:], all=True)
    rows = Node.objects.filter(seen_by(viewer, ""), pk__in=numbers)
    made = list(rows.order_by("kind", "pk"))
    shown: list[Panel] = []
    for one in outcomes:
        own = [each for each in made if each.kind in one.labels]
        panels = [Panel(one.labels[each.kind], each.title, each.path) for each in own]
        shown += panels or one.offer(viewer, node)
    return shown
