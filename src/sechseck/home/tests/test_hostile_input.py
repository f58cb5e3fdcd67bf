# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever a visitor sends gets an answer that helps: never our mistake, never their script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from sechseck.home.tests.worlds import build
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/suche/",
    "/themen/",
    "/thema/wohnen/",
    "/thema/kanarienthema/",
    "/dokumente/",
    "/dokument/plan/",
    "/dokument/bericht/",
    "/aussagen/",
    "/aussagen.csv",
    "/aussage/plan:1.1/",
    "/widersprueche/",
    "/widersprueche.csv",
    "/impulse/",
    "/luecken/",
    "/luecken.csv",
    "/luecken/kommunen-themen.csv",
    "/luecken/orphan-statement/",
    "/luecken/orphan-statement.csv",
    "/kommunen/",
    "/kommune/03241001/",
    "/beteiligte/",
    "/beteiligte/bauamt/",
    "/quellen/",
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/rueckmeldung/danke/",
    "/gesund",
    "/bereit",
)
FIELDS = ("q", "seite", "art", "thema", "dokument", "kommune", "text", "sprache", "next")
ROOMS = ("thema", "dokument", "aussage", "widerspruch", "luecken", "kommune", "beteiligte")
SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}{% csrf_token %}"
NASTY = (
    "\x00",
    "a\x00b",
    "\ufffe\uffff",
    "x" * 10_000,
    "-1",
    "0",
    "999999999999999999999",
    "9" * 5_000,
    "1e9",
    "abc",
    "²",
    "%",
    "_%\\",
    "(.*+?[",
    "a & | ! <-> :* ' \\ ( )",
    "'; DROP TABLE kernel_node; --",
    "⟦token⟧",
    "🏳️‍🌈👩‍👩‍👧",
    "\u202eעברית العربية",
    SCRIPT,
    "javascript:alert(1)",
    "\r\nSet-Cookie: a=b",
    "../../../../etc/passwd",
    "Wohnungsbauförderungsgesellschaftsvertragsentwurf" * 20,
    " ".join(f"wort{number}" for number in range(5_000)),
)
RAW = ("%00", "%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz", "%F0%9F%8F", "a%0d%0ab", "%2e%2e%2f")


