# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much, how often, how long: the numbers of ``limits.toml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tomllib import loads
from typing import Any


@lru_cache(maxsize=1)
def limits() -> dict[str, Any]:
    """Return the table.

    >>> limits()["moderation"]["appeal_months"]
    6
    """
    return loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def most_comments() -> list[tuple[int, int]]:
    """Return pairs of minutes and how many comments one person may write in them.

    >>> most_comments()[0]
    (1, 3)
    """
    most = limits()["comments"]["most"]
    return sorted((int(minutes), int(count)) for minutes, count in most.items())
