# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the processes of one web server put their figures together."""

from __future__ import annotations

import os
import shutil

from sechseck.site.launcher.postmaster import is_alive
from sechseck.site.setup.folders import data_folder, make_folder

FOLDER = "PROMETHEUS_MULTIPROC_DIR"


def share_figures() -> None:
    """Name a folder for the children of one server; ask before the figures are first used.

    A server's processes know each other by their parent, so a new start counts from zero.
    """
    if FOLDER in os.environ:
        return
    room = make_folder(data_folder() / "metrics")
    for left in room.iterdir():
        if left.name.isdigit() and not is_alive(int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    os.environ[FOLDER] = str(make_folder(room / str(os.getppid())))
