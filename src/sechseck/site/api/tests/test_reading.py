# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from sechseck.kernel.actions.tokens import issue_token, revoke_token
from sechseck.kernel.models import ApiToken, User
from sechseck.site.api.tests.caller import (
    HIDDEN,
    Program,
    content,
    ref_of,
    secret_of,
    two_documents,
)

pytestmark = pytest.mark.django_db
LISTS = ["dokumente", "aussagen", "verknuepfungen", "widersprueche", "luecken", "themen"]
LISTS += ["kommunen", "beteiligte"]
EXPORTS = ["faden.jsonld", "faden.zip"]


@pytest.fixture
def thread(anna: User) -> Any:
    return two_documents(anna)


@pytest.mark.parametrize("path", [*LISTS, *EXPORTS, "openapi.json", "kontext.jsonld"])
def test_everybody_may_read(thread: Any, path: str) -> None:
    answer = Program().get(path)

    assert (answer.status_code, bool(content(answer))) == (200, True)


@pytest.mark.parametrize("path", [*LISTS, "faden.jsonld"])
def test_what_is_hidden_is_in_no_answer(thread: Any, path: str) -> None:
    said = content(Program().get(path)).decode()

    assert "geheim" not in said
    assert "Millionen" not in said


@pytest.mark.parametrize("path", LISTS)
def test_the_mark_of_an_answer_does_not_change_with_what_is_hidden(
    thread: Any, anna: User, path: str
) -> None:
    before = Program().get(path).headers["ETag"]

    from sechseck.thread.tests.small_region import read_text

    read_text(thread[1].document, HIDDEN + "\nNoch eine geheime Wohnung.\n", anna, "geheim.txt")

    assert Program().get(path).headers["ETag"] == before


@pytest.mark.parametrize(
    "path",
    ["dokumente/geheim", "dokumente/geheim/fassungen", "dokumente/geheim/fassungen/1"],
)
def test_what_is_hidden_is_not_there(thread: Any, path: str) -> None:
    refused, unknown = Program().get(path), Program().get(path.replace("geheim", "erfunden"))

    assert (refused.status_code, refused.content) == (404, unknown.content)


def test_a_hidden_statement_is_not_there(thread: Any) -> None:
    assert Program().get(f"aussagen/{ref_of('Millionen')}").status_code == 404


def test_a_filter_by_a_hidden_document_says_the_same_as_by_one_that_is_not(thread: Any) -> None:
    hidden, unknown = (
        Program().get(f"aussagen?dokument={word}") for word in ("geheim", "nirgend")
    )

    assert hidden.status_code == unknown.status_code == 422
    assert hidden.content.replace(b"geheim", b"nirgend") == unknown.content


def test_the_office_reads_with_a_token_what_it_sees(thread: Any, anna: User) -> None:
    found = Program(secret_of(anna)).read("aussagen?text=Millionen")

    assert found["count"] == 1
    assert found["items"][0]["document"] == "geheim"


def test_a_token_without_the_scope_to_read_reads_as_everybody(thread: Any, anna: User) -> None:
    program = Program(secret_of(anna, ApiToken.Scope.WRITE_STATEMENTS))

    assert program.read("aussagen") == Program().read("aussagen")


def test_a_token_never_sees_more_than_its_person(thread: Any, clara: User) -> None:
    assert Program(secret_of(clara)).read("aussagen") == Program().read("aussagen")


def test_a_token_follows_the_role_of_its_person(thread: Any, anna: User) -> None:
    program = Program(secret_of(anna))
    User.objects.filter(pk=anna.pk).update(role=User.Role.RESIDENT)

    assert program.read("aussagen?text=Millionen")["count"] == 0


def test_a_session_opens_nothing_here(thread: Any, anna: User) -> None:
    client = Client()
    client.force_login(anna)

    assert client.get("/api/v1/aussagen?text=Millionen").json()["count"] == 0


@pytest.mark.parametrize("header", ["Bearer nonsense", "Bearer ", "Basic YTpi", "", "Bearer ä"])
def test_a_token_that_is_none_is_refused_and_not_ignored(thread: Any, header: str) -> None:
    answer = Program().get("aussagen", Authorization=header)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert "fehler" in answer.json()


def test_a_token_in_the_address_opens_nothing(thread: Any, anna: User) -> None:
    secret = secret_of(anna)

    found = Program().read(f"aussagen?text=Millionen&token={secret}&access_token={secret}")

    assert found["count"] == 0


def test_a_revoked_token_opens_nothing(thread: Any, anna: User) -> None:
    token, secret = issue_token(name="alt", scopes=["read"], days=1, by=anna)
    revoke_token(token, by=anna)

    assert Program(secret).get("aussagen").status_code == 401


