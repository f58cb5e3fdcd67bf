# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of what moderators decide about, besides comments.

A context says how a page of its own is found by whoever reports it, who wrote it, what
moderators read, and which action hides it or brings it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import import_string

from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import Actor


@dataclass(frozen=True, slots=True)
class Moderated:
    """Pages whose address begins alike, each of one node."""

    prefix: str
    find: Callable[[str, Actor], Node | None]  # the rest of the address; none: not to be seen
    author: Callable[[Node], User | None]
    words: Callable[[Node], str]
    settle: str  # path of the action: (node, *, by)

    def bring(self, *args: Any, **words: Any) -> None:
        """Bring a node in step with the decisions that count."""
        action: Callable[..., None] = import_string(self.settle)
        action(*args, **words)


_by_kind: dict[str, Moderated] = {}


def register_moderated(kind: str, moderated: Moderated) -> None:
    """Let people report nodes of a kind."""
    if kind in _by_kind:
        raise ValueError(f"moderation of {kind} is registered twice")
    _by_kind[kind] = moderated


def moderation_of(node: Node) -> Moderated:
    """Return how a kind of node is moderated."""
    return _by_kind[node.kind]


def moderated_at(place: str) -> Moderated | None:
    """Return whose page an address is, if its words can be moderated."""
    return next((one for one in _by_kind.values() if place.startswith(one.prefix)), None)
