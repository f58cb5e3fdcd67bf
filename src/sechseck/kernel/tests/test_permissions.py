# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from sechseck.kernel.errors import NotAllowed, SignInFirst, WrongMethod
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, may, permission, require
from sechseck.kernel.predicates import RULES, is_second_person


@permission("thread.edit_lexicon", methods=SENDING)
def workshop(request: HttpRequest) -> HttpResponse:
    return HttpResponse("in")


def asked(method: str, user: object) -> HttpRequest:
    request = getattr(RequestFactory(), method)("/werkstatt/?seite=2")
    request.user = user
    return request


def test_a_guest_is_asked_to_sign_in_and_comes_back_to_the_page() -> None:
    answer = workshop(asked("get", AnonymousUser()))

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/anmelden/?next=/werkstatt/%3Fseite%3D2"


def test_a_guest_who_sends_a_form_is_told_that_the_session_has_ended() -> None:
    with pytest.raises(SignInFirst):
        workshop(asked("post", AnonymousUser()))


def test_for_another_role_the_page_does_not_exist() -> None:
    with pytest.raises(Http404):
        workshop(asked("get", User(role=User.Role.MEMBER)))


def test_the_office_enters() -> None:
    assert workshop(asked("get", User(role=User.Role.OFFICE))).content == b"in"


def test_a_method_the_page_does_not_take_is_refused_before_anybody_is_asked() -> None:
    with pytest.raises(WrongMethod):
        workshop(asked("delete", AnonymousUser()))


def test_a_permission_that_is_not_in_the_table_fails_at_once() -> None:
    with pytest.raises(KeyError):
        permission("thread.edit_lexikon")


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_guest_may_only_what_guests_may(name: str) -> None:
    assert may(AnonymousUser(), name) is RULES[name].guests


@pytest.mark.parametrize("name", sorted(set(RULES) - {"public", "kernel.report_content"}))
def test_an_administrator_decides_nothing_of_the_thread(name: str) -> None:
    admin = User(role=User.Role.ADMIN)

    assert not (name.startswith("thread.") and may(admin, name)) or name == "thread.erase_document"


def test_the_second_person_is_never_the_first() -> None:
    anna, ben = User(pk=1, role=User.Role.OFFICE), User(pk=2, role=User.Role.OFFICE)
    link = SimpleNamespace(proposed_by_id=1)

    assert not is_second_person(anna, link)
    assert is_second_person(ben, link)
    assert not is_second_person(ben, SimpleNamespace(proposed_by_id=None))


def test_an_action_asks_for_the_object_too() -> None:
    anna = User(pk=1, role=User.Role.OFFICE)

    require(anna, "thread.confirm_link")
    with pytest.raises(NotAllowed):
        require(anna, "thread.confirm_link", SimpleNamespace(proposed_by_id=1))  # type: ignore[arg-type]
