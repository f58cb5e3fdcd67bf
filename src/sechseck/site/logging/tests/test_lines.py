# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of the log about requests that fail, with names and words that must not be in them."""

from __future__ import annotations

import errno
import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from sechseck.kernel.permissions import permission
from sechseck.kernel.urls import urlpatterns as frame
from sechseck.site.logging.lines import JsonLine, PlainLine
from sechseck.thread.urls import urlpatterns as thread

pytestmark = pytest.mark.django_db
SECRET = "erika.geheim"
PROBLEMS: dict[str, Callable[[], Exception]] = {
    "mistake": lambda: ValueError(f"no such person: {SECRET}"),
    "row": lambda: IntegrityError(f"Key (email)=({SECRET}@example.org) already exists."),
    "away": lambda: OperationalError(f"connection lost for {SECRET}"),
    "full": lambda: OSError(errno.ENOSPC, "No space left on device", SECRET),
}


@permission("public")
def failing(request: HttpRequest, who: str, problem: str) -> HttpResponse:
    try:
        raise DatabaseError(f"while reading {who}")
    except DatabaseError as error:
        raise PROBLEMS[problem]() from error


urlpatterns = [path("person/<slug:who>/<slug:problem>", failing, name="failing"), *frame, *thread]
handler500 = "sechseck.kernel.views.errors.server_error"
handler404 = "sechseck.kernel.views.errors.not_found"


@pytest.fixture(params=[JsonLine, PlainLine])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """Everything the application would write, at the most talkative level in use."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(request.param())
    names = [None, "django.request", "django.security", "sechseck.requests"]
    loggers = [logging.getLogger(name) for name in names]
    before = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.INFO)
    loggers[0].addHandler(handler)
    yield written
    loggers[0].removeHandler(handler)
    for one, level in zip(loggers, before, strict=True):
        one.setLevel(level)


@pytest.fixture
def visitor() -> Iterator[Client]:
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(raise_request_exception=False, HTTP_USER_AGENT=SECRET)


@pytest.mark.parametrize(
    ("problem", "status"), [("mistake", 500), ("row", 500), ("away", 503), ("full", 503)]
)
def test_a_failing_page_is_told_by_its_view_alone(
    log: io.StringIO, visitor: Client, problem: str, status: int
) -> None:
    answer = visitor.get(f"/person/erika-geheim/{problem}?name={SECRET}")

    assert answer.status_code == status
    lines = log.getvalue()
    assert "failing" in lines
    assert "test_lines.py" in lines
    assert "geheim" not in lines.lower()


def test_what_does_not_exist_is_told_without_its_address(
    log: io.StringIO, visitor: Client
) -> None:
    visitor.get(f"/nirgends/erika-geheim/?q={SECRET}")
    visitor.post("/rueckmeldung/", {"text": SECRET, "reply_to": f"{SECRET}@example.org"})

    assert "404" in log.getvalue()
    assert "geheim" not in log.getvalue().lower()


def json_lines(written: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.splitlines() if line.startswith("{")]


def test_json_lines_of_one_request_share_their_number(log: io.StringIO, visitor: Client) -> None:
    number = visitor.get("/person/x/mistake").headers["X-Request-Id"]

    lines = json_lines(log.getvalue())
    if not lines:
        return  # the plain line has no number
    assert {line["request_id"] for line in lines} == {number}
    told = next(line for line in lines if line["logger"] == "sechseck.requests")
    assert (told["view"], told["method"], told["status"]) == ("failing", "GET", 500)
    assert told["ms"] >= 0
    assert set(told) <= {
        "at", "level", "logger", "message", "request_id", "view", "method", "status", "ms"
    }  # fmt: skip


def test_values_that_libraries_log_are_left_out(log: io.StringIO) -> None:
    logging.getLogger("allauth.account").warning("failed for %s", SECRET)
    logging.getLogger("django.security.csrf").warning(f"Forbidden: /person/{SECRET}")
    logging.getLogger("sechseck.site.worker").warning("queue unreachable: %s", "OperationalError")

    assert "geheim" not in log.getvalue()
    assert "failed for %s" in log.getvalue()
    assert "OperationalError" in log.getvalue()


@pytest.mark.parametrize(("problem", "said"), [("away", "nicht erreichbar"), ("full", "Platz")])
def test_an_outage_has_a_page_that_says_what_to_do(
    visitor: Client, problem: str, said: str
) -> None:
    answer = visitor.get(f"/person/x/{problem}")

    assert answer.headers["Retry-After"] == "15"
    assert said in answer.content.decode()
    assert "noch einmal senden" in answer.content.decode()
