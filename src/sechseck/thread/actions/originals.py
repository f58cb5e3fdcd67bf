# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the bytes of originals, and put back those that were lost."""

from __future__ import annotations

from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Version
from sechseck.thread.queries.originals import is_sound, original_path


@transaction.atomic
def keep_original(version: Version, content: bytes, *, by: User) -> bool:
    """Store the bytes of a version unless they are there; return whether they were missing."""
    require(by, "thread.upload_document")
    if is_sound(version):
        return False
    transaction.on_commit(partial(_write, original_path(version.sha256), content))
    return True


@transaction.atomic
def restore_original(version: Version, content: bytes, *, by: User) -> bool:
    """Put back lost bytes of a version that was read before; return whether they were lost."""
    if not keep_original(version, content, by=by):
        return False
    record("original-restored", version.document.node, by=by, number=version.number)
    return True


def _write(name: str, content: bytes) -> None:
    if default_storage.exists(name):  # a crash cut it short, or a disk spoilt it
        default_storage.delete(name)
    default_storage.save(name, ContentFile(content))
