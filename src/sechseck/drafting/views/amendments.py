# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of amendments: write one by editing a copy, read it with its changes, take steps."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.actions.amendment_steps import (
    end_support,
    step_amendment,
    support_amendment,
)
from sechseck.drafting.actions.amendments import edit_amendment, write_amendment
from sechseck.drafting.forms.amendments import AmendmentForm
from sechseck.drafting.forms.editor import (
    SHOWN,
    TYPES,
    asks_for_a_row,
    beside,
    rows_of,
    sent_rows,
)
from sechseck.drafting.forms.procedures import AnswerForm
from sechseck.drafting.forms.texts import StepForm
from sechseck.drafting.models import Amendment, Status, Text
from sechseck.drafting.queries.amendment_page import page_of_amendment
from sechseck.drafting.queries.locked import check_open
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.typed import edited
from sechseck.drafting.views.asking import (
    asked_first,
    seen_amendment,
    seen_text,
    sent_version,
)
from sechseck.engines.redline import Block, Version, apply
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission


@permission("drafting.write_amendment", methods=SENDING)
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Write an amendment by editing a copy of the text, or of another amendment."""
    found = seen_text(request, slug)
    by = cast(User, request.user)
    today = localdate()
    check_open(found.motion, by, today)
    parent = _parent(request, found)
    is_late = found.motion.is_late(today)
    words = latest_version(found).words
    shown = apply(words, parent.changes) if parent else words
    form, blocks = _brought(request, AmendmentForm(request.POST or None, is_late=is_late), shown)
    if blocks is not None:
        try:
            told = form.cleaned_data
            made = write_amendment(found, blocks, told=told, parent=parent, by=by)
            return redirect(made.path)
        except Invalid as error:  # what was typed stays on the page
            form.add_error(None, str(error.message))
    context = {"text": found, "parent": parent, "form": form, "version": 0}
    return _editor(request, context, shown, shown)


@permission("drafting.edit_amendment", methods=SENDING)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change one's own draft."""
    found = seen_amendment(request, slug)
    if not may(request.user, "drafting.edit_amendment", found):
        raise NotAllowed(_("Diesen Änderungsantrag schreibt jemand anderes."))
    if found.status != Status.DRAFT:
        raise Conflict(_("Was eingereicht ist, ändert sich nicht mehr."))
    shown = apply(found.base.words, found.changes)
    sent = request.method == "POST"
    is_late = found.text.motion.is_late(localdate())
    start = (
        AmendmentForm(request.POST, is_late=is_late)
        if sent
        else AmendmentForm.of(found, is_late=is_late)
    )
    form, blocks = _brought(request, start, shown)
    if blocks is not None:
        try:
            version, by = sent_version(request), cast(User, request.user)
            edit_amendment(found, blocks, told=form.cleaned_data, version=version, by=by)
            return redirect(found.path)
        except Invalid as error:  # what was typed stays on the page
            form.add_error(None, str(error.message))
    context = {
        "text": found.text,
        "amendment": found,
        "form": form,
        "version": request.POST.get("version", found.version),
    }
    return _editor(request, context, shown, found.base.words)


@permission("public")
def amendment(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an amendment with what it inserts, deletes and touches."""
    found = seen_amendment(request, slug)
    context = page_of_amendment(found, request.user, localdate())
    if context["may_answer"]:
        context["answer_form"] = AnswerForm(initial={"version": context["procedure"].version})
    return render(request, "drafting/amendment.html", context)


@permission("drafting.write_amendment", methods=ONLY_SENDING)
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Take an amendment a step further."""
    found, form = seen_amendment(request, slug), StepForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Bitte wählen Sie einen Schritt."))
    told, by = form.cleaned_data, cast(User, request.user)
    step_amendment(found, told["step"], reason=told["reason"], version=told["version"], by=by)
    return redirect(found.path)


@permission("drafting.support_amendment", methods=ONLY_SENDING)
def support(request: HttpRequest, slug: str) -> HttpResponse:
    """Stand behind an amendment, or no more."""
    found, by = seen_amendment(request, slug), cast(User, request.user)
    if request.POST.get("ending"):
        end_support(found, by=by)
    else:
        support_amendment(found, by=by)
    return redirect(found.path)


def _parent(request: HttpRequest, text: Text) -> Amendment | None:
    slug = request.GET.get("zu", "")
    if not slug:
        return None
    found = seen_amendment(request, slug[:80])
    if found.text_id != text.pk:
        raise Invalid(_("Dieser Änderungsantrag gehört zu einer anderen Fassung."))
    return found


def _brought(
    request: HttpRequest, form: AmendmentForm, shown: Version
) -> tuple[AmendmentForm, list[Block] | None]:
    """Return the blocks somebody typed; none while the page is still being filled in."""
    if request.method != "POST" or asks_for_a_row(request.POST) or not form.is_valid():
        return form, None
    return form, edited(shown.blocks, sent_rows(request.POST))


def _editor(
    request: HttpRequest, context: dict[str, Any], shown: Version, before: Version
) -> HttpResponse:
    count = len(shown.blocks)
    first = asked_first(request, count)
    is_sent = request.method == "POST"
    rows = sent_rows(request.POST) if is_sent else rows_of(shown.blocks, first)
    context |= {
        "rows": beside(rows, before.blocks),
        "base": before,
        "types": TYPES,
        "windows": range(0, count, SHOWN) if count > SHOWN else (),
        "first": first,
    }
    is_wrong = is_sent and not asks_for_a_row(request.POST)
    status = 422 if is_wrong else 200
    return render(request, "drafting/amendment_edit.html", context, status=status)
