# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from sechseck.site import shared


def shared_folder() -> Path:
    """Return the makers' shared folder; without it skip, or fail where CI=true."""
    folder = shared.folder()
    if folder is None:
        reason = "the makers' folder shared/ is not beside the checkout"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


def gold_rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a gold file."""
    path = shared_folder() / "data" / "gold" / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
