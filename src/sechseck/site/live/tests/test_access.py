# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from sechseck.kernel.models import Job, Node, User
from sechseck.site.live.access import MOST_TOPICS, origin_is_ours, topics_for

pytestmark = pytest.mark.django_db


def cookies_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


@pytest.fixture
def job(clara: User) -> Job:
    return Job.objects.create(kind="weave", owner=clara)


def test_one_watches_ones_own_job(clara: User, job: Job) -> None:
    topic = f"job:{job.uuid}"

    assert topics_for(cookies_of(clara), f"zu={topic}&zu={topic}") == [topic]


def test_the_office_watches_everybodys(anna: User, job: Job) -> None:
    assert topics_for(cookies_of(anna), f"zu=job:{job.uuid}")


def test_strangers_and_guests_watch_no_job(job: Job) -> None:
    ben = User.objects.create_user("ben", role=User.Role.MEMBER)

    assert topics_for(cookies_of(ben), f"zu=job:{job.uuid}") == []
    assert topics_for("", f"zu=job:{job.uuid}") == []


def test_whose_session_has_ended_watches_nothing(clara: User, job: Job) -> None:
    cookies = cookies_of(clara)
    clara.set_password("ein neues langes Kennwort")
    clara.save()

    assert topics_for(cookies, f"zu=job:{job.uuid}") == []


def test_nodes_are_watched_by_whoever_sees_them(anna: User) -> None:
    shown = Node.objects.create(kind="document", title="offen", path="/a/")
    inner = Node.objects.create(kind="document", title="i", path="/b/", visibility="internal")
    query = f"zu=node:{shown.pk}&zu=node:{inner.pk}"

    assert topics_for("", query) == [f"node:{shown.pk}"]
    assert len(topics_for(cookies_of(anna), query)) == 2


@pytest.mark.parametrize(
    "query",
    [
        "", "zu=", "zu=job:", "zu=job:x", "zu=node:x", "zu=node:²", "zu=node:" + "9" * 40,
        "zu=user:1", "zu=job:\0", "nichts=1", "zu=node:-1",
        "zu=job:00000000-0000-4000-8000-000000000000",
    ],
)  # fmt: skip
@pytest.mark.parametrize("cookies", ["", "sessionid=x", "sessionid=\0", 'sessionid="', "=;=;"])
def test_nonsense_watches_nothing(query: str, cookies: str) -> None:
    assert topics_for(cookies, query) == []


def test_nobody_watches_without_end(anna: User) -> None:
    nodes = [Node.objects.create(kind="document", title="x", path=f"/{n}/") for n in range(30)]

    query = "&".join(f"zu=node:{node.pk}" for node in nodes)

    assert len(topics_for(cookies_of(anna), query)) == MOST_TOPICS


def test_only_our_own_pages_may_read_a_stream() -> None:
    ours = ("http://localhost:8000",)

    assert origin_is_ours("", ours)
    assert origin_is_ours("http://localhost:8000", ours)
    assert not origin_is_ours("http://fremd.example", ours)
    assert not origin_is_ours("null", ours)
