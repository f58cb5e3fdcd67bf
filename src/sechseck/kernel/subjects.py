# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of pages that people talk about: which nodes stand behind an address.

A page of one node needs no entry. A page about several, or about one whose visibility hangs
on another, says here which they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

NodesOf = Callable[[str], list[int]]
Circle = Callable[[list[int]], Iterable[int]]


@dataclass(frozen=True, slots=True)
class SubjectKind:
    """Pages whose address begins alike; the first node gives the title."""

    prefix: str
    label: str | Promise  # stands before the title; empty where the title says enough
    nodes: NodesOf  # the rest of the address to nodes; none: there is no such page


_kinds: dict[str, SubjectKind] = {}
_circles: list[Circle] = []


def register_subject(kind: SubjectKind) -> None:
    """Add pages people may talk about; the beginning of their address is unique."""
    if kind.prefix in _kinds:
        raise ValueError(f"subject {kind.prefix} is registered twice")
    _kinds[kind.prefix] = kind


def register_circle(circle: Circle) -> None:
    """Say which wider things hear of what happens to some nodes, as a theme of its statements."""
    _circles.append(circle)


def subject_kind(path: str) -> SubjectKind | None:
    """Return who knows the nodes of a page, if it is not simply one node's."""
    return _kinds.get(path[: path.find("/", 1) + 1])


def wider(nodes: list[int]) -> set[int]:
    """Return the nodes of the wider things around some nodes."""
    return {node for circle in _circles for node in circle(nodes)}
