# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One entrance for all readers: which one fits, and the guards before it."""

from __future__ import annotations

from sechseck.engines.readers.limits import DEFAULT, Limits
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.engines.readers.text import read_text


def read(name: str, content: bytes, limits: Limits = DEFAULT) -> Reading:
    """Return the reading of a file."""
    if not content.strip():
        raise ReadingRefused("Die Datei ist leer.")
    return read_text(content, limits)
