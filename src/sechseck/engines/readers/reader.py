# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The one protocol of all readers."""

from __future__ import annotations

from typing import Protocol

from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.reading import Reading


class Reader(Protocol):
    """Turn the bytes of one kind of file into a reading."""

    def __call__(self, content: bytes, limits: Limits) -> Reading:
        """Return the reading or raise ``ReadingRefused``."""
        ...