def test_a_token_opens_nothing_after_its_last_day(thread: Any, anna: User) -> None:
    secret = secret_of(anna)
    yesterday = localdate() - timedelta(days=1)
    ApiToken.objects.update(created_on=yesterday, expires_on=yesterday)

    assert Program(secret).get("aussagen").status_code == 401


def test_a_token_of_somebody_who_left_opens_nothing(thread: Any, anna: User) -> None:
    secret = secret_of(anna)
    User.objects.filter(pk=anna.pk).update(is_active=False)

    assert Program(secret).get("aussagen").status_code == 401


def test_more_calls_than_a_minute_allows_are_refused(
    thread: Any, anna: User, settings: Any
) -> None:
    settings.API_CALLS_PER_MINUTE = 2
    program = Program(secret_of(anna))

    answers = [program.get("themen") for _ in range(4)]  # a minute may end between two of them

    assert 429 in {one.status_code for one in answers}
    assert int(answers[-1].headers.get("Retry-After", "1")) >= 1


def test_an_answer_that_the_program_has_is_not_sent_again(thread: Any) -> None:
    first = Program().get("aussagen")

    again = Program().get("aussagen", **{"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_caches_keep_callers_apart(thread: Any, anna: User) -> None:
    answer = Program(secret_of(anna)).get("aussagen")

    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Authorization" in answer.headers["Vary"]


def test_the_filters_are_those_of_the_page(thread: Any) -> None:
    found = Program().read("aussagen?art=measure&thema=wohnen&dokument=kanal&text=Kanal")

    assert [one["kind"] for one in found["items"]] == ["measure"]


@pytest.mark.parametrize(
    "path",
    [
        "aussagen?art=wunsch",
        "aussagen?seite=0",
        "aussagen?je_seite=201",
        "aussagen?seite=eins",
        "verknuepfungen?nach=-1",
        "verknuepfungen?stand=rejected",
        "aussagen?kommune=99999999",
    ],
)
def test_a_filter_that_cannot_be_is_refused(thread: Any, path: str) -> None:
    answer = Program().get(path)

    assert answer.status_code == 422
    assert answer.json()["fehler"]


def test_a_page_after_the_last_one_is_empty(thread: Any) -> None:
    found = Program().read("aussagen?seite=99")

    assert (found["items"], found["count"] > 0) == ([], True)


def test_the_count_of_a_gap_is_the_length_of_its_list(thread: Any) -> None:
    for gap in Program().read("luecken")["items"]:
        listed = Program().read(f"luecken/{gap['code']}")
        assert (listed["gap"], listed["count"]) == (gap, gap["count"])


@pytest.mark.parametrize(
    "path", ["gibt-es-nicht", "dokumente/x", "luecken/x", "aussagen/x", "widersprueche/x"]
)
def test_what_is_not_there_is_told_as_json(db: None, path: str) -> None:
    answer = Program().get(path)

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/json")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_a_method_that_an_address_does_not_take_is_told(db: None, method: str) -> None:
    ask = getattr(Client(), method)
    answer = ask(
        "/api/v1/themen", **({} if method == "trace" else {"content_type": "application/json"})
    )

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_refusal_speaks_german_whatever_the_pages_speak(db: None) -> None:
    client = Client()
    client.cookies["sprache"] = "en"

    assert client.get("/api/v1/themen", {"x": "\0"}).json()["fehler"].startswith("Diese Anfrage")


def test_a_version_shows_its_text_with_what_is_hidden_blacked_out(thread: Any) -> None:
    from sechseck.kernel.models import Node

    Node.objects.filter(statement__text__contains="dreißig").update(visibility="internal")

    text = Program().read("dokumente/kanal/fassungen/1")["text"]

    assert len(text) == len(thread[0].text)
    assert "dreißig" not in text
    assert "zehn Minuten" in text


def test_the_description_names_what_the_table_of_addresses_names(db: None) -> None:
    from sechseck.site.api.urls import operations

    described = Program().read("openapi.json")["paths"]
    told = {
        ("/api/v1/" + path.split("/api/v1/")[1], method.upper())
        for path, methods in described.items()
        for method in methods
    }
    served = {
        ("/api/v1/" + _braced(str(one.pattern)), method)
        for one in operations
        for method in one.callback.permissions
        if method != "HEAD"
    }

    assert told == served - {("/api/v1/openapi.json", "GET")}


def _braced(route: str) -> str:
    for kind in ("str", "int"):
        route = route.replace(f"<{kind}:", "{")
    return route.replace(">", "}")


def test_the_page_for_people_lists_every_address(client: Client, db: None) -> None:
    html = client.get("/api/").content.decode()

    for path in json.loads(content(Program().get("openapi.json")))["paths"]:
        assert path in html
    assert "cdn" not in html
