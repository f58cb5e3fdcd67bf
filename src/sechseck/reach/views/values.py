# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shares of municipalities become values of an indicator."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, permission
from sechseck.reach.actions.values import record_values
from sechseck.reach.forms.choosing import ChoiceForm
from sechseck.reach.queries.shown import ground_and_runs


@permission("reach.record_values", methods=ONLY_SENDING)
def take_values(request: HttpRequest) -> HttpResponse:
    """Record what the newest run says of the chosen need and person."""
    _ground, runs = ground_and_runs()
    if not runs:
        raise Http404(_("Noch ist nichts berechnet."))
    needs = next(iter(runs.values())).categories
    form = ChoiceForm(request.POST, needs=needs, persons=runs)
    if not form.is_valid() or not all(form.cleaned_data.values()):
        raise Invalid(_("Bitte sagen Sie, was und für wen."))
    need, person = form.chosen()
    indicator, counts = record_values(runs[person], need, by=cast(User, request.user))
    if counts.added or counts.revised:
        many = counts.added + counts.revised
        messages.success(request, _("%s Werte sind aufgenommen.") % many)
    else:
        messages.info(request, _("Diese Werte standen schon da. Nichts wurde doppelt."))
    return redirect(indicator.path)
