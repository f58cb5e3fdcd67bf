# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the review: who comes in, what a form does, and how much the database is asked."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.tests.linked_region import (
    GOAL,
    MEASURE,
    linked_region,
    of_plan,
    of_report,
    suggest,
)
from sechseck.thread.tests.small_region import document, read_text

PAGES = [
    "/pruefen/",
    "/pruefen/gleiche/",
    "/pruefen/zweite/",
    "/pruefen/statistik/",
    "/verdaechtig/",
]
MOST_QUERIES = 12


@pytest.fixture
def link(anna: User) -> StatementLink:
    linked_region(anna)
    return suggest(of_plan(MEASURE), "implements", of_plan(GOAL))


@pytest.fixture
def office(anna: User) -> Client:
    client = Client()
    client.force_login(anna)
    return client


def words(link: StatementLink, decision: str, **more: object) -> dict[str, object]:
    low, high = sorted((link.source_id, link.target_id))
    way = "forth" if link.source_id == low else "back"
    said = {"pair": f"{low}-{high}", "seen": 0, "way": f"{link.type}:{way}", "reason": "0"}
    return said | {"note": "", "until": "", "decision": decision} | more


@pytest.mark.parametrize("address", PAGES)
def test_guests_sign_in_and_residents_find_nothing(
    link: StatementLink, clara: User, address: str
) -> None:
    client = Client()
    assert client.get(address)["Location"].startswith("/anmelden/")
    client.force_login(clara)
    assert client.get(address).status_code == 404


def test_a_unit_reviews_but_is_no_second_person(link: StatementLink) -> None:
    client = Client()
    client.force_login(User.objects.create_user("ulf", role=User.Role.UNIT))

    assert client.get("/pruefen/").status_code == 200
    assert client.get("/pruefen/zweite/").status_code == 404


def test_both_texts_stand_side_by_side_with_the_words_they_share(
    anna: User, office: Client
) -> None:
    linked_region(anna)
    suggest(of_plan(MEASURE), "same_topic", of_report("250"))

    page = office.get("/pruefen/").content.decode()

    assert "<mark>Wohnungen</mark>" in page
    assert "<mark>alten Hafen</mark>" in page
    assert "<mark>300</mark>" not in page


@pytest.mark.parametrize(
    ("decision", "state"), [("confirm", "proposed"), ("reject", "rejected"), ("defer", "later")]
)
def test_a_button_decides_and_the_next_page_takes_it_back(
    link: StatementLink, office: Client, decision: str, state: str
) -> None:
    assert office.post("/pruefen/", words(link, decision)).status_code == 302
    link.refresh_from_db()
    assert link.state == state
    assert "Zurücknehmen (u)" in office.get("/pruefen/").content.decode()

    assert office.post("/pruefen/zurueck/").status_code == 302
    link.refresh_from_db()
    assert link.state == "suggested"


@pytest.mark.parametrize(
    "wrong",
    [
        {"way": "implements:forth", "decision": "confirm"},
        {"way": "unfug", "decision": "confirm"},
        {"decision": "unfug"},
        {"until": "2020-01-01", "decision": "defer"},
        {"reason": "99", "decision": "reject"},
        {"seen": "x", "decision": "reject"},
    ],
    ids=str,
)
def test_wrong_input_is_told_and_changes_nothing(
    link: StatementLink, office: Client, wrong: dict[str, object]
) -> None:
    if link.source_id < link.target_id and wrong.get("way") == "implements:forth":
        wrong = wrong | {"way": "implements:back"}

    said = words(link, "confirm") | wrong
    assert office.post("/pruefen/", said).status_code == 422
    assert not Decision.objects.exists()


@pytest.mark.parametrize("pair", ["", "1", "1-", "a-b", "1-2", "9" * 30 + "-1"])
def test_a_pair_that_is_not_there_is_a_conflict(
    link: StatementLink, office: Client, pair: str
) -> None:
    assert office.post("/pruefen/", words(link, "confirm", pair=pair)).status_code == 409


