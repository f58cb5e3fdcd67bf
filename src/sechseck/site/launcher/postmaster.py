# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the running server says about itself in postmaster.pid."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from pathlib import Path

from sechseck.site.launcher.place import SOCKET_FILE

FIELDS = 8  # pid, folder, start time, port, socket folder, address, memory key, state


@dataclass(frozen=True)
class Postmaster:
    """The server process of a cluster."""

    pid: int
    socket_folder: Path
    state: str

    def answers(self) -> bool:
        """Tell whether the server is alive, ready, and listens on its socket."""
        if self.state != "ready" or not self.exists():
            return False
        with socket.socket(socket.AF_UNIX) as line:
            try:
                line.connect(str(self.socket_folder / SOCKET_FILE))
            except OSError:
                return False
        return True

    def exists(self) -> bool:
        """Tell whether its process is alive; a zombie that nobody reaps is not."""
        return is_alive(self.pid)


def read_postmaster(cluster: Path) -> Postmaster | None:
    """Return the server that the pid file names, or None."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    lines += [""] * (FIELDS - len(lines))
    pid = int(lines[0]) if lines[0].strip().isdigit() else 0
    return Postmaster(pid, Path(lines[4]), lines[7].strip())


def is_alive(pid: int) -> bool:
    """Tell whether a process runs, as far as this account may know."""
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):  # no /proc on this system
        return True
    return state != "Z"


def is_server_of(pid: int, cluster: Path) -> bool:
    """Tell whether the process is the server of this cluster and no stranger with its number."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return is_alive(pid)
    return os.fsencode(cluster) in command
