# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for CSV, and what it shares with Excel: rows become lines that name their columns."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from sechseck.engines.readers.cells import check_rows, is_head, joined_cells, row_text, text_column
from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.decode import decode
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.reading import BlockKind, Reading, ReadingRefused

VERSION = "1"
_HEAD_WITHIN = 20
_SAMPLE_LINES = 50
NumberedRow = tuple[int, Sequence[str]]  # as a spreadsheet counts, empty rows too


def read_csv(content: bytes, limits: Limits, wanted: str = "") -> Reading:
    """Return the reading of a CSV file; the separator is found out.

    ``wanted`` names the column of the text; without it the reader looks for a usual name.
    """
    text, warnings = decode(content)
    composition = Composition()
    metadata: dict[str, str] = {}
    try:
        rows = _csv_rows(text, limits)
        add_sheet(composition, rows, metadata, wanted=wanted)
    except csv.Error as error:
        raise ReadingRefused(
            "Die CSV-Datei kann nicht gelesen werden, eine Zelle ist zu lang oder ein "
            "Anführungszeichen fehlt. Bitte neu speichern."
        ) from error
    return composition.reading(
        reader="table", version=VERSION, metadata=metadata, warnings=warnings
    )


def separator_of(text: str) -> str:
    """Return the character that parts most lines into equally many cells.

    >>> separator_of("a;b;c\\n1,5;2;3")
    ';'
    """
    sample = list(islice(io.StringIO(text), _SAMPLE_LINES))
    best, best_score = ",", 0
    for separator in (";", "\t", ",", "|"):
        counts = Counter(line.count(separator) for line in sample if line.strip())
        counts.pop(0, None)
        score = max(counts.values(), default=0)
        if score > best_score:
            best, best_score = separator, score
    return best


def _csv_rows(text: str, limits: Limits) -> list[NumberedRow]:
    rows: list[NumberedRow] = []
    source = io.StringIO(text, newline="")
    for row in csv.reader(source, delimiter=separator_of(text)):
        check_rows(len(rows), limits, "Die CSV-Datei")
        rows.append((len(rows) + 1, [" ".join(cell.split()) for cell in row]))
    return rows


def add_sheet(
    composition: Composition,
    rows: Sequence[NumberedRow],
    metadata: dict[str, str],
    *,
    page: int | None = None,
    wanted: str = "",
) -> None:
    """Write the rows of one sheet, each with its number: title lines, head row, data rows.

    Cells are kept as they are; a cell that starts with "=" is text and never computed.
    """
    numbered = [(number, row) for number, row in rows if any(row)]
    filled = [row for _number, row in numbered]
    place = _head_place(filled)
    head = filled[place] if place is not None else ()
    column = _chosen(head, wanted)
    if head:
        metadata.setdefault("columns", "\n".join(filter(None, head)))
    if column is not None:
        metadata.setdefault("text_column", head[column])
    for count, (number, row) in enumerate(numbered):
        if place is not None and count <= place:
            composition.add(BlockKind.META, joined_cells(row), page=page, row=number)
        else:
            text = row_text(head, row, column)
            composition.add(BlockKind.TABLE_ROW, text, page=page, row=number)


def _chosen(head: Sequence[str], wanted: str) -> int | None:
    """The column a person chose, if this sheet has it, else the one with a usual name."""
    if wanted and wanted in head:
        return list(head).index(wanted)
    return text_column(head) if head else None


def _head_place(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row that names at least half as many columns as the widest row has."""
    sample = rows[:_SAMPLE_LINES]
    widest = max((sum(map(bool, row)) for row in sample), default=0)
    for place, row in enumerate(rows[:_HEAD_WITHIN]):
        if 2 * sum(map(bool, row)) >= widest and is_head(row, rows[place + 1 : place + 2]):
            return place
    return None
