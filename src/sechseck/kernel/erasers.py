# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of what can be erased: every context says how its kind of node is forgotten."""

from __future__ import annotations

from collections.abc import Callable

from sechseck.kernel.models import Erasure, User

Eraser = Callable[[Erasure, User], None]
_erasers: dict[str, tuple[str, Eraser]] = {}


def register_eraser(kind: str, permission: str, eraser: Eraser) -> None:
    """Say how nodes of a kind are erased, and what it takes to propose it."""
    if kind in _erasers:
        raise ValueError(f"eraser of {kind} is registered twice")
    _erasers[kind] = (permission, eraser)


def eraser_of(kind: str) -> tuple[str, Eraser] | None:
    """Return the permission and the eraser of a kind of node, if it can be erased."""
    return _erasers.get(kind)
