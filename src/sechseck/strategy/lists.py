# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A table that was brought: which of its rows holds the headings, which rows follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from sechseck.engines.measures_list import Row, guessed
from sechseck.engines.readers.sheet_rows import Sheet
from sechseck.kernel.errors import Invalid

FIRST_ROWS = 10  # among which the headings stand
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows, fit to be kept as JSON."""

    headings: tuple[str, ...]
    rows: list[list[Any]]  # number, cells, spots by column
    warnings: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """By what a file with the same headings is known again."""
        return fingerprint_of(self.headings)


def fingerprint_of(headings: Sequence[str]) -> str:
    """Return by what a row of headings is known again."""
    return sha256("\x1f".join(headings).encode()).hexdigest()


def table_of(sheet: Sheet) -> Table:
    """Return the table in a sheet; lines above the headings are left out.

    Raises
    ------
    Invalid
        If there is no row below the headings, or far too many columns.
    """
    found = _heading_row(sheet)
    if found is None or found + 1 >= len(sheet.rows):
        raise Invalid(_("Unter den Überschriften steht keine Zeile."))
    headings = tuple(" ".join(cell.split())[:100] for cell in sheet.rows[found][1])
    if len(headings) > MOST_COLUMNS:
        raise Invalid(_("Die Tabelle hat mehr als 200 Spalten."))
    spots: dict[int, dict[str, str]] = {}
    for number, column, why in sheet.spots:
        spots.setdefault(number, {})[str(column)] = why
    rows = [
        [number, list(cells[:MOST_COLUMNS]), spots.get(number, {})]
        for number, cells in sheet.rows[found + 1 :]
    ]
    return Table(headings, rows, tuple(sheet.warnings))


def _heading_row(sheet: Sheet) -> int | None:
    """Return which of the first rows names most columns that we know."""
    known = [len(guessed(cells, [])) for _number, cells in sheet.rows[:FIRST_ROWS]]
    return known.index(max(known)) if known else None


def rows_from(kept: Sequence[Any]) -> list[Row]:
    """Return rows as they were kept."""
    return [Row(number, cells, spots) for number, cells, spots in kept]


def checked_mapping(mapping: Mapping[int, str]) -> dict[int, str]:
    """Return what columns mean; each meaning once, and the identifier always.

    Raises
    ------
    Invalid
        If it cannot be so.
    """
    told = {place: meaning for place, meaning in mapping.items() if meaning}
    fields = Counter(meaning.removesuffix("_year") for meaning in told.values())
    if not fields["identifier"]:
        raise Invalid(_("Bitte sagen Sie, in welcher Spalte die Kennung steht."))
    if max(fields.values()) > 1:
        raise Invalid(_("Zwei Spalten können nicht dasselbe bedeuten."))
    return told
