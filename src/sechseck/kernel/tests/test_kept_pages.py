# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may not be kept is not, and what is kept has an end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from sechseck.kernel import observing, shelf
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.models import Comment
from sechseck.kernel.shelf import KeptPage, Shelf


def cookie(_request: HttpRequest) -> HttpResponse:
    answer = HttpResponse("x")
    answer.set_cookie("a", "b")
    return answer


def note(request: HttpRequest) -> HttpResponse:
    messages.info(request, "Gespeichert.")
    return HttpResponse("x")


def ask(view: Callable[[HttpRequest], HttpResponseBase], **headers: str) -> None:
    """Ask a view as a guest, as the chain of the application does."""
    request = RequestFactory().get("/x/", **headers)  # type: ignore[arg-type]
    request.user = AnonymousUser()
    SessionMiddleware(lambda _: HttpResponse()).process_request(request)
    MessageMiddleware(lambda _: HttpResponse()).process_request(request)
    token = observing._current.set(observing.Observed("1"))
    try:
        kept_page(view)(request)
    finally:
        observing._current.reset(token)


def talk(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(Comment.objects.count()))


VIEWS: dict[str, Callable[[HttpRequest], HttpResponseBase]] = {
    "not found": lambda _: HttpResponse("x", status=404),
    "stream": lambda _: StreamingHttpResponse(iter([b"x"])),
    "form that counts once": lambda _: HttpResponse('<input name="key" value="1">'),
    "cookie": cookie,
    "note": note,
    "reads what nobody counts": talk,
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", VIEWS)
def test_what_belongs_to_one_visitor_is_not_kept(name: str) -> None:
    asked: list[int] = []

    def view(request: HttpRequest) -> HttpResponseBase:
        asked.append(1)
        return VIEWS[name](request)

    ask(view)
    ask(view)

    assert len(asked) == 2


@pytest.mark.django_db(transaction=True)
def test_a_guest_for_whom_a_note_may_wait_gets_nothing_kept() -> None:
    asked: list[int] = []

    def view(_request: HttpRequest) -> HttpResponse:
        asked.append(1)
        return HttpResponse("x")

    ask(view)
    ask(view)
    ask(view, HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}=abc")
    ask(view, REQUEST_METHOD="POST")

    assert len(asked) == 3


def test_the_oldest_page_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST_BYTES", 100)
    full = Shelf()
    for number in range(5):
        full.keep(number, KeptPage((b"x" * 40,), {}))
    full.keep("huge", KeptPage((b"x" * 101,), {}))

    assert list(full.pages) == [3, 4]
    assert full.bytes == 80
