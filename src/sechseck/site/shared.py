# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the shared material of the makers beside the checkout; operators have none."""

from __future__ import annotations

from pathlib import Path

from sechseck.site.setup.folders import CHECKOUT


def folder() -> Path | None:
    """Return the folder shared/ beside the checkout, or None where it is missing."""
    beside = CHECKOUT.parent / "shared"
    return beside if (beside / "design").is_dir() else None
