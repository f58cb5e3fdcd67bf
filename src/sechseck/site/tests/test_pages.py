# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every page answers, with few queries, and hides what is not there."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.thread.models import Contradiction, Document, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hannover")]

PAGES = [
    "/",
    "/themen/",
    "/thema/wohnen/",
    "/thema/teilhabe/",
    "/thema/querschnitt/",
    "/dokumente/",
    "/dokument/wahlprogramm-2026-kapitel-3/",
    "/aussagen/",
    "/aussagen/?art=measure&thema=wohnen",
    "/widersprueche/",
    "/impulse/",
    "/luecken/",
    "/luecken/measure-without-date/",
    "/luecken/open-contradiction/",
    "/luecken/document-expired/",
    "/luecken/theme-without-finding/",
    "/suche/?q=Wohnraum",
    "/suche/",
    "/kommunen/",
    "/kommune/03241001/",
    "/beteiligte/",
    "/beteiligte/transformationsbuero/",
    "/quellen/",
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/gesund",
    "/bereit",
]
TABLES = [
    "/aussagen.csv",
    "/luecken.csv",
    "/luecken/kommunen-themen.csv",
    "/luecken/measure-without-date.csv",
    "/widersprueche.csv",
]
MISSING = [
    "/thema/gibt-es-nicht/",
    "/dokument/gibt-es-nicht/",
    "/aussage/gibt:es.nicht/",
    "/widerspruch/0000/",
    "/luecken/gibt-es-nicht/",
    "/luecken/gibt-es-nicht.csv",
    "/kommune/99999999/",
    "/beteiligte/gibt-es-nicht/",
    "/gibt-es-nicht/",
]
MOST_QUERIES = 12
REPORT_QUERIES = 20


@pytest.mark.parametrize("address", PAGES)
def test_a_page_answers(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", TABLES)
def test_a_table_downloads(client: Client, address: str) -> None:
    answer = client.get(address)
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert len(lines) >= 2


@pytest.mark.parametrize("address", MISSING)
def test_what_is_not_there_is_404_and_helps(client: Client, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 404
    assert "/suche/" in answer.content.decode()


def test_every_statement_and_contradiction_has_its_page(client: Client) -> None:
    refs = list(Statement.objects.values_list("ref", flat=True))[::8]
    keys = list(Contradiction.objects.values_list("key", flat=True))

    assert refs
    assert keys
    for address in [f"/aussage/{ref}/" for ref in refs] + [f"/widerspruch/{key}/" for key in keys]:
        assert client.get(address).status_code == 200, address


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        client.get(address)
    return len([q for q in captured if "SAVEPOINT" not in q["sql"]])


@pytest.mark.parametrize("address", ["/aussagen/", "/dokumente/", "/kommunen/", "/beteiligte/"])
def test_a_list_asks_few_questions(client: Client, address: str) -> None:
    assert queries(client, address) <= MOST_QUERIES


def test_a_list_asks_as_often_for_five_rows_as_for_fifty(client: Client) -> None:
    Document.objects.get(slug="aufgaben-transformationsbuero")

    few = queries(client, "/aussagen/?dokument=aufgaben-transformationsbuero")
    many = queries(client, "/aussagen/?dokument=wahlprogramm-2026-kapitel-3")

    assert few == many


@pytest.mark.parametrize("address", ["/", "/luecken/"])
def test_the_report_asks_a_fixed_number_of_questions(client: Client, address: str) -> None:
    assert queries(client, address) <= REPORT_QUERIES


def test_the_foundation_contradiction_is_on_the_first_page(client: Client) -> None:
    answer = client.get("/").content.decode()

    assert "Ethik, Gleichstellung, Teilhabe, Wissenschaft" in answer


def test_a_page_sends_a_strict_policy(client: Client) -> None:
    policy = client.get("/")["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(("chosen", "language"), [("en", "en"), ("de-simple", "de-simple")])
def test_the_language_switch_keeps_the_page(client: Client, chosen: str, language: str) -> None:
    answer = client.post("/sprache/", {"language": chosen, "next": "/luecken/"})

    assert answer["Location"] == "/luecken/"
    assert f'lang="{language}"' in client.get("/luecken/").content.decode()


def test_a_browser_in_another_language_still_gets_german(client: Client) -> None:
    answer = client.get("/", headers={"accept-language": "en-US"})

    assert 'lang="de"' in answer.content.decode()


TITLES = [
    ("/aussagen/", "Aussagen"),
    ("/aussagen/?seite=2", "Aussagen, Seite 2"),
    ("/aussagen/?art=measure&thema=wohnen", "Aussagen: Maßnahme, Wohnen"),
    ("/aussagen/?text=Haus&art=goal", "Aussagen: Ziel"),
    ("/thema/wohnen/?art=measure", "Wohnen: Maßnahme"),
    ("/thema/teilhabe/?seite=2", "Teilhabe, Seite 2"),
]


@pytest.mark.parametrize(("address", "title"), TITLES)
def test_pages_and_filters_of_one_list_have_titles_of_their_own(
    client: Client, address: str, title: str
) -> None:
    html = client.get(address).content.decode()

    assert f"<title>{title} – Sechseck Region Hannover</title>" in html


def test_the_imprint_names_what_its_operator_has_not_said(client: Client) -> None:
    html = client.get("/impressum/").content.decode()

    assert "Hier fehlen noch Angaben des Betreibers: Name, Anschrift" in " ".join(html.split())
    assert "region.toml" not in html


def test_every_page_leads_to_those_involved(client: Client) -> None:
    assert 'href="/beteiligte/"' in client.get("/datenschutz/").content.decode()


def test_an_empty_map_of_measures_is_one_sentence(client: Client) -> None:
    html = client.get("/luecken/").content.decode()

    assert "Keine Maßnahme nennt eine Kommune beim Namen." in html
    assert 'class="heat"' not in html
