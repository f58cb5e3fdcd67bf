# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The first guard: how large a file is."""

from __future__ import annotations

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE, Limits
from sechseck.engines.readers.reading import ReadingRefused

EMPTY = "Die Datei ist leer."


def check_size(size_bytes: int, limits: Limits = DEFAULT) -> None:
    """Refuse empty and too large files by their size alone, before anything is parsed."""
    if size_bytes == 0:
        raise ReadingRefused(EMPTY)
    if size_bytes > limits.size_bytes:
        raise ReadingRefused(
            f"Die Datei ist {size_bytes // MEGABYTE} MB groß, erlaubt sind "
            f"{limits.size_bytes // MEGABYTE} MB. Bitte die Datei aufteilen."
        )
