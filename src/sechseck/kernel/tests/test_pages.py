# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DatabaseError, connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, SechseckError
from sechseck.kernel.middleware import ErrorPages
from sechseck.kernel.models import Source
from sechseck.kernel.retention import RULES
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.views import errors

PAGES = (
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/rueckmeldung/danke/",
)


@pytest.mark.parametrize("address", PAGES)
def test_duty_pages_need_no_database(address: str, client: Client) -> None:
    answer = client.get(address)

    html = answer.content.decode()
    assert answer.status_code == 200
    assert html.count("<h1>") == 1
    assert '<p class="purpose">' in html
    assert 'aria-current="page"' in html


def test_the_page_about_privacy_says_what_is_set_up(client: Client, settings: Any) -> None:
    settings.SESSION_COOKIE_AGE = 3 * 86_400
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "post.example.org"
    settings.REGISTRATION_IS_OPEN = True
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [{"name": "Bürgerkonto"}]}}

    html = client.get("/datenschutz/").content.decode()

    for sentence in (
        "nach 3 Tagen.",
        "E-Mails versendet post.example.org.",
        "selbst anlegen",
        "Melden Sie sich mit Bürgerkonto an",
        f"{limits()['comments']['edit_minutes']} Minuten",
        f"{limits()['moderation']['appeal_months']} Monate",
    ):
        assert sentence in html
    for rule in RULES:
        period = f"nach {rule.days} Tagen" if rule.days else "in der nächsten Nacht"
        assert f'<th scope="row">{rule.sentence}</th><td>{period}</td>' in html


def test_the_page_about_privacy_names_no_server_that_sends_nothing(
    client: Client, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "sechseck.people.letterbox.Letterbox"
    settings.REGISTRATION_IS_OPEN = False

    html = client.get("/datenschutz/").content.decode()

    assert "versendet diese Installation keine E-Mails" in html
    assert "Zugänge legt die Verwaltung an." in html
    assert "Melden Sie sich mit" not in html


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["de", "en", "de-simple"])
def test_pages_say_their_language(address: str, language: str, client: Client) -> None:
    client.cookies["sprache"] = language

    assert f'<html lang="{language}">' in client.get(address).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_nothing_stands_inline(address: str, client: Client) -> None:
    html = client.get(address).content.decode()

    assert " style=" not in html
    assert "<style" not in html
    assert " onclick=" not in html
    assert "<script>" not in html


def test_the_frame_keeps_the_page_and_the_question_apart(client: Client) -> None:
    first = client.get("/impressum/?a=%22%3E%3Cscript%3E").content.decode()
    second = client.get("/datenschutz/").content.decode()

    assert 'name="next" value="/impressum/?a=%22%3E%3Cscript%3E"' in first
    assert 'name="next" value="/datenschutz/"' in second
    assert "<script>" not in first


def test_the_language_switch_returns_to_the_page(client: Client) -> None:
    answer = client.post("/sprache/", {"language": "en", "next": "/impressum/"})

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/impressum/"
    assert client.cookies["sprache"].value == "en"


def test_the_language_switch_never_leads_outside(client: Client) -> None:
    answer = client.post("/sprache/", {"language": "en", "next": "https://evil.example/"})

    assert "evil" not in answer.headers["Location"]


@pytest.mark.django_db
def test_sources_are_listed_with_licence_and_date(client: Client) -> None:
    Source.objects.create(
        key="amt",
        title="Verzeichnis",
        publisher="Amt",
        licence="dl-de/by-2-0",
        published="2024-12",
    )

    html = client.get("/quellen/").content.decode()

    assert "dl-de/by-2-0" in html
    assert "Dezember 2024" in html


@pytest.mark.django_db
def test_without_sources_the_page_says_where_they_come_from(client: Client) -> None:
    assert "sources.csv" in client.get("/quellen/").content.decode()


def test_the_process_is_alive_without_a_database(client: Client) -> None:
    answer = client.get("/gesund")

    assert answer.content == b"ok"
    assert answer.headers["Content-Type"].startswith("text/plain")


@pytest.mark.django_db
def test_ready_means_database_and_migrations(client: Client) -> None:
    answer = client.get("/bereit")

    assert (answer.status_code, answer.json()) == (200, {"ready": True})


@pytest.mark.django_db
def test_a_missing_migration_is_said(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'kernel'")

    answer = client.get("/bereit")

    assert answer.status_code == 503
    assert "Migrationen" in answer.json()["reason"]


def test_a_silent_database_is_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*args: Any, **more: Any) -> None:
        raise DatabaseError

    monkeypatch.setattr("sechseck.kernel.views.health.MigrationExecutor", silent)

    answer = client.get("/bereit")

    assert answer.status_code == 503
    assert answer.json()["reason"] == "Die Datenbank antwortet nicht."


@pytest.fixture
def request_(rf: RequestFactory) -> HttpRequest:
    return rf.get("/irgendwo/")


@pytest.mark.parametrize(
    ("error", "status"),
    [(NotAllowed("Nein."), 403), (Conflict("Zu spät."), 409), (Invalid("Leer."), 422)],
)
def test_our_errors_become_pages_with_a_sentence_and_a_way_on(
    error: SechseckError, status: int, request_: HttpRequest
) -> None:
    answer = ErrorPages(lambda request: errors.server_error(request)).process_exception(
        request_, error
    )

    assert answer is not None
    html = answer.content.decode()
    assert answer.status_code == status
    assert str(error.message) in html
    assert "Was Sie tun können" in html
    assert 'action="/suche/"' in html


@pytest.mark.parametrize(
    ("view", "error", "status"),
    [
        (errors.bad_request, SuspiciousOperation("geheimer Pfad"), 400),
        (errors.forbidden, PermissionDenied("geheimer Grund"), 403),
    ],
)
def test_djangos_errors_keep_their_reason_to_themselves(
    view: Any, error: Exception, status: int, request_: HttpRequest
) -> None:
    answer = view(request_, error)

    assert answer.status_code == status
    assert "geheimer" not in answer.content.decode()
    assert "Was Sie tun können" in answer.content.decode()


def test_an_unknown_address_offers_search(client: Client) -> None:
    answer = client.get("/gibt-es-nicht/")

    assert answer.status_code == 404
    assert 'action="/suche/"' in answer.content.decode()


def test_our_own_mistake_shows_no_trace_and_needs_nothing(request_: HttpRequest) -> None:
    answer = errors.server_error(request_)

    assert answer.status_code == 500
    assert "Traceback" not in answer.content.decode()
    assert "Was Sie tun können" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused_with_help() -> None:
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post("/rueckmeldung/", {"text": "x", "key": str(uuid4())})

    assert answer.status_code == 403
    assert "Das Formular ist abgelaufen" in answer.content.decode()
