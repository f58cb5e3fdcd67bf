# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes an archive: every part is hashed while it passes, the manifest comes last."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from dataclasses import replace
from pathlib import Path
from typing import IO

from sechseck.site.archive.manifest import DUMP, NAME, UPLOADS, Manifest


class HashingReader:
    """Passes a file through and keeps the digest of what passed."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        part = self._file.read(size)
        self._digest.update(part)
        return part

    def hexdigest(self) -> str:
        """Return the digest so far."""
        return self._digest.hexdigest()


def pack(target: Path, manifest: Manifest, dump: Path, uploads: Path) -> Manifest:
    """Write the archive, complete or not at all, readable by its owner alone."""
    unfinished = target.with_name(target.name + ".part")
    digests: dict[str, str] = {}
    number = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(number, "wb") as file, tarfile.open(fileobj=file, mode="w") as archive:
        digests[DUMP] = _add(archive, DUMP, dump)
        for path in sorted(uploads.rglob("*")):
            if path.is_file() and not path.is_symlink():
                name = UPLOADS + path.relative_to(uploads).as_posix()
                digests[name] = _add(archive, name, path)
        complete = replace(manifest, files=digests)
        content = complete.to_bytes()
        entry = tarfile.TarInfo(NAME)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    unfinished.rename(target)
    return complete


def _add(archive: tarfile.TarFile, name: str, path: Path) -> str:
    """Add one file without names of accounts of this machine, and return its digest."""
    entry = tarfile.TarInfo(name)
    entry.mode = 0o600
    with path.open("rb") as file:
        state = os.fstat(file.fileno())
        entry.size, entry.mtime = state.st_size, int(state.st_mtime)
        reader = HashingReader(file)
        archive.addfile(entry, reader)
    return reader.hexdigest()
