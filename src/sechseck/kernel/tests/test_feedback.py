# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client

from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.models import Feedback, Trace, User

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"


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


def test_the_same_form_sent_eight_times_at_once_is_one_hint(
    transactional_db: None, client: Client
) -> None:
    filled = form()
    start = Barrier(8, timeout=20)

    def send(_number: int) -> int:
        start.wait()
        try:
            return Client().post("/rueckmeldung/", filled).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        codes = list(threads.map(send, range(8)))

    assert codes == [302] * 8
    assert Feedback.objects.count() == 1


def test_4000_characters_with_many_lines_are_not_too_long(client: Client) -> None:
    text = ("Zeile\r\n" * 600).strip() + "x" * 400

    answer = client.post("/rueckmeldung/", form(text=text))

    assert answer.status_code == 302
    assert Feedback.objects.get().text.count("\n") == 599


HEADER = "\r\nBcc: opfer@example.org"


@pytest.mark.parametrize(
    "changes",
    [
        {"reply_to": f"anna@example.org{HEADER}"},
        {"reply_to": "anna@example.org\nBcc: b@example.org"},
        {"page": "/\x00"},
        {"text": "\x00"},
        {"key": "\x00"},
        {"topic": "\x00"},
    ],
)
def test_nothing_smuggles_a_line_into_a_mail_or_a_nul_into_the_database(
    client: Client, changes: dict[str, str]
) -> None:
    assert client.post("/rueckmeldung/", form(**changes)).status_code == 422
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe\x00", "application/x-www-form-urlencoded"),
        (b"--x\r\nnichts", "multipart/form-data; boundary=x"),
        (b"", "multipart/form-data"),
        (b"{}", "application/json"),
        (b"a=b", "application/x-www-form-urlencoded; charset=junk"),
        (b"&".join(b"f%d=1" % number for number in range(2000)), FORM),
        (b"text=" + b"x" * 3_000_000, FORM),
    ],
)
def test_a_body_that_is_no_form_is_refused(client: Client, body: bytes, kind: str) -> None:
    answer = client.generic("POST", "/rueckmeldung/", body, content_type=kind)

    assert answer.status_code in (400, 413, 422)
    assert "Startseite" in answer.content.decode() or answer.status_code == 422
