# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Actors as pages show them, with the statements that name them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.people.queries import visible_actors
from sechseck.thread.models import NamedIn
from sechseck.thread.queries.listing import listed, place_of
from sechseck.thread.queries.statements import visible_statements


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor in a list."""

    name: str
    url: str
    kind_label: str
    sector_label: str
    mentions: int


@permission("public")
@kept_page
def actors(request: HttpRequest) -> HttpResponse:
    """List the actors by kind."""
    rows = list(visible_actors(request.user))
    groups = [
        (str(label), [actor_row(row) for row in rows if row.kind == kind])
        for kind, label in Actor.Kind.choices
    ]
    context = {"groups": [group for group in groups if group[1]], "count": len(rows)}
    return render(request, "people/actors.html", context)


@permission("public")
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an actor and the statements that name it."""
    found = visible_actors(request.user).filter(slug=slug).first()
    if found is None:
        raise Http404(_("Diese Beteiligten stehen nicht im Verzeichnis."))
    rows = visible_statements(request.user).filter(mentions__node=found.node).distinct()
    parent = visible_actors(request.user).filter(parts=found).first()
    ordered = rows.order_by("document__slug", "line_start", "ref")
    context = {
        "actor": found,
        "parent": actor_row(parent) if parent else None,
        "children": [actor_row(row) for row in visible_actors(request.user).filter(parent=found)],
        "page_obj": page_of(request, ordered, show=partial(listed, viewer=request.user)),
        "named_in": named_in(found, request.user),
    }
    return render(request, "people/actor.html", context)


def actor_row(row: Actor) -> ActorRow:
    """Return an actor as a row."""
    return ActorRow(
        name=row.name,
        url=f"/beteiligte/{row.slug}/",
        kind_label=str(Actor.Kind(row.kind).label),  # a row's own words translate all others, too
        sector_label=str(Actor.Sector(row.sector).label) if row.sector else "",
        mentions=getattr(row, "mentions", 0),
    )


def named_in(actor: Actor, viewer: Viewer) -> list[tuple[str, str, str]]:
    """Return title, address and line of the documents that name an actor."""
    seen = NamedIn.objects.filter(seen_by(viewer, "document__node__"), node=actor.node_id)
    rows = seen.select_related("document").order_by("document__slug", "line")
    return [
        (row.document.title, f"/dokument/{row.document.slug}/", place_of(row.line, None))
        for row in rows
    ]
