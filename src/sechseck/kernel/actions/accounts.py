# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts that programs act under."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.models import User


@transaction.atomic
def enlist_program(name: str, *, by: None = None) -> User:
    """Return the account of a program such as the pack loader; it can never sign in."""
    user, created = User.objects.get_or_create(
        username=name, defaults={"role": User.Role.SYSTEM, "is_active": False}
    )
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


@transaction.atomic
def enlist_editor(office: str, *, by: None = None) -> User:
    """Return the account under which an office's decisions in a region pack stand."""
    user, created = User.objects.get_or_create(
        username=office[:150], defaults={"role": User.Role.OFFICE, "is_active": False}
    )
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
