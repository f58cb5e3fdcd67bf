# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What became of an anchored text in a new version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a text changed."""

    COSMETIC = "cosmetic"  # canonical form equal
    EDITORIAL = "editorial"  # other words, same claim
    SUBSTANTIVE = "substantive"  # the claim may differ
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Reanchored:
    """The place of an anchor in a new text; ``new_text[start:end] == exact`` always holds.

    If the text is gone, start and end are 0 and ``exact`` is empty.
    """

    start: int
    end: int
    severity: Severity
    ratio: float  # of the canonical forms, 0 to 1
    exact: str
    canonical_hash: str
    reason: str  # a German sentence for the person who looks at it
