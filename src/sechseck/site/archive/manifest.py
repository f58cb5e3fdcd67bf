# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a backup says about itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from sechseck.site.setup.failures import SetupFailed

FORMAT = 2  # 1 had no checksums of tables
READABLE = (1, FORMAT)
NAME = "manifest.json"
DUMP = "database.dump"
UPLOADS = "uploads/"


@dataclass(frozen=True)
class Manifest:
    """Region and time of a backup, the digest of each part, rows and digest of each table."""

    region: str
    made_at: str
    server: int
    rows: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)  # a checksum of the rows of each table
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Return the manifest as it lies in the archive."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()


def read_manifest(content: bytes) -> Manifest:
    """Return the manifest of an archive; raise a German error if it is none of ours."""
    try:
        manifest = Manifest(**json.loads(content))
    except (ValueError, TypeError) as error:
        raise SetupFailed("Diese Datei ist keine Sicherung von Sechseck.") from error
    if manifest.format not in READABLE:
        raise SetupFailed(
            f"Die Sicherung hat das Format {manifest.format}; diese Fassung liest {FORMAT}."
        )
    return manifest
