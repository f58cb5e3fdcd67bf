# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the bytes of every version still lie where they were put."""

from __future__ import annotations

from hashlib import file_digest

from django.core.files.storage import default_storage

from sechseck.thread.models import Version

ERASED = "0" * 32  # begins the digest of a version whose text was erased; it has no bytes


def original_path(sha256: str) -> str:
    """Return the name under which an original is stored."""
    return f"originals/{sha256[:2]}/{sha256}"


def is_there(version: Version) -> bool:
    """Tell whether a file lies where the original should, sound or not."""
    return default_storage.exists(original_path(version.sha256))


def is_sound(version: Version) -> bool:
    """Tell whether the stored bytes are there and are those that were read."""
    name = original_path(version.sha256)
    if not is_there(version) or default_storage.size(name) != version.size:
        return False
    with default_storage.open(name) as stored:
        return file_digest(stored, "sha256").hexdigest() == version.sha256


def lost_originals() -> list[Version]:
    """Return the versions whose bytes are missing or damaged."""
    rows = Version.objects.exclude(sha256__startswith=ERASED)
    rows = rows.select_related("document__node").defer("text", "blocks")
    return [version for version in rows.order_by("document", "number") if not is_sound(version)]


def broken_originals() -> tuple[list[str], list[str]]:
    """Return the names of the files that are missing, and of those that are damaged."""
    lost = lost_originals()
    there = {version.pk for version in lost if is_there(version)}
    missing = [one.file_name for one in lost if one.pk not in there]
    return missing, [one.file_name for one in lost if one.pk in there]
