# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a second person agrees to a change of a public indicator, or not."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.evidence.actions.changes import decline_change
from sechseck.evidence.actions.indicators import apply_change
from sechseck.evidence.queries.changes import told_apart, waiting_change
from sechseck.evidence.views.asking import seen_indicator
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, may, permission


@permission("evidence.edit_indicator", methods=SENDING)
def change(request: HttpRequest, code: str) -> HttpResponse:
    """Show what would be different; the second person agrees or declines."""
    found, by = seen_indicator(request, code), cast(User, request.user)
    wish = waiting_change(found, by)
    if wish is None:
        raise Http404(_("Keine Änderung dieser Kennzahl wartet."))
    error = ""
    if request.method == "POST":
        try:
            if request.POST.get("do") == "agree":
                apply_change(wish, by=by)
            else:
                decline_change(wish, request.POST.get("reason", ""), by=by)
        except Invalid as refusal:
            error = str(refusal)
        else:
            messages.success(request, _("Gespeichert."))
            return redirect(found.path)
    context = {
        "indicator": found,
        "change": wish,
        "rows": told_apart(wish),
        "error": error,
        "may_decide": may(by, "evidence.publish_indicator", wish),
    }
    return render(request, "evidence/indicator_change.html", context, status=422 if error else 200)
