# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about work in the background."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from sechseck.kernel.actions.jobs import cancel_job, retry_job
from sechseck.kernel.job_kinds import job_kind
from sechseck.kernel.models import Job, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, may, permission
from sechseck.kernel.queries.jobs import jobs_seen_by

COLOURS = {"done": "success", "failed": "danger", "cancelled": "warning"}
STEPS = (gettext_lazy("Wartet auf einen freien Platz"), gettext_lazy("Fängt an"))


@permission("kernel.see_job")
def jobs(request: HttpRequest) -> HttpResponse:
    """List one's own work in the background."""
    user = cast(User, request.user)
    page = page_of(request, jobs_seen_by(user), show=lambda found: [shown(job) for job in found])
    return render(request, "kernel/jobs.html", {"page_obj": page})


@permission("kernel.see_job")
def job(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show how far one job is."""
    found = _seen(request, uuid)
    mine = may(request.user, "kernel.cancel_job", found)
    context = {"job": shown(found), "may_change": mine, "live_port": settings.LIVE_PORT}
    return render(request, "kernel/job.html", context)


@permission("kernel.see_job")
def progress(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Answer with the progress alone, or with 304 where nothing changed."""
    found = _seen(request, uuid)
    stand = f"{found.pk} {found.changed_at.isoformat()} {get_language()}"
    etag = f'"{sha256(stand.encode()).hexdigest()[:24]}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        answer = HttpResponse(status=304)
    else:
        answer = render(request, "kernel/job_progress.html", {"job": shown(found)})
    answer.headers["ETag"] = etag
    patch_cache_control(answer, private=True, no_cache=True)
    return answer


@permission("kernel.cancel_job", methods=ONLY_SENDING)
def cancel(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a waiting job back."""
    return redirect("job", cancel_job(_seen(request, uuid), by=cast(User, request.user)).uuid)


@permission("kernel.cancel_job", methods=ONLY_SENDING)
def retry(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Try a job again."""
    return redirect("job", retry_job(_seen(request, uuid), by=cast(User, request.user)).uuid)


def shown(job: Job) -> dict[str, Any]:
    """Return a job as the pages tell it."""
    kind = job_kind(job.kind)
    return {
        "row": job,
        "title": str(kind.title) if kind else job.kind,
        "colour": COLOURS.get(job.state, "info"),
        "step": "" if job.is_ended else _step(job),
        "problem": _(job.problem) if job.problem else "",
    }


def _step(job: Job) -> str:
    """Return what is done just now; the worker notes it in German, the language of the words."""
    if job.step:
        return _(job.step)
    return str(STEPS[job.state == Job.State.RUNNING])


def _seen(request: HttpRequest, uuid: UUID) -> Job:
    if not isinstance(request.user, User):
        raise Http404
    return get_object_or_404(jobs_seen_by(request.user), uuid=uuid)
