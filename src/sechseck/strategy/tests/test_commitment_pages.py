# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which promises are taken up, followed, exported, embedded."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import Node, User
from sechseck.strategy.actions.commitments import edit_commitment, link_commitment
from sechseck.strategy.models import BudgetPosition, Commitment
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.strategy.tests.promised import (
    agreed,
    promising,
    reported,
    shown,
    taken_up,
)
from sechseck.thread.models import Document, Statement, StatementLink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]
EVIL = "<script>alert(1)</script>"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, path: str, **form: object) -> HttpResponse:
    return client.post(path, {"key": str(uuid4()), **form})  # type: ignore[return-value]


def body(answer: object) -> str:
    streaming = getattr(answer, "streaming", False)
    raw = b"".join(answer.streaming_content) if streaming else answer.content  # type: ignore[attr-defined]
    return raw.decode()


@pytest.fixture
def plan(anna: User, otto: User) -> Document:
    """A document all of whose promises are published."""
    target = promising(anna)
    shown(target, anna, otto)
    return target


def first(document: Document) -> Commitment:
    return document.commitments.order_by("line_from")[0]


def test_the_office_takes_up_and_a_second_person_publishes(anna: User, otto: User) -> None:
    promising(anna)
    statement = Statement.objects.filter(text__contains="Wohnungen").get()
    page = signed_in(anna).get(f"/aussage/{statement.ref}/")
    address = f"/zusagen/programm/aufnehmen/?ab={statement.pk}"
    assert address in body(page)
    offered = body(signed_in(anna).get(address))
    assert f'value="{statement.pk}" checked' in offered
    assert "nachprüfbar 3 von 3" in offered
    answer = send(signed_in(anna), "/zusagen/programm/aufnehmen/", statement=statement.pk)
    assert answer["Location"] == "/zusagen-pruefen/?dokument=programm"
    made = Commitment.objects.get()
    assert "muss jemand anderes" in body(signed_in(anna).get("/zusagen-pruefen/"))
    assert Client().get(made.path).status_code == 404
    send(signed_in(otto), "/zusagen-pruefen/", commitment=made.pk)
    assert Client().get(made.path).status_code == 200


def test_all_promises_are_taken_up_at_once(anna: User) -> None:
    target = promising(anna)
    send(signed_in(anna), "/zusagen/programm/aufnehmen/", which="all")
    assert target.commitments.count() == 3
    assert "Nichts aufzunehmen" in body(signed_in(anna).get("/zusagen/programm/aufnehmen/"))


def test_what_nobody_took_up_is_said_with_the_button_that_starts_it(anna: User) -> None:
    promising(anna)
    page = body(Client().get("/zusagen/programm/"))
    assert "3 Versprechen in diesem Text verfolgt noch niemand." in page
    assert "„Versprechen aufnehmen“" in page
    told = Statement.objects.filter(document__slug="programm").values_list("ref", flat=True)
    assert sum(f'href="/aussage/{ref}/"' in page for ref in told) == 3
    assert "/zusagen/programm/aufnehmen/" not in page
    assert "/zusagen/programm/aufnehmen/" in body(signed_in(anna).get("/zusagen/programm/"))
    assert "3 Versprechen in diesem Text" in body(Client().get("/zusagen/"))


def test_a_resident_goes_from_the_line_to_what_became_of_it_and_back(
    plan: Document, anna: User, otto: User
) -> None:
    one = first(plan)
    measure = a_measure(anna, a_plan(anna), state="running")
    BudgetPosition.objects.create(
        measure=measure, year=2026, kind="plan", source="own", amount="1234567.89"
    )
    goal = a_goal(anna)
    link_commitment(one, goals=[goal.pk], measures=[measure.pk], by=anna)
    agreed(one, "kept", anna, otto)
    assert one.path in body(Client().get(f"/aussage/{one.statement.ref}/"))
    page = body(Client().get(one.path))
    assert f"/dokument/programm/?seite=1#z{one.line_from}" in page
    assert f"/aussage/{one.statement.ref}/" in page
    for part in (goal.path, measure.path, measure.resolution.path, "1.234.567,89 €", "gehalten"):
        assert part in page
    assert "kein Betrag eingetragen" in page  # nothing spent is no zero
    assert "/zusagen/programm/" in body(Client().get("/dokument/programm/"))


def test_what_is_disputed_is_public_only_after_two_people(
    plan: Document, anna: User, otto: User
) -> None:
    one = first(plan)
    update = reported(one, "broken", anna, note="Nichts gebaut.")
    assert "Nichts gebaut." not in body(Client().get(one.path))
    assert "Nichts gebaut." not in body(Client().get("/zusagen/programm.atom"))
    assert "wartet auf eine zweite Person" in body(signed_in(anna).get(one.path))
    assert one.path in body(signed_in(otto).get("/zusagen-strittig/"))
    assert (
        send(signed_in(anna), f"{one.path}bericht/{update.pk}/", answer="yes").status_code == 403
    )
    answer = send(signed_in(otto), f"{one.path}bericht/{update.pk}/", answer="no")
    assert answer.status_code == 422
    send(signed_in(otto), f"{one.path}bericht/{update.pk}/", answer="yes")
    assert "Nichts gebaut." in body(Client().get(one.path))
    assert "von zwei Personen geprüft" in body(Client().get(one.path))


