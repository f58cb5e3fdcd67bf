# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The virtual environment: made once, repaired after an interruption, else left alone."""

from __future__ import annotations

import sys
from pathlib import Path

from sechseck.site.setup import folders
from sechseck.site.setup.packages import Installer, find_installer
from sechseck.site.setup.progress import report
from sechseck.site.setup.stamps import digest, is_fresh

HOLDS = {  # which kinds are complete with this one
    "base": ("base",),
    "cluster": ("base", "cluster"),
    "dev": ("base", "cluster", "dev"),
    "bench": ("base", "cluster", "dev", "bench"),
    "maps": ("base", "maps"),
    "reach-bench": ("base", "cluster", "dev", "bench", "reach-bench"),
}
UNFINISHED = "sechseck-unfinished"


def requirements_of(kind: str) -> Path:
    """Return the lock file of a kind of environment."""
    return folders.REQUIREMENTS / f"{kind}.txt"


def wanted_stamp(kind: str) -> str:
    """Return the digest that a finished environment of this kind carries."""
    return digest([requirements_of(kind)], sys.version, str(folders.VENV))


def is_ready(kind: str) -> bool:
    """Tell whether the environment holds all packages of this kind and of base."""
    fresh = (is_fresh(_stamp(needed), wanted_stamp(needed)) for needed in {"base", kind})
    return folders.PYTHON.exists() and not _unfinished().exists() and all(fresh)


def ensure_environment(kind: str, installer: Installer | None = None) -> None:
    """Install what is missing for this kind; do nothing when all is there."""
    if is_ready(kind):
        return
    installer = installer or find_installer()
    ensure_created(installer)
    _unfinished().touch()
    count = requirements_of(kind).read_text().count("==")
    report(f"Hole {count} Python-Pakete ({kind}), geprüft gegen ihre Prüfsummen …")
    installer.install(folders.VENV, requirements_of(kind))
    for done in HOLDS[kind]:
        _stamp(done).write_text(wanted_stamp(done))
    _unfinished().unlink()
    report("Python-Pakete sind da.")


def ensure_created(installer: Installer) -> None:
    """Make an empty environment unless a usable one is there."""
    if _unfinished().exists() or not _fits():
        report("Lege die Python-Umgebung an …")
        installer.create(folders.VENV)


def _fits() -> bool:
    """Tell whether the environment was made by this very Python and still runs."""
    settings = folders.VENV / "pyvenv.cfg"
    version = "{}.{}".format(*sys.version_info)
    return folders.PYTHON.exists() and (
        (folders.VENV / "lib" / f"python{version}").is_dir() and settings.exists()
    )


def _stamp(kind: str) -> Path:
    return folders.VENV / f"sechseck-{kind}.stamp"


def _unfinished() -> Path:
    return folders.VENV / UNFINISHED
