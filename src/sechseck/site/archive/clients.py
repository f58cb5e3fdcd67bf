# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""pg_dump and pg_restore, told by environment where to connect: passwords stay out of sight."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from psycopg.conninfo import conninfo_to_dict

from sechseck.site.setup.failures import SetupFailed

VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}
UNKNOWN_TO_OLDER = "transaction_timeout"  # a setting that newer clients send to older servers


def run_on(url: str, command: Sequence[str], what: str) -> None:
    """Run a client program against a database; raise a German error if it fails."""
    parts = conninfo_to_dict(url)
    settings = {VARIABLES[key]: str(value) for key, value in parts.items() if key in VARIABLES}
    answer = subprocess.run(
        command, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    problems = [line for line in answer.stderr.splitlines() if "error:" in line]
    harmless = [line for line in problems if UNKNOWN_TO_OLDER in line or "ignored" in line]
    if answer.returncode != 0 and (not problems or problems != harmless):
        raise SetupFailed(f"{what} ist gescheitert: {answer.stderr.strip()[-600:]}")
