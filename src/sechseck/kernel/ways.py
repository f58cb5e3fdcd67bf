# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of ways: where rooms above a list lead on from it, for those who work there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from sechseck.kernel.permissions import Actor


@dataclass(frozen=True, slots=True)
class Way:
    """A link above a list."""

    label: str | Promise
    url: str


Finder = Callable[[Actor, str], list[Way]]
_finders: dict[str, list[Finder]] = {}


def register_way(page: str, finder: Finder) -> None:
    """Add where one context leads on from a page; the finder also gets its filter."""
    _finders.setdefault(page, []).append(finder)


def ways_from(page: str, viewer: Actor, asked: str) -> list[Way]:
    """Return where the viewer may go on from a page with the filter of its address."""
    return [one for finder in _finders.get(page, ()) for one in finder(viewer, asked)]
