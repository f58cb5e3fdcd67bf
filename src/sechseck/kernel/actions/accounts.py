# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts that programs and the editors of a pack act under; nobody signs in with them."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.models import User

PACK = "pack:"  # a person's name holds no colon


class NameTaken(ValueError):
    """A pack names a person's account as the office that decided; the message is German."""


@transaction.atomic
def enlist_program(name: str, *, by: None = None) -> User:
    """Return the account of a program such as the pack loader; it can never sign in."""
    return _enlist(name, User.Role.SYSTEM, "")


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


def _enlist(name: str, role: str, shown: str) -> User:
    user, created = User.objects.get_or_create(
        username=name, defaults={"role": role, "is_active": False, "first_name": shown}
    )
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
