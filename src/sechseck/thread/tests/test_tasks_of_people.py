# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks of people: written, handed on, finished with a result, seen by those they concern."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils.timezone import localdate

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.people.models import Actor
from sechseck.thread.actions.tasks_of_people import (
    change_task,
    drop_task,
    finish_task,
    load_task,
    withdraw_tasks,
    write_task,
)
from sechseck.thread.models import Task
from sechseck.thread.queries.task_list import open_tasks_of, shown_task, tasks_seen_by
from sechseck.thread.tests.small_region import document, read_text, small_region, statement
from sechseck.thread.tests.work_world import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(db: None) -> User:
    """Ben edits for one municipality."""
    return User.objects.create_user("ben", role=User.Role.UNIT)


def told(owner: User, **changes: Any) -> dict[str, Any]:
    words = {"title": "Zählen", "text": "", "owner": owner, "unit": None, "due": in_days(5)}
    return {**words, **changes}


def test_a_task_is_done_with_its_result(anna: User, ben: User) -> None:
    task = write_task(told(ben), by=anna)
    assert open_tasks_of(ben).count() == 1

    finish_task(task, result="42 Stück.", version=1, by=ben)

    task.refresh_from_db()
    assert (task.state, task.result, open_tasks_of(ben).count()) == ("done", "42 Stück.", 0)
    assert [one.verb for one in task.events.all()] == ["created", "done"]
    with pytest.raises(Conflict):
        drop_task(task, reason="doch nicht", version=2, by=ben)


def test_only_owner_and_office_end_a_task_and_only_the_office_writes_one(
    anna: User, ben: User, clara: User
) -> None:
    task = write_task(told(anna), by=anna)

    with pytest.raises(NotAllowed):
        finish_task(task, result="x", version=1, by=ben)
    with pytest.raises(NotAllowed):
        write_task(told(ben), by=ben)
    with pytest.raises(NotAllowed):
        change_task(task, told=told(clara), version=1, by=clara)
    for result in ("", "  "):
        with pytest.raises(Invalid):
            finish_task(task, result=result, version=1, by=anna)
    with pytest.raises(Invalid):
        write_task(told(clara), by=anna)
    with pytest.raises(Invalid):
        write_task(told(ben, title=" "), by=anna)


def test_two_editors_of_a_task_see_both_versions(anna: User, ben: User) -> None:
    task = write_task(told(ben), by=anna)
    change_task(task, told=told(anna), version=1, by=anna)

    with pytest.raises(Outdated) as caught:
        change_task(task, told=told(ben, title="Messen"), version=1, by=anna)

    assert [(one.yours, one.theirs) for one in caught.value.differences] == [
        ("ben", "anna"),
        ("Messen", "Zählen"),
    ]


def test_a_task_is_overdue_after_its_day_while_it_is_open(anna: User, ben: User) -> None:
    task = write_task(told(ben, due=localdate()), by=anna)

    assert not shown_task(task, localdate()).is_overdue
    assert shown_task(task, in_days(1)).is_overdue
    finish_task(task, result="fertig", version=1, by=ben)
    task.refresh_from_db()
    assert not shown_task(task, in_days(1)).is_overdue


def test_a_task_about_what_became_hidden_is_hidden_too(anna: User, ben: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), "Wir bauen 300 neue Wohnungen.\n", anna)
    node = statement("300 neue").node
    task = write_task(told(ben, node=node), by=anna)
    node.visibility = "members"
    node.save()

    assert task not in tasks_seen_by(ben)
    assert task in tasks_seen_by(anna)


def test_events_of_tasks_only_grow(anna: User) -> None:
    write_task(told(anna), by=anna)

    for sql in ("UPDATE thread_taskevent SET note = 'x'", "DELETE FROM thread_taskevent"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_a_packs_task_is_loaded_once_and_left_to_people(anna: User, ben: User) -> None:
    small_region(anna)
    editor = User.objects.create_user("pack:Büro", role="office", is_active=False)
    row = {
        "pack_key": "a", "kind": "free", "code": "", "node": None, "title": "Messen", "text": "",
        "unit": Actor.objects.get(), "due": None, "state": "open", "result": "",
        "created_on": localdate(),
    }  # fmt: skip
    assert load_task(row, first=editor, by=anna)
    assert not load_task(row, first=editor, by=anna)
    assert load_task({**row, "title": "Zählen"}, first=editor, by=anna)
    task = Task.objects.get()
    finish_task(task, result="gemacht", version=task.version, by=anna)

    assert not load_task(row, first=editor, by=anna)
    assert withdraw_tasks(set(), by=anna) == 0


def test_tasks_in_the_browser(anna: User, ben: User, clara: User, client: Client) -> None:
    client.force_login(anna)
    form = {"title": "Zählen", "text": "", "owner": "ben", "unit": "", "due": "", "key": "a"}
    assert client.post("/aufgaben/neu/", {**form, "title": ""}).status_code == 422
    first = client.post("/aufgaben/neu/", form)
    again = client.post("/aufgaben/neu/", form)
    assert first.headers["Location"] == again.headers["Location"]
    task = Task.objects.get()
    page = f"/aufgabe/{task.pk}/"
    change = {**form, "key": "b", "note": "bitte", "version": "1", "title": "Messen"}
    assert client.post(f"{page}aendern/", change).status_code == 302
    assert client.post(f"{page}aendern/", {**change, "key": "c"}).status_code == 409

    client.force_login(ben)
    assert "Messen" in client.get("/aufgaben/").content.decode()
    assert client.get(f"{page}aendern/").status_code == 404
    done = {"ending": "done", "result": "", "version": "2"}
    assert client.post(f"{page}beenden/", done).status_code == 422
    assert client.post(f"{page}beenden/", {**done, "result": "42"}).status_code == 302
    assert "42" in client.get(page).content.decode()
    assert "Messen" in client.get("/aufgaben/?liste=beendet").content.decode()

    client.force_login(clara)
    assert client.get(page).status_code == 404
    assert client.get("/aufgaben/").status_code == 404
