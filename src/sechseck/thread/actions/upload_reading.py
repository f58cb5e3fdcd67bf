# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a worker does with a file that somebody brought."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.readers.quarantine import set_aside
from sechseck.engines.readers.reading import Reading
from sechseck.kernel.actions.job_runs import fail_job, finish_job
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Job, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.kernel.queries.nodes import seen_by
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.descriptions import describe_document
from sechseck.thread.actions.files import add_document
from sechseck.thread.actions.publications import propose
from sechseck.thread.actions.reading import read_original
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Document, Upload
from sechseck.thread.queries.uploads import seen_document_of_bytes, snapshot

THREAD = "thread"
State = Upload.State


@transaction.atomic
def keep_reading(
    upload: Upload,
    reading: Reading,
    content: bytes,
    *,
    job: Job,
    progress: Progress = UNHEARD,
    by: User,
) -> Upload:
    """Make a file part of the thread and end the job, both or neither."""
    require(by, "thread.upload_document")
    wait_for_turn()
    rows = Upload.objects.select_for_update(of=("self",))
    upload = rows.select_related("owner", "target__node").get(pk=upload.pk)
    if upload.state not in (State.WAITING, State.REFUSED):
        raise Conflict(_("Diese Datei wurde schon gelesen oder zurückgezogen."))
    known = seen_document_of_bytes(by, upload.sha256)
    if known is not None:
        upload.state, upload.document = State.KNOWN, known
    elif _lacks_column(upload, reading):
        upload.state = State.COLUMNS
        upload.columns = reading.metadata["columns"].split("\n")
    elif _needs_second_person(upload, by):
        upload.state = State.HELD
        assert upload.target is not None
        propose(upload.target, upload=upload, by=by)
    else:
        _read(upload, reading, content, progress, by)
    upload.problem = ""
    upload.save()
    finish_job(job, result=f"/hochladen/{upload.uuid}/")
    return upload


@transaction.atomic
def refuse_upload(upload: Upload, *, problem: str, job: Job, by: User) -> None:
    """Say why a file cannot be read; it is kept, so that it can be tried again."""
    rows = Upload.objects.select_for_update(of=("self",))
    row = rows.get(pk=upload.pk)
    if row.state in (State.WAITING, State.REFUSED):
        row.state, row.problem = State.REFUSED, problem[:500]
        row.save(update_fields=["state", "problem"])
        record("upload-refused", by=by, upload=str(row.uuid))
    fail_job(job, problem=problem, result=f"/hochladen/{row.uuid}/")


def _lacks_column(upload: Upload, reading: Reading) -> bool:
    """Tell whether somebody must say where the text of a table stands."""
    has_columns = bool(reading.metadata.get("columns"))
    return has_columns and "text_column" not in reading.metadata and not upload.text_column


def _needs_second_person(upload: Upload, by: User) -> bool:
    """Tell whether the text would become public at once; check that the document is still seen."""
    target = upload.target
    if target is None:
        return False
    if not Document.objects.filter(seen_by(by), pk=target.pk).exists():
        raise Conflict(_("Das Dokument, zu dem diese Fassung gehört, gibt es nicht mehr."))
    return target.node.visibility == Node.Visibility.PUBLIC and not upload.is_released


def _read(upload: Upload, reading: Reading, content: bytes, progress: Progress, by: User) -> None:
    kept, aside = set_aside(reading)
    upload.before, upload.after = snapshot(by), None
    document = upload.target or _new_document(upload, reading, by)
    upload.version = read_original(
        document,
        reading=kept,
        file_name=upload.file_name,
        content=content,
        retrieved_at=upload.at,
        progress=progress,
        by=by,
    )
    upload.state, upload.document = State.READ, document
    upload.set_aside = [[one.line, one.page, str(one.reason), one.text[:5000]] for one in aside]
    if upload.is_for_public and document.node.visibility != Node.Visibility.PUBLIC:
        propose(document, upload=None, by=by)
    start_job(WEAVE, subject=THREAD, arguments={}, by=by)


def _new_document(upload: Upload, reading: Reading, by: User) -> Document:
    metadata = {**reading.metadata}
    if upload.title:
        metadata["title"] = upload.title
    document = add_document(file_name=upload.file_name, metadata=metadata, by=by)
    told = {
        "author_kind": upload.author_kind,
        "standing": upload.standing,
        "dated": upload.dated,
        "visibility": Node.Visibility.INTERNAL.value,
    }
    describe_document(document, told | ({"author": upload.author} if upload.author else {}), by=by)
    return document
