# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One word as the language engine sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A surface form with its analysis.

    ``parts`` holds the lower-case compound parts with their linking element
    ("frauen", "beratungs", "stellen"); empty if the word is no compound.
    ``part_lemmas`` holds the same parts without linking element, as lemmas
    ("frau", "beratung", "stelle").
    """

    surface: str
    lemma: str  # lower case
    pos: str  # HanTa tag, coarse: "NN", "NE", "ADJ", "VV", "VA", "VM", "CARD", …
    tag: str  # HanTa tag, fine: "VV(FIN)", "VM(FIN)", "VV(INF)", "VV(PP)", …
    parts: tuple[str, ...] = ()
    part_lemmas: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of the surface: words are remembered by the million."""
        return hash(self.surface)
