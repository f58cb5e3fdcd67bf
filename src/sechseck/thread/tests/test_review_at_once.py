# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Several people, or one impatient one, decide about the same link at the same moment."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.kernel.models import User
from sechseck.thread.models import Decision, StatementLink
from sechseck.thread.tests.linked_region import GOAL, MEASURE, linked_region, of_plan, suggest
from sechseck.thread.tests.test_at_once import at_once
from sechseck.thread.tests.test_review_pages import words

pytestmark = pytest.mark.django_db(transaction=True)
KEY = "0e0a1a33-2f0c-4d0b-8f0a-111111111111"


@pytest.fixture
def link(anna: User) -> StatementLink:
    linked_region(anna)
    return suggest(of_plan(MEASURE), "implements", of_plan(GOAL))


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get_or_create(username=name, role=User.Role.OFFICE)[0])
    return client


def test_of_two_reviewers_one_decides_and_the_other_reads_what(link: StatementLink) -> None:
    people = [signed_in("anna"), signed_in("berta")]
    sent = [words(link, "reject"), words(link, "confirm")]

    answers = at_once(
        *[
            lambda one=one, said=said: one.post("/pruefen/", said)
            for one, said in zip(people, sent, strict=False)
        ]
    )

    assert sorted(answer.status_code for answer in answers) == [302, 409]
    late = next(answer for answer in answers if answer.status_code == 409)
    assert "Inzwischen hat das jemand entschieden" in late.content.decode()
    assert Decision.objects.count() == 1


def test_eight_times_the_same_form_is_one_event(link: StatementLink) -> None:
    people = [signed_in("anna") for _ in range(8)]
    said = words(link, "confirm", key=KEY)

    answers = at_once(*[lambda one=one: one.post("/pruefen/", said) for one in people])

    assert {answer.status_code for answer in answers} == {302}
    assert Decision.objects.count() == 1


def test_eight_forms_of_eight_pages_are_one_event(link: StatementLink) -> None:
    people = [signed_in(f"person-{number}") for number in range(8)]

    answers = at_once(
        *[lambda one=one: one.post("/pruefen/", words(link, "reject")) for one in people]
    )

    assert sorted(answer.status_code for answer in answers) == [302] + [409] * 7
    assert Decision.objects.count() == 1
