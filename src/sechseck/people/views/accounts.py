# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The administration of accounts: list, make, change, hand out a link."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.actions import administration
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.kernel.queries.accounts import accounts_like, accounts_of_people
from sechseck.kernel.queries.sessions import sessions_of
from sechseck.people.forms.accounts import AccountFilterForm, AccountForm, RoleForm
from sechseck.people.links import password_path
from sechseck.people.queries import memberships_of, ways_in

MAY = "people.manage_accounts"


@permission(MAY)
def accounts(request: HttpRequest) -> HttpResponse:
    """List the accounts of people."""
    form = AccountFilterForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    rows = accounts_like(asked.get("text", ""), asked.get("rolle", ""))
    page = page_of(request, rows)
    return render(request, "people/accounts.html", {"form": form, "page": page})


@permission(MAY, methods=SENDING)
def new_account(request: HttpRequest) -> HttpResponse:
    """Make an account, and show the link for its person."""
    form = AccountForm(request.POST or None)
    if form.is_valid():
        try:
            user = administration.create_account(**form.cleaned_data, by=_me(request))
        except Invalid as error:
            form.add_error(None, str(error.message))
        else:
            _show_link(request, user)
            return redirect("account-one", user.pk)
    status = 422 if form.errors else 200
    return render(request, "people/account_new.html", {"form": form}, status=status)


@permission(MAY)
def one_account(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one account and what can be done with it."""
    user = get_object_or_404(accounts_of_people(), pk=pk)
    context = {
        "person": user,
        "is_me": user == request.user,
        "form": RoleForm(initial={"role": user.role, "known": user.role}),
        "ways": ways_in(user),
        "memberships": memberships_of(user),
        "session_count": len(sessions_of(user)),
        "link": request.session.pop(f"link-{pk}", ""),
    }
    return render(request, "people/account_one.html", context)


@permission(MAY, methods=ONLY_SENDING)
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give somebody another role."""
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Diese Rolle gibt es nicht."))

    def change(user: User, *, by: User) -> User:
        return administration.change_role(user, **form.cleaned_data, by=by)

    return _done(request, pk, change, _("Die Rolle ist geändert, alle Sitzungen sind beendet."))


@permission(MAY, methods=ONLY_SENDING)
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out a link with which the person sets a password."""
    answer = _done(request, pk, administration.note_link, "")
    _show_link(request, get_object_or_404(User, pk=pk))
    return answer


@permission(MAY, methods=ONLY_SENDING)
def switch_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch an account off."""
    return _done(request, pk, administration.switch_off, _("Der Zugang ist abgeschaltet."))


@permission(MAY, methods=ONLY_SENDING)
def switch_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch an account on again."""
    return _done(request, pk, administration.switch_on, _("Der Zugang ist wieder angeschaltet."))


def _done(request: HttpRequest, pk: int, act: Callable[..., User], sentence: str) -> HttpResponse:
    act(get_object_or_404(accounts_of_people(), pk=pk), by=_me(request))
    if sentence:
        messages.success(request, sentence)
    return redirect("account-one", pk)


def _show_link(request: HttpRequest, user: User) -> None:
    """Keep the link for the next page, which shows it once."""
    request.session[f"link-{user.pk}"] = request.build_absolute_uri(password_path(user))


def _me(request: HttpRequest) -> User:
    return cast(User, request.user)
