# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What reading a region's documents gives."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.gaps.gap import Gap
from sechseck.engines.impulses.impulse import Impulse
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.link import Contradiction, SuggestedLink
from sechseck.engines.statement import ReadStatement


@dataclass(frozen=True, slots=True)
class ThreadReading:
    """What is said, what is linked, what contradicts, what is missing, what could be done."""

    documents: tuple[SourceDocument, ...]
    statements: tuple[ReadStatement, ...]
    links: tuple[SuggestedLink, ...]
    contradictions: tuple[Contradiction, ...]
    gaps: tuple[Gap, ...]
    impulses: tuple[Impulse, ...]
