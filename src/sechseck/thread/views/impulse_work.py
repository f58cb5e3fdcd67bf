# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Decide what becomes of an impulse."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.fields import VersionedForm
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.impulse_work import drop_impulse, keep_impulse, make_task_of_impulse
from sechseck.thread.models import Impulse
from sechseck.thread.queries.impulses import seen_impulses
from sechseck.thread.work_forms import ImpulseTaskForm, ReasonForm


@permission("thread.decide_impulse", methods=ONLY_SENDING)
def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Keep an impulse or drop it."""
    found, by = _seen(request, key), cast(User, request.user)
    form, reason = VersionedForm(request.POST), ReasonForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    if request.POST.get("decision") == "keep":
        keep_impulse(found, version=version, by=by)
        messages.success(request, _("Der Impuls wird verfolgt."))
    elif request.POST.get("decision") == "drop":
        said = reason.cleaned_data["reason"] if reason.is_valid() else ""
        drop_impulse(found, reason=said, version=version, by=by)
        messages.success(request, _("Der Impuls bleibt weg, bis sich seine Stimmen ändern."))
    else:
        raise Invalid(_("Bitte wählen Sie, was geschehen soll."))
    return redirect("thread:impulses")


@permission("thread.decide_impulse", methods=SENDING)
def make_task(request: HttpRequest, key: str) -> HttpResponse:
    """Make a task of an impulse."""
    found = _seen(request, key)
    title = f"{found.first.label} + {found.second.label}"
    version = found.decided_number  # type: ignore[attr-defined]
    form = ImpulseTaskForm(request.POST or None, initial={"title": title, "version": version})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["version"]
        by = cast(User, request.user)
        task = make_task_of_impulse(found, told=form.told(), version=given, by=by)
        return redirect("thread:task", task.pk)
    context = {"form": form, "impulse": title}
    return render(request, "thread/task_form.html", context, status=422 if form.errors else 200)


def _seen(request: HttpRequest, key: str) -> Impulse:
    found = seen_impulses(request.user).filter(key=key).first()
    if found is None:
        raise Http404(_("Diesen Impuls gibt es nicht (mehr)."))
    return found
