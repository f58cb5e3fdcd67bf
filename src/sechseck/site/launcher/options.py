# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""With which options a cluster is made and a server runs."""

from __future__ import annotations

import sys
from pathlib import Path

FIRST_BUILTIN = 17  # major version with a locale provider of PostgreSQL's own
FIRST_FULL_UNICODE = 18


def initdb_options(major: int, *, fast: bool) -> list[str]:
    """Return the options of initdb: UTF-8, the same order on every machine, no passwords.

    Without passwords is safe here: the only way in is a socket in a folder of the owner alone.
    """
    options = ["--encoding=UTF8", "--auth=trust", "--no-instructions", "--lc-messages=C"]
    if major >= FIRST_BUILTIN:
        locale = "PG_UNICODE_FAST" if major >= FIRST_FULL_UNICODE else "C.UTF-8"
        options += ["--locale=C", "--locale-provider=builtin", f"--builtin-locale={locale}"]
    else:
        options += ["--locale=C.UTF-8"]
    return [*options, "--no-sync"] if fast else options


def server_options(sockets: Path, *, fast: bool) -> list[str]:
    """Return the options of the server: socket only, small memory, short queries."""
    quoted = '"' + str(sockets).replace('"', '""') + '"'
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": quoted,
        "unix_socket_permissions": "0700",
        "port": "5432",
        "shared_buffers": "128MB",
        "max_connections": "100",
        "log_checkpoints": "off",
        "jit": "off",  # costs more than it saves on pages of this size
    }
    if sys.platform == "linux":  # after a crash one call, not one for each of a thousand files
        settings["recovery_init_sync_method"] = "syncfs"
    if fast:  # a cluster of tests may be lost when the machine falls over
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    return [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
