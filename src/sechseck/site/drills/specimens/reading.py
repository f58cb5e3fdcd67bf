# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Things of the thread that many may read: documents, statements, themes, contradictions."""

from __future__ import annotations

from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.world import HIDDEN, INTERNAL, MEMBERS, OPEN, OTHERS, World, put
from sechseck.thread.models import Contradiction, Statement, Theme

ALL = (OPEN, INTERNAL, MEMBERS, OTHERS, HIDDEN)


def a_statement(**wanted: str) -> Statement:
    """Return a statement that everybody sees, with a span in an original."""
    rows = Statement.objects.filter(is_gone=False, anchor__isnull=False, **wanted)
    found = rows.select_related("node", "document__node").order_by("pk").first()
    assert found is not None
    return found


@specimen("dokument/<slug:slug>/", *ALL)
def document(world: World, _role: str, case: str) -> Asked:
    """Read a document."""
    found = a_statement().document
    put(found.node, case, world)
    return Asked({"slug": found.slug})


@specimen("aussage/<str:ref>/", *ALL)
@specimen("gleich/aussage/<str:ref>/", *ALL)
def statement(world: World, _role: str, case: str) -> Asked:
    """Read a statement."""
    found = a_statement()
    put(found.node, case, world)
    return Asked({"ref": found.ref})


@specimen("aussage/<str:ref>/", "in-hidden")
@specimen("gleich/aussage/<str:ref>/", "in-hidden")
def inside(world: World, _role: str, _case: str) -> Asked:
    """Read a statement that itself is open, of a document that is not."""
    found = a_statement()
    put(found.document.node, HIDDEN, world)
    return Asked({"ref": found.ref})


@specimen("thema/<slug:slug>/", OPEN, HIDDEN)
def theme(world: World, _role: str, case: str) -> Asked:
    """Read a theme."""
    found = a_theme()
    put(found.node, case, world)
    return Asked({"slug": found.slug})


def a_theme(number: int = 0) -> Theme:
    """Return a theme of the hexagon."""
    rows = Theme.objects.filter(kind=Theme.Kind.THEME).select_related("node")
    return rows.order_by("order", "slug")[number]


@specimen("kommune/<slug:ags>/", OPEN, HIDDEN)
def municipality(world: World, _role: str, case: str) -> Asked:
    """Read about a municipality."""
    rows = Area.objects.filter(kind=Area.Kind.MUNICIPALITY).select_related("node")
    found = rows.order_by("ags")[0]
    put(found.node, case, world)
    return Asked({"ags": found.ags})


@specimen("beteiligte/<slug:slug>/", OPEN, HIDDEN)
def actor(world: World, _role: str, case: str) -> Asked:
    """Read about an actor."""
    found = Actor.objects.exclude(pk=world.committee.pk).select_related("node").order_by("pk")[0]
    put(found.node, case, world)
    return Asked({"slug": found.slug})


def a_contradiction(world: World, case: str) -> Contradiction:
    """Return a contradiction nobody has decided about, one side of which is put on a level."""
    rows = Contradiction.objects.filter(settlements__isnull=True)
    found = rows.order_by("key").first()
    assert found is not None
    side = found.sides.select_related("statement__node").order_by("pk")[0]
    put(side.statement.node, case, world)
    return found


@specimen("widerspruch/<slug:key>/", *ALL)
def contradiction(world: World, _role: str, case: str) -> Asked:
    """Read a contradiction."""
    return Asked({"key": a_contradiction(world, case).key})


@specimen("verlauf/<int:pk>/", *ALL)
def history(world: World, _role: str, case: str) -> Asked:
    """Read the history of a document."""
    return Asked({"pk": put(a_statement().document.node, case, world).pk})


@specimen("luecken/<slug:code>/", "open", "unknown")
@specimen("luecken/<slug:code>.csv", "open", "unknown")
def gap(_world: World, _role: str, case: str) -> Asked:
    """Read a gap."""
    return Asked({"code": "measure-without-date" if case == OPEN else "gibt-es-nicht"})


@specimen("kommentare/", *ALL)
def comments(world: World, _role: str, case: str) -> Asked:
    """Read what is said about a statement."""
    return Asked(query=f"zu={put(a_statement().node, case, world).path}")
