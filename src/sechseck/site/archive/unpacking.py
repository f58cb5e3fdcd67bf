# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads an archive and believes nothing: names, sizes and digests are checked."""

from __future__ import annotations

import hashlib
import shutil
import tarfile
from pathlib import Path, PurePosixPath

from sechseck.site.archive.manifest import DUMP, NAME, UPLOADS, Manifest, read_manifest
from sechseck.site.setup.failures import SetupFailed

STRANGE = "Diese Datei ist keine Sicherung von Sechseck."


def unpack(archive: Path, folder: Path) -> Manifest:
    """Unpack into an empty folder and return the manifest; raise unless every part is whole."""
    try:
        with tarfile.open(archive, "r:") as opened:
            for entry in opened:
                _take(opened, entry, folder)
    except (tarfile.TarError, EOFError) as error:
        raise SetupFailed(STRANGE) from error
    if not (folder / NAME).is_file():
        raise SetupFailed(f"{STRANGE} Oder sie ist unvollständig: Das Verzeichnis am Ende fehlt.")
    manifest = read_manifest((folder / NAME).read_bytes())
    _compare(manifest, folder)
    return manifest


def _take(opened: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path) -> None:
    """Write one part where it belongs, if a backup may hold such a part."""
    path = PurePosixPath(entry.name)
    known = entry.name in {NAME, DUMP} or entry.name.startswith(UPLOADS)
    if not (entry.isreg() and known) or path.is_absolute() or ".." in path.parts:
        raise SetupFailed(f"{STRANGE} Sie enthält „{entry.name}“.")
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    source = opened.extractfile(entry)
    if source is None:
        raise SetupFailed(STRANGE)
    with source, target.open("wb") as file:
        shutil.copyfileobj(source, file)


def _compare(manifest: Manifest, folder: Path) -> None:
    """Raise unless exactly the files of the manifest are there, byte for byte."""
    present = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    } - {NAME}
    damaged = present.symmetric_difference(manifest.files)
    for name in sorted(present & set(manifest.files)):
        with (folder / name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != manifest.files[name]:
                damaged.add(name)
    if damaged or DUMP not in manifest.files:
        names = ", ".join(sorted(damaged)[:5])
        raise SetupFailed(
            f"Die Sicherung ist beschädigt, nichts wurde geändert. Betroffen: {names}"
        )
