# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The overview of one's own account, and the sessions that are open."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.actions.sessions import end_sessions
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, permission
from sechseck.kernel.queries.sessions import sessions_of
from sechseck.people.forms.accounts import SessionForm
from sechseck.people.queries import memberships_of, ways_in


@permission("kernel.use_account")
def account(request: HttpRequest) -> HttpResponse:
    """Show what the account is, and the ways to keep it safe."""
    person = cast(User, request.user)
    context = {
        "person": person,
        "ways": ways_in(person),
        "memberships": memberships_of(person),
        "session_count": len(sessions_of(person)),
    }
    return render(request, "people/account.html", context)


@permission("kernel.use_account", methods=SENDING)
def sessions(request: HttpRequest) -> HttpResponse:
    """Show where somebody is signed in; end one session, or all but this one."""
    person = cast(User, request.user)
    here = request.session.session_key or ""
    if request.method == "POST":
        form = SessionForm(request.POST)
        if not form.is_valid():
            raise Invalid(_("Diese Sitzung gibt es nicht."))
        chosen = form.cleaned_data["session"]
        ended = end_sessions(person, only=chosen, keep="" if chosen else here, by=person)
        messages.info(request, _("Beendete Sitzungen: %d") % ended)
        return redirect("usersessions_list")
    context = {"sessions": sessions_of(person), "here": here}
    return render(request, "people/sessions.html", context)
