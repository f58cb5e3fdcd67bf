# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which a person issues and revokes tokens for programs."""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from sechseck.kernel.actions.tokens import issue_token, revoke_token
from sechseck.kernel.errors import Conflict, NotAllowed
from sechseck.kernel.forms import TokenForm
from sechseck.kernel.models import ApiToken, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import LOOKING, ONLY_SENDING, SENDING, permission
from sechseck.kernel.queries.tokens import tokens_of

SHOWN_ONCE = "new-token"  # in the session, until the next page has shown it
AGAIN = "/konto/bestaetigen/"


@permission("kernel.use_token")
@never_cache
def tokens(request: HttpRequest) -> HttpResponse:
    """List one's own tokens; a new one is shown here, this once."""
    page = page_of(request, tokens_of(cast(User, request.user)))
    for one in page.object_list:
        one.is_valid = one.is_valid_on(localdate())
    labels = dict(ApiToken.Scope.choices)
    secret = request.session.pop(SHOWN_ONCE, "")
    context = {"page_obj": page, "labels": labels, "secret": secret}
    return render(request, "kernel/tokens.html", context)


@permission("kernel.use_token", methods=SENDING)
@never_cache
def new_token(request: HttpRequest) -> HttpResponse:
    """Issue a token to somebody who has just shown who they are."""
    if not _has_just_signed_in(request):
        if request.method in LOOKING:
            return redirect(f"{AGAIN}?next={quote(reverse('token-new'))}")
        raise NotAllowed(_("Bitte bestätigen Sie erst unter „Mein Zugang“, dass Sie es sind."))
    form = TokenForm(request.POST or None)
    if form.is_valid():
        try:
            _token, secret = issue_token(**form.cleaned_data, by=cast(User, request.user))
        except Conflict as error:
            form.add_error(None, str(error.message))
        else:
            request.session[SHOWN_ONCE] = secret
            return redirect("tokens")
    return render(
        request, "kernel/token_new.html", {"form": form}, status=422 if form.errors else 200
    )


@permission("kernel.revoke_token", methods=ONLY_SENDING)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a token at once."""
    person = cast(User, request.user)
    found = revoke_token(get_object_or_404(tokens_of(person), pk=pk), by=person)
    messages.success(request, _("„%s“ gilt nicht mehr.") % found.name)
    return redirect("tokens")


def _has_just_signed_in(request: HttpRequest) -> bool:
    from allauth.account.internal.flows.reauthentication import (  # loads the whole library
        did_recently_reauthenticate,
    )

    return bool(did_recently_reauthenticate(request))
