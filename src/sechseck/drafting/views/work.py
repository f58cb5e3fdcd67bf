# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people work on a text: its words, what is said about it, its steps."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.support import end_text_support, support_text
from sechseck.drafting.actions.texts import describe_motion, edit_text
from sechseck.drafting.forms.editor import (
    SHOWN,
    TYPES,
    asks_for_a_row,
    beside,
    rows_of,
    sent_rows,
)
from sechseck.drafting.forms.texts import MotionForm, StepForm, TitleForm
from sechseck.drafting.models import Status
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.typed import edited
from sechseck.drafting.views.asking import asked_first, seen_text, sent_version
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission


@permission("drafting.edit_text", methods=SENDING)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the words of a draft."""
    found = seen_text(request, slug)
    if not may(request.user, "drafting.edit_text", found.motion):
        raise NotAllowed(_("Diesen Text bearbeiten andere."))
    draft = latest_version(found)
    if found.motion.status != Status.DRAFT or draft.frozen_at is not None:
        raise Conflict(_("Diese Fassung ist eingereicht und ändert sich nicht mehr."))
    blocks = draft.words.blocks
    first = asked_first(request, len(blocks))
    sent = request.method == "POST"
    rows = sent_rows(request.POST) if sent else rows_of(blocks, first)
    is_saving = sent and not asks_for_a_row(request.POST)
    title = request.POST.get("title", draft.title)
    form = TitleForm(request.POST if is_saving else None, initial={"title": title})
    if is_saving and form.is_valid():
        edit_text(
            found,
            edited(blocks, rows),
            title=form.cleaned_data["title"],
            version=sent_version(request),
            by=cast(User, request.user),
        )
        messages.success(request, _("Gespeichert."))
        return redirect(found.path)
    context = {
        "form": form,
        "text": found,
        "rows": beside(rows, blocks),
        "draft": draft,
        "types": TYPES,
        "version": request.POST.get("version", found.version),
        "windows": range(0, len(blocks), SHOWN) if len(blocks) > SHOWN else (),
        "first": first,
    }
    status = 422 if is_saving else 200
    return render(request, "drafting/text_edit.html", context, status=status)


@permission("drafting.edit_text", methods=SENDING)
def describe(request: HttpRequest, slug: str) -> HttpResponse:
    """Say who proposes it, and until when it is open."""
    found = seen_text(request, slug)
    if not may(request.user, "drafting.edit_text", found.motion):
        raise NotAllowed(_("Diesen Text bearbeiten andere."))
    form = MotionForm(request.POST) if request.method == "POST" else MotionForm.of(found.motion)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        describe_motion(found, told, version=told["version"], by=cast(User, request.user))
        return redirect(found.path)
    context = {"form": form, "text": found}
    return render(request, "drafting/motion.html", context, status=422 if form.errors else 200)


@permission("drafting.write_text", methods=ONLY_SENDING)
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a text a step further."""
    found = seen_text(request, slug)
    form = StepForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Bitte wählen Sie einen Schritt."))
    told = form.cleaned_data
    step_text(
        found,
        told["step"],
        reason=told["reason"],
        version=told["version"],
        by=cast(User, request.user),
    )
    return redirect(found.path)


@permission("drafting.support_text", methods=ONLY_SENDING)
def support(request: HttpRequest, slug: str) -> HttpResponse:
    """Stand behind a text, or no more."""
    found, by = seen_text(request, slug), cast(User, request.user)
    if request.POST.get("ending"):
        end_text_support(found, by=by)
    else:
        support_text(found, by=by)
    return redirect(found.path)
