# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What tells one set of migrations from another."""

from __future__ import annotations

import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from sechseck.kernel.audited import watches

READ_BY_STEPS = ("Django", "procrastinate")  # whose steps read more than their own files


def migrations_digest() -> str:
    """Return a digest of all steps and of what they read."""
    steps = MigrationLoader(None).disk_migrations
    files = {Path(str(sys.modules[step.__module__].__file__)) for step in steps.values()}
    parts = [path.read_bytes() for path in sorted(files)]
    parts += [repr(watches()).encode(), *(version(name).encode() for name in READ_BY_STEPS)]
    return sha256(b"\0".join(parts)).hexdigest()
