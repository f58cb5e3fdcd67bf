# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A gap: what is missing in the thread, with the statements concerned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of gap with all its items.

    ``items`` are statement ids; theme slugs for gaps of themes, document names for gaps of
    documents, and "id ↔ id" for contradictions.
    """

    code: str
    title: str
    explanation: str  # one German sentence
    items: tuple[str, ...]

    @property
    def count(self) -> int:
        """The number of items."""
        return len(self.items)
