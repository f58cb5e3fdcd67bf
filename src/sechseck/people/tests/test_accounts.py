# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The administration of accounts."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.actions import administration as act
from sechseck.kernel.actions.accounts import enlist_editor, enlist_program
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, SechseckError
from sechseck.kernel.models import Trace, User
from sechseck.people.tests.visitor import PASSWORD, asked

LINK = re.compile(r"<code>http://testserver([^<]*)</code>")
NEW = "ein langer erster Satz"
TYPED = {"name": "rita", "shown": "Rita Rot", "address": "rita@example.org", "role": "unit"}
SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(ada: User) -> Client:
    """The browser of Ada, who administers."""
    client = Client()
    client.force_login(ada)
    return client


def link_on(desk: Client, address: str, typed: dict[str, str]) -> str:
    page = desk.post(address, typed, follow=True)
    found = LINK.search(page.content.decode())
    assert found
    return found[1]


def test_a_new_person_sets_a_password_through_a_link_that_is_good_once(desk: Client) -> None:
    link = link_on(desk, "/verwaltung/zugaenge/neu/", TYPED)
    visitor = Client()
    form = visitor.get(link, follow=True)
    visitor.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})

    assert asked(visitor, "rita@example.org", NEW).status_code == 302
    assert "gilt nicht mehr" in Client().get(link, follow=True).content.decode()
    assert EmailAddress.objects.get(email="rita@example.org").verified
    assert Trace.objects.get(verb="account-created").details["role"] == "unit"


def test_a_link_is_shown_once_and_noted(desk: Client, ben: User) -> None:
    link_on(desk, f"/verwaltung/zugang/{ben.pk}/link/", {})

    assert "<code>" not in desk.get(f"/verwaltung/zugang/{ben.pk}/").content.decode()
    assert Trace.objects.get(verb="link-issued").details["account"] == ben.pk


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "BEN"},
        {"name": "ben@example.org"},
        {"name": "mit leerzeichen"},
        {"name": ""},
        {"role": "system"},
        {"role": "kaiserin"},
        {"address": "keine"},
        {"address": "BEN@example.org"},
    ],
)
def test_wrong_input_makes_no_account(desk: Client, ben: User, wrong: dict[str, str]) -> None:
    EmailAddress.objects.create(user=ben, email="ben@example.org", verified=True, primary=True)

    answer = desk.post("/verwaltung/zugaenge/neu/", TYPED | wrong)

    assert answer.status_code == 422
    assert User.objects.count() == 2


def test_another_role_ends_every_session_of_the_person(
    desk: Client, ben: User, signed_in: SignIn
) -> None:
    browsers = [signed_in(ben) for _number in range(2)]

    desk.post(f"/verwaltung/zugang/{ben.pk}/rolle/", {"role": "office", "known": "member"})

    assert {browser.get("/konto/").status_code for browser in browsers} == {302}
    changed = Trace.objects.get(verb="role-changed").details
    assert (changed["former"], changed["role"]) == ("member", "office")


def test_a_role_that_changes_by_any_way_ends_the_sessions(ben: User, signed_in: SignIn) -> None:
    browser = signed_in(ben)
    User.objects.filter(pk=ben.pk).update(role=User.Role.ADMIN)

    assert browser.get("/verwaltung/zugaenge/").headers["Location"].startswith("/anmelden/")


def test_an_account_is_switched_off_and_on(desk: Client, ben: User, signed_in: SignIn) -> None:
    browser = signed_in(ben)

    desk.post(f"/verwaltung/zugang/{ben.pk}/abschalten/", {})
    off = browser.get("/konto/").status_code, asked(Client(), "ben", PASSWORD).headers["Location"]
    desk.post(f"/verwaltung/zugang/{ben.pk}/anschalten/", {})

    assert off == (302, "/anmelden/ruht/")
    assert asked(Client(), "ben", PASSWORD).headers["Location"] == "/mein-bereich/"


