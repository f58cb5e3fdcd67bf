# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The makers' shared material for tests of engines; tests themselves import none of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sechseck.site import shared

Rows = list[dict[str, Any]]


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder shared/ beside the checkout; without it skip, or fail where CI=true."""
    folder = shared.folder()
    if folder is None:
        reason = "the makers' folder shared/ is not beside the checkout"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def gold_rows(shared_folder: Path) -> Callable[[str], Rows]:
    """A function that returns the rows of a gold file."""

    def rows(name: str) -> Rows:
        path = shared_folder / "data" / "gold" / name
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    return rows


@pytest.fixture(scope="session")
def seeds(shared_folder: Path) -> dict[str, bytes]:
    """The source documents by file name."""
    return {path.name: path.read_bytes() for path in sorted((shared_folder / "seeds").glob("*"))}
