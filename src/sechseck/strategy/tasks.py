# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Long lists are tried and taken in the background; the effect and the end are one."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.job_progress import JobProgress
from sechseck.kernel.actions.job_runs import finish_job
from sechseck.kernel.models import Job
from sechseck.strategy.actions.lists import take_list, try_list
from sechseck.strategy.models import MeasuresList

TRYING = _("Die Liste wird mit dem Plan verglichen")


def run_try(job: Job) -> None:
    """Say what a list would do."""
    progress = JobProgress(job)
    progress.expect(1)
    progress.step(TRYING)
    mapping = {int(place): meaning for place, meaning in job.arguments["mapping"].items()}
    found = _list(job)
    with transaction.atomic():
        try_list(found, mapping, by=job.owner)
        finish_job(job, result=found.path)


def run_take(job: Job) -> None:
    """Do what a list says."""
    found = _list(job)
    with transaction.atomic():
        told = job.arguments["fingerprint"]
        take_list(found, fingerprint=told, progress=JobProgress(job), by=job.owner)
        finish_job(job, result=found.path)


def _list(job: Job) -> MeasuresList:
    return MeasuresList.objects.defer("rows").get(pk=job.arguments["list"])
