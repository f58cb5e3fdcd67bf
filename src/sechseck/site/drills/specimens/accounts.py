# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts and memberships in the administration, and the library's pages with a part."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.people.models import Membership
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.work import its_owner
from sechseck.site.drills.world import World


@specimen("verwaltung/zugang/<int:pk>/", "foreign", "program")
@specimen("verwaltung/zugang/<int:pk>/link/", "foreign", "program")
@specimen("verwaltung/zugang/<int:pk>/abschalten/", "foreign", "program", "own")
@specimen("verwaltung/zugang/<int:pk>/rolle/", "foreign", "program", "own")
def account(world: World, role: str, case: str) -> Asked:
    """Change an account: another's, a program's, one's own."""
    found = world.others["member"]
    if case == "program":
        found = User.objects.filter(role=User.Role.SYSTEM).order_by("pk")[0]
    if case == "own":
        found = world.asking(role) or found
    if case == "foreign":
        User.objects.filter(pk=found.pk).update(is_active=True, role=User.Role.MEMBER)
    return Asked({"pk": found.pk}, {"role": "resident", "known": User.Role.MEMBER})


@specimen("verwaltung/zugang/<int:pk>/anschalten/", "foreign", "program")
def switched_off(world: World, role: str, case: str) -> Asked:
    """Let somebody in again who was kept out."""
    asked = account(world, role, case)
    User.objects.filter(**asked.parts).update(is_active=False)
    return asked


@specimen("verwaltung/mitgliedschaft/<int:pk>/ende/", "foreign")
def membership(world: World, _role: str, _case: str) -> Asked:
    """End a membership."""
    since = localdate().replace(year=2020)
    made = Membership.objects.create(
        user=world.others["member"], committee=world.committee, since=since
    )
    return Asked({"pk": made.pk}, {"until": localdate().isoformat()})


@specimen(r"^registrieren/bestaetigen/(?P<key>[-:\w]+)/$", "forged")
def confirm(_world: World, _role: str, _case: str) -> Asked:
    """Confirm an address with a word that is not ours."""
    return Asked({"key": "Nz:1:abc"})


@specimen(r"^anmelden/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$", "forged")
def reset(world: World, role: str, _case: str) -> Asked:
    """Set somebody's password with a word that is not ours."""
    from allauth.account.utils import user_pk_to_url_str

    return Asked({"uidb36": user_pk_to_url_str(world.stranger(role)), "key": "abc-def"})


@specimen("anmelden/oidc/<slug:provider_id>/", "unknown")
@specimen("anmelden/oidc/<slug:provider_id>/antwort/", "unknown")
def provider(_world: World, _role: str, _case: str) -> Asked:
    """Ask for a provider that nobody named."""
    return Asked({"provider_id": "fremd"})


@specimen("konto/passkeys/<int:pk>/name/", "own", "foreign")
@specimen("konto/passkeys/<int:pk>/entfernen/", "own", "foreign")
def passkey(world: World, role: str, case: str) -> Asked:
    """Change a passkey."""
    made = Authenticator.objects.create(
        user=its_owner(world, role, case), type="webauthn", data={"name": "Telefon"}
    )
    return Asked({"pk": made.pk}, {"name": "Laptop"})
