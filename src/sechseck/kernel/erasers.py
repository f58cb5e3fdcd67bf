# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of what can be erased: every context says how its kind of node is forgotten."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.module_loading import import_string

Eraser = Callable[..., None]  # (erasure, *, by)
_erasers: dict[str, tuple[str, str]] = {}


def register_eraser(kind: str, permission: str, path: str) -> None:
    """Say which action erases nodes of a kind (by its path), and what it takes to propose it."""
    if kind in _erasers:
        raise ValueError(f"eraser of {kind} is registered twice")
    _erasers[kind] = (permission, path)


def eraser_of(kind: str) -> tuple[str, Eraser] | None:
    """Return the permission and the eraser of a kind of node, if it can be erased."""
    known = _erasers.get(kind)
    return (known[0], import_string(known[1])) if known else None
