# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from sechseck.kernel.models import ApiToken, Receipt, Trace, User
from sechseck.site.api.tests.caller import Program, ref_of, secret_of, span, two_documents
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Statement, StatementLink

pytestmark = pytest.mark.django_db
NEW = "dreißig Wohnungen am Kanal"
ADD = "dokumente/kanal/aussagen"


@pytest.fixture
def thread(anna: User) -> Any:
    return two_documents(anna)


@pytest.fixture
def program(thread: Any, anna: User) -> Program:
    return Program(secret_of(anna))


def batch(thread: Any, *spans: dict[str, Any], version: int = 1) -> dict[str, Any]:
    return {"version": version, "statements": list(spans) or [span(thread[0], NEW)]}


def proposal(**changes: Any) -> dict[str, Any]:
    one = {"source": ref_of("dreißig"), "type": "same_topic", "target": ref_of("Bus")}
    return {"links": [one | {"reasons": ["Beide liegen am Kanal."]} | changes]}


@pytest.fixture
def unlinked(thread: Any) -> None:
    StatementLink.objects.all().delete()


def test_a_statement_is_added_at_its_span_and_nobody_has_reviewed_it(
    thread: Any, program: Program
) -> None:
    answer = program.post(ADD, batch(thread))

    [ref] = answer.json()["refs"]
    found = Statement.objects.select_related("anchor").get(ref=ref)
    assert answer.status_code == 201
    assert (found.text, found.anchor.exact, found.label_source) == (NEW, NEW, "engine")
    assert Trace.objects.filter(verb="statements-added").count() == 1


@pytest.mark.parametrize(
    ("scopes", "status"),
    [
        (("read",), 403),
        (("suggestions:write",), 403),
        (("statements:write",), 201),
    ],
)
def test_a_token_adds_only_with_the_scope_for_it(
    thread: Any, anna: User, scopes: tuple[str, ...], status: int
) -> None:
    assert Program(secret_of(anna, *scopes)).post(ADD, batch(thread)).status_code == status


def test_a_token_does_nothing_that_its_person_may_not(thread: Any, clara: User) -> None:
    program = Program(secret_of(clara))

    assert program.post(ADD, batch(thread)).status_code == 403
    assert program.post("verknuepfungen", proposal()).status_code == 403


def test_without_a_token_nothing_is_written(thread: Any, anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    signed_in = client.post(f"/api/v1/{ADD}", batch(thread), content_type="application/json")

    assert Program().post(ADD, batch(thread)).status_code == 401
    assert signed_in.status_code == 401


def test_a_token_without_reading_does_not_write_into_what_is_hidden(
    thread: Any, anna: User
) -> None:
    sent = {"version": 1, "statements": [span(thread[1], "geheime Wohnung")]}
    blind = Program(secret_of(anna, ApiToken.Scope.WRITE_STATEMENTS))

    assert blind.post("dokumente/geheim/aussagen", sent).status_code == 404
    assert Program(secret_of(anna)).post("dokumente/geheim/aussagen", sent).status_code == 201
    assert Statement.objects.get(text="geheime Wohnung").node.visibility == "internal"


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"start": 0, "end": 3, "exact": "Sie"}, "steht etwas anderes"),
        ({"start": 9000, "end": 9010, "exact": "Wohnungen"}, "liegt nicht im Text"),
        ({"start": 5, "end": 3, "exact": "x"}, "liegt nicht im Text"),
        ({"start": 0, "end": 95, "exact": ""}, ""),
    ],
)
def test_one_wrong_row_takes_all_rows_back(
    thread: Any, program: Program, wrong: dict[str, Any], reason: str
) -> None:
    before = Statement.objects.count()

    answer = program.post(ADD, batch(thread, span(thread[0], NEW), wrong))

    assert answer.status_code == 422
    if reason:
        [row] = answer.json()["zeilen"]
        assert row["zeile"] == 1
        assert reason in row["grund"]
    assert Statement.objects.count() == before


def test_a_span_over_two_paragraphs_says_no_one_thing(thread: Any, program: Program) -> None:
    answer = program.post(ADD, batch(thread, span(thread[0], "Kanal.\n\nDer Bus")))

    assert "Absatz" in answer.json()["zeilen"][0]["grund"]


def test_what_is_said_already_is_not_added_again(thread: Any, program: Program) -> None:
    program.post(ADD, batch(thread))

    again = program.post(ADD, batch(thread))
    twice = program.post(ADD, batch(thread, *[span(thread[0], "zehn Minuten")] * 2))

    assert "gibt es schon" in again.json()["zeilen"][0]["grund"]
    assert twice.json()["zeilen"][0]["zeile"] == 1


def test_an_older_version_takes_nothing_new(thread: Any, program: Program) -> None:
    answer = program.post(ADD, batch(thread, version=2))

    assert answer.status_code == 409
    assert "Nummer 1" in answer.json()["fehler"]


def test_words_of_a_hidden_statement_cannot_be_guessed(thread: Any, anna: User) -> None:
    from sechseck.kernel.models import Node

    Node.objects.filter(statement__text__contains="dreißig").update(visibility="protected")

    answer = Program(secret_of(anna)).post(ADD, batch(thread))

    assert "etwas anderes" in answer.json()["zeilen"][0]["grund"]


@pytest.mark.usefixtures("unlinked")
def test_a_link_is_suggested_and_never_confirmed(program: Program) -> None:
    answer = program.post("verknuepfungen", proposal())

    [number] = answer.json()["ids"]
    link = StatementLink.objects.get(pk=number)
    assert answer.status_code == 201
    assert (link.state, link.generator) == ("suggested", "api:Haushaltsprogramm")
    assert link.decided_by is None


