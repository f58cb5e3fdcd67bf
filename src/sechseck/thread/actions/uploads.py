# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people do with files they bring: hand in, choose a column, try again, take back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.kernel.actions.jobs import cancel_job, start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.file_names import plain_name
from sechseck.kernel.models import Job, User
from sechseck.kernel.permissions import require
from sechseck.thread.job_kinds import READ
from sechseck.thread.models import Upload, Version
from sechseck.thread.queries.originals import original_path

FIELDS = ("title", "author", "author_kind", "standing", "dated", "is_for_public", "target")
State = Upload.State


@transaction.atomic
def take_upload(file: File[bytes], *, name: str, told: Mapping[str, Any], by: User) -> Upload:
    """Keep a file as it came and have it read; ``told`` is what its owner says about it."""
    require(by, "thread.upload_document")
    try:
        check_size(file.size)
    except ReadingRefused as error:
        raise Invalid(str(error)) from error
    digest = sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    upload = Upload.objects.create(
        owner=by,
        file_name=plain_name(name),
        size=file.size,
        sha256=digest.hexdigest(),
        **{field: told[field] for field in FIELDS},
    )
    _keep(file, original_path(upload.sha256), upload.size)
    record("file-uploaded", by=by, upload=str(upload.uuid), sha256=upload.sha256)
    return _read_later(upload)


@transaction.atomic
def choose_column(upload: Upload, *, column: str, by: User) -> Upload:
    """Say which column of a table holds the text, and have it read."""
    upload = _locked(upload, by)
    if upload.state != State.COLUMNS:
        raise Conflict(_("Diese Datei wartet nicht auf eine Spalte."))
    if column not in upload.columns:
        raise Invalid(_("Diese Spalte gibt es in der Tabelle nicht."))
    upload.text_column, upload.state = column, State.WAITING
    upload.save(update_fields=["text_column", "state"])
    return _read_later(upload)


@transaction.atomic
def retry_upload(upload: Upload, *, by: User) -> Upload:
    """Read a file again that could not be read."""
    upload = _locked(upload, by)
    is_stuck = upload.state == State.WAITING and (upload.job is None or upload.job.is_ended)
    if upload.state != State.REFUSED and not is_stuck:
        raise Conflict(_("Diese Datei wird gerade gelesen oder ist schon gelesen."))
    upload.state, upload.problem = State.WAITING, ""
    upload.save(update_fields=["state", "problem"])
    return _read_later(upload)


@transaction.atomic
def withdraw_upload(upload: Upload, *, by: User) -> Upload:
    """Take a file back that has not become part of the thread; its bytes are deleted."""
    upload = _locked(upload, by)
    if upload.state == State.WITHDRAWN:
        return upload
    if upload.state == State.READ:
        raise Conflict(_("Die Datei ist gelesen. Löschen kann sie nur die Verwaltung."))
    if upload.job and upload.job.state == Job.State.RUNNING:
        raise Conflict(_("Die Datei wird gerade gelesen. Bitte warten Sie einen Augenblick."))
    if upload.job and upload.job.state == Job.State.WAITING:
        cancel_job(upload.job, by=by)
    upload.publications.filter(state="waiting").delete()
    upload.state = State.WITHDRAWN
    upload.save(update_fields=["state"])
    record("upload-withdrawn", by=by, upload=str(upload.uuid))
    transaction.on_commit(partial(_drop_bytes, upload.sha256))
    return upload


def _locked(upload: Upload, by: User) -> Upload:
    require(by, "thread.see_upload", upload)
    rows = Upload.objects.select_for_update(of=("self",)).select_related("job", "owner")
    return rows.get(pk=upload.pk)


def _read_later(upload: Upload) -> Upload:
    """Queue the reading in the owner's name, whoever released it."""
    arguments = {"upload": upload.pk}
    upload.job = start_job(READ, about=upload.file_name, arguments=arguments, by=upload.owner)
    upload.save(update_fields=["job"])
    return upload


def _keep(file: File[bytes], path: str, size: int) -> None:
    """Store the bytes before the row counts: a row without bytes could never be read."""
    if default_storage.exists(path):
        if default_storage.size(path) == size:
            return
        default_storage.delete(path)
    file.seek(0)
    default_storage.save(path, file)


def _drop_bytes(digest: str) -> None:
    """Delete bytes that nobody needs any more."""
    others = Upload.objects.filter(sha256=digest).exclude(state=State.WITHDRAWN)
    if not others.exists() and not Version.objects.filter(sha256=digest).exists():
        default_storage.delete(original_path(digest))
