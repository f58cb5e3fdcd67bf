# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A statement with its document, as linking, contradictions and gaps take it."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.labels.label import Labels
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.segmentation.passage import Passage


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """One labelled statement; ``id`` is ``<document name>:<line_start>.<n>``."""

    id: str
    document: SourceDocument
    passage: Passage
    labels: Labels
