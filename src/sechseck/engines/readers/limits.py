# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How large a file may be before a reader refuses it."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one reading; each refusal names the bound that was passed."""

    size_bytes: int = 50 * MEGABYTE
    pages: int = 5_000  # also slides and sheets
    table_rows: int = 200_000
    zip_entries: int = 10_000
    unpacked_bytes: int = 300 * MEGABYTE
    pdf_objects: int = 1_000_000
    page_objects: int = 200_000  # drawings and letters on one page
    seconds: float = 60.0  # enforced by kernel.sandbox
    memory_bytes: int = 512 * MEGABYTE  # above the base of the process, kernel.sandbox


DEFAULT = Limits()
