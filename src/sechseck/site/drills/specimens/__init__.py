# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""For every address what is asked of it: the object is made anew for each request."""

from __future__ import annotations

from importlib import import_module

ROOMS = (
    "pages",
    "reading",
    "review",
    "work",
    "uploads",
    "texts",
    "amendments",
    "merging",
    "strategy",
    "withdrawing",
    "monitoring",
    "commitments",
    "lists",
    "evidence",
    "files",
    "frame",
    "talk",
    "accounts",
    "programs",
    "reach",
)


def load() -> None:
    """Register the specimens of all rooms."""
    for room in ROOMS:
        import_module(f"sechseck.site.drills.specimens.{room}")
