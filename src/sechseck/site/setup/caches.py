# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the machine code of the engines is kept between starts."""

from __future__ import annotations

from hashlib import sha256

from sechseck.site.setup import folders

LOOPS = "src/sechseck/engines/reach"
NAME = "NUMBA_CACHE_DIR"


def keep_machine_code(settings: dict[str, str]) -> None:
    """Have numba keep what it compiled in our data folder: a checkout may be read-only.

    numba looks only at the file a loop stands in, not at what the loop calls; so each state of
    the sources has a folder of its own.
    """
    found = sha256()
    for path in sorted((folders.CHECKOUT / LOOPS).rglob("*.py")):
        found.update(path.read_bytes())
    folder = folders.data_folder() / "machine-code" / found.hexdigest()[:16]
    settings.setdefault(NAME, str(folder))
