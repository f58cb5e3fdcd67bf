# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts of people: make one, change its role, switch it off, hand out a link."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.sessions import end_sessions
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require

MAY = "people.manage_accounts"


@transaction.atomic
def create_account(*, name: str, address: str, shown: str, role: str, by: User) -> User:
    """Make an account without a password; its person sets one through a link."""
    require(by, MAY)
    _check_role(role)
    _check_free(name, address)
    user = User(username=name, email=address, first_name=shown, role=role)
    user.set_unusable_password()
    try:
        user.full_clean()
    except ValidationError as error:
        raise Invalid(" ".join(error.messages)) from error
    try:
        with transaction.atomic():
            user.save()
            if address:
                EmailAddress.objects.create(user=user, email=address, primary=True, verified=True)
    except IntegrityError as error:  # somebody else entered the same at this moment
        raise Invalid(_("Diesen Namen oder diese Adresse gibt es schon.")) from error
    record("account-created", account=user.pk, role=role, by=by)
    return user


@transaction.atomic
def change_role(user: User, *, role: str, known: str, by: User) -> User:
    """Give the person another role; all their sessions end.

    ``known`` is the role that stood on the page: who decided on an older state decides anew.
    """
    user = _locked(user, by)
    _check_role(role)
    if user.role != known:
        raise Conflict(_("Inzwischen hat jemand anderes die Rolle geändert."))
    if user.role == role:
        return user
    former, user.role = user.role, role
    user.save(update_fields=["role"])
    end_sessions(user, by=by)
    record("role-changed", account=user.pk, former=former, role=role, by=by)
    return user


@transaction.atomic
def switch_off(user: User, *, by: User) -> User:
    """Let nobody in with this account any more; what it wrote stays."""
    user = _locked(user, by)
    if not user.is_active:
        raise Conflict(_("Dieser Zugang ist schon abgeschaltet."))
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user, by=by)
    record("account-switched-off", account=user.pk, by=by)
    return user


@transaction.atomic
def switch_on(user: User, *, by: User) -> User:
    """Let the person in again."""
    user = _locked(user, by)
    if user.is_active:
        raise Conflict(_("Dieser Zugang ist schon angeschaltet."))
    user.is_active = True
    user.save(update_fields=["is_active"])
    record("account-switched-on", account=user.pk, by=by)
    return user


@transaction.atomic
def note_link(user: User, *, by: User) -> User:
    """Note that somebody got a link with which a password can be set."""
    user = _locked(user, by)
    if not user.is_active:
        raise Conflict(_("Für einen abgeschalteten Zugang gibt es keinen Link."))
    record("link-issued", account=user.pk, by=by)
    return user


def _locked(user: User, by: User) -> User:
    """Return the account, locked; nobody administers themselves, so one administrator stays."""
    require(by, MAY)
    if user.pk == by.pk:
        raise NotAllowed(_("Den eigenen Zugang ändert eine andere Person der Verwaltung."))
    both = User.objects.select_for_update().filter(pk__in=[user.pk, by.pk]).order_by("pk")
    accounts = {one.pk: one for one in both}  # in one order, so that two never wait for each other
    me, found = accounts[by.pk], accounts[user.pk]
    if not me.is_active or me.role != User.Role.ADMIN:
        raise NotAllowed(_("Ihr Zugang gehört nicht mehr zur Verwaltung."))
    if found.role == User.Role.SYSTEM or ":" in found.username:
        raise NotAllowed(_("Das ist ein Zugang für Programme."))
    return found


def _check_role(role: str) -> None:
    if role not in User.Role.values or role == User.Role.SYSTEM:
        raise Invalid(_("Diese Rolle gibt es nicht."))


def _check_free(name: str, address: str) -> None:
    if "@" in name:
        raise Invalid(_("Ein Name enthält kein „@“; die Adresse steht im Feld daneben."))
    if User.objects.filter(username__iexact=name).exists():
        raise Invalid(_("Diesen Namen gibt es schon."))
    known = Q(email__iexact=address) | Q(emailaddress__email__iexact=address)
    if address and User.objects.filter(known).exists():
        raise Invalid(_("Zu dieser E-Mail-Adresse gibt es schon einen Zugang."))
