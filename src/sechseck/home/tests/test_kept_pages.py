# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages kept for guests are never older than the request, and nobody gets another's."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.home.tests.worlds import build, leaks, visited
from sechseck.kernel import kept
from sechseck.kernel.audited import counted_tables
from sechseck.kernel.models import Node, User

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = (
    "/",
    "/themen/",
    "/dokumente/",
    "/aussagen/",
    "/aussagen/?art=goal&seite=1",
    "/widersprueche/",
    "/impulse/",
    "/luecken/",
    "/kommunen/",
    "/beteiligte/",
    "/quellen/",
    "/suche/?q=Wohnungen",
    "/suche/?q=Wohnunken",
)
TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")(\w{64})"')
TABLE = re.compile(r"\b(?:FROM|JOIN)\s+\"?((?:kernel|thread|people|places|drafting|\w+)_\w+)")


@pytest.fixture(autouse=True)
def _world(anna: User) -> None:
    build(anna)


def elsewhere(work: Callable[[], object]) -> None:
    """Do something over another connection to the database."""

    def whole() -> None:
        work()
        connections.close_all()

    thread = threading.Thread(target=whole)
    thread.start()
    thread.join(30)


def hide_document() -> None:
    Node.objects.filter(kind="document", path="/dokument/geheim/").update(visibility="internal")


def tokenless(page: bytes) -> bytes:
    return TOKEN.sub(rb"\1", page)


@pytest.mark.parametrize("page", PAGES)
def test_the_second_guest_is_told_the_same_with_one_question(page: str) -> None:
    first = Client().get(page)
    with CaptureQueriesContext(connection) as asked:
        second = Client().get(page)

    assert len(asked) == 1
    assert tokenless(first.content) == tokenless(second.content)
    assert set(first.headers) == set(second.headers)


@pytest.mark.parametrize("page", PAGES)
def test_a_kept_page_read_counted_tables_only(page: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        Client().get(page)

    read = set(TABLE.findall(" ".join(one["sql"] for one in asked)))
    assert read - counted_tables() <= {"kernel_writing", "pg_database"}


@pytest.mark.parametrize("page", PAGES)
def test_no_visitors_own_token_or_key_is_kept(page: str) -> None:
    Client().get(page)
    [found] = kept._shelf.pages.values()
    body = b"".join(found.pieces)

    assert len(found.pieces) == 2
    assert not re.search(rb"\w{64}", body)
    assert b'name="key"' not in body
    assert "Set-Cookie" not in found.headers


def test_what_is_hidden_elsewhere_is_gone_from_every_page() -> None:
    assert leaks(visited(Client()))

    elsewhere(
        lambda: Node.objects.filter(title__icontains="kanarien").update(visibility="internal")
    )

    assert leaks(visited(Client())) == []


@pytest.mark.parametrize("page", ["/dokumente/", "/aussagen/", "/suche/?q=Kanariendokument"])
def test_a_page_follows_every_change_of_somebody_else(page: str) -> None:
    seen = [b"Kanariendokument</a>" in tokenless(Client().get(page).content)]
    elsewhere(hide_document)
    seen.append(b"Kanariendokument</a>" in tokenless(Client().get(page).content))
    elsewhere(lambda: Node.objects.all().update(visibility="public"))
    seen.append(b"Kanariendokument</a>" in tokenless(Client().get(page).content))

    assert seen == ([True, False, True] if page == "/dokumente/" else [seen[0], False, seen[0]])


def test_a_page_drawn_while_somebody_writes_does_not_outlive_the_writing() -> None:
    wrote, go = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            hide_document()
            wrote.set()
            go.wait(10)
        connections.close_all()

    writer = threading.Thread(target=slow)
    writer.start()
    wrote.wait(10)
    during = Client().get("/dokumente/").content
    again = Client().get("/dokumente/").content
    go.set()
    writer.join(10)
    after = Client().get("/dokumente/").content

    assert b"Kanariendokument" in during
    assert tokenless(during) == tokenless(again)
    assert b"Kanariendokument" not in after


def test_each_language_has_its_own_page() -> None:
    def told(language: str) -> str:
        client = Client()
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        answer = client.get("/themen/")
        assert answer.headers["Content-Language"] == language
        return answer.content.decode()

    first = [told(code) for code, _name in settings.LANGUAGES]
    again = [told(code) for code, _name in settings.LANGUAGES]

    assert len({re.sub(r"\w{64}", "", page) for page in first}) == 3
    assert [page.count('lang="en"') for page in first] == [
        page.count('lang="en"') for page in again
    ]
    assert "Wohnen (en)" in again[1]
    assert "Wohnen (leicht)" in again[2]


def test_every_address_and_host_has_its_own_page() -> None:
    pages = [
        Client().get("/suche/", QUERY_STRING=question).content.decode()
        for question in ("q=%C3%83%C2%BC", "q=\xc3\xbc", "q=Wohnungen", "q=wohnungen")
    ]
    Client().get("/themen/", SERVER_NAME="localhost")
    Client().get("/themen/", SERVER_NAME="127.0.0.1")
    Client().get("/themen/", SERVER_NAME="localhost", secure=True)

    assert 'value="Ã¼"' in pages[0]
    assert 'value="ü"' in pages[1]
    assert len(kept._shelf.pages) == 7


def test_people_with_an_account_and_guests_never_get_each_others_page(anna: User) -> None:
    inside = Client()
    inside.force_login(anna)
    elsewhere(hide_document)

    told = [
        b"Kanariendokument" in client.get("/dokumente/").content
        for client in (inside, Client(), inside, Client())
    ]
    names = [
        b"account__name" in client.get("/dokumente/").content for client in (Client(), inside)
    ]

    assert told == [True, False, True, False]
    assert names == [False, True]


def test_each_guest_gets_a_token_that_fits_their_own_cookie() -> None:
    guests = [Client(enforce_csrf_checks=True) for _ in range(3)]
    tokens = [TOKEN.findall(guest.get("/themen/").content)[0][1].decode() for guest in guests]
    secrets = {guest.cookies["csrftoken"].value for guest in guests}

    def choose(guest: Client, token: str) -> int:
        form = {"language": "en", "next": "/", "csrfmiddlewaretoken": token}
        return guest.post("/sprache/", form).status_code

    assert len(set(tokens)) == len(secrets) == 3
    assert [choose(*pair) for pair in zip(guests, tokens, strict=True)] == [302, 302, 302]
    assert choose(guests[0], tokens[1]) == 403


def test_what_stands_around_a_page_is_made_anew() -> None:
    first, second = Client().get("/quellen/"), Client().get("/quellen/")

    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]
    assert first.headers["Content-Security-Policy"] == second.headers["Content-Security-Policy"]
    assert "Cookie" in second.headers["Vary"]
    assert second.cookies["csrftoken"].value != first.cookies["csrftoken"].value


def test_a_question_that_cannot_be_is_refused_again() -> None:
    asked = [Client().get("/aussagen/?art=quatsch").status_code for _ in range(2)]

    assert asked == [422, 422]
    assert kept._shelf.pages == {}
