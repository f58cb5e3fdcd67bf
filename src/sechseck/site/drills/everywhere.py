# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A page of every address, with something to see there, for whoever sees most of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import now

from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.models import Comment, Node, Source, User
from sechseck.reach.models import OwnPlace
from sechseck.site.drills.asked import Asked, path_of, specimens
from sechseck.site.drills.matrix import TAKEN, Row, expected_rows
from sechseck.site.drills.specimens import talk, work
from sechseck.site.drills.visiting import Visitors, let_go
from sechseck.site.drills.world import OPEN, ROLES, World

FIRST = (User.Role.OFFICE, User.Role.ADMIN, User.Role.MODERATOR)  # they see most
LEAVES = ("abmelden/", "api/")
SENT = (  # forms that leave words behind which no page makes
    ("rueckmeldung/", "-", "resident"),
    ("aussage/<str:ref>/einordnen/", "open", "office"),
    ("impuls/<slug:key>/", "open", "office"),
    ("veroeffentlichen/<int:number>/", "foreign", "office"),
    ("moderation/beschwerde/<int:pk>/", "foreign", "moderator"),
    ("zurueckziehen/<int:node>/", "open", "office"),
)


def rows_to_see() -> list[tuple[Row, str]]:
    """Return each address that shows something, with the role that looks."""
    found: dict[str, tuple[Row, str]] = {}
    for row in expected_rows():
        roles = [role for role in (*FIRST, *ROLES) if row.letters[role] == TAKEN]
        if row.method == "GET" and roles and not row.route.startswith(LEAVES):
            known = found.get(row.route)
            if known is None or (roles[0] in FIRST and known[1] not in FIRST):
                found[row.route] = (row, str(roles[0]))
    return list(found.values())


def made_everywhere(world: World) -> Iterator[tuple[str, str]]:
    """Make what each address shows; yield roles and the pages among the addresses."""
    visitors = Visitors(world)
    for row, role in rows_to_see():
        asked = _made(world, row.route, row.case, role)
        answer = visitors.ask(role, "GET", row.route, asked)
        kind = answer.headers.get("Content-Type", "")
        let_go(answer)
        if answer.status_code == 200 and kind.startswith("text/html"):
            yield role, path_of(row.route, asked)
    for route, case, role in SENT:
        asked = _made(world, route, case, role)
        let_go(visitors.ask(role, "POST", route, asked))
    _rare(world)


def _made(world: World, route: str, case: str, role: str) -> Asked:
    Comment.objects.update(at=now() - timedelta(days=1))  # nobody writes so many at once
    Node.objects.exclude(visibility="public").update(visibility="public")
    with transaction.atomic():
        return specimens()[route, case](world, role)


def _rare(world: World) -> None:
    """Make what neither a page nor one of the forms leaves behind."""
    found = talk.a_notice(talk.a_comment(world, world.others["resident"]), None)
    ruling = Ruling("label", "rules", "Der Ton.", "2. Respekt", "Umstritten")
    decide_notice(found, ruling, by=world.others["moderator"])
    work.difference(world, "office", OPEN)
    source = Source.objects.order_by("pk")[0]
    OwnPlace.objects.create(
        category="pharmacy", name="Apotheke", longitude=9.0, latitude=52.0, source_id=source.pk
    )
