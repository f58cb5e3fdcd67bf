# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame itself holds about a person: the account, its ways in, its work."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import ApiToken, Feedback, Job, Receipt, Trace, User
from sechseck.kernel.personal import Holding, register_holding


def _hints(person: User) -> QuerySet[Feedback]:
    """Return the hints that were sent with one of the person's addresses."""
    known = EmailAddress.objects.filter(user=person).values_list("email", flat=True)
    return Feedback.objects.filter(reply_to__in={person.email, *known} - {""})


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
        goes=True,
    )


HOLDINGS = (
    Holding(
        "feedback",
        _("Rückmeldungen mit Ihrer Adresse"),
        frozenset(),
        lambda person: [_hints(person)],
        blank=("reply_to", "text"),
    ),
    _let_go("addresses", _("E-Mail-Adressen"), EmailAddress, "user"),
    _let_go("second_factors", _("Zweite Faktoren und Passkeys"), Authenticator, "user"),
    _let_go("providers", _("Verbundene Zugänge anderer Anbieter"), SocialAccount, "user"),
    Holding(
        "sessions",
        _("Sitzungen"),
        frozenset({"usersessions.UserSession.user"}),
        lambda person: [UserSession.objects.filter(user=person)],
        eraser="sechseck.kernel.actions.persons.end_sessions",
    ),
    _let_go("api_tokens", _("Zugangsschlüssel für Programme"), ApiToken, "owner"),
    _let_go("receipts", _("Belege gesendeter Formulare"), Receipt, "by"),
    Holding(
        "jobs",
        _("Aufträge im Hintergrund"),
        frozenset({"kernel.Job.owner"}),
        lambda person: [Job.objects.filter(owner=person)],
        blank=("about", "problem"),
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
        eraser="sechseck.kernel.actions.persons.blank_account",
    ),
)