@pytest.fixture(scope="module", autouse=True)
def _region(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Keep one region for all tests of this module: they only look."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        build(User.objects.create_user("anna", role=User.Role.OFFICE))
        cache.clear()
        yield
        transaction.set_rollback(True)


def body(answer: object) -> str:
    parts = answer.streaming_content if answer.streaming else [answer.content]  # type: ignore[attr-defined]
    return b"".join(parts).decode()


def addresses(page: str) -> Iterator[str]:
    for value in chain(map(quote, NASTY), RAW):
        yield f"{page}?{'&'.join(f'{field}={value}' for field in FIELDS)}"
    for number in ("-1", "0", "999999999999999999999", "1e9", "²", "9" * 5_000):
        yield f"{page}?seite={quote(number)}"
    yield f"{page}?{'&'.join(['art=goal', 'art=measure'] * 40)}"
    yield f"{page}?{'&'.join(f'f{number}=1' for number in range(1_500))}"
    yield f"{page}?{quote(SCRIPT)}={quote(SCRIPT)}"


def assert_answered(client: Client, address: str) -> None:
    answer = client.get(address)
    html = body(answer)

    assert answer.status_code in (200, 301, 302, 400, 404, 422), address[:200]
    assert "<script>alert" not in html, address[:200]
    assert "<img src=x" not in html, address[:200]


@pytest.mark.parametrize("page", PAGES)
def test_no_parameter_breaks_a_page(client: Client, page: str) -> None:
    client.get(page)  # what is loaded once
    for address in addresses(page):
        assert_answered(client, address)


@pytest.mark.parametrize("room", ROOMS)
def test_no_name_in_an_address_breaks_a_page(client: Client, room: str) -> None:
    for name in chain(map(quote, NASTY), RAW):
        for ending in ("/", ".csv"):
            assert_answered(client, f"/{room}/{name[:20_000]}{ending}")


@pytest.mark.parametrize("typed", [value for value in NASTY if "\0" not in value])
def test_a_search_for_anything_is_answered(client: Client, typed: str) -> None:
    client.get("/suche/?q=Wohnung")
    for q in (typed, typed[:200]):
        assert_answered(client, f"/suche/?q={quote(q)}")


@pytest.mark.parametrize("page", [page for page in PAGES if page != "/rueckmeldung/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_page_is_only_looked_at(client: Client, page: str, method: str) -> None:
    answer = getattr(client, method)(page)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    assert "/suche/" in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_the_head_of_a_page_says_what_the_page_says(client: Client, page: str) -> None:
    head = client.head(page)

    assert head.status_code == 200
    assert head.headers["Content-Type"] == client.get(page).headers["Content-Type"]


@pytest.mark.parametrize("page", ["/dokumente", "/thema/wohnen", "/aussage/plan:1.1"])
def test_a_missing_slash_is_added(client: Client, page: str) -> None:
    assert client.get(page).headers["Location"] == f"{page}/"


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example/thema", "/\\evil.example/"])
def test_no_address_leads_outside(client: Client, path: str) -> None:
    answer = client.get("/", PATH_INFO=path)

    assert answer.status_code in (301, 404)
    assert not answer.headers.get("Location", "").startswith("//")


COOKIES = ("\\000\\000abcdefgh", "'; DROP", "x" * 4_000, "../../", "\\777", '"', "de-simple\r\n")


@pytest.mark.parametrize("value", COOKIES)
@pytest.mark.parametrize("name", ["sprache", "sessionid", "csrftoken", "messages"])
def test_a_junk_cookie_changes_nothing(client: Client, name: str, value: str) -> None:
    for page in ("/", "/rueckmeldung/", "/aussagen.csv"):
        answer = client.get(page, headers={"cookie": f'{name}="{value}"'})

        assert answer.status_code == 200
        assert body(answer)


JUNK = ("", "\x80", "*/*;q=9", "x" * 8_000, 'W/"a", "b"', "text/html\\r\\n", "[::1", "%00")
HEADERS = (
    "accept",
    "accept-language",
    "accept-encoding",
    "if-none-match",
    "if-modified-since",
    "range",
    "referer",
    "hx-request",
    "hx-current-url",
    "x-forwarded-for",
    "content-type",
    "user-agent",
)


@pytest.mark.parametrize("name", HEADERS)
def test_a_junk_header_changes_nothing(client: Client, name: str) -> None:
    for junk in JUNK:
        for page in ("/", "/suche/?q=Wohnung", "/luecken.csv"):
            assert client.get(page, headers={name: junk}).status_code == 200, junk


@pytest.mark.parametrize("host", ["evil.example", "a b", "[::1", "<script>"])
def test_a_foreign_host_gets_a_page_that_helps(client: Client, host: str) -> None:
    answer = client.get("/", headers={"host": host})

    assert answer.status_code == 400
    assert "Startseite" in answer.content.decode()
    assert "<script>" not in answer.content.decode()


NEXT = (
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "http:///evil.example",
    "http://[::1",
    "javascript:alert(1)",
    "/%0d%0aSet-Cookie: a=b",
    "/\r\nSet-Cookie: a=b",
    "\x00//evil.example/",
    "\t//evil.example/",
    " //evil.example/",
    "/" * 5_000,
    "x" * 20_000,
)


@pytest.mark.parametrize("target", NEXT)
@pytest.mark.parametrize("method", ["post", "get"])
def test_the_language_switch_leads_nowhere_else(client: Client, method: str, target: str) -> None:
    answer = getattr(client, method)("/sprache/", {"language": "en", "next": target})

    assert answer.status_code in (302, 400)
    place = answer.headers.get("Location", "/")
    assert place.startswith("/") or "://" not in place.partition("?")[0]
    assert not place.startswith(("//", "/\\"))
    assert not place.lower().startswith("javascript:")
    assert "a" not in answer.cookies


@pytest.mark.parametrize("language", ["", "fr", "../de", "\x00", "de\r\n", "x" * 5_000])
def test_an_unknown_language_is_not_kept(client: Client, language: str) -> None:
    client.post("/sprache/", {"language": language, "next": "/"})

    assert "sprache" not in client.cookies
