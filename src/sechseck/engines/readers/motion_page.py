# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Antragsgrün pages: the header table and the sections of a motion as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sechseck.engines.readers.antragsgruen import VERSION, section_kind, split_title
from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.motion_header import HeaderRow, header_row, metadata_of
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.tree import Piece

_WITHIN = 80
_BREAK = re.compile(r"(?<!\s)\s*\n\s*")


def is_motion_page(pieces: Sequence[Piece]) -> bool:
    """Whether a page shows a motion: at least two rows of its header table."""
    return sum(_row(piece) is not None for piece in pieces[:_WITHIN]) >= 2


def motion_reading(pieces: Sequence[Piece], warnings: Sequence[str]) -> Reading:
    """Return the reading of a motion page; comments and what follows are boilerplate."""
    composition = Composition()
    rows: list[HeaderRow] = []
    title: dict[str, str] = {}
    is_after = False
    for piece in pieces:
        row = _row(piece)
        kind = piece.kind
        section = section_kind(piece.text) if kind is not BlockKind.BOILERPLATE else None
        is_after = is_after or section is BlockKind.BOILERPLATE
        if row is not None:
            rows.append(row)
            kind = BlockKind.META
        elif kind is BlockKind.HEADING and not title and split_title(piece.text):
            title = split_title(piece.text)
        elif section is not None:
            kind = section
        kind = BlockKind.BOILERPLATE if is_after else kind
        composition.add(kind, _BREAK.sub("\n", piece.text), level=piece.level)
    return composition.reading(
        reader="antragsgruen",
        version=VERSION,
        metadata={**metadata_of(rows), **title},
        warnings=warnings,
    )


def _row(piece: Piece) -> HeaderRow | None:
    cells = [cell for cell in piece.cells if cell]
    return header_row(" | ".join(cells)) if len(cells) >= 2 else None
