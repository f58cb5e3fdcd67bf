# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The client that installs Python packages: uv where it works, else some pip."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sechseck.site.setup.client import run_client
from sechseck.site.setup.failures import SetupFailed

# reuse (tests only) has no wheel; it is plain Python and needs no compiler
RULES = ("--require-hashes", "--only-binary=:all:", "--no-binary=reuse")
PIP_OPTIONS = ("--progress-bar=off", "--no-compile")  # compiling all takes longer than the rest
NO_PIP = (
    "Zum Holen der Pakete fehlt pip. Auf Debian und Ubuntu hilft: "
    "apt install python3-pip (oder python3-venv)."
)


@dataclass(frozen=True)
class Installer:
    """How packages get into an environment on this machine."""

    uv: str | None
    has_ensurepip: bool

    def create(self, venv: Path) -> None:
        """Create an empty virtual environment, replacing what lies there."""
        what = "Python-Umgebung anlegen"
        if self.uv:
            command = [self.uv, "venv", "-q", "--clear", "--python", sys.executable, str(venv)]
        else:
            pip = [] if self.has_ensurepip else ["--without-pip"]
            command = [sys.executable, "-m", "venv", "--clear", *pip, str(venv)]
        run_client(command, what)

    def install(self, venv: Path, requirements: Path) -> None:
        """Install locked requirements into the virtual environment."""
        python = str(venv / "bin" / "python")
        if self.uv:
            command = [self.uv, "pip", "install", "--python", python]
        elif (venv / "bin" / "pip").exists():
            command = [python, "-m", "pip", "install", *PIP_OPTIONS]
        else:
            require_pip()
            command = [sys.executable, "-m", "pip", "--python", python, "install", *PIP_OPTIONS]
        self._run([*command, *RULES, "-r", str(requirements)], "Python-Pakete")

    def install_folder(self, folder: Path, requirements: Path, venv: Path) -> None:
        """Install locked requirements into a plain folder beside any environment."""
        if self.uv:
            command = [self.uv, "pip", "install", "--python", sys.executable]
        elif self.has_ensurepip and (venv / "bin" / "pip").exists():
            command = [str(venv / "bin" / "python"), "-m", "pip", "install", *PIP_OPTIONS]
        else:
            require_pip()
            command = [sys.executable, "-m", "pip", "install", *PIP_OPTIONS]
        command += ["--target", str(folder), *RULES, "-r", str(requirements)]
        self._run(command, "Werkzeug")

    def _run(self, command: list[str], what: str) -> None:
        run_client(
            command,
            what,
            PIP_ROOT_USER_ACTION="ignore",
            PIP_DISABLE_PIP_VERSION_CHECK="1",
            PIP_NO_INPUT="1",
            PIP_USER="0",  # a user's own setting must not lead packages out of the environment
            UV_NO_PROGRESS="1",
            UV_NATIVE_TLS="1",  # the certificates of the machine, as pip takes them
        )


def require_pip() -> None:
    """Raise a German error if this Python has no pip."""
    if importlib.util.find_spec("pip") is None:
        raise SetupFailed(NO_PIP)


def find_installer() -> Installer:
    """Look which package client this machine offers."""
    uv = shutil.which("uv")
    if uv:
        answer = subprocess.run([uv, "--version"], capture_output=True, check=False)
        uv = uv if answer.returncode == 0 else None  # a shim without a version behind it
    return Installer(uv=uv, has_ensurepip=importlib.util.find_spec("ensurepip") is not None)
