# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No page asks the database more than twelve times, whoever looks, however long its lists are."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Count, Q
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import Comment, Node, Subject, SubjectNode, User
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.models import (
    Contradiction,
    Document,
    Mention,
    Statement,
    StatementLink,
    StatementTheme,
    Theme,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]

MOST = 12
FEW, MANY = 5, 50
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")
Address = Callable[[], str]


def most_suggested() -> Statement:
    """Return the statement with the longest page."""
    is_open = Q(links_out__state="suggested") | Q(links_in__state="suggested")
    rows = Statement.objects.filter(is_gone=False, kind="measure")
    found = rows.annotate(number=Count("pk", filter=is_open)).order_by("-number", "pk").first()
    assert found is not None
    return found


def with_most(relation: str, model: type[Theme | Document]) -> str:
    """Return the name of what most statements belong to."""
    rows = model.objects.annotate(number=Count(relation)).order_by("-number", "pk")
    return str(rows.values_list("slug", flat=True)[0])


def named_municipality() -> str:
    rows = Area.objects.annotate(number=Count("node__mentions")).order_by("-number", "pk")
    return str(rows.values_list("ags", flat=True)[0])


def named_actor() -> str:
    rows = Actor.objects.annotate(number=Count("node__mentions")).order_by("-number", "pk")
    return str(rows.values_list("slug", flat=True)[0])


def in_a_contradiction() -> str:
    side = Contradiction.objects.order_by("pk")[0].sides.order_by("pk")[0]
    return side.statement.ref


PAGES: dict[str, Address] = {
    "home": lambda: "/",
    "themes": lambda: "/themen/",
    "theme": lambda: f"/thema/{with_most('statements', Theme)}/",
    "statement": lambda: f"/aussage/{most_suggested().ref}/",
    "statement in a contradiction": lambda: f"/aussage/{in_a_contradiction()}/",
    "document": lambda: f"/dokument/{with_most('statements', Document)}/",
    "municipality": lambda: f"/kommune/{named_municipality()}/",
    "actor": lambda: f"/beteiligte/{named_actor()}/",
    "contradiction": lambda: f"/widerspruch/{Contradiction.objects.order_by('pk')[0].key}/",
    "gaps": lambda: "/luecken/",
    "gap": lambda: "/luecken/measure-without-date/",
    "gap of contradictions": lambda: "/luecken/open-contradiction/",
    "impulses": lambda: "/impulse/",
    "search": lambda: "/suche/?q=Haus",
    "statements": lambda: "/aussagen/",
    "documents": lambda: "/dokumente/",
    "contradictions": lambda: "/widersprueche/",
    "municipalities": lambda: "/kommunen/",
    "actors": lambda: "/beteiligte/",
    "sources": lambda: "/quellen/",
    "history": lambda: f"/verlauf/{most_suggested().node_id}/",
}
GROWING = ("theme", "statement", "document", "municipality", "actor", "gap", "statements")


def visitor(role: str) -> Client:
    """Return the browser of a guest, or of somebody with a role."""
    client = Client()
    if role:
        client.force_login(User.objects.create_user(f"{role}-{uuid4().hex[:6]}", role=role))
    return client


def asked(client: Client, address: str) -> list[str]:
    """Return what a page asks the database; what is kept for the next time is there already."""
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return [one["sql"] for one in queries if not one["sql"].startswith(FRAME)]


def say(statement: Statement, number: int) -> None:
    """Let so many more statements be made like one: suggested, themed, naming what it names."""
    area = Area.objects.get(ags=named_municipality())
    actor = Actor.objects.get(slug=named_actor())
    theme = Theme.objects.get(slug=with_most("statements", Theme))
    for _one in range(number):
        ref = f"{statement.document.slug}:9{uuid4().int % 10**9}.1"
        node = Node.objects.create(kind="statement", title="Wie oben", path=f"/aussage/{ref}/")
        fresh = Statement.objects.get(pk=statement.pk)
        fresh.pk, fresh.node, fresh.ref, fresh.anchor = None, node, ref, None
        fresh.open_ends, fresh.own_words = ["measure-without-date"], True
        fresh.save()
        kinds = {"source_kind": fresh.kind, "target_kind": fresh.kind}
        link = {"type": "same_topic", "state": "suggested", "band": "strong", **kinds}
        StatementLink.objects.create(source=statement, target=fresh, score=0.9, **link)
        StatementTheme.objects.get_or_create(statement=fresh, theme=theme, defaults={"score": 1})
        for named in (area.node, actor.node):
            Mention.objects.create(statement=fresh, node=named, text="Ort", start=0, end=3)


def talk(path: str, by: User, number: int) -> None:
    """Let somebody say something on a page."""
    subject, is_new = Subject.objects.get_or_create(path=path)
    if is_new:
        SubjectNode.objects.create(subject=subject, node=Node.objects.filter(kind="theme")[0])
    for one in range(number):
        said = Comment.objects.create(subject=subject, owner=by, text=f"Ja, {one}.")
        Comment.objects.create(subject=subject, owner=by, text=f"Nein, {one}.", answers=said)


@pytest.mark.parametrize("role", ["", "office", "member"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_at_most_twelve_times(page: str, role: str) -> None:
    statements = asked(visitor(role), PAGES[page]())

    assert len(statements) <= MOST, "\n".join(one[:200] for one in statements)


@pytest.mark.parametrize("page", GROWING)
def test_a_page_asks_as_often_for_fifty_rows_as_for_five(page: str, anna: User) -> None:
    client, address, centre = visitor("office"), PAGES[page](), most_suggested()
    say(centre, FEW)
    talk(address, anna, 1)
    few = asked(client, address)
    say(centre, MANY - FEW)
    talk(address, anna, FEW)
    many = asked(client, address)

    assert len(few) == len(many) <= MOST
