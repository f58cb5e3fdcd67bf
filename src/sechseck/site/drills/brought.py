# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files for the worker to read while it is killed.

Started as ``python -m sechseck.site.drills.brought COUNT WAY`` in the installation's environment.
"""

from __future__ import annotations

import subprocess
import sys
import time
from io import BytesIO

import psycopg

PATIENCE_SECONDS = 120.0
PAUSE_SECONDS = 0.3
OPEN = """
SELECT count(*) FROM kernel_job WHERE state IN ('waiting', 'running') AND kind = 'read-upload'
"""
ONCE = """
SELECT count(*) FROM thread_upload u WHERE u.file_name LIKE %s AND u.state = 'read'
AND (SELECT count(*) FROM thread_version v WHERE v.sha256 = u.sha256) = 1
"""


def bring(count: int, way: str) -> None:
    """Hand in some files, in a program of its own: this one may know another database.

    ``way`` tells them apart from those of other drills in the same installation.
    """
    module = [sys.executable, "-m", "sechseck.site.drills.brought", str(count), way]
    subprocess.run(module, check=True)


def brought_once(url: str, way: str) -> int:
    """Wait for the worker; return how many files are read exactly once."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    with psycopg.connect(url, autocommit=True) as connection:
        while connection.execute(OPEN).fetchone() != (0,) and time.monotonic() < deadline:
            time.sleep(PAUSE_SECONDS)
        row = connection.execute(ONCE, [f"uebung-{way}-%"]).fetchone()
    return int(row[0]) if row else 0


def main(count: int, way: str) -> None:
    """Hand in the files in the name of the example's office."""
    import django

    django.setup()
    from django.core.files.base import File

    from sechseck.kernel.models import User
    from sechseck.thread.actions.uploads import take_upload

    office = User.objects.get(username="office")
    for number in range(count):
        text = f"Die Gemeinde baut bis 2030 am {way} {number} genau {number + 20} Wohnungen.\n"
        told = {
            "title": f"{way} {number}",
            "author": "",
            "author_kind": "office",
            "standing": "adopted",
            "dated": "",
            "is_for_public": False,
            "target": None,
        }
        content: File[bytes] = File(BytesIO(text.encode()))
        take_upload(content, name=f"uebung-{way}-{number}.txt", told=told, by=office)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
