# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where things lie: the checkout, its virtual environment and the data folder."""

from __future__ import annotations

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[4]
VENV = CHECKOUT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = CHECKOUT / "requirements"
REGIONS = CHECKOUT / "regions"


def data_folder() -> Path:
    """Return the folder for databases, uploads and caches: SECHSECK_DATA or .data."""
    return Path(os.environ.get("SECHSECK_DATA") or CHECKOUT / ".data").absolute()


def assets_folder() -> Path:
    """Return the folder of third-party files that the pages load."""
    return Path(os.environ.get("SECHSECK_ASSETS") or data_folder() / "assets").absolute()


def make_folder(path: Path, mode: int = 0o755) -> Path:
    """Create a folder with this mode whatever the umask; leave an existing one untouched."""
    if not path.is_dir():
        if not path.parent.is_dir():
            make_folder(path.parent)
        path.mkdir(exist_ok=True)
        path.chmod(mode)
    return path
