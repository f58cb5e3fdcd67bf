# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which process runs which tests: whole files, those of the upper rooms first.

A file stays together, so what it prepares once is prepared once. Tests of upper rooms take
longest; whoever is done early takes small files of the engines, and both end together.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from xdist.scheduler import LoadGroupScheduling

ROOMS = (
    "browser",
    "site",
    "home",
    "strategy",
    "reach",
    "drafting",
    "evidence",
    "thread",
    "people",
    "places",
    "kernel",
    "engines",
)
ROOT = Path(__file__).parents[1]


class SharingOut(LoadGroupScheduling):
    """Hands out groups and files in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        group = super()._split_scope(nodeid)
        return nodeid.partition("::")[0] if group == nodeid else group


def upper_rooms_first(items: list[pytest.Item]) -> None:
    """Put groups first, then upper rooms; within a room the order stays as chance made it."""
    items.sort(key=lambda item: (item.get_closest_marker("xdist_group") is None, _floor(item)))


def _floor(item: pytest.Item) -> int:
    parts = item.path.relative_to(ROOT).parts
    return next((floor for floor, room in enumerate(ROOMS) if room in parts[:3]), 0)
