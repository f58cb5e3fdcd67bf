# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from sechseck.kernel.actions.job_progress import report_progress
from sechseck.kernel.actions.job_runs import (
    MOST_ATTEMPTS,
    NoLongerMine,
    begin_job,
    fail_job,
    finish_job,
    requeue_lost_jobs,
)
from sechseck.kernel.actions.jobs import cancel_job, retry_job, start_job
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.job_kinds import JobKind, _kinds, register_job
from sechseck.kernel.models import Job, Trace, User
from sechseck.kernel.tasks import run_job

pytestmark = pytest.mark.django_db
done: list[Any] = []


def note(job: Job) -> None:
    done.append(job.arguments["n"])


def refuse(job: Job) -> None:
    raise Invalid("Die Datei ist leer.")


def break_down(job: Job) -> None:
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    done.clear()
    before = dict(_kinds)
    for name, run in (("note", note), ("refuse", refuse), ("break", break_down)):
        register_job(JobKind(name, f"Auftrag {name}", run))
    yield
    _kinds.clear()
    _kinds.update(before)


def started(by: User, kind: str = "note", subject: str = "", n: int = 1) -> Job:
    return start_job(kind, about="plan.pdf", subject=subject, arguments={"n": n}, by=by)


def test_a_job_is_done_and_says_so(anna: User) -> None:
    job = started(anna)

    run_job(str(job.uuid))

    job.refresh_from_db()
    assert (done, job.state, job.attempts) == ([1], "done", 1)
    assert job.finished_at is not None


def test_a_job_that_the_queue_brings_twice_is_done_once(anna: User) -> None:
    job = started(anna)

    run_job(str(job.uuid))
    run_job(str(job.uuid))

    assert done == [1]


def test_a_kind_that_nobody_does_is_no_job(anna: User) -> None:
    with pytest.raises(ValueError, match="nobody does"):
        started(anna, kind="unknown")


def test_a_broken_rule_is_the_sentence_of_the_job(anna: User) -> None:
    job = started(anna, kind="refuse")

    run_job(str(job.uuid))

    job.refresh_from_db()
    assert (job.state, job.problem) == ("failed", "Die Datei ist leer.")


def test_a_bug_goes_into_the_log_and_the_job_says_it_plainly(anna: User) -> None:
    job = started(anna, kind="break")

    with pytest.raises(ZeroDivisionError):
        run_job(str(job.uuid))

    job.refresh_from_db()
    assert job.state == "failed"
    assert "Fehler" in job.problem


def test_work_on_one_subject_waits_only_once(anna: User) -> None:
    first, second = started(anna, subject="thread"), started(anna, subject="thread", n=2)

    begin_job(first.uuid)
    third = started(anna, subject="thread", n=3)

    assert first == second
    assert third != first  # the running one may have looked already


def test_progress_is_kept(anna: User) -> None:
    job = begin_job(started(anna).uuid)
    assert job is not None

    report_progress(job, "Die Datei wird gelesen", done=1, total=3)

    job.refresh_from_db()
    assert (job.step, job.done, job.total) == ("Die Datei wird gelesen", 1, 3)


def test_what_a_job_did_counts_only_while_it_is_its_own(anna: User) -> None:
    job = begin_job(started(anna).uuid)
    assert job is not None
    finish_job(job, result="/ergebnis/")

    with pytest.raises(NoLongerMine):
        finish_job(job, result="/anderes/")
    fail_job(job, problem="zu spät")

    job.refresh_from_db()
    assert (job.state, job.result) == ("done", "/ergebnis/")


def test_after_many_crashes_a_job_is_given_up(anna: User) -> None:
    job = started(anna)

    for _ in range(MOST_ATTEMPTS):
        assert begin_job(job.uuid)

    assert begin_job(job.uuid) is None
    job.refresh_from_db()
    assert job.state == "failed"


def test_what_a_dead_worker_left_is_queued_again(anna: User) -> None:
    job = started(anna)
    begin_job(job.uuid)

    assert requeue_lost_jobs() == 1
    assert requeue_lost_jobs() == 0
    run_job(str(job.uuid))

    assert done == [1]


