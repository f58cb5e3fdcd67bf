# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stamps: a digest beside a finished result says from what it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(files: Iterable[Path], *parts: str) -> str:
    """Return one digest over the names and contents of files and further parts."""
    total = hashlib.sha256("\0".join(parts).encode())
    for file in files:
        total.update(file.name.encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def is_fresh(stamp: Path, wanted: str) -> bool:
    """Tell whether the stamp exists and carries the wanted digest."""
    try:
        return stamp.read_text() == wanted
    except OSError:
        return False
