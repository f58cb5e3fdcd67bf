# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back what is public, as two people; and what stands where it was."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.withdrawing import (
    confirm_withdrawal,
    decline_withdrawal,
    propose_withdrawal,
)
from sechseck.strategy.models import Withdrawal
from sechseck.strategy.queries.withdrawn import (
    on_goes,
    open_withdrawals,
    taken_back,
    thing_behind,
    waiting_withdrawals,
)
from sechseck.strategy.views.answering import MOST, there, user_of


def gone(request: HttpRequest, model: type[Model], **names: object) -> HttpResponse:
    """Answer what happened to a thing the visitor may not see, or that there is none."""
    is_small = all(not isinstance(one, int) or one < MOST for one in names.values())
    rows: Any = model._default_manager.filter(**names).values_list("node", flat=True)
    number = rows.first() if is_small else None
    known = taken_back().select_related("node").filter(node=number).first() if number else None
    if known is None:
        raise Http404(_("Das gibt es hier nicht."))
    context = {"withdrawal": known, "ways": on_goes(known.node, request.user)}
    return render(request, "strategy/withdrawn.html", context, status=410)


@permission("strategy.propose_withdrawal", methods=SENDING)
def withdraw(request: HttpRequest, node: int) -> HttpResponse:
    """Say why a thing should be taken back; or agree, or not, as the second person."""
    by = user_of(request)
    found = there(thing_behind(node, by) if node < MOST else None)
    wish = open_withdrawals().filter(node=node).select_related("proposed_by").first()
    error = ""
    if request.method == "POST":
        try:
            _done(request, found, wish)
        except Invalid as refusal:
            error = str(refusal)
        else:
            messages.success(request, _("Gespeichert."))
            return redirect(found.path)
    context = {
        "found": found,
        "wish": wish,
        "error": error,
        "reason": request.POST.get("reason", ""),
        "may_decide": wish is not None and may(by, "strategy.confirm_withdrawal", wish),
    }
    return render(request, "strategy/withdraw.html", context, status=422 if error else 200)


def _done(request: HttpRequest, found: Any, wish: Withdrawal | None) -> None:
    by, reason, what = user_of(request), request.POST.get("reason", ""), request.POST.get("do")
    if wish is None:
        propose_withdrawal(found, reason, by=by)
    elif what == "agree":
        confirm_withdrawal(wish, found, by=by)
    else:
        decline_withdrawal(wish, reason, by=by)


@permission("strategy.confirm_withdrawal")
def withdrawals(request: HttpRequest) -> HttpResponse:
    """List what others wish to take back."""
    context = {"rows": waiting_withdrawals(user_of(request))[:100]}
    return render(request, "strategy/withdrawals.html", context)
