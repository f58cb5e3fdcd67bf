# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame itself holds about a person: the account, its ways in, its work."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import ApiToken, Feedback, Job, Receipt, Trace, User
from sechseck.kernel.personal import Holding, register_holding


def _erase_account(person: User) -> None:
    """Take away the name, the address and every way in; the number stays."""
    person.username = f"geloescht-{person.pk}"
    person.first_name, person.last_name = str(_("Gelöschtes Konto")), str(person.pk)
    person.email = ""
    person.last_login = None
    person.is_active = person.is_staff = person.is_superuser = False
    person.set_unusable_password()
    person.save()
    person.groups.clear()
    person.user_permissions.clear()


def _erase_sessions(person: User) -> None:
    keys = UserSession.objects.filter(user=person).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    UserSession.objects.filter(user=person).delete()


def _hints(person: User) -> list[object]:
    """Return the hints that were sent with the person's address."""
    addresses = {person.email, *_addresses(person)} - {""}
    return [Feedback.objects.filter(reply_to__in=addresses)]


def _addresses(person: User) -> list[str]:
    return list(EmailAddress.objects.filter(user=person).values_list("email", flat=True))


def register() -> None:
    """Add the frame's own holdings; the account comes last, others ask for its address."""
    for holding in HOLDINGS:
        register_holding(holding)


def _let_go(key: str, title: str | Promise, model: type[Model], pointer: str) -> Holding:
    """Return a holding whose rows point at the person and go with the account."""

    def rows(person: User) -> QuerySet[Model]:
        return model._default_manager.filter(**{pointer: person})

    return Holding(
        key,
        title,
        frozenset({f"{model._meta.label}.{pointer}"}),
        lambda person: [rows(person)],
        lambda person: rows(person).delete(),
    )


HOLDINGS = (
    Holding(
        "feedback",
        _("Rückmeldungen mit Ihrer Adresse"),
        frozenset(),
        _hints,  # type: ignore[arg-type]
        lambda person: [rows.update(reply_to="", text="") for rows in _hints(person)],  # type: ignore[attr-defined]
    ),
    _let_go("addresses", _("E-Mail-Adressen"), EmailAddress, "user"),
    _let_go("second_factors", _("Zweite Faktoren und Passkeys"), Authenticator, "user"),
    _let_go("providers", _("Verbundene Zugänge anderer Anbieter"), SocialAccount, "user"),
    Holding(
        "sessions",
        _("Sitzungen"),
        frozenset({"usersessions.UserSession.user"}),
        lambda person: [UserSession.objects.filter(user=person)],
        _erase_sessions,
    ),
    _let_go("api_tokens", _("Zugangsschlüssel für Programme"), ApiToken, "owner"),
    _let_go("receipts", _("Belege gesendeter Formulare"), Receipt, "by"),
    Holding(
        "jobs",
        _("Aufträge im Hintergrund"),
        frozenset({"kernel.Job.owner"}),
        lambda person: [Job.objects.filter(owner=person)],
        lambda person: Job.objects.filter(owner=person).update(about="", problem=""),
    ),
    Holding(
        "traces",
        _("Was Sie getan haben"),
        frozenset({"kernel.Trace.by"}),
        lambda person: [Trace.objects.filter(by=person)],
    ),
    Holding(
        "account",
        _("Konto"),
        frozenset({"kernel.User_groups.user", "kernel.User_user_permissions.user"}),
        lambda person: [User.objects.filter(pk=person.pk)],
        _erase_account,
    ),
)
