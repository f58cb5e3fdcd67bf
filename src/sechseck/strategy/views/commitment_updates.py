# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people report what became of a promise, and a second editor settles it."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.strategy.actions.commitment_updates import report_commitment, settle_update
from sechseck.strategy.forms.commitments import SettleForm, UpdateForm
from sechseck.strategy.queries.commitment_work import disputed
from sechseck.strategy.views.answering import carried_out
from sechseck.strategy.views.commitment_work import seen_commitment


@permission("strategy.report_commitment", methods=SENDING)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Report how things stand, with day and source."""
    found = seen_commitment(request, pk)
    form = UpdateForm(request.POST or None, kind=found.kind)
    if request.method == "POST" and form.is_valid():
        told, by = form.cleaned_data, cast(User, request.user)
        if carried_out(form, lambda: report_commitment(found, told, by=by)):
            return redirect(found.path)
    context = {"commitment": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "strategy/commitment_report.html", context, status=status)


@permission("strategy.settle_commitment", methods=ONLY_SENDING)
def settle(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Agree to what is disputed, or say why not."""
    found = seen_commitment(request, pk)
    update = found.updates.filter(pk=number).first()
    if update is None:
        raise Http404(_("Diesen Bericht gibt es nicht."))
    form = SettleForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Bitte stimmen Sie zu oder sagen Sie, warum nicht."))
    told = form.cleaned_data
    declined = told["declined"] if told["answer"] == "no" else ""
    settle_update(update, declined=declined, by=cast(User, request.user))
    return redirect(found.path)


@permission("strategy.settle_commitment")
def waiting(request: HttpRequest) -> HttpResponse:
    """List what waits for a second editor."""
    page = page_of(request, disputed(request.user))
    return render(request, "strategy/commitment_disputed.html", {"page_obj": page})
