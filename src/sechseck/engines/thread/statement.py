# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A statement with its document, as the thread engine handles it."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.labels.label import Labels, Standing
from sechseck.engines.segmentation.passage import Passage


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What the engine knows of the document beside its text."""

    name: str  # file base name or slug, unique in one run
    author_kind: str = ""  # office, party, committee, association, press
    standing: Standing = Standing.UNKNOWN
    horizon_end: str = ""  # ISO year or date after which the document has expired
    dated: str = ""  # ISO year, month or day of the document
    title: str = ""  # as people call it


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """One labelled statement; ``id`` is ``<document name>:<line_start>.<n>``."""

    id: str
    document: SourceDocument
    passage: Passage
    labels: Labels
