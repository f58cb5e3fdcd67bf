# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps: the list, and one that may become a finding."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, may, permission
from sechseck.reach.actions.gaps import take_gap
from sechseck.reach.forms.gaps import GapFindingForm
from sechseck.reach.models import Gap
from sechseck.reach.queries.gap_list import gap_seen_by, gaps_of, sentence_of
from sechseck.reach.queries.runs import is_older
from sechseck.reach.queries.shown import Shown
from sechseck.reach.views.asking import choice_form, with_shown
from sechseck.reach.wording import need


@permission("public")
@with_shown
def gaps(request: HttpRequest, shown: Shown) -> HttpResponse:
    """List where many people live too far from something."""
    context = {
        "shown": shown,
        "form": choice_form(request, shown.runs),
        "need": need(shown.need),
        "page_obj": page_of(request, gaps_of(shown.run, shown.need, request.user)),
    }
    return render(request, "reach/gaps.html", context)


@permission("public")
def gap(request: HttpRequest, number: int) -> HttpResponse:
    """Show a gap, who lives there and what would help."""
    found = _found(request, number)
    form = GapFindingForm(initial={"text": sentence_of(found)})
    return _page(request, found, form)


@permission("reach.take_gap", methods=ONLY_SENDING)
def take(request: HttpRequest, number: int) -> HttpResponse:
    """Make a finding from a gap."""
    found = _found(request, number)
    form = GapFindingForm(request.POST)
    if form.is_valid():
        try:
            by = cast(User, request.user)
            return redirect(take_gap(found, form.cleaned_data["text"], by=by).path)
        except (Conflict, Invalid) as error:
            form.add_error(None, str(error.message))
    return _page(request, found, form)


def _found(request: HttpRequest, number: int) -> Gap:
    found = gap_seen_by(request.user, number)
    if found is None:
        raise Http404(_("Diese Lücke gibt es nicht."))
    return found


def _page(request: HttpRequest, found: Gap, form: GapFindingForm) -> HttpResponse:
    taken = getattr(found, "taken", None)
    context = {
        "gap": found,
        "shown": Shown(found.run.ground, {}, found.run, found.category),
        "sentence": sentence_of(found),
        "is_older": is_older(found.run),
        "finding": taken.finding if taken else None,
        "is_finding_open": taken is not None and taken.finding.node.visibility == "public",
        "form": form if may(request.user, "reach.take_gap") and taken is None else None,
    }
    return render(request, "reach/gap.html", context, status=422 if form.errors else 200)
