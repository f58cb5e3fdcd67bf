# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a table gives when its cells count; apart from the reader, which loads a parser."""

from __future__ import annotations

from dataclasses import dataclass

Spot = tuple[int, int, str]  # row from 1, column from 0, "merged" or "uncomputed"
Row = tuple[int, tuple[str, ...]]  # as a spreadsheet counts, empty rows too


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled rows of one table; ``mark`` is the decimal sign if the format settles it.

    ``spots`` are cells that only seem to be empty: merged ones, formulas without a result.
    """

    rows: tuple[Row, ...]
    mark: str = ""
    warnings: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
