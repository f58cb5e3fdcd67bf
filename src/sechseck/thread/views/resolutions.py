# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions of committees that work elsewhere: the list, the page, the form."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.thread.actions.resolutions import (
    confirm_resolution,
    edit_resolution,
    record_resolution,
)
from sechseck.thread.forms.resolutions import ResolutionForm
from sechseck.thread.models import ResolutionRecord
from sechseck.thread.queries.resolutions import resolutions_seen_by

MOST = 2**31


@permission("public")
def resolutions(request: HttpRequest) -> HttpResponse:
    """List what committees resolved."""
    context = {
        "page_obj": page_of(request, resolutions_seen_by(request.user)),
        "may_record": may(request.user, "thread.record_resolution"),
    }
    return render(request, "thread/resolutions.html", context)


@permission("public")
def resolution(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a resolution and what hangs on it."""
    found = _seen(request, pk)
    is_open = not found.is_confirmed
    context = {
        "resolution": found,
        "panels": panels_of(request.user, found.node),
        "may_edit": is_open and may(request.user, "thread.edit_resolution", found),
        "may_confirm": is_open and may(request.user, "thread.confirm_resolution", found),
    }
    return render(request, "thread/resolution.html", context)


@permission("thread.record_resolution", methods=SENDING)
def new(request: HttpRequest) -> HttpResponse:
    """Record a resolution."""
    form = ResolutionForm(request.POST or None, viewer=request.user)
    return _answer(request, form, None)


@permission("thread.record_resolution", methods=SENDING)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a resolution before it is confirmed."""
    found = _seen(request, pk)
    if not may(request.user, "thread.edit_resolution", found):
        raise NotAllowed(_("Das bearbeiten andere."))
    if request.method == "POST":
        form = ResolutionForm(request.POST, viewer=request.user)
    else:
        form = ResolutionForm.of(found, request.user)
    return _answer(request, form, found)


@permission("thread.confirm_resolution", methods=ONLY_SENDING)
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a resolution as the second person."""
    found = _seen(request, pk)
    sent = request.POST.get("version", "")
    if not sent.isdecimal() or len(sent) > 9:
        raise Invalid(_("Das Formular ist unvollständig. Bitte laden Sie die Seite neu."))
    confirm_resolution(found, version=int(sent), by=cast(User, request.user))
    return redirect(found.path)


def _answer(
    request: HttpRequest, form: ResolutionForm, known: ResolutionRecord | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_kept(form, known, cast(User, request.user)).path)
        except Invalid as error:
            form.add_error(None, str(error))
    context = {"form": form, "resolution": known}
    status = 422 if form.errors else 200
    return render(request, "thread/resolution_form.html", context, status=status)


def _kept(form: ResolutionForm, known: ResolutionRecord | None, by: User) -> ResolutionRecord:
    if known is None:
        return record_resolution(form.told(), by=by)
    return edit_resolution(known, form.told(), version=form.cleaned_data["version"], by=by)


def _seen(request: HttpRequest, pk: int) -> ResolutionRecord:
    found = resolutions_seen_by(request.user).filter(pk=pk).first() if pk < MOST else None
    if found is None:
        raise Http404(_("Diesen Beschluss gibt es nicht."))
    return found
