# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A list of measures as somebody keeps it in a spreadsheet: columns, cells, rows."""

from sechseck.engines.measures_list.cells import BadCell
from sechseck.engines.measures_list.columns import MEANINGS, guessed, heading_of_money
from sechseck.engines.measures_list.rows import Read, Refused, Row, Told, read_rows

__all__ = [
    "MEANINGS",
    "BadCell",
    "Read",
    "Refused",
    "Row",
    "Told",
    "guessed",
    "heading_of_money",
    "read_rows",
]
