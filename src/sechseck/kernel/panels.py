# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of panels: what rooms above a page know about the thing it shows.

The page of a document asks it; drafting answers with the text that became the document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from sechseck.kernel.models import Node
from sechseck.kernel.permissions import Actor


@dataclass(frozen=True, slots=True)
class Panel:
    """One line beside the thing: what it is, and where it goes on."""

    label: str | Promise
    title: str
    url: str


Finder = Callable[[Actor, Node], list[Panel]]
_finders: dict[str, list[Finder]] = {}


def register_panel(kind: str, finder: Finder) -> None:
    """Add what one context knows about nodes of a kind."""
    _finders.setdefault(kind, []).append(finder)


def panels_of(viewer: Actor, node: Node) -> list[Panel]:
    """Return everything the viewer may see beside a node."""
    return [one for finder in _finders.get(node.kind, ()) for one in finder(viewer, node)]
