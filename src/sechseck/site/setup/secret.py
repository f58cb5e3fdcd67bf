# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The key that signs sessions: made once, readable by the owner alone."""

from __future__ import annotations

import os
import secrets

from sechseck.site.setup.folders import data_folder, make_folder

CHARACTERS = 64


def secret_key() -> str:
    """Return the key of the environment, or that of the data folder, making it if needed."""
    given = os.environ.get("SECHSECK_SECRET_KEY")
    if given:
        return given
    path = make_folder(data_folder()) / "secret-key"
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip() or _write_again(path.name)
    with os.fdopen(number, "w") as file:
        file.write(secrets.token_urlsafe(CHARACTERS))
    return path.read_text()


def _write_again(name: str) -> str:
    """Replace a key file that a crash left empty."""
    (data_folder() / name).unlink()
    return secret_key()
