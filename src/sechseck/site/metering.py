# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the processes of one web server put their figures together."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from sechseck.site.launcher.postmaster import is_alive
from sechseck.site.setup.folders import data_folder, make_folder

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
MEMORY = Path("/dev/shm")


def share_figures(server: int) -> None:
    """Name a folder for the processes of one server; ask before the figures are first used.

    It bears the number of the server's first process, so a new start counts from zero. The
    folder is one in memory where there is one: the files are mapped, and writing to a mapped
    file on a full disk would end the process.
    """
    if FOLDER in os.environ:
        return
    room = _in_memory() or make_folder(data_folder() / "metrics")
    for left in room.iterdir():
        if left.name.isdigit() and not is_alive(int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    os.environ[FOLDER] = str(make_folder(room / str(server)))


def _in_memory() -> Path | None:
    """Return a folder of ours alone in the memory that processes share."""
    if not MEMORY.is_dir():
        return None
    room = MEMORY / f"sechseck-{os.getuid()}"
    try:
        room.mkdir(mode=0o700, exist_ok=True)
        state = room.lstat()
    except OSError:
        return None
    is_ours = state.st_uid == os.getuid() and not state.st_mode & 0o077
    return room if is_ours and not room.is_symlink() else None