@pytest.mark.parametrize("what", ["rolle", "abschalten", "anschalten", "link"])
def test_nobody_changes_their_own_account(desk: Client, ada: User, what: str) -> None:
    sent = {"role": "office", "known": "admin"}

    assert desk.post(f"/verwaltung/zugang/{ada.pk}/{what}/", sent).status_code == 403
    assert User.objects.get(pk=ada.pk).role == "admin"


@pytest.mark.parametrize("state", ["abschalten", "anschalten"])
def test_a_state_that_is_already_so_is_a_conflict(desk: Client, ben: User, state: str) -> None:
    ben.is_active = state == "anschalten"
    ben.save()

    assert desk.post(f"/verwaltung/zugang/{ben.pk}/{state}/", {}).status_code == 409


def test_an_account_switched_off_gets_no_link(desk: Client, ben: User) -> None:
    User.objects.filter(pk=ben.pk).update(is_active=False)

    assert desk.post(f"/verwaltung/zugang/{ben.pk}/link/", {}).status_code == 409


def test_who_decided_on_an_older_role_decides_anew(ada: User, ben: User) -> None:
    act.change_role(ben, role="office", known="member", by=ada)

    with pytest.raises(Conflict):
        act.change_role(ben, role="unit", known="member", by=ada)


def test_programs_and_editors_are_no_accounts_of_people(desk: Client, ada: User) -> None:
    for one in (enlist_program("import"), enlist_editor("Redaktion")):
        assert desk.get(f"/verwaltung/zugang/{one.pk}/").status_code == 404
        with pytest.raises(NotAllowed):
            act.switch_on(one, by=ada)

    assert "Redaktion" not in desk.get("/verwaltung/zugaenge/").content.decode()


@pytest.mark.parametrize("role", [r for r in User.Role.values if r not in ("admin", "system")])
def test_other_roles_find_no_administration(ben: User, role: str) -> None:
    stranger = User.objects.create_user("fremd", role=role)
    client = Client()
    client.force_login(stranger)
    pages = ["zugaenge/", "zugaenge/neu/", f"zugang/{ben.pk}/"]

    assert {client.get(f"/verwaltung/{page}").status_code for page in pages} == {404}
    with pytest.raises(NotAllowed):
        act.change_role(ben, role="admin", known="member", by=stranger)
    with pytest.raises(NotAllowed):
        act.create_account(name="x", address="", shown="", role="admin", by=stranger)


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_demote_each_other_leave_one() -> None:
    two = [User.objects.create_user(name, role=User.Role.ADMIN) for name in ("ada", "bea")]

    def demote(pair: tuple[User, User]) -> bool:
        try:
            act.change_role(pair[0], role="resident", known="admin", by=pair[1])
        except SechseckError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as people:
        done = list(people.map(demote, [(two[0], two[1]), (two[1], two[0])]))

    assert sorted(done) == [False, True]
    assert User.objects.filter(role=User.Role.ADMIN).count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_name_entered_by_eight_at_once_is_one_account() -> None:
    ada = User.objects.create_user("ada", role=User.Role.ADMIN)

    def enter(number: int) -> bool:
        name = "rita" if number % 2 else "Rita"
        try:
            act.create_account(name=name, address="r@example.org", shown="", role="unit", by=ada)
        except Invalid:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as people:
        done = list(people.map(enter, range(8)))

    assert done.count(True) == 1
    assert User.objects.count() == 2


@pytest.mark.parametrize("page", ["/verwaltung/zugaenge/", "/konto/", "/konto/sitzungen/"])
def test_a_page_asks_as_often_for_fifty_as_for_five(desk: Client, page: str) -> None:
    asked_for = []
    for number in (5, 50):
        made = [User(username=f"person-{number}-{n}", role="resident") for n in range(number)]
        User.objects.bulk_create(made)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert desk.get(page).status_code == 200
        asked_for.append(len(queries))

    assert asked_for[0] == asked_for[1] <= 12


def test_accounts_are_found_by_word_and_role(desk: Client, ben: User, clara: User) -> None:
    page = desk.get("/verwaltung/zugaenge/?text=BE&rolle=member").content.decode()

    assert ">ben</a>" in page
    assert ">clara</a>" not in page