def test_who_comes_second_gets_a_conflict_that_says_what_was_decided(
    link: StatementLink, office: Client
) -> None:
    berta = Client()
    berta.force_login(User.objects.create_user("berta", role=User.Role.OFFICE))

    assert office.post("/pruefen/", words(link, "reject")).status_code == 302
    late = berta.post("/pruefen/", words(link, "confirm"))

    assert late.status_code == 409
    assert "anna, verworfen" in late.content.decode()
    assert Decision.objects.count() == 1


def test_a_form_sent_twice_has_one_effect(link: StatementLink, office: Client) -> None:
    said = words(link, "confirm", key="5d5eb5a9-8ab5-4b5c-a3a4-0d1f0a1d9b60")

    answers = [office.post("/pruefen/", said).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert Decision.objects.count() == 1


def test_the_second_person_agrees_on_the_page(link: StatementLink, office: Client) -> None:
    office.post("/pruefen/", words(link, "confirm", note="Passt."))
    seen = link.decisions.get().pk
    berta = Client()
    berta.force_login(User.objects.create_user("berta", role=User.Role.OFFICE))
    address = f"/pruefen/zweite/{link.pk}/"

    assert "entscheiden muss jemand anderes" in office.get("/pruefen/zweite/").content.decode()
    assert office.post(address, {"seen": seen, "decision": "confirm"}).status_code == 403
    empty = berta.post(address, {"seen": seen, "decision": "decline", "reason": ""})
    assert empty.status_code == 422
    assert berta.post(address, {"seen": seen, "decision": "confirm"}).status_code == 302
    assert berta.post(address, {"seen": seen, "decision": "confirm"}).status_code == 409
    link.refresh_from_db()
    assert link.state == "confirmed"


def test_the_queue_is_filtered_and_walked(anna: User, office: Client) -> None:
    linked_region(anna)
    suggest(of_plan(MEASURE), "implements", of_plan(GOAL))
    suggest(of_plan(MEASURE), "same_topic", of_report("250"), 0.9, "strong")

    whole = office.get("/pruefen/").content.decode()
    assert "Vorschlag 1 von 2" in whole
    following = re.search(r'href="(/pruefen/\?paar=[^"]*)" data-key="j"', whole)
    assert following
    assert "Vorschlag 2 von 2" in office.get(following[1]).content.decode()
    for query in ("dokument=bericht", "typ=same_topic", "band=strong"):
        assert "Vorschlag 1 von 1" in office.get(f"/pruefen/?{query}").content.decode()
    assert "Nichts zu prüfen" in office.get("/pruefen/?typ=contradicts").content.decode()
    assert office.get("/pruefen/?typ=unfug").status_code == 422


def test_the_page_of_a_rejected_pair_says_who_rejected_it_and_why(
    link: StatementLink, office: Client
) -> None:
    other = suggest(of_plan(MEASURE), "same_topic", of_report("250"))
    said = words(link, "reject", note="Der Hafen ist ein anderer.")
    assert office.post("/pruefen/", said).status_code == 302

    page = office.get(f"/pruefen/?paar={said['pair']}").content.decode()

    for sentence in ("Über dieses Paar ist entschieden.", "verworfen", "anna", "ist ein anderer"):
        assert sentence in page
    for text in (link.source.text, link.target.text):
        assert text.split()[-1] in page
    assert "Bestätigen (a)" not in page
    assert "Weiter mit dem ersten Vorschlag" in page
    low, high = sorted((other.source_id, other.target_id))
    assert "Bestätigen (a)" in office.get(f"/pruefen/?paar={low}-{high}").content.decode()


def test_a_rejected_pair_of_an_internal_text_is_not_shown_to_a_stranger(
    anna: User, office: Client, clara: User
) -> None:
    linked_region(anna, visibility="internal")
    hidden = suggest(of_plan(MEASURE), "same_topic", of_report("250"))
    said = words(hidden, "reject", way="same_topic:")
    assert office.post("/pruefen/", said).status_code == 302
    stranger = Client()
    stranger.force_login(clara)

    assert stranger.get(f"/pruefen/?paar={said['pair']}").status_code == 404
    assert "250" in office.get(f"/pruefen/?paar={said['pair']}").content.decode()


def test_the_desk_counts_what_is_worth_reviewing_and_names_the_rest_apart(
    anna: User, office: Client
) -> None:
    linked_region(anna)
    suggest(of_plan(MEASURE), "implements", of_plan(GOAL))
    suggest(of_plan(GOAL), "same_topic", of_report("250"), band="weak")
    suggest(of_plan(MEASURE), "same_topic", of_report("250"), 0.9, "strong")

    entry = desk_entry(office)
    queue = office.get("/pruefen/").content.decode()

    assert "1 wartet auf Sie" in entry
    assert "Dazu 2 schwächere Vorschläge." in entry
    assert "Vorschlag 1 von 3" in queue
    assert 'href="/pruefen/?band=strong">nur die starken (1)</a>' in queue


def test_what_somebody_put_off_is_worth_reviewing_when_its_day_has_come(
    link: StatementLink, office: Client
) -> None:
    office.post("/pruefen/", words(link, "defer"))
    assert "wartet auf Sie" not in desk_entry(office)

    StatementLink.objects.filter(pk=link.pk).update(later_until=localdate())

    assert "1 wartet auf Sie" in desk_entry(office)


def desk_entry(office: Client) -> str:
    desk = office.get("/mein-bereich/").content.decode()
    entry = desk[desk.index('href="/pruefen/"') :]
    return entry[: entry.index("</li>")]


def test_the_rates_count_what_people_said(anna: User, office: Client) -> None:
    linked_region(anna)
    for number, verb in enumerate(("confirm", "confirm", "reject")):
        source = Statement.objects.order_by("pk")[number]
        until = localdate() + timedelta(days=9)
        one = suggest(source, "same_topic", of_report("Radweg"), band="strong")
        note_decision(one, verb, Said(reason="Darum.", until=until), by=anna)

    page = " ".join(
        re.sub("<[^>]*>", " ", office.get("/pruefen/statistik/").content.decode()).split()
    )

    assert "Programm gleiches Thema stark 2 1 67 %" in page


def many(count: int, by: User) -> None:
    """Make pairs in every state that the pages list."""
    text = "\n\n".join(f"Im Dorf {n} bauen wir {n} neue Wohnungen am Hafen." for n in range(count))
    read_text(document("viele", by), text + "\n", by)
    goal = of_plan(GOAL)
    for number, one in enumerate(Statement.objects.filter(document__slug="viele")):
        suggest(one, "same_topic", goal, band="strong")
        if number % 2:
            note_decision(suggest(one, "implements", goal), "propose", by=by)
        else:
            doubted = suggest(one, "implements", goal)
            note_decision(doubted, "confirm", by=by)
            note_decision(doubted, "doubt", Said(suspect="editorial"), by=by)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_as_little_for_fifty_as_for_five(
    anna: User, office: Client, address: str
) -> None:
    linked_region(anna)
    many(5, anna)
    office.get(address)
    with CaptureQueriesContext(connection) as few:
        assert office.get(address).status_code == 200
    Statement.objects.filter(document__slug="viele").update(is_gone=True)
    read = document("mehr", anna)
    text = "\n\n".join(f"Im Ort {n} bauen wir {n} neue Wohnungen am See." for n in range(50))
    read_text(read, text + "\n", anna)
    goal = of_plan(GOAL)
    for one in Statement.objects.filter(document__slug="mehr"):
        suggest(one, "same_topic", goal, band="strong")
        made = suggest(one, "implements", goal)
        note_decision(made, "confirm" if one.pk % 2 else "propose", by=anna)
    with CaptureQueriesContext(connection) as lots:
        assert office.get(address).status_code == 200

    assert len(lots) <= MOST_QUERIES
    assert len(lots) == len(few)
