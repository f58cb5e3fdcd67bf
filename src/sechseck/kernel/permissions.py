# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what: predicates by name, and the mark every view carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import User

Actor = User | AnonymousUser
Predicate = Callable[[Actor, Model | None], bool]
View = TypeVar("View", bound=Callable[..., object])

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


def permission(name: str) -> Callable[[View], View]:
    """Mark a view with the permission it needs; ``public`` means everyone."""

    def mark(view: View) -> View:
        view.permission = name  # type: ignore[attr-defined]
        return view

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
