# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people bring documents and read what became of them."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.kernel.tables import csv_response
from sechseck.thread.actions.uploads import (
    choose_column,
    retry_upload,
    take_upload,
    withdraw_upload,
)
from sechseck.thread.models import Upload
from sechseck.thread.queries.originals import original_path
from sechseck.thread.queries.upload_report import aside_rows, reading_state, report_of
from sechseck.thread.queries.uploads import uploads_seen_by
from sechseck.thread.upload_forms import MOST_FILES, UploadForm

COLOURS = {"read": "success", "refused": "danger", "columns": "warning", "held": "warning"}


@permission("thread.upload_document", methods=SENDING)
def uploads(request: HttpRequest) -> HttpResponse:
    """Take files or a text; list what was brought before."""
    user = cast(User, request.user)
    form = UploadForm(viewer=user)
    if request.method == "POST":
        form = UploadForm(request.POST, _files(request), viewer=user)
        if form.is_valid():
            taken = [
                take_upload(file, name=name, told=form.told(), by=user)
                for name, file in form.brought()
            ]
            single = taken[0].job if len(taken) == 1 else None
            return redirect("job", single.uuid) if single else redirect("thread:uploads")
    limits = {"mb": DEFAULT.size_bytes // MEGABYTE, "pages": DEFAULT.pages, "files": MOST_FILES}
    context = {"form": form, "limits": limits, "page_obj": page_of(request, uploads_seen_by(user))}
    status = 422 if form.errors else 200
    return render(request, "thread/uploads.html", context, status=status)


@permission("thread.see_upload")
def upload(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Report what became of one file."""
    found = _seen(request, uuid, whole=True)
    context = {
        "upload": found,
        "colour": COLOURS.get(found.state, "info"),
        "sentence": reading_state(found),
        "is_own": found.owner_id == request.user.pk,
        "is_stuck": found.state == "waiting" and (found.job is None or found.job.is_ended),
        "may_propose": may(request.user, "thread.propose_publication", found),
        **report_of(found, request.user),
    }
    return render(request, "thread/upload.html", context)


@permission("thread.see_upload", methods=ONLY_SENDING)
def column(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take the column that holds the text of a table."""
    chosen = request.POST.get("column", "")
    found = choose_column(_seen(request, uuid), column=chosen, by=cast(User, request.user))
    return redirect("job", found.job.uuid) if found.job else redirect("thread:uploads")


@permission("thread.see_upload", methods=ONLY_SENDING)
def retry(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Read a file once more."""
    found = retry_upload(_seen(request, uuid), by=cast(User, request.user))
    return redirect("job", found.job.uuid) if found.job else redirect("thread:uploads")


@permission("thread.see_upload", methods=ONLY_SENDING)
def withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a file back."""
    withdraw_upload(_seen(request, uuid), by=cast(User, request.user))
    return redirect("thread:uploads")


@permission("thread.see_upload")
def set_aside(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """Give the rows that were not read, with their reasons, as a table."""
    rows = aside_rows(_own(request, uuid))
    columns = [_("Zeile"), _("Seite"), _("Grund"), _("Inhalt")]
    cells = ([one["line"], one["page"], one["reason"], one["text"]] for one in rows)
    return csv_response("nicht-gelesen.csv", columns, cells)


@permission("thread.see_upload")
def original(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """Give the file back as it was brought, to its owner; never shown, only saved."""
    found = _own(request, uuid)
    path = original_path(found.sha256)
    if found.state == Upload.State.WITHDRAWN or not default_storage.exists(path):
        raise Http404(_("Diese Datei ist nicht mehr da."))
    return FileResponse(
        default_storage.open(path),
        as_attachment=True,
        filename=found.file_name,
        content_type="application/octet-stream",
    )


def _files(request: HttpRequest) -> dict[str, object]:
    return {"attachments": request.FILES.getlist("attachments")}


def _seen(request: HttpRequest, uuid: UUID, *, whole: bool = False) -> Upload:
    rows = uploads_seen_by(cast(User, request.user))
    return get_object_or_404(rows.defer(None) if whole else rows, uuid=uuid)


def _own(request: HttpRequest, uuid: UUID) -> Upload:
    return get_object_or_404(Upload, uuid=uuid, owner=cast(User, request.user))