def test_a_report_is_written_on_its_page(plan: Document, anna: User) -> None:
    one = first(plan)
    words = {"state": "started", "day": "2026-05-01", "source": "Amtsblatt", "note": EVIL}
    assert send(signed_in(anna), f"{one.path}bericht/", **words).status_code == 302
    assert EVIL not in body(Client().get(one.path))
    wrong = send(signed_in(anna), f"{one.path}bericht/", **{**words, "url": "javascript:a()"})
    assert wrong.status_code == 422


def test_an_announcement_offers_no_rating(anna: User, otto: User) -> None:
    target = promising(anna, "wahl", standing="submitted", author_kind="party")
    one = shown(target, anna, otto)[0]
    page = body(signed_in(anna).get(f"{one.path}bericht/"))
    assert 'value="kept"' not in page
    assert 'value="broken"' not in page
    tracker = body(Client().get("/zusagen/wahl/"))
    assert "Partei" in tracker
    assert "eingereicht" in tracker
    assert "bewertet die Verwaltung nicht" in tracker
    assert "gehalten" not in tracker.split('id="stand"')[1]


def test_numbers_lead_to_their_lists(plan: Document, anna: User, otto: User) -> None:
    one = first(plan)
    agreed(one, "kept", anna, otto)
    page = body(Client().get("/zusagen/programm/"))
    assert '<a href="/zusagen/programm/?stand=kept">1</a>' in page
    listed = body(Client().get("/zusagen/programm/?stand=kept"))
    assert one.path in listed
    assert listed.count('class="promise"') == 1
    assert Client().get("/zusagen/programm/?stand=unfug").status_code == 422


@pytest.mark.parametrize(
    ("query", "number"),
    [("art=commitment", 3), ("art=announcement", 0), ("grad=3", 2), ("grad=1", 1),
     ("thema=wohnen", 1), ("termin=ohne", 2), ("termin=vorbei", 1), ("termin=offen", 0)],
)  # fmt: skip
def test_filters(plan: Document, anna: User, query: str, number: int) -> None:
    one = first(plan)
    told = {"title": one.title, "actor": None, "due": "2020-01-01", "weight": 1}
    edit_commitment(one, told, version=one.version, by=anna)
    page = body(Client().get(f"/zusagen/programm/?{query}"))
    assert page.count('class="promise"') == number


def test_formulas_and_scripts_are_only_words(plan: Document, anna: User) -> None:
    one = first(plan)
    for title in ("=HYPERLINK(1)", EVIL):
        now = Commitment.objects.get(pk=one.pk)
        told = {"title": title, "actor": None, "due": None, "weight": 1}
        edit_commitment(now, told, version=now.version, by=anna)
        for path in (one.path, "/zusagen/programm/", "/zusagen/programm/einbetten/"):
            assert EVIL not in body(Client().get(path))
        table = body(Client().get("/zusagen/programm.csv"))
        assert '"=HYPERLINK' not in table
        assert EVIL not in body(Client().get("/zusagen/programm.atom"))


def test_programs_read_the_same(plan: Document, anna: User) -> None:
    reported(first(plan), "started", anna)
    found = json.loads(body(Client().get("/zusagen/programm.json")))
    assert found["count"] == 3
    row = found["items"][0]
    assert (row["state"], row["state_since"], row["overdue"]) == ("started", "2026-05-01", False)
    assert row["quote"] == first(plan).quote
    table = body(Client().get("/zusagen/programm.csv?stand=started"))
    assert len(table.strip().splitlines()) == 2
    assert Client().get("/zusagen/programm.exe").status_code == 404


@pytest.mark.parametrize(("ending", "mark"), [("atom", "<entry>"), ("rss", "<item>")])
def test_feeds_tell_what_is_new(plan: Document, anna: User, ending: str, mark: str) -> None:
    reported(first(plan), "started", anna)
    answer = Client().get(f"/zusagen/programm.{ending}")
    assert body(answer).count(mark) == 4
    assert body(answer) == body(Client().get(f"/zusagen/programm.{ending}"))


def test_only_the_embedded_page_may_stand_elsewhere(plan: Document, anna: User) -> None:
    answer = signed_in(anna).get("/zusagen/programm/einbetten/")
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    for word in ("<script", "<form", "style=", "anna"):
        assert word not in body(answer)
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not Client().get("/zusagen/programm/einbetten/").cookies
    others = ("/", "/zusagen/", "/zusagen/programm/", first(plan).path)
    for path in others:
        told = Client().get(path).headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in told


