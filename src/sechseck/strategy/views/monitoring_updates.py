# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which units report and the office sets a status by hand."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.monitoring_drafts import drop_draft, keep_draft
from sechseck.strategy.actions.monitoring_updates import (
    report_progress,
    set_status,
)
from sechseck.strategy.forms.monitoring import OverrideForm, UpdateForm
from sechseck.strategy.models import SavedDraft
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.monitoring_told import report_address
from sechseck.strategy.views.answering import carried_out
from sechseck.strategy.views.monitoring_asking import seen_measure


@permission("strategy.report_progress", methods=SENDING)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Report about a measure; what is not sent yet can be kept."""
    measure, by = seen_measure(request, pk), cast(User, request.user)
    if not may(by, "strategy.report_progress", measure):
        raise NotAllowed(_("Über diese Maßnahme berichtet die zuständige Stelle."))
    address = report_address(measure)
    if "save" in request.POST:
        return _kept(request, address, by)
    if "drop" in request.POST:
        drop_draft(address, by=by)
        return redirect(address)
    draft = SavedDraft.objects.filter(owner=by, form=address).first()
    form = UpdateForm(request.POST or None, initial=draft.fields if draft else None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if carried_out(form, lambda: report_progress(measure, told, by=by)):
            messages.success(request, _("Der Bericht steht jetzt bei der Maßnahme."))
            return redirect(f"{measure.path}verlauf/")
    context = {"measure": measure, "form": form, "draft": draft}
    return _drawn(request, "strategy/update.html", context)


def _kept(request: HttpRequest, address: str, by: User) -> HttpResponse:
    """Keep what is typed, however little of it fits; a page without JavaScript comes again."""
    fields = {name: request.POST.get(name, "") for name in UpdateForm.base_fields}
    kept = keep_draft(address, fields, by=by)
    if request.headers.get("HX-Request"):
        return render(request, "strategy/parts/update_kept.html", {"at": localtime(kept.at)})
    messages.success(request, _("Zwischengespeichert. Nur Sie sehen den Entwurf."))
    return redirect(address)


@permission("strategy.set_status", methods=SENDING)
def override(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the status by hand, for a reason and a time."""
    measure, by = seen_measure(request, pk), cast(User, request.user)
    form = OverrideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if carried_out(form, lambda: set_status(measure, **told, by=by)):
            messages.success(request, _("Der Status ist gesetzt. Überall steht: von Hand."))
            return redirect(f"{measure.path}verlauf/")
    now = statuses_of([measure], localdate())[measure.pk]
    context = {"measure": measure, "form": form, "now": now}
    return _drawn(request, "strategy/override.html", context)


def _drawn(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    return render(request, template, context, status=422 if request.method == "POST" else 200)
