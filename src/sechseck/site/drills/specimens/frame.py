# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Jobs, tokens, follows, erasures: what belongs to somebody."""

from __future__ import annotations

from uuid import uuid4

from sechseck.kernel.actions.erasure import propose_erasure
from sechseck.kernel.actions.following import follow
from sechseck.kernel.actions.tokens import issue_token
from sechseck.kernel.mailing.links import Wish, unsubscribe_path
from sechseck.kernel.models import Job
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.specimens.work import its_owner
from sechseck.site.drills.world import HIDDEN, OPEN, World, put

WHOSE = ("own", "foreign")


@specimen("auftrag/<uuid:uuid>/", *WHOSE)
@specimen("auftrag/<uuid:uuid>/stand/", *WHOSE)
@specimen("auftrag/<uuid:uuid>/abbrechen/", *WHOSE)
def job(world: World, role: str, case: str) -> Asked:
    """Look after work in the background."""
    made = Job.objects.create(kind="weave", owner=its_owner(world, role, case))
    return Asked({"uuid": made.uuid})


@specimen("auftrag/<uuid:uuid>/noch-einmal/", *WHOSE)
def retry(world: World, role: str, case: str) -> Asked:
    """Try work again."""
    from django.utils.timezone import now

    owner = its_owner(world, role, case)
    made = Job.objects.create(kind="weave", owner=owner, state="failed", finished_at=now())
    return Asked({"uuid": made.uuid})


@specimen("konto/zugangsschluessel/<int:pk>/beenden/", *WHOSE)
def revoke(world: World, role: str, case: str) -> Asked:
    """End a token."""
    owner = its_owner(world, role, case)
    made, _secret = issue_token(name="Programm", scopes=["read"], days=30, by=owner)
    return Asked({"pk": made.pk})


@specimen("folgen/", OPEN, HIDDEN)
def begin(world: World, _role: str, case: str) -> Asked:
    """Follow a statement."""
    node = put(a_statement().node, case, world)
    return Asked(form={"zu": node.path})


@specimen("folgen/<int:pk>/beenden/", *WHOSE)
def end(world: World, role: str, case: str) -> Asked:
    """Stop following."""
    made = follow(query=f"Kranich {uuid4().hex[:6]}", by=its_owner(world, role, case))
    return Asked({"pk": made.pk})


@specimen("abbestellen/<str:token>/", OPEN, "forged")
def leave(world: World, role: str, case: str) -> Asked:
    """End mails by the link in one of them."""
    token = unsubscribe_path(Wish(world.stranger(role).pk, ("comment",))).split("/")[2]
    return Asked({"token": token if case == OPEN else token[:-2] + "AA"})


@specimen("verwaltung/loeschung/<int:pk>/", *WHOSE, "self")
def erase(world: World, role: str, case: str) -> Asked:
    """Decline an erasure that one proposed, that another proposed, or that is about oneself."""
    admin = world.people["admin"] if case == "own" else world.others["admin"]
    person = world.asking(role) if case == "self" else world.others["resident"]
    person = person or world.others["resident"]
    made = propose_erasure(person=person, ground="wish", by=admin)
    return Asked({"pk": made.pk}, {"decision": "decline"})
