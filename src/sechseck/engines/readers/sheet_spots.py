# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of an Excel sheet that read as empty though they are not: merged ones, formulas."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from openpyxl.utils.cell import range_boundaries

from sechseck.engines.readers.sheet_rows import Spot

MOST_SPOTS = 50_000
_MERGED = re.compile(rb'<mergeCell\s+ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(
    rb'<c\s+r="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<f[^>]*(?:/>|>[^<]{0,8192}</f>)\s*(?:<v\s*/>|<v></v>|</c>)'
)
_CHUNK_BYTES = 1 << 20
_OVERLAP = 10_000


def spots_of(content: bytes, path: str, last_row: int) -> tuple[Spot, ...]:
    """Return the cells of one sheet that only seem to be empty.

    Parameters
    ----------
    content : the bytes of the Excel file
    path : of the sheet inside it
    last_row : cells below are not looked at; a range may claim a million rows
    """
    found: dict[tuple[int, int], str] = {}
    for word, why in _marks(content, path):
        for row, column in _cells(word, why, last_row):
            found[row, column] = why
            if len(found) >= MOST_SPOTS:
                return _sorted(found)
    return _sorted(found)


def _sorted(found: dict[tuple[int, int], str]) -> tuple[Spot, ...]:
    return tuple((row, column, why) for (row, column), why in sorted(found.items()))


def _marks(content: bytes, path: str) -> Iterator[tuple[str, str]]:
    """Return ranges and cells as the sheet names them, read in pieces."""
    with zipfile.ZipFile(io.BytesIO(content)) as package, package.open(path) as part:
        tail = b""
        while chunk := part.read(_CHUNK_BYTES):
            piece = tail + chunk
            for found in _MERGED.finditer(piece):
                yield found[1].decode(), "merged"
            for found in _FORMULA.finditer(piece):
                yield found[1].decode(), "uncomputed"
            tail = piece[-_OVERLAP:]


def _cells(word: str, why: str, last_row: int) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = range_boundaries(word)
    for row in range(top, min(bottom, last_row) + 1):
        for column in range(left, right + 1):
            if why != "merged" or (row, column) != (top, left):
                yield row, column - 1
