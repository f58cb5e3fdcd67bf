# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to which committee: list, add, end."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import SENDING, permission
from sechseck.people import actions
from sechseck.people.forms.memberships import EndForm, MembershipForm
from sechseck.people.models import Membership
from sechseck.people.queries import all_memberships

MAY = "people.manage_memberships"


@permission(MAY)
def memberships(request: HttpRequest) -> HttpResponse:
    """List all memberships, by committee."""
    page = page_of(request, all_memberships())
    context = {"page": page, "today": timezone.localdate()}
    return render(request, "people/memberships.html", context)


@permission(MAY, methods=SENDING)
def new_membership(request: HttpRequest) -> HttpResponse:
    """Enter somebody into a committee."""
    form = MembershipForm(request.POST or None, initial={"since": timezone.localdate()})
    if form.is_valid():
        try:
            actions.enter_committee(**form.cleaned_data, by=cast(User, request.user))
        except Invalid as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Die Mitgliedschaft ist eingetragen."))
            return redirect("memberships")
    status = 422 if form.errors else 200
    return render(request, "people/membership_new.html", {"form": form}, status=status)


@permission(MAY, methods=SENDING)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Say on which day a membership ends."""
    membership = get_object_or_404(Membership.objects.select_related("user", "committee"), pk=pk)
    form = EndForm(request.POST or None, initial={"until": timezone.localdate()})
    if form.is_valid():
        try:
            until = form.cleaned_data["until"]
            actions.leave_committee(membership, until=until, by=cast(User, request.user))
        except Invalid as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Das Ende der Mitgliedschaft ist eingetragen."))
            return redirect("memberships")
    context = {"form": form, "membership": membership}
    status = 422 if form.errors else 200
    return render(request, "people/membership_end.html", context, status=status)
