# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What reach knows of needs, people and levels: tables with their sources, and their reader."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def table(name: str) -> dict[str, Any]:
    """Return one of the tables beside this file.

    >>> table("levels")["level"][0]["metres"]
    1000
    """
    words = resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(words)
