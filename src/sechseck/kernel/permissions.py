# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the table of predicates, and the mark every view carries."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import TypeVar, cast
from urllib.parse import quote

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.errors import NotAllowed, SignInFirst, WrongMethod
from sechseck.kernel.models import User
from sechseck.kernel.predicates import RULES

Actor = User | AnonymousUser
View = TypeVar("View", bound=Callable[..., HttpResponseBase])

LOOKING = ("GET", "HEAD")
SENDING = (*LOOKING, "POST")
ONLY_SENDING = ("POST",)
SIGN_IN = "/anmelden/"


def may(actor: Actor, name: str, target: Model | None = None) -> bool:
    """Say whether the actor may do the named thing, to the target if there is one."""
    rule = RULES[name]
    if not isinstance(actor, User):
        return rule.guests
    if actor.role not in rule.roles:
        return False
    return target is None or rule.condition is None or rule.condition(actor, target)


def require(actor: Actor, name: str, target: Model | None = None) -> None:
    """Raise `NotAllowed` unless the actor may."""
    if not may(actor, name, target):
        raise NotAllowed(_("Dafür fehlt Ihnen die Berechtigung."))


def permission(
    name: str,
    *,
    methods: Collection[str] = LOOKING,
    once: bool = True,
    counting: bool = False,
) -> Callable[[View], View]:
    """Mark a view with the permission it needs, and let nobody else in.

    A page can be looked at; one that also takes a form says so by its ``methods``. Whoever
    is not signed in is asked to; for other roles the page does not exist. What is sent has
    one effect, however often it arrives (see `OneEffect`), unless the view begins a session:
    its cookie goes to the first answer alone (``once=False``). Where attempts are counted, a
    refusal takes nothing back: the count must stay (``counting``).
    """
    RULES[name]  # a name that is not in the table fails at import

    def mark(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: object, **words: object) -> HttpResponseBase:
            if request.method not in methods:
                raise WrongMethod(_("Diese Seite nimmt nichts entgegen."), ", ".join(methods))
            if not RULES[name].guests and not may(request.user, name):
                return _turned_away(request)
            return view(request, *args, **words)

        answer.permission = name  # type: ignore[attr-defined]
        answer.once = once  # type: ignore[attr-defined]
        answer.counting = counting  # type: ignore[attr-defined]
        answer.methods = tuple(methods)  # type: ignore[attr-defined]
        return cast(View, answer)

    return mark


def _turned_away(request: HttpRequest) -> HttpResponseBase:
    if request.user.is_authenticated:
        raise Http404
    if request.method in LOOKING:
        return HttpResponseRedirect(f"{SIGN_IN}?next={quote(request.get_full_path())}")
    raise SignInFirst(
        _("Sie sind nicht mehr angemeldet. Ihre Eingabe steht noch auf der Seite davor.")
    )
