# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what: predicates by name, and the mark every view carries."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import TypeVar, cast

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.errors import NotAllowed, WrongMethod
from sechseck.kernel.models import User

Actor = User | AnonymousUser
Predicate = Callable[[Actor, Model | None], bool]
View = TypeVar("View", bound=Callable[..., object])

LOOKING = ("GET", "HEAD")
SENDING = (*LOOKING, "POST")

_predicates: dict[str, Predicate] = {}


def predicate(name: str) -> Callable[[Predicate], Predicate]:
    """Register a predicate named ``<context>.<verb>_<noun>``."""

    def register(rule: Predicate) -> Predicate:
        _predicates[name] = rule
        return rule

    return register


def may(actor: Actor, name: str, target: Model | None = None) -> bool:
    """Say whether the actor may do the named thing to the target."""
    return _predicates[name](actor, target)


def require(actor: Actor, name: str, target: Model | None = None) -> None:
    """Raise `NotAllowed` unless the actor may."""
    if not may(actor, name, target):
        raise NotAllowed(_("Dafür fehlt Ihnen die Berechtigung."))


def permission(name: str, *, methods: Collection[str] = LOOKING) -> Callable[[View], View]:
    """Mark a view with the permission it needs; ``public`` means everyone.

    A page can be looked at; one that also takes a form says so by its ``methods``.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: object, **words: object) -> object:
            if request.method not in methods:
                raise WrongMethod(_("Diese Seite nimmt nichts entgegen."), ", ".join(methods))
            return view(request, *args, **words)

        answer.permission = name  # type: ignore[attr-defined]
        return cast(View, answer)

    return mark


@predicate("public")
def anyone(actor: Actor, target: Model | None) -> bool:
    """Everyone, signed in or not."""
    return True


@predicate("kernel.load_pack")
def load_pack(actor: Actor, target: Model | None) -> bool:
    """The office, an administrator, or the loader that a command line starts."""
    return isinstance(actor, User) and actor.role in (
        User.Role.OFFICE,
        User.Role.ADMIN,
        User.Role.SYSTEM,
    )
