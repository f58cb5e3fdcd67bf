# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Neighbouring rows of a manuscript make one table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from sechseck.site.example_documents.manuscript import ManuscriptBlock

Table = tuple[tuple[str, ...], ...]


def with_tables(blocks: Iterable[ManuscriptBlock]) -> list[ManuscriptBlock | Table]:
    """Return the blocks with each run of rows folded into one table."""
    folded: list[ManuscriptBlock | Table] = []
    for is_row, run in groupby(blocks, key=lambda block: block.kind == "row"):
        if is_row:
            folded.append(tuple(block.cells for block in run))
        else:
            folded.extend(run)
    return folded
