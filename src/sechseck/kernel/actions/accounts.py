# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts that the command line makes: of programs, a pack's editors, a first administrator."""

from __future__ import annotations

from collections.abc import Mapping

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.names import PROGRAMS

PACK = "pack:"  # a person's name holds no colon


class NameTaken(ValueError):
    """A pack names a person's account as the office that decided; the message is German."""


class UnknownName(ValueError):
    """Nobody's account has this name; the message is German."""


@transaction.atomic
def enlist_program(name: str, *, by: None = None) -> User:
    """Return the account of a program such as the pack loader; it can never sign in.

    If a person's account has borne the name since before it was reserved, the program takes
    another: it never acts in a person's name.
    """
    if name not in PROGRAMS:
        raise ValueError(f"{name} is missing in kernel/names.py")
    if User.objects.filter(username__iexact=name).exclude(role=User.Role.SYSTEM).exists():
        name = f"program:{name}"
    return _enlist(name, User.Role.SYSTEM, "")


@transaction.atomic
def enlist_role(role: str, *, proposes: bool = False, by: None = None) -> User:
    """Return the account for decisions of a role that came with an export: nobody signs in.

    Who proposed has another account than who decided, even if both had the same role.
    """
    part = ":proposes" if proposes else ""
    return _enlist(f"import:{User.Role(role).value}{part}", User.Role(role), "")


@transaction.atomic
def enlist_editor(office: str, *, by: None = None) -> User:
    """Return the account under which an office's decisions in a region pack stand.

    Raises
    ------
    NameTaken
        If somebody's account has this name, or the office's own account was made one that
        can sign in: a pack must not decide in a person's name.
    """
    sentence = f"„{office}“ ist der Name eines Zugangs; hier steht die Stelle, die entschied."
    if User.objects.filter(username__iexact=office).exists():
        raise NameTaken(sentence)
    editor = _enlist(f"{PACK}{office}", User.Role.OFFICE, office)
    if editor.is_active or editor.role != User.Role.OFFICE or editor.has_usable_password():
        raise NameTaken(sentence)
    return editor


@transaction.atomic
def enlist_voice(name: str, role: str, *, by: User) -> User:
    """Return the account of somebody invented who speaks in an invented region's pack."""
    return _enlist(f"{PACK}{name}", role, name)


@transaction.atomic
def appoint_admin(name: str, *, by: None = None) -> User:
    """Return the account of an administrator, making it if needed; its person sets a password.

    Raises
    ------
    NameTaken
        If the name belongs to somebody else's account or can be none; the message is German.
    """
    found = User.objects.select_for_update().filter(username__iexact=name).first()
    if found is not None and (found.role != User.Role.ADMIN or not found.is_active):
        raise NameTaken(f"„{name}“ ist der Name eines anderen Zugangs.")
    if found is None:
        found = User(username=name, role=User.Role.ADMIN)
        found.set_unusable_password()
        try:
            found.full_clean()
        except ValidationError as error:
            raise NameTaken(" ".join(error.messages)) from error
        found.save()
    program = enlist_program("command-line")
    record("admin-appointed", account=found.pk, by=program)
    return found


@transaction.atomic
def forget_factors(name: str, *, by: None = None) -> User:
    """Take away second factors and passkeys that a person can no longer use; sessions end.

    Raises
    ------
    UnknownName
        If no person has such an account; the message is German.
    """
    people = User.objects.exclude(role=User.Role.SYSTEM).exclude(username__contains=":")
    found = people.select_for_update().filter(username__iexact=name).first()
    if found is None:
        raise UnknownName(f"Einen Zugang „{name}“ gibt es nicht.")
    Authenticator.objects.filter(user=found).delete()
    program = enlist_program("command-line")
    keys = UserSession.objects.filter(user=found).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    UserSession.objects.filter(user=found).delete()
    record("factors-forgotten", account=found.pk, by=program)
    return found


@transaction.atomic
def open_example_accounts(roles: Mapping[str, str], *, password: str, by: None = None) -> None:
    """Make accounts, the role of each under its name; the invented region alone has them."""
    encoded = make_password(password)
    for name, role in roles.items():
        user, _new = User.objects.get_or_create(username=name, defaults={"role": role})
        if not user.check_password(password):
            user.password = encoded
        user.role, user.is_active = role, True
        user.save()


def _enlist(name: str, role: str, shown: str) -> User:
    user, created = User.objects.get_or_create(
        username=name, defaults={"role": role, "is_active": False, "first_name": shown}
    )
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
