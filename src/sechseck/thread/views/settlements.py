# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which two people settle a contradiction."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.fields import VersionedForm
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.settlements import (
    confirm_settlement,
    decline_settlement,
    propose_settlement,
    reopen_settlement,
    withdraw_settlement,
)
from sechseck.thread.models import Contradiction, Settlement
from sechseck.thread.queries.links import shown, visible_contradictions
from sechseck.thread.queries.settlements import settling_of
from sechseck.thread.work_forms import ReasonForm, SettlementForm


@permission("thread.settle_contradiction", methods=SENDING)
def settle(request: HttpRequest, key: str) -> HttpResponse:
    """Take a proposal of how to read a contradiction."""
    found = _seen(request, key)
    form = SettlementForm(request.POST or None, contradiction=found)
    if request.method == "POST" and form.is_valid():
        propose_settlement(found, told=form.cleaned_data, by=cast(User, request.user))
        messages.success(request, _("Vorgeschlagen. Eine zweite Person entscheidet."))
        return redirect("thread:contradiction", key)
    context = {
        "contradiction": shown(found),
        "settling": settling_of(found, request.user),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "thread/settle.html", context, status=status)


@permission("thread.settle_contradiction", methods=ONLY_SENDING)
def decide(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Confirm, decline, withdraw or reopen."""
    found = _seen(request, key)
    settlement = get_object_or_404(Settlement, pk=number, contradiction=found.key)
    by, decision = cast(User, request.user), request.POST.get("decision")
    form = VersionedForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    reason = ReasonForm(request.POST)
    said = reason.cleaned_data["reason"] if reason.is_valid() else ""
    if decision == "confirm":
        confirm_settlement(settlement, version=version, by=by)
    elif decision == "decline":
        decline_settlement(settlement, reason=said, version=version, by=by)
    elif decision == "withdraw":
        withdraw_settlement(settlement, version=version, by=by)
    elif decision == "reopen":
        reopen_settlement(settlement, reason=said, version=version, by=by)
    else:
        raise Invalid(_("Bitte wählen Sie, was geschehen soll."))
    return redirect("thread:contradiction", key)


def _seen(request: HttpRequest, key: str) -> Contradiction:
    found = visible_contradictions(request.user).filter(key=key).first()
    if found is None:
        raise Http404(_("Diesen Widerspruch gibt es nicht (mehr)."))
    return found
