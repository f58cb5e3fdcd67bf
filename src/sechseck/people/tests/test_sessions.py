# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sessions to see and to end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from sechseck.kernel.actions.sessions import end_sessions
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Trace, User

SignIn = Callable[..., Client]
PHONE = {"HTTP_USER_AGENT": "Telefon"}
pytestmark = pytest.mark.django_db


def test_one_sees_where_one_is_signed_in(ben: User, signed_in: SignIn) -> None:
    here = signed_in(ben)
    signed_in(ben, **PHONE)

    page = here.get("/konto/sitzungen/").content.decode()

    assert "Telefon" in page
    assert page.count("diese Sitzung") == 1


def test_one_ends_a_session_elsewhere(ben: User, signed_in: SignIn) -> None:
    here, there = signed_in(ben), signed_in(ben, **PHONE)
    session = UserSession.objects.get(user_agent="Telefon")

    here.post("/konto/sitzungen/", {"session": session.pk})

    assert there.get("/konto/").status_code == 302
    assert here.get("/konto/").status_code == 200
    assert Trace.objects.get(verb="sessions-ended").details["count"] == 1


def test_one_ends_all_sessions_but_this_one(ben: User, signed_in: SignIn) -> None:
    here, *others = [signed_in(ben) for _number in range(3)]

    here.post("/konto/sitzungen/", {})

    assert here.get("/konto/").status_code == 200
    assert {other.get("/konto/").status_code for other in others} == {302}


def test_a_strangers_session_cannot_be_ended(ben: User, clara: User, signed_in: SignIn) -> None:
    signed_in(ben)
    session = UserSession.objects.get(user=ben)
    stranger = Client()
    stranger.force_login(clara)

    stranger.post("/konto/sitzungen/", {"session": session.pk})

    assert UserSession.objects.filter(pk=session.pk).exists()
    with pytest.raises(NotAllowed):
        end_sessions(ben, by=clara)


def test_ending_twice_at_once_is_noted_once(ben: User, signed_in: SignIn) -> None:
    signed_in(ben)

    assert [end_sessions(ben, by=ben), end_sessions(ben, by=ben)] == [1, 0]
    assert Trace.objects.filter(verb="sessions-ended").count() == 1


@pytest.mark.parametrize("typed", ["0", "-1", "abc", "99999999999999999999"])
def test_a_session_that_cannot_be_ends_nothing(ben: User, signed_in: SignIn, typed: str) -> None:
    here, there = signed_in(ben), signed_in(ben)

    answer = here.post("/konto/sitzungen/", {"session": typed})

    assert answer.status_code in (302, 422)
    assert there.get("/konto/").status_code == 200