@pytest.mark.usefixtures("unlinked")
def test_what_a_program_suggested_stays_when_the_thread_is_woven_anew(
    program: Program, anna: User
) -> None:
    [number] = program.post("verknuepfungen", proposal()).json()["ids"]

    refresh_suggestions(by=anna)

    assert StatementLink.objects.get(pk=number).generator == "api:Haushaltsprogramm"


@pytest.mark.usefixtures("unlinked")
@pytest.mark.parametrize(
    "changes",
    [
        {"state": "confirmed"},
        {"type": "loves"},
        {"source": "x\0"},
        {"reasons": ["\ud800"]},
        {"reasons": [""]},
        {"target": "erfunden:1.1"},
        {"\ud800": 1},
    ],
)
def test_a_link_that_cannot_be_is_refused(program: Program, changes: dict[str, Any]) -> None:
    answer = program.post("verknuepfungen", proposal(**changes))

    assert answer.status_code == 422
    assert answer.json()["zeilen"]
    assert not StatementLink.objects.exists()


@pytest.mark.usefixtures("unlinked")
def test_a_hidden_end_is_as_unknown_as_an_invented_one(thread: Any, anna: User) -> None:
    program = Program(secret_of(anna, ApiToken.Scope.WRITE_SUGGESTIONS))

    hidden = program.post("verknuepfungen", proposal(target=ref_of("Millionen")))
    unknown = program.post("verknuepfungen", proposal(target="erfunden:1.1"))

    named = hidden.content.decode().replace(ref_of("Millionen"), "erfunden:1.1")
    assert named == unknown.content.decode()


@pytest.mark.usefixtures("unlinked")
def test_a_statement_is_not_linked_with_itself(program: Program) -> None:
    answer = program.post("verknuepfungen", proposal(target=ref_of("dreißig")))

    assert "sich selbst" in answer.json()["zeilen"][0]["grund"]


@pytest.mark.usefixtures("unlinked")
def test_a_link_stands_once(program: Program) -> None:
    program.post("verknuepfungen", proposal())

    turned = proposal(source=ref_of("Bus"), target=ref_of("dreißig"))

    assert program.post("verknuepfungen", turned).status_code == 422
    assert StatementLink.objects.count() == 1


@pytest.mark.usefixtures("unlinked")
def test_the_same_key_has_one_effect_and_belongs_to_the_person(
    program: Program, anna: User
) -> None:
    key = str(uuid4())

    answers = [program.post("verknuepfungen", proposal(), key) for _ in range(3)]

    assert {(one.status_code, one.content) for one in answers} == {(201, answers[0].content)}
    assert Receipt.objects.get().by == anna


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 5000 + b"]" * 5000, 400),
        (b"null", 422),
        (b'{"version": 1, "statements": []}', 422),
        (b'{"version": 1e400, "statements": [{}]}', 422),
        (b'{"version": 1, "statements": [{"start": 0, "end": 1, "exact": "a\\u0000"}]}', 422),
        (b" " * 2_100_000, 413),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else "",
)
def test_what_is_no_fitting_json_is_told(program: Program, body: bytes, status: int) -> None:
    answer = program.post(ADD, body)

    assert answer.status_code == status
    assert answer.json()["fehler"]


def test_a_form_is_no_json(program: Program, anna: User) -> None:
    headers = {"Authorization": f"Bearer {secret_of(anna)}"}

    answer = Client().post(f"/api/v1/{ADD}", {"version": "1"}, headers=headers)

    assert answer.status_code == 415


def test_more_rows_than_allowed_are_refused(thread: Any, program: Program) -> None:
    rows = [{"start": 0, "end": 1, "exact": "W"}] * 501

    assert program.post(ADD, batch(thread, *rows)).status_code == 422


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_with_one_key_have_one_effect() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)
    version, _hidden = two_documents(ben)
    secret, key, sent = secret_of(ben), str(uuid4()), batch((version,))

    with ThreadPoolExecutor(8) as programs:
        answers = list(programs.map(lambda _n: _sent(secret, key, sent), range(8)))

    assert set(answers) == {answers[0]}
    assert answers[0][0] == 201
    assert Statement.objects.filter(text=NEW).count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_with_eight_keys_add_a_statement_once() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)
    version, _hidden = two_documents(ben)
    secret, sent = secret_of(ben), batch((version,))

    with ThreadPoolExecutor(8) as programs:
        answers = list(programs.map(lambda _n: _sent(secret, str(uuid4()), sent), range(8)))

    assert sorted(status for status, _body in answers) == [201] + [422] * 7
    assert Statement.objects.filter(text=NEW).count() == 1


@pytest.mark.django_db(transaction=True)
def test_calls_are_counted_for_all_servers() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)
    secret = secret_of(ben)

    with ThreadPoolExecutor(4) as programs:
        list(programs.map(lambda _n: _counted(secret), range(12)))

    use = ApiToken.objects.get().use
    assert use.count in range(1, 13)
    assert use.day is not None


def _sent(secret: str, key: str, value: Any) -> tuple[int, bytes]:
    try:
        answer = Program(secret).post(ADD, value, key)
        return answer.status_code, answer.content
    finally:
        connection.close()


def _counted(secret: str) -> None:
    try:
        Program(secret).get("kontext.jsonld")
    finally:
        connection.close()
