# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One digest of all that preparing a region depends on: as long as it stays, nothing is to do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sechseck.site.setup import assets, environment, folders, regions
from sechseck.site.setup.example_password import example_password
from sechseck.site.setup.stamps import digest

SOURCE = folders.CHECKOUT / "src" / "sechseck"
IDLE = {"__pycache__", "tests"}


def region_fingerprint(region: str) -> str:
    """Return the digest of code, catalogues, packages, page assets and the region's pack."""
    files = [*_files_of(SOURCE), *_files_of(folders.REGIONS / region)]
    files += [assets.LOCK, environment.requirements_of("base")]
    password = example_password() if regions.is_example(region) else ""
    return digest(files, region, password)


def _files_of(folder: Path) -> Iterator[Path]:
    """Yield all files in a fixed order, without results of our own making and without tests."""
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(set(inside) - IDLE)
        yield from (Path(place, name) for name in sorted(names) if not name.endswith(".mo"))
