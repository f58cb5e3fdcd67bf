# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A passage: the smallest span of a document that can say one thing."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.readers.reading import BlockKind


@dataclass(frozen=True, slots=True)
class Passage:
    """One span of a reading.

    ``exact`` is ``reading.text[start:end]``; ``text`` is what people read: hard-wrapped
    lines joined, markup such as ``**`` taken out, white space folded.
    Passages of a reading cover every non-blank line exactly once; those with
    ``is_statement`` false (titles, captions, contact data, boilerplate) are kept
    but not labelled or linked.
    """

    text: str
    exact: str
    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None
    block: BlockKind
    heading: tuple[str, ...]
    is_statement: bool
    row: int | None = None  # of the sheet it stands in