def test_the_embedded_page_shows_to_everybody_what_guests_see(anna: User, otto: User) -> None:
    target = promising(anna)
    taken_up(target, anna)
    page = body(signed_in(anna).get("/zusagen/programm/einbetten/"))
    assert "Noch ist kein Versprechen" in page
    Node.objects.filter(document=target).update(visibility="internal")
    assert signed_in(anna).get("/zusagen/programm/einbetten/").status_code == 404


def test_equal_ones_are_offered_and_put_together(plan: Document, anna: User, otto: User) -> None:
    other = promising(anna, "zweites")
    one, two = first(plan), shown(other, anna, otto)[0]
    low, high = sorted((one.statement, two.statement), key=lambda each: each.pk)
    StatementLink.objects.get_or_create(
        source=low, target=high, type="same_as",
        defaults={"source_kind": low.kind, "target_kind": high.kind},
    )  # fmt: skip
    page = body(signed_in(anna).get(f"{two.path}zusammenlegen/"))
    assert f'value="{one.pk}"' in page
    send(signed_in(anna), f"{two.path}zusammenlegen/", into=one.pk)
    assert two.path not in body(Client().get("/zusagen/zweites/"))
    assert one.path in body(Client().get(two.path))
    assert two.path in body(Client().get(one.path))


def test_editing_shows_both_versions_to_whoever_was_slower(plan: Document, anna: User) -> None:
    one = first(plan)
    form = {"title": "Neu", "due": "", "weight": 2, "version": one.version}
    assert send(signed_in(anna), f"{one.path}bearbeiten/", **form).status_code == 302
    again = send(signed_in(anna), f"{one.path}bearbeiten/", **{**form, "title": "Anders"})
    assert again.status_code == 409
    assert "Anders" in body(again)


def test_goals_and_measures_are_chosen_on_a_page(plan: Document, anna: User) -> None:
    one, measure, goal = first(plan), a_measure(anna, a_plan(anna)), a_goal(anna)
    page = body(signed_in(anna).get(f"{one.path}verknuepfen/"))
    assert measure.title in page
    send(signed_in(anna), f"{one.path}verknuepfen/", measure=measure.pk, goal=goal.pk)
    assert list(one.measures.all()) == [measure]
    send(signed_in(anna), f"{one.path}verknuepfen/?text=nichtda")
    assert list(one.goals.all()) == []


def many(number: int, anna: User, otto: User) -> Document:
    """Return a document with so many promises, each with a measure and an update."""
    words = [f"Wir bauen bis 2027 {one + 2} neue Wohnungen am Hafen." for one in range(number)]
    target = promising(anna, f"viele-{number}", *words)
    plan = a_plan(anna, f"plan-{number}")
    made = shown(target, anna, otto)
    assert len(made) == number
    for row, one in enumerate(made):
        made[0].measures.add(a_measure(anna, plan, f"M{row}"))
        made[0].goals.add(a_goal(anna, f"Ziel {number} {row}"))
        reported(made[0], "started", anna)
        reported(one, "partly", anna)
        reported(one, "kept", anna)
    return target


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(path).status_code == 200
    frame = ("SAVEPOINT", "RELEASE", "ROLLBACK")
    return sum(not one["sql"].startswith(frame) for one in found.captured_queries)


PAGES = {
    "trackers": lambda one: "/zusagen/",
    "tracker": lambda one: f"/zusagen/{one.slug}/",
    "csv": lambda one: f"/zusagen/{one.slug}.csv",
    "json": lambda one: f"/zusagen/{one.slug}.json",
    "feed": lambda one: f"/zusagen/{one.slug}.atom",
    "embedded": lambda one: f"/zusagen/{one.slug}/einbetten/",
    "commitment": lambda one: first(one).path,
    "statement": lambda one: f"/aussage/{first(one).statement.ref}/",
    "take up": lambda one: f"/zusagen/{one.slug}/aufnehmen/",
    "pending": lambda one: "/zusagen-pruefen/",
    "disputed": lambda one: "/zusagen-strittig/",
    "edit": lambda one: f"{first(one).path}bearbeiten/",
    "link": lambda one: f"{first(one).path}verknuepfen/",
    "merge": lambda one: f"{first(one).path}zusammenlegen/",
    "report": lambda one: f"{first(one).path}bericht/",
}


def test_pages_ask_as_often_for_fifty_rows_as_for_five(anna: User, otto: User) -> None:
    few, lots = many(5, anna, otto), many(50, anna, otto)
    client = signed_in(otto)
    client.get("/zusagen/")
    numbers = {
        name: (asked(client, path(few)), asked(client, path(lots))) for name, path in PAGES.items()
    }
    assert {name: two for name, two in numbers.items() if two[0] != two[1]} == {}
    assert {name: two for name, two in numbers.items() if max(two) > 12} == {}
