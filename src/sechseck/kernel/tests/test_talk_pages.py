# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of comments, messages and moderation: who gets in, what they say, how often they ask."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.actions.following import follow
from sechseck.kernel.models import (
    Comment,
    Follow,
    Message,
    PersonMention,
    Subject,
    SubjectNode,
    User,
)
from sechseck.kernel.tests.talkers import HIDDEN, PAGE, browser, page, person, said

pytestmark = pytest.mark.django_db
MOST = 12


def asked(client: object, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200  # type: ignore[attr-defined]
    return len([q for q in captured if "SAVEPOINT" not in q["sql"]])


def test_somebody_signed_in_writes_and_comes_back_to_the_page(clara: User) -> None:
    page()

    answer = browser(clara).post("/kommentare/schreiben/", {"zu": PAGE, "text": "Gut so."})

    comment = Comment.objects.get()
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{PAGE}#kommentar-{comment.pk}"
    assert "Gut so." in browser().get(f"/kommentare/?zu={PAGE}").content.decode()


def test_one_key_is_one_comment(clara: User) -> None:
    page()
    form = {"zu": PAGE, "text": "Gut so.", "key": "00000000-0000-4000-8000-000000000001"}

    client = browser(clara)
    places = {client.post("/kommentare/schreiben/", form).headers["Location"] for _ in range(3)}

    assert len(places) == 1
    assert Comment.objects.count() == 1


def test_a_text_that_is_too_long_is_not_lost(clara: User) -> None:
    page()

    text = "lang " * 1000
    answer = browser(clara).post("/kommentare/schreiben/", {"zu": PAGE, "text": text})

    assert answer.status_code == 422
    assert "lang lang" in answer.content.decode()


def test_a_guest_reads_but_is_asked_to_sign_in_before_writing() -> None:
    page()

    assert browser().get(f"/kommentare/?zu={PAGE}").status_code == 200
    assert browser().get(f"/kommentare/schreiben/?zu={PAGE}").status_code == 302
    assert browser().post("/kommentare/schreiben/", {"zu": PAGE}).status_code == 401


@pytest.mark.parametrize("zu", [HIDDEN, "/nichts/", "", "https://example.org/", "x" * 300])
def test_a_page_one_does_not_see_cannot_be_talked_about(clara: User, zu: str) -> None:
    page(HIDDEN, "internal")
    client = browser(clara)

    assert client.get("/kommentare/", {"zu": zu}).status_code == 404
    assert client.post("/kommentare/schreiben/", {"zu": zu, "text": "x"}).status_code == 404
    assert client.post("/folgen/", {"zu": zu or "/nichts/"}).status_code == 404


def test_a_hidden_comment_cannot_be_reached_by_its_number(anna: User, clara: User) -> None:
    page(HIDDEN, "internal")
    number = said(anna, path=HIDDEN).pk
    client = browser(clara)

    assert client.get(f"/kommentar/{number}/aendern/").status_code == 404
    assert client.post(f"/kommentar/{number}/zurueckziehen/").status_code == 404


def test_the_words_of_others_are_seen_but_not_changed(anna: User, clara: User) -> None:
    page()
    number = said(anna).pk

    assert browser(clara).get(f"/kommentar/{number}/aendern/").status_code == 403
    assert browser(clara).post(f"/kommentar/{number}/zurueckziehen/").status_code == 403


def test_following_can_be_begun_and_ended_on_the_page(clara: User) -> None:
    page()
    client = browser(clara)

    assert client.post("/folgen/", {"zu": PAGE}).headers["Location"] == PAGE
    wish = Follow.objects.get()
    ending = {"zurueck": "seite"}
    ended = client.post(f"/folgen/{wish.pk}/beenden/", ending)

    assert ended.headers["Location"] == PAGE
    assert not Follow.objects.exists()


def test_nobody_ends_what_others_follow(anna: User, clara: User) -> None:
    page()
    wish = follow(path=PAGE, by=anna)

    assert browser(clara).post(f"/folgen/{wish.pk}/beenden/").status_code == 404
    assert Follow.objects.exists()


def test_a_message_is_read_by_its_person_alone(anna: User, clara: User) -> None:
    page()
    follow(path=PAGE, by=clara)
    said(anna)
    number = Message.objects.get().pk

    browser(anna).post("/nachrichten/", {"nachricht": number})
    assert Message.objects.get().read_at is None
    browser(clara).post("/nachrichten/", {"nachricht": number})
    assert Message.objects.get().read_at is not None


def talk(first: int, last: int, clara: User) -> None:
    """So many pages with a comment, followed and told; so many threads on one page."""
    here, _new = Subject.objects.get_or_create(path=PAGE)
    for n in range(first, last):
        subject = Subject.objects.create(path=f"/thema/t{n}/")
        SubjectNode.objects.create(subject=subject, node=page(subject.path, title=f"T {n}"))
        Follow.objects.create(owner=clara, subject=subject)
        who, named = person(f"p{n}"), f"Hallo @[{clara.pk}]"
        one = Comment.objects.create(subject=subject, owner=who, text=named)
        PersonMention.objects.create(comment=one, person=clara)
        told = {"kind": "comment", "key": f"c{n}", "subject": subject, "comment": one}
        Message.objects.create(person=clara, **told)
        thread = Comment.objects.create(subject=here, owner=who, text=named)
        Comment.objects.create(subject=here, owner=who, text="Antwort", answers=thread)


@pytest.mark.parametrize("address", ["/nachrichten/", "/folgen/", f"/kommentare/?zu={PAGE}"])
def test_a_list_asks_as_often_for_five_as_for_fifty(clara: User, address: str) -> None:
    SubjectNode.objects.create(subject=Subject.objects.create(path=PAGE), node=page())
    client = browser(clara)
    talk(0, 5, clara)
    client.get(address)

    few = asked(client, address)
    talk(5, 50, clara)

    assert asked(client, address) == few <= MOST


@pytest.mark.parametrize(
    "address", ["/hausregeln/", "/moderation/", "/melden/?ort=/thema/wohnen/%23kommentar-1"]
)
def test_everybody_reads_the_rules_and_may_report(address: str) -> None:
    assert asked(browser(), address) <= MOST


@pytest.mark.parametrize(
    "address",
    ["/nachrichten/", "/folgen/", "/konto/benachrichtigungen/", "/moderation/warteschlange/"],
)
def test_a_guest_is_asked_to_sign_in(address: str) -> None:
    answer = browser().get(address)

    assert (answer.status_code, "/anmelden/" in answer.headers["Location"]) == (302, True)


def test_only_moderators_see_what_is_reported(anna: User, clara: User) -> None:
    assert browser(clara).get("/moderation/warteschlange/").status_code == 404
    assert browser(anna).get("/moderation/warteschlange/").status_code == 404
    moderator = person("mo", "moderator")
    assert browser(moderator).get("/moderation/warteschlange/").status_code == 200
