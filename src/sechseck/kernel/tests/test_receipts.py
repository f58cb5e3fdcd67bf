# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.test import RequestFactory

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Receipt, Trace, User
from sechseck.kernel.receipts import OneEffect


def sent(user: User | AnonymousUser, **headers: str) -> HttpRequest:
    request = RequestFactory().post("/rueckmeldung/", headers=headers)
    request.user = user
    return request


def answered_once(request: HttpRequest, ask: Callable[[], HttpResponse]) -> HttpResponse:
    return OneEffect(lambda _request: ask())(request)


def traced(user: User) -> Callable[[], HttpResponse]:
    def act() -> HttpResponse:
        record("tried", by=user)
        return HttpResponseRedirect(f"/danke/{Trace.objects.count()}/")

    return act


def test_the_same_key_has_one_effect_and_one_answer(anna: User) -> None:
    request = sent(anna, **{"Idempotency-Key": str(uuid4())})

    answers = [answered_once(request, traced(anna)) for _ in range(3)]

    assert Trace.objects.filter(verb="tried").count() == 1
    assert {(a.status_code, a.headers["Location"]) for a in answers} == {(302, "/danke/1/")}


def test_without_a_key_each_counts(anna: User) -> None:
    for _ in range(2):
        answered_once(sent(anna), traced(anna))

    assert Trace.objects.filter(verb="tried").count() == 2


def test_the_key_of_one_person_is_not_the_key_of_another(anna: User, clara: User) -> None:
    key = {"Idempotency-Key": "same words"}

    for person in (anna, clara):
        answered_once(sent(person, **key), traced(person))

    assert Trace.objects.filter(verb="tried").count() == 2


def test_what_was_refused_can_be_sent_again_with_its_key(anna: User) -> None:
    request = sent(anna, **{"Idempotency-Key": str(uuid4())})

    def refuse() -> HttpResponse:
        record("tried", by=anna)
        return HttpResponse(status=422)

    assert answered_once(request, refuse).status_code == 422
    assert answered_once(request, traced(anna)).status_code == 302
    assert Trace.objects.filter(verb="tried").count() == 1


def test_where_attempts_are_counted_a_refusal_keeps_the_count_and_frees_the_key(
    anna: User,
) -> None:
    request = RequestFactory().post("/konto/passwort/", {"key": str(uuid4())})
    request.user = anna

    def refuse() -> HttpResponse:
        record("tried", by=anna)
        return HttpResponse(status=422)

    assert answered_once(request, refuse).status_code == 422
    assert answered_once(request, traced(anna)).status_code == 302
    assert answered_once(request, traced(anna)).status_code == 302
    assert Trace.objects.filter(verb="tried").count() == 2


def test_a_failed_sign_in_is_counted_whatever_key_it_carries(anna: User) -> None:
    request = RequestFactory().post("/anmelden/", {"key": str(uuid4())})
    request.user = anna

    def refuse() -> HttpResponse:
        record("tried", by=anna)
        return HttpResponse(status=422)

    answered_once(request, refuse)

    assert Trace.objects.filter(verb="tried").count() == 1


def test_an_answer_for_programs_keeps_its_body(anna: User) -> None:
    request = sent(anna, **{"Idempotency-Key": str(uuid4())})

    answers = [
        answered_once(request, lambda: JsonResponse({"n": n}, status=201))  # noqa: B023
        for n in (1, 2)
    ]

    assert [a.content for a in answers] == [b'{"n": 1}', b'{"n": 1}']
    assert answers[1].headers["Content-Type"] == "application/json"


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_with_one_key_have_one_effect() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)
    key = {"Idempotency-Key": str(uuid4())}

    def press(_n: int) -> str:
        try:
            return answered_once(sent(ben, **key), traced(ben)).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as people:
        answers = set(people.map(press, range(8)))

    assert answers == {"/danke/1/"}
    assert Receipt.objects.count() == 1
