# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine knows of a document beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.labels.label import Standing


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """Who speaks, with what standing, until when."""

    name: str  # file base name or slug, unique in one run
    author_kind: str = ""  # office, party, committee, association, press
    standing: Standing = Standing.UNKNOWN
    horizon_end: str = ""  # ISO year or date after which the document has expired
    dated: str = ""  # ISO year, month or day of the document
    title: str = ""  # as people call it
    author: str = ""  # as the register of documents names it