def test_of_two_for_one_subject_the_dead_one_gives_way(anna: User) -> None:
    dead = started(anna, subject="thread")
    begin_job(dead.uuid)
    waiting = started(anna, subject="thread", n=2)

    requeue_lost_jobs()

    dead.refresh_from_db()
    waiting.refresh_from_db()
    assert (dead.state, waiting.state) == ("cancelled", "waiting")


def test_a_job_that_the_queue_has_lost_is_queued_again(anna: User) -> None:
    job = started(anna)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")

    assert requeue_lost_jobs() == 1

    before = job.queued_as
    job.refresh_from_db()
    assert job.queued_as != before


def test_a_waiting_job_can_be_taken_back_and_tried_again(anna: User) -> None:
    job = started(anna)

    cancel_job(job, by=anna)
    cancel_job(job, by=anna)
    run_job(str(job.uuid))
    assert done == []
    retry_job(job, by=anna)
    run_job(str(job.uuid))

    assert done == [1]
    assert Trace.objects.filter(verb="job-cancelled").count() == 1


def test_a_stranger_takes_nothing_back(anna: User, clara: User) -> None:
    job = started(anna)

    with pytest.raises(NotAllowed):
        cancel_job(job, by=clara)
    with pytest.raises(NotAllowed):
        retry_job(job, by=clara)


def test_a_running_job_is_neither_taken_back_nor_tried_again(anna: User) -> None:
    job = started(anna)
    begin_job(job.uuid)

    with pytest.raises(Conflict):
        cancel_job(job, by=anna)
    with pytest.raises(Conflict):
        retry_job(job, by=anna)


def test_the_page_shows_the_progress_and_answers_304_while_nothing_changes(
    client: Client, anna: User
) -> None:
    job = started(anna)
    client.force_login(anna)
    page = client.get(f"/auftrag/{job.uuid}/")
    address = f"/auftrag/{job.uuid}/stand/"

    first = client.get(address)
    same = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    begin_job(job.uuid)
    changed = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert "plan.pdf" in page.content.decode()
    assert "<progress" in first.content.decode()
    assert (same.status_code, changed.status_code) == (304, 200)
    assert "läuft" in changed.content.decode()


def test_a_stranger_finds_no_job(client: Client, anna: User, clara: User) -> None:
    job = started(anna)
    client.force_login(clara)

    answers = [client.get(f"/auftrag/{job.uuid}/{end}") for end in ("", "stand/")]
    answers += [client.post(f"/auftrag/{job.uuid}/{end}/") for end in ("abbrechen", "noch-einmal")]

    assert {answer.status_code for answer in answers} == {404}
    assert "plan.pdf" not in client.get("/auftraege/").content.decode()


def test_the_office_sees_every_job_and_others_their_own(
    client: Client, anna: User, clara: User
) -> None:
    started(clara)
    client.force_login(anna)

    assert "plan.pdf" in client.get("/auftraege/").content.decode()


@pytest.mark.parametrize("rows", [5, 50])
def test_the_list_asks_equally_often_for_five_and_fifty(
    client: Client, anna: User, rows: int, django_assert_max_num_queries: Any
) -> None:
    for n in range(rows):
        started(anna, n=n)
    client.force_login(anna)

    with django_assert_max_num_queries(6):
        client.get("/auftraege/")


def test_buttons_of_the_page_work_without_script(client: Client, anna: User) -> None:
    job = started(anna)
    client.force_login(anna)

    client.post(f"/auftrag/{job.uuid}/abbrechen/")
    answer = client.post(f"/auftrag/{job.uuid}/noch-einmal/", follow=True)

    assert answer.redirect_chain[0][0] == f"/auftrag/{job.uuid}/"
    job.refresh_from_db()
    assert job.state == "waiting"


@pytest.mark.django_db(transaction=True)
def test_eight_who_want_the_same_at_once_get_one_waiting_job() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)

    def ask(n: int) -> int:
        try:
            return started(ben, subject="thread", n=n).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as people:
        found = set(people.map(ask, range(8)))

    assert len(found) == Job.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_workers_with_one_job_do_it_once() -> None:
    ben = User.objects.create_user("ben", role=User.Role.OFFICE)
    job = started(ben)

    def work(_n: int) -> None:
        try:
            run_job(str(job.uuid))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as workers:
        list(workers.map(work, range(8)))

    assert done == [1]
