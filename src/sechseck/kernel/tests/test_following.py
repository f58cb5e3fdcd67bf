# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from sechseck.kernel.actions.following import choose_paces, follow, read_messages, unfollow
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.mailing.links import Wish, unsubscribe_path, wish_of
from sechseck.kernel.models import Follow, Message, Node, Preference, User
from sechseck.kernel.queries.messages import messages_of, paces_of, unread_of
from sechseck.kernel.rules.kinds import TITLES, kind_of_verb, kinds
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.tests.talkers import HIDDEN, PAGE, browser, page, person, said

pytestmark = pytest.mark.django_db


def test_who_follows_hears_of_comments_and_the_author_does_not(anna: User, clara: User) -> None:
    page()
    for somebody in (anna, clara):
        follow(path=PAGE, by=somebody)

    said(anna)

    assert list(Message.objects.values_list("person", "kind")) == [(clara.pk, "comment")]


def test_asked_twice_it_is_one_wish(clara: User) -> None:
    page()

    assert follow(path=PAGE, by=clara) == follow(path=PAGE, by=clara)
    assert follow(query=" Wohnen  in Celle", by=clara) == follow(query="Wohnen in Celle", by=clara)
    assert Follow.objects.count() == 2


@pytest.mark.parametrize("words", [{}, {"path": PAGE, "query": "x"}, {"query": "x" * 201}])
def test_a_wish_names_a_page_or_a_search(clara: User, words: dict[str, str]) -> None:
    page()

    with pytest.raises(Invalid):
        follow(**words, by=clara)


def test_nobody_follows_what_they_do_not_see(clara: User) -> None:
    page(HIDDEN, "internal")

    with pytest.raises(NotAllowed):
        follow(path=HIDDEN, by=clara)


def test_there_is_an_end_to_wishes(clara: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(limits()["follows"], "most", 1)
    follow(query="eins", by=clara)

    with pytest.raises(Conflict):
        follow(query="zwei", by=clara)


def test_nobody_ends_the_wish_of_others(anna: User, clara: User) -> None:
    page()
    wish = follow(path=PAGE, by=clara)

    with pytest.raises(NotAllowed):
        unfollow(wish, by=anna)
    unfollow(wish, by=clara)
    unfollow(wish, by=clara)
    assert not Follow.objects.exists()


def test_what_became_hidden_is_neither_read_nor_counted(anna: User, clara: User) -> None:
    page()
    follow(path=PAGE, by=clara)
    said(anna, "Geheim")

    assert unread_of(clara).count() == 1
    Node.objects.update(visibility="internal")

    assert unread_of(clara).count() == 0
    assert "Geheim" not in browser(clara).get("/nachrichten/").content.decode()


def test_what_was_taken_back_is_not_read_any_more(anna: User, clara: User) -> None:
    from sechseck.kernel.actions.comments import withdraw_comment

    page()
    follow(path=PAGE, by=clara)
    withdraw_comment(said(anna), by=anna)

    assert not messages_of(clara).exists()


def test_the_trace_tells_followers_what_the_table_names(anna: User, clara: User) -> None:
    node = page()
    follow(path=PAGE, by=clara)

    record("version-read", node, by=anna)
    record("document-added", node, by=anna)

    assert list(Message.objects.values_list("kind", "verb")) == [("document", "version-read")]


def test_every_kind_has_a_title_and_every_verb_one_kind() -> None:
    assert set(kinds()) == set(TITLES)
    assert sum(len(kind.verbs) for kind in kinds().values()) == len(kind_of_verb())


def test_messages_are_marked_as_read_once_and_only_ones_own(anna: User, clara: User) -> None:
    page()
    follow(path=PAGE, by=clara)
    said(anna)

    assert read_messages(by=anna) == 0
    assert (read_messages(by=clara), read_messages(by=clara)) == (1, 0)


def test_paces_are_chosen_from_the_table(clara: User) -> None:
    choose_paces({"comment": "never"}, by=clara)
    choose_paces({"comment": "weekly"}, by=clara)

    assert paces_of(clara)["comment"] == "weekly"
    for wrong in ({"comment": "hourly"}, {"gossip": "daily"}):
        with pytest.raises(Invalid):
            choose_paces(wrong, by=clara)


def test_the_form_keeps_the_paces(clara: User) -> None:
    chosen = dict.fromkeys([k for k in kinds() if k != "moderation"], "never")

    assert browser(clara).post("/konto/benachrichtigungen/", chosen).status_code == 302
    assert set(Preference.objects.values_list("pace", flat=True)) == {"never"}
    wrong = chosen | {"reply": "often"}
    assert browser(clara).post("/konto/benachrichtigungen/", wrong).status_code == 422


def test_looking_at_a_link_ends_nothing_and_one_click_ends_it(clara: User) -> None:
    page()
    wish = follow(path=PAGE, by=clara)
    link = unsubscribe_path(Wish(clara.pk, follow=wish.pk))

    assert browser().get(link).status_code == 200
    assert Follow.objects.exists()
    clicked = {"List-Unsubscribe": "One-Click"}
    assert browser().post(link, clicked).status_code == 200
    assert browser().post(link, clicked).status_code == 200
    assert not Follow.objects.exists()


def test_a_link_of_one_person_ends_nothing_of_another(anna: User, clara: User) -> None:
    page()
    wish = follow(path=PAGE, by=clara)

    browser().post(unsubscribe_path(Wish(anna.pk, follow=wish.pk)))

    assert Follow.objects.exists()


@pytest.mark.parametrize("token", ["", "x", "WzFd:1abc:def", "WzFd"])
def test_a_made_up_link_is_no_link(token: str) -> None:
    assert wish_of(token) is None
    assert browser().post(f"/abbestellen/{token or 'x'}/").status_code == 404


def test_one_click_takes_no_cookie_and_no_token_of_a_form(clara: User) -> None:
    from django.test import Client

    link = unsubscribe_path(Wish(clara.pk, ("comment",)))
    answer = Client(enforce_csrf_checks=True).post(link, {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert paces_of(clara)["comment"] == "never"


@pytest.mark.django_db(transaction=True)
def test_eight_wishes_at_once_are_one() -> None:
    page()
    ben = person("ben")

    def press(_n: int) -> int:
        try:
            return follow(path=PAGE, by=ben).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as hands:
        assert len(set(hands.map(press, range(8)))) == 1
