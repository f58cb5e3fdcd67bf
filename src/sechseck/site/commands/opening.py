# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files named on the command line: their bytes, or a German sentence."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.size import check_size


def content_of(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises
    ------
    ReadingRefused
        If it cannot be opened, is empty or too large.
    """
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode) and not S_ISDIR(found.st_mode):
            raise ReadingRefused("Das ist ein Gerät oder eine Leitung, keine Datei.")
        if S_ISREG(found.st_mode):
            check_size(found.st_size, DEFAULT)
        return path.read_bytes()
    except OSError as error:
        raise ReadingRefused(unreadable(error)) from error


def unreadable(error: OSError) -> str:
    """Return a German sentence for a file that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return "Die Datei gibt es nicht."
    if isinstance(error, IsADirectoryError):
        return "Das ist ein Ordner, keine Datei."
    if isinstance(error, PermissionError):
        return "Die Datei darf nicht gelesen werden."
    return f"Die Datei lässt sich nicht öffnen ({error.strerror})."
