# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.models import Feedback, Trace, User

pytestmark = pytest.mark.django_db


def form(key: UUID | None = None, **changes: str) -> dict[str, str]:
    filled = {"topic": "access", "page": "/luecken/", "text": "Zu wenig Kontrast", "reply_to": ""}
    return {**filled, "key": str(key or uuid4()), **changes}


def test_feedback_is_kept_without_an_account(client: Client) -> None:
    answer = client.post("/rueckmeldung/", form())

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/rueckmeldung/danke/"
    assert Feedback.objects.get().text == "Zu wenig Kontrast"


def test_a_form_sent_twice_counts_once(client: Client) -> None:
    key = uuid4()

    for _ in range(3):
        client.post("/rueckmeldung/", form(key))

    assert Feedback.objects.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"text": ""},
        {"text": "x" * 4001},
        {"reply_to": "keine Adresse"},
        {"topic": "unsinn"},
        {"key": "x"},
    ],
)
def test_wrong_input_is_said_and_nothing_is_lost(client: Client, changes: dict[str, str]) -> None:
    answer = client.post("/rueckmeldung/", form(**changes))

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Bitte prüfen Sie Ihre Angaben" in html
    assert "/luecken/" in html
    assert not Feedback.objects.exists()


def test_the_page_where_it_began_is_filled_in(client: Client) -> None:
    html = client.get("/rueckmeldung/?seite=/kommunen/").content.decode()

    assert 'value="/kommunen/"' in html


def test_every_field_has_a_label_and_errors_lead_to_it(client: Client) -> None:
    html = client.post("/rueckmeldung/", form(text="")).content.decode()

    assert '<label class="kern-label" for="id_text">' in html
    assert 'href="#id_text"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_text_error"' in html


def test_only_somebody_signed_in_leaves_a_trace() -> None:
    anna = User.objects.create(username="anna")
    words = {"topic": "other", "page": "", "text": "Danke", "reply_to": ""}

    send_feedback(**words, key=uuid4(), by=AnonymousUser())
    send_feedback(**words, key=uuid4(), by=anna)

    assert [trace.by for trace in Trace.objects.filter(verb="feedback-sent")] == [anna]
