# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Impulses are kept, dropped until their voices change, or made a task."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.engines.impulses.impulse import Impulse as FoundImpulse
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.thread.actions.findings import write_impulses
from sechseck.thread.actions.impulse_work import drop_impulse, keep_impulse, make_task_of_impulse
from sechseck.thread.models import Impulse, Statement, Task
from sechseck.thread.queries.impulses import dropped_impulses, shown_impulses
from sechseck.thread.tests.small_region import document, read_text, small_region
from sechseck.thread.tests.work_world import given_to

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()
TEXT = "Alle sollen eine Wohnung am Bus finden.\n\nWir bauen Wohnungen und Radwege am Hafen.\n"


@pytest.fixture
def impulse(anna: User) -> Impulse:
    small_region(anna)
    read_text(document("plan", anna), TEXT, anna)
    return found_again(anna)


def found_again(by: User) -> Impulse:
    statements = {one.ref: one for one in Statement.objects.filter(is_gone=False)}
    found = FoundImpulse(
        title="Mobilität + Wohnen",
        themes=("mobilitaet", "wohnen"),
        statements=tuple(sorted(statements)),
        shared=("Hafen",),
        score=1.0,
        explanation="beide am Hafen",
    )
    write_impulses({"mobilitaet-wohnen": found}, statements, by=by)
    return Impulse.objects.get()


def test_a_dropped_impulse_stays_away_until_its_voices_change(
    impulse: Impulse, anna: User
) -> None:
    drop_impulse(impulse, reason="Gehört dem Kreis.", version=0, by=anna)
    assert shown_impulses(GUEST) == []

    found_again(anna)
    assert shown_impulses(GUEST) == []
    assert [reason for _title, reason in dropped_impulses(anna)] == ["Gehört dem Kreis."]

    Statement.objects.filter(text__contains="Hafen").update(canonical_hash="neu")
    found_again(anna)
    assert len(shown_impulses(GUEST)) == 1


def test_a_kept_impulse_says_so_and_can_become_a_task(impulse: Impulse, anna: User) -> None:
    keep_impulse(impulse, version=0, by=anna)
    assert [one.decision for one in shown_impulses(GUEST)] == ["kept"]

    told = given_to(anna, title="Treffen am Hafen", text="")
    task = make_task_of_impulse(impulse, told=told, version=1, by=anna)

    assert (task.kind, task.impulse_key) == ("impulse", impulse.key)
    assert [one.decision for one in shown_impulses(GUEST)] == ["task"]


def test_dropping_needs_a_reason_and_the_office(impulse: Impulse, anna: User, clara: User) -> None:
    with pytest.raises(Invalid):
        drop_impulse(impulse, reason=" ", version=0, by=anna)
    with pytest.raises(NotAllowed):
        keep_impulse(impulse, version=0, by=clara)


def test_the_second_decision_on_an_old_page_is_refused(impulse: Impulse, anna: User) -> None:
    keep_impulse(impulse, version=0, by=anna)

    with pytest.raises(Outdated):
        drop_impulse(impulse, reason="nein", version=0, by=anna)


def test_what_is_no_longer_found_is_not_decided(impulse: Impulse, anna: User) -> None:
    Impulse.objects.all().delete()

    with pytest.raises(Conflict):
        keep_impulse(impulse, version=0, by=anna)


def test_decisions_only_grow(impulse: Impulse, anna: User) -> None:
    keep_impulse(impulse, version=0, by=anna)

    table = "thread_impulsedecision"
    for sql in (f"UPDATE {table} SET reason = 'x'", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_impulses_are_decided_in_the_browser(
    impulse: Impulse, anna: User, clara: User, client: Client
) -> None:
    page = f"/impuls/{impulse.key}/"
    client.force_login(clara)
    assert client.post(page, {"decision": "keep", "version": "0"}).status_code == 404
    client.force_login(anna)
    assert client.post(page, {"decision": "drop", "version": "0"}).status_code == 422
    assert client.post(page, {"decision": "keep", "version": "0"}).status_code == 302
    assert client.get(f"{page}aufgabe/").status_code == 200
    form = {"title": "Treffen", "text": "", "owner": "anna", "unit": "", "due": "", "version": "1"}
    assert client.post(f"{page}aufgabe/", form).status_code == 302
    assert Task.objects.get().title == "Treffen"
    assert "ist eine Aufgabe" in client.get("/impulse/").content.decode()
