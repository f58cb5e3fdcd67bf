# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail as post
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.digests import begin_mail, plan_digest
from sechseck.kernel.actions.following import choose_paces, follow
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Comment, Job, Mail, Message, Node, Pace, User
from sechseck.kernel.post.tasks import send_all
from sechseck.kernel.tests.talkers import NOON, PAGE, browser, page, person, said

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def locmem(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def ben(db: None) -> User:
    """Ben follows and has a confirmed address."""
    page()
    user = person("ben", mail=True)
    follow(path=PAGE, by=user)
    return user


def told(anna: User, at: datetime = NOON, text: str = "Es geht los.") -> Comment:
    """Anna comments; what followers are told is dated like the comment."""
    comment = said(anna, text, at=at)
    Message.objects.filter(comment=comment).update(at=at)
    return comment


def test_a_mail_comes_at_the_person_s_own_pace(anna: User, ben: User) -> None:
    told(anna)

    early = NOON.replace(hour=4)  # five in Berlin
    assert (send_all(early), send_all(NOON), send_all(NOON)) == (0, 1, 0)


def test_a_digest_tells_all_of_its_day_in_one_mail(anna: User, ben: User) -> None:
    for number in range(3):
        told(anna, NOON - timedelta(hours=number), f"Satz {number}")

    send_all(NOON)

    (letter,) = post.outbox
    assert letter.to == ["ben@example.org"]
    assert letter.subject.endswith("3 Nachrichten")
    for words in ("Satz 0", "Satz 1", "Satz 2", "anna schreibt einen Kommentar", "Wohnen"):
        assert words in letter.body


def test_the_next_day_brings_what_is_new_and_nothing_twice(anna: User, ben: User) -> None:
    told(anna, text="Heute")
    send_all(NOON)
    told(anna, NOON + timedelta(hours=1), text="Nachmittags")

    assert send_all(NOON + timedelta(hours=2)) == 0
    assert send_all(NOON + DAY) == 1
    assert "Nachmittags" in post.outbox[1].body
    assert "Heute" not in post.outbox[1].body


def test_a_weekly_mail_comes_once_a_week(anna: User, ben: User) -> None:
    choose_paces({"comment": Pace.WEEKLY}, by=ben)
    told(anna, text="Mittwoch")
    send_all(NOON)
    told(anna, NOON + DAY, text="Donnerstag")

    assert send_all(NOON + DAY) == 0
    assert send_all(NOON + 5 * DAY) == 1  # Monday


def test_never_is_never(anna: User, ben: User) -> None:
    choose_paces({"comment": Pace.NEVER}, by=ben)
    told(anna)

    assert send_all(NOON + 7 * DAY) == 0


def test_at_once_means_soon_but_not_without_end(anna: User, ben: User) -> None:
    for number in range(6):
        at = NOON + timedelta(minutes=number)
        told(anna, at, f"Hallo @ben, Teil {number}")
        send_all(at)

    assert len(post.outbox) == 4
    assert send_all(NOON + timedelta(hours=2)) == 1
    assert "Teil 4" in post.outbox[-1].body
    assert "Teil 5" in post.outbox[-1].body


def test_what_is_urgent_wakes_the_post(anna: User, ben: User) -> None:
    told(anna, text="Hallo @ben")

    assert Job.objects.filter(kind="mail").count() == 1


def test_what_became_hidden_before_sending_is_not_told(anna: User, ben: User) -> None:
    told(anna, text="Geheimnis")
    plan_digest(ben, at=NOON, by=enlist_program("post"))
    Node.objects.update(visibility="protected")

    assert send_all(NOON) == 0
    assert post.outbox == []


def test_what_the_moderators_hid_before_sending_is_not_told(anna: User, ben: User) -> None:
    told(anna, text="Schimpfwort")
    told(anna, text="Sachliches")
    Comment.objects.filter(text="Schimpfwort").update(standing="hidden")

    send_all(NOON)

    assert "Schimpfwort" not in str(post.outbox[0].message())
    assert "Sachliches" in post.outbox[0].body


@settings(max_examples=25, deadline=None)
@given(levels=st.lists(st.sampled_from(list(Node.Visibility.values)), min_size=1, max_size=4))
def test_no_mail_tells_of_a_page_the_reader_does_not_see(levels: list[str]) -> None:
    from django.db import transaction

    with transaction.atomic():
        post.outbox = []
        reader, writer = person("reader", mail=True), person("writer", User.Role.OFFICE)
        for number, level in enumerate(levels):
            node = page(f"/thema/{number}/", title=f"Titel-{number}-")
            follow(path=node.path, by=reader)
            comment = said(writer, f"Text-{number}-", path=node.path, at=NOON + number * DAY)
            Message.objects.filter(comment=comment).update(at=NOON)
            Node.objects.filter(pk=node.pk).update(visibility=level)
        send_all(NOON)
        letters = "".join(str(one.message()) for one in post.outbox)

        for number, level in enumerate(levels):
            assert (f"Text-{number}-" in letters) == (level == "public")
            assert (f"Titel-{number}-" in letters) == (level == "public")
        transaction.set_rollback(True)


def test_who_reads_the_inbox_first_gets_no_mail(anna: User, ben: User) -> None:
    told(anna)
    browser(ben).post("/nachrichten/")

    assert send_all(NOON) == 0


def test_a_mail_can_be_left_with_one_click(anna: User, ben: User) -> None:
    told(anna)
    send_all(NOON)

    (letter,) = post.outbox
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter.extra_headers["List-Unsubscribe"].strip("<>")
    assert address.startswith("http://localhost:8000/abbestellen/")
    browser().post(address.removeprefix("http://localhost:8000"))
    told(anna, NOON + DAY, "Noch etwas")
    assert send_all(NOON + DAY) == 0


def test_a_mail_watches_nobody(anna: User, ben: User) -> None:
    told(anna, text="<img src=x> **fett**")
    send_all(NOON)

    html = str(post.outbox[0].alternatives[0][0])
    for word in ("<img", "<style", "<script", "http-equiv", "?utm"):
        assert word not in html


@pytest.mark.parametrize("change", [{"is_active": False}, {}])
def test_without_account_or_address_no_mail_leaves(
    anna: User, ben: User, change: dict[str, bool]
) -> None:
    from allauth.account.models import EmailAddress

    told(anna)
    User.objects.filter(pk=ben.pk).update(**{"first_name": "x"} | change)
    if not change:
        EmailAddress.objects.update(verified=False)

    assert send_all(NOON) == 0


def test_only_the_post_sends(anna: User, ben: User) -> None:
    with pytest.raises(NotAllowed):
        plan_digest(ben, at=NOON, by=anna)


def test_a_refused_mail_is_tried_again_later(
    anna: User, ben: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.mail import EmailMultiAlternatives

    def refuse(_self: object) -> int:
        raise SMTPServerDisconnected

    told(anna)
    with monkeypatch.context() as patch:
        patch.setattr(EmailMultiAlternatives, "send", refuse)
        assert send_all(NOON) == 0

    assert (send_all(NOON), send_all(NOON), len(post.outbox)) == (1, 0, 1)


def test_what_was_being_sent_when_the_machine_fell_is_not_sent_again(
    anna: User, ben: User
) -> None:
    told(anna)
    plan_digest(ben, at=NOON, by=enlist_program("post"))
    begin_mail(by=enlist_program("post"))

    assert send_all(NOON) == 0
    assert Mail.objects.get().state == "sending"


def test_a_search_that_is_followed_tells_of_new_hits_once(ben: User) -> None:
    from sechseck.kernel.actions.nodes import learn_words

    by = enlist_program("post")
    wish = follow(query="Radweg", by=ben)
    learn_words(["Radweg"], by=by)
    node = Node.objects.create(kind="theme", title="Radweg", path="/thema/rad/", terms="radweg")
    hidden = Node.objects.create(
        kind="theme", title="R", path="/thema/r/", terms="radweg", visibility="internal"
    )
    at = max(node.changed_at, hidden.changed_at)

    for _ in range(2):
        send_all(at + timedelta(seconds=1))

    keys = Message.objects.filter(kind="search").values_list("key", flat=True)
    assert list(keys) == [f"search:{wish.pk}:{node.pk}"]


@pytest.mark.django_db(transaction=True)
def test_four_workers_at_once_send_one_mail() -> None:
    page()
    reader, writer = person("ben", mail=True), person("anna", User.Role.OFFICE)
    follow(path=PAGE, by=reader)
    told(writer)
    enlist_program("post")

    def work(_n: int) -> int:
        try:
            return send_all(NOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        assert sum(workers.map(work, range(4))) == 1
    assert len(post.outbox) == 1
